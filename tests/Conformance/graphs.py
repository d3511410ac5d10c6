"""networkx, igraph and graph-tool open GraphML, GEXF and node-link JSON; what they write, we read.

usage: graphs.py FOLDER... (in the environment: MAGNESIUM, how the command is called; MAGNESIUM_SHARED, where schemas may be)
"""
import json
import os
import re
import shlex
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

import graph_tool
import igraph
import networkx

from truth import Truth, check, folders, has, skip

SCHEMAS = Path(os.environ["MAGNESIUM_SHARED"]) / "schemas"
NETWORKX = tuple(map(int, networkx.__version__.split(".")[:2]))
ILLEGAL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_(?=x(?:005F|00[01][0-9A-F]|FFF[EF])_?)")


def in_xml(text):
    """What XML 1.0 cannot hold is written _x0001_, and what looks so has its first mark escaped."""
    return ILLEGAL.sub(lambda m: f"_x{ord(m[0]):04X}_", text)


def networkx_graphml(path):
    graph = networkx.read_graphml(path)
    return {n: d.get("label", "") for n, d in graph.nodes(data=True)}, [(a, d["label"], b, d["sign"]) for a, b, d in graph.edges(data=True)]


def networkx_yed(path):
    """networkx takes the drawn label."""
    labels, edges = networkx_graphml(path)
    return {drawn(n): drawn(t) for n, t in labels.items()}, [tuple(map(drawn, edge)) for edge in edges]


def drawn(text):
    """A drawn label is broken into lines anywhere, and a very long one ends early with three points; the whole text is in the data beside it."""
    return "".join((text or "").split())[:50]


def in_attribute(text):
    """igraph 0.10 leaves an ampersand in an attribute of XML as the reference that libxml2 hands it."""
    return text.replace("&#38;", "&")


def igraph_graphml(path):
    graph = igraph.Graph.Read_GraphML(str(path))
    ids = [in_attribute(i) for i in graph.vs["id"]]
    return dict(zip(ids, graph.vs["label"])), [(ids[e.source], e["label"], ids[e.target], e["sign"]) for e in graph.es]


def graph_tool_graphml(path):
    graph = graph_tool.load_graph(str(path), fmt="graphml")
    ids, labels = graph.vp["_graphml_vertex_id"], graph.vp["label"]
    return {ids[v]: labels[v] for v in graph.vertices()}, [(ids[e.source()], graph.ep["label"][e], ids[e.target()], graph.ep["sign"][e]) for e in graph.edges()]


def networkx_node_link(path):
    graph = networkx.node_link_graph(json.loads(Path(path).read_text(encoding="utf-8")))
    return {n: d["label"] for n, d in graph.nodes(data=True)}, [(a, d["relation"], b, d["sign"]) for a, b, d in graph.edges(data=True)]


