"""Loads an exported GraphML file with networkx, igraph, graph-tool and xmllint and compares it with the native JSON of the same graph.

usage: graphml.py FOLDER COMMAND
FOLDER holds graphml and native.json; COMMAND is how the magnesium tool is called.
"""
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

from truth import check, skip


def native(path):
    """Nodes and edges as the native JSON has them: the truth."""
    graph = json.loads(path.read_text(encoding="utf-8"))
    nodes = {n["id"]: {"label": n["labels"]["en"], "label_bg": n["labels"]["bg"], "labels": ":" + n["type"]} for n in graph["nodes"]}
    edges = {
        (e["source"], e["relation"], e["target"], e["sign"]): {"evidence": e.get("evidence", []), "gates": e.get("gates", [])}
        for e in graph["edges"]
    }
    return nodes, edges


def networkx_reads(path):
    import networkx

    graph = networkx.read_graphml(path)
    nodes = {n: dict(data) for n, data in graph.nodes(data=True)}
    edges = [(a, b, dict(data)) for a, b, data in graph.edges(data=True)]
    return f"networkx {networkx.__version__}", dict(graph.graph), nodes, edges


def igraph_reads(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(str(path))
    nodes = {v["id"]: v.attributes() for v in graph.vs}
    edges = [(graph.vs[e.source]["id"], graph.vs[e.target]["id"], e.attributes()) for e in graph.es]
    return f"igraph {igraph.__version__}", {name: graph[name] for name in graph.attributes()}, nodes, edges


def graph_tool_reads(path):
    import graph_tool

    graph = graph_tool.load_graph(str(path), fmt="graphml")
    ids = graph.vp["_graphml_vertex_id"]
    nodes = {ids[v]: {name: values[v] for name, values in graph.vp.items()} for v in graph.vertices()}
    edges = [(ids[e.source()], ids[e.target()], {name: values[e] for name, values in graph.ep.items()}) for e in graph.edges()]
    return f"graph-tool {graph_tool.__version__.split()[0]}", {name: graph.gp[name] for name in graph.gp.keys()}, nodes, edges


def compare(reader, path, nodes, edges):
    name, whole, seen_nodes, seen_edges = reader(path)
    print(name)
    check("node count", len(seen_nodes), len(nodes))
    check("edge count", len(seen_edges), len(edges))
    for attribute in ("label", "label_bg", "labels"):
        check(f"{attribute} of every node", {n: data.get(attribute) for n, data in seen_nodes.items()}, {n: data[attribute] for n, data in nodes.items()})
    by_statement = {(a, data["label"], b, data["sign"]): data for a, b, data in seen_edges}
    check("ends, relation and sign of every edge", sorted(by_statement), sorted(edges))
    check("interaction is the relation", all(data["interaction"] == data["label"] for data in by_statement.values()), True)
    for attribute in ("evidence", "gates"):
        check(
            f"{attribute} of every edge is the same JSON",
            {s: json.loads(data.get(attribute) or "[]") for s, data in by_statement.items()},
            {s: data[attribute] for s, data in edges.items()},
        )
    weights = [data["weight"] for data in by_statement.values()]
    check("weights are numbers from 0 to 1, and not all alike", all(isinstance(w, float) and 0 <= w <= 1 for w in weights) and len(set(weights)) > 2, True)
    contested = path.read_text(encoding="utf-8").count('<data key="e_contested">true</data>')
    check("contested of the edges that are", sum(map(bool, (data["contested"] for data in by_statement.values()))), contested)
    check("title and disclaimer", bool(whole.get("title")) and "no medical advice" in whole.get("disclaimer", ""), True)


def comes_back(folder, command):
    """What networkx loads and saves again is still the whole graph to us: every key is known by its name."""
    import networkx

    print("networkx saves, we read")
    networkx.write_graphml(networkx.read_graphml(folder / "graphml"), folder / "saved.graphml")
    result = subprocess.run([*shlex.split(command), "convert", folder / "saved.graphml", folder / "saved.json"], stdout=subprocess.DEVNULL)
    check("it is read", result.returncode, 0)
    if result.returncode == 0:
        check("nothing is lost", json.loads((folder / "saved.json").read_text("utf-8")), json.loads((folder / "native.json").read_text("utf-8")))


def validate(path):
    """Checks against the schema of GraphML, where that is at hand."""
    shared = Path(os.environ.get("MAGNESIUM_SHARED", "../shared")).resolve()
    schema = shared / "schemas" / "graphml" / "graphml.xsd"
    print("xmllint")
    if not schema.exists():
        skip("valid by graphml.xsd", f"{schema} is not there")
        return
    environment = {**os.environ, "XML_CATALOG_FILES": str(shared / "schemas" / "catalog.xml")}
    result = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", str(schema), str(path)], env=environment, capture_output=True, text=True)
    check("valid by graphml.xsd", (result.returncode, result.stderr.strip().splitlines()[-1:]), (0, [f"{path} validates"]))


def main():
    folder = Path(sys.argv[1])
    path = folder / "graphml"
    nodes, edges = native(folder / "native.json")
    for reader in (networkx_reads, igraph_reads, graph_tool_reads):
        compare(reader, path, nodes, edges)
    comes_back(folder, sys.argv[2])
    validate(path)


if __name__ == "__main__":
    main()
