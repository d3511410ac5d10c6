#!/usr/bin/env python3
"""How magnesium reaches migraine, asked from Python: the GraphML export read with networkx.

    magnesium export graphml -o magnesium.graphml
    python3 samples/python/read_with_networkx.py magnesium.graphml

It needs networkx (Debian: python3-networkx; elsewhere: pip install networkx) and nothing of ours.
"""

import json
import sys

import networkx

SIGNS = {"+": 1, "-": -1}


def walked(edge):
    """True for edges a chain of causes may use: causal, and not refuted by all that counts."""
    return edge.get("role") == "causal" and edge.get("stance") != "refuted"


def sign_of(edges):
    """The product of the signs; '?' where one is not stated."""
    if any(edge["sign"] not in SIGNS for edge in edges):
        return "?"
    product = 1
    for edge in edges:
        product *= SIGNS[edge["sign"]]
    return "+" if product > 0 else "-"


def main(path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")

    causal = networkx.MultiDiGraph()
    causal.add_edges_from((source, target, key, edge) for source, target, key, edge in graph.edges(keys=True, data=True) if walked(edge))
    paths = sorted(networkx.all_simple_edge_paths(causal, "magnesium", "migraine", cutoff=5), key=lambda steps: (len(steps), steps))
    for steps in paths:
        edges = [causal.edges[step] for step in steps]
        text = " ".join(f"-[{edge['interaction']} {edge['sign']}]-> {target}" for (_, target, _), edge in zip(steps, edges))
        print(f"{sign_of(edges)} magnesium {text}")

    source, target, key = next((s, t, k) for s, t, k, edge in graph.edges(keys=True, data=True) if edge["interaction"] == "blocks")
    for piece in json.loads(graph.edges[source, target, key]["evidence"])[:1]:
        print(f"{source} blocks {target}, because {piece['source']} says: {piece['quote']}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