def networkx_gexf(path):
    if NETWORKX < (3, 6):  # knows GEXF up to 1.2 only, which differs from 1.3 in nothing that is written here but its name
        older = path.with_name(path.name + ".1.2")
        older.write_text(path.read_text(encoding="utf-8").replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"', 1), encoding="utf-8")
        path = older
    graph = networkx.read_gexf(path)
    return {n: d["label"] for n, d in graph.nodes(data=True)}, [(a, d["relation"], b, d["sign"]) for a, b, d in graph.edges(data=True)]


def opened(folder, name, reader, written):
    try:
        labels, edges = reader(folder / name)
    except Exception as error:  # a program that cannot read our file is what this looks for
        check(f"{name} is read", repr(error)[:300], "no error")
        return
    truth = Truth(folder)
    check("label of every node", labels, {written(n): written(t) for n, t in truth.labels.items()})
    check("ends, relation and sign of every edge", Counter(edges), Counter({(written(a), written(r), written(b), s): n for (a, r, b, s), n in truth.edges.items()}))


def validate(path, schema):
    if not schema.exists():
        skip(f"{path.name} by its schema", f"{schema} is not there")
        return
    environment = {**os.environ, "XML_CATALOG_FILES": str(SCHEMAS / "catalog.xml")}
    result = subprocess.run(["xmllint", "--huge", "--nonet", "--noout", "--schema", str(schema), str(path)], env=environment, capture_output=True, text=True)
    check(f"valid by {schema.name}", (result.returncode, result.stderr.strip().splitlines()[-1:]), (0, [f"{path} validates"]))


def we_read(name, write, nodes, edges):
    """A file that another program writes is read here with as many nodes and edges."""
    with tempfile.TemporaryDirectory() as home:
        theirs, ours = Path(home) / name, Path(home) / "ours.json"
        try:
            write(theirs)
        except Exception as error:
            skip(f"we read {name}", f"the program cannot write it: {str(error)[:150]}")
            return
        result = subprocess.run([*shlex.split(os.environ["MAGNESIUM"]), "convert", str(theirs), str(ours), "--to", "native"], capture_output=True, text=True)
        if result.returncode != 0:
            check(f"we read {name}", result.stderr[:300], "no error")
            return
        graph = json.loads(ours.read_text(encoding="utf-8"))
        check(f"we read {name}", (len(graph["nodes"]), len(graph["edges"])), (nodes, edges))


def awkward_networkx():
    graph = networkx.MultiDiGraph(name='a "graph"')
    for i, text in enumerate(['"', "'", "]]>", "<b>&amp;", "мигрена", "😀", "a\nb", "\\", ""]):
        graph.add_node(f"n {i}", label=text, mass=i / 2, many=i)
        graph.add_edge("n 0", f"n {i}", weight=0.5, interaction="says " + text)
        graph.add_edge("n 0", f"n {i}", weight=1.5, interaction="says " + text)
    return graph


def without(graph, names):
    copy = graph.copy()
    for _, data in [*copy.nodes(data=True), *[(None, d) for *_, d in copy.edges(data=True)]]:
        for name in names:
            data.pop(name, None)
    return copy


for folder in folders():
    for name, reader, written in [
        (f"networkx {networkx.__version__}", networkx_graphml, in_xml),
        (f"igraph {igraph.__version__}", igraph_graphml, in_xml),
        (f"graph-tool {graph_tool.__version__.split()[0]}", graph_tool_graphml, in_xml),
    ]:
        print(f"{name} graphml, {folder.name}")
        if has(folder, "graphml"):
            opened(folder, "graphml", reader, written)
    print(f"networkx {networkx.__version__} yed, {folder.name}")
    if has(folder, "graphml.yed"):
        opened(folder, "graphml.yed", networkx_yed, lambda text: drawn(in_xml(re.sub("[\f\v]", "", text))))
    print(f"networkx {networkx.__version__} node-link, {folder.name}")
    if has(folder, "node-link"):
        opened(folder, "node-link", networkx_node_link, str)
    print(f"networkx {networkx.__version__} gexf, {folder.name}")
    if has(folder, "gexf"):
        validate(folder / "gexf", SCHEMAS / "gexf13" / "gexf.xsd")
        opened(folder, "gexf", networkx_gexf, in_xml)
    print(f"sif, {folder.name}")
    if has(folder, "sif"):
        lines = (folder / "sif").read_text(encoding="utf-8").split("\n")
        check("a line an edge", Counter(tuple(line.split("\t")) for line in lines if line.count("\t") == 2), Counter({key: n for key, n in Counter((a, r, b) for (a, r, b, _), k in Truth(folder).edges.items() for _ in range(k)).items()}))

print("what others write, we read")
graph = awkward_networkx()
counts = (graph.number_of_nodes(), graph.number_of_edges())
we_read("networkx.graphml", lambda path: networkx.write_graphml(graph, path), *counts)
we_read("networkx-xml.graphml", lambda path: networkx.write_graphml_xml(graph, path, infer_numeric_types=True), *counts)
we_read("igraph.graphml", lambda path: igraph.Graph.from_networkx(without(graph, [])).write_graphml(str(path)), *counts)


def igraph_again(source, path):
    graph = igraph.Graph.Read_GraphML(str(source))
    # The writer of igraph 0.10 reads past the end of texts with very many quotes; without evidence it is not our graph any more.
    for elements, name in ((graph.vs, "forms"), (graph.es, "evidence"), (graph, "magnesium_graph")):
        if name in elements.attributes():
            del elements[name]
    graph.write_graphml(str(path))


def graph_tool_write(path):
    own = graph_tool.Graph(directed=True)
    own.add_vertex(5)
    label = own.vp["label"] = own.new_vp("string")
    own.vp["vector"] = own.new_vp("vector<double>", vals=[[0.5, i] for i in range(5)])
    own.ep["flag"] = own.new_ep("bool")
    for i in range(5):
        label[i] = f"<мигрена> & {i}"
        own.add_edge(0, i)
        own.add_edge(0, i)
    own.save(str(path), fmt="graphml")


we_read("graph-tool.graphml", graph_tool_write, 5, 10)
we_read("networkx.json", lambda path: path.write_text(json.dumps(networkx.node_link_data(graph)), encoding="utf-8"), *counts)
we_read("networkx-cytoscape.json", lambda path: path.write_text(json.dumps(networkx.cytoscape_data(graph)), encoding="utf-8"), *counts)
we_read("networkx.gexf", lambda path: networkx.write_gexf(graph, path), *counts)
for folder in folders():
    if has(folder, "graphml"):
        truth = Truth(folder)
        counts = (len(truth.labels), truth.edges.total())
        we_read(f"{folder.name}-by-networkx.graphml", lambda path: networkx.write_graphml(networkx.read_graphml(folder / "graphml"), path), *counts)
        we_read(f"{folder.name}-by-igraph.graphml", lambda path: igraph_again(folder / "graphml", path), *counts)
        we_read(f"{folder.name}-by-graph-tool.graphml", lambda path: graph_tool.load_graph(str(folder / "graphml"), fmt="graphml").save(str(path), fmt="graphml"), *counts)
