"""Python's own csv and json open KGX, hetnet JSON and tables, and networkx and igraph the tables; a table that csv writes, we read.

KGX and hetnetpy themselves are in neither Debian nor npm; what they ask of a file is checked here.

usage: tables.py FOLDER... (in the environment: MAGNESIUM, how the command is called)
"""
import csv
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import igraph
import networkx

from truth import Truth, check, folders, skip

csv.field_size_limit(sys.maxsize)
PREDICATE = re.compile("biolink:[a-z][a-z_]*$")
CATEGORY = re.compile("biolink:[A-Z][A-Za-z]*$")
LEVELS = {"knowledge_assertion", "logical_entailment", "prediction", "statistical_association", "observation", "not_provided"}
AGENTS = {"manual_agent", "automated_agent", "data_analysis_pipeline", "computational_model", "text_mining_agent", "image_processing_agent", "manual_validation_of_automated_agent", "not_provided"}


def ours(*arguments):
    return subprocess.run([*shlex.split(os.environ["MAGNESIUM"]), *map(str, arguments)], capture_output=True, text=True)


def rows(path):
    """As KGX reads its tables: a quote is a character like any other."""
    with open(path, encoding="utf-8", newline="\n") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n"))


def lines(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").split("\n") if line]


def on_one_line(text):
    return re.sub("[\t\n\r]", " ", text)


def kgx(folder, home, flavour, read, written):
    print(f"kgx {flavour}, {folder.name}")
    result = ours("export", "kgx", "--flavour", flavour, "--graph", folder / "native.json", "-o", home / f"kgx.{flavour}")
    if result.returncode != 0:
        check("it is written", result.stderr[:300], "no error")
        return
    nodes, edges = read(home / f"kgx_nodes.{flavour}"), read(home / f"kgx_edges.{flavour}")
    truth = Truth(folder)
    check("label of every node", {n["id"]: n["name"] for n in nodes}, {written(i): written(t) for i, t in truth.labels.items()})
    check("ends, relation and sign of every edge", Counter((e["subject"], e["relation"], e["object"], e["sign"]) for e in edges), Counter({(written(a), r, written(b), s): n for (a, r, b, s), n in truth.edges.items()}))
    check("ids of edges are unique", len({e["id"] for e in edges}), len(edges))
    categories = [c if isinstance(c, list) else c.split("|") for c in (n["category"] for n in nodes)]
    check("every category is one of the Biolink Model's", [c for c in categories if not c or not all(map(CATEGORY.match, c))], [])
    check("every predicate is one of the Biolink Model's", [e["predicate"] for e in edges if not PREDICATE.match(e["predicate"])], [])
    check("knowledge levels and agent types are those of the Biolink Model", ({e["knowledge_level"] for e in edges} - LEVELS, {e["agent_type"] for e in edges} - AGENTS), (set(), set()))
    if flavour == "tsv":
        check("every row has all fields", [r for r in nodes + edges if None in r or None in r.values()], [])


def hetnet(folder):
    print(f"hetnet, {folder.name}")
    if not (folder / "hetnet").exists():
        skip("hetnet", "this version does not write the format")
        return
    document, truth = json.loads((folder / "hetnet").read_text(encoding="utf-8")), Truth(folder)
    check("label of every node", {n["identifier"]: n["name"] for n in document["nodes"]}, truth.labels)
    check("ends, relation and sign of every edge", Counter((e["source_id"][1], e["kind"], e["target_id"][1], e["data"]["sign"]) for e in document["edges"]), truth.edges)
    kinds = {n["identifier"]: n["kind"] for n in document["nodes"]}
    tuples = {tuple(t) for t in document["metaedge_tuples"]}
    check("every edge is of a kind that is declared", [e for e in document["edges"] if (*(kinds[e[end][1]] for end in ("source_id", "target_id")), e["kind"], e["direction"]) not in tuples], [])
    check("every kind has an abbreviation of its own", len(set(document["kind_to_abbrev"].values())), len({*kinds.values(), *(e["kind"] for e in document["edges"])}))


def tables(folder):
    print(f"tables, {folder.name}")
    if not (folder / "tsv").exists():
        skip("tsv", "this version does not write the format")
        return
    truth = Truth(folder)
    nodes, edges = rows(folder / "tsv" / "nodes.tsv"), rows(folder / "tsv" / "edges.tsv")
    check("name and type of every node", ({n["id"]: n["name"] for n in nodes}, {n["id"]: n["type"] for n in nodes}), ({on_one_line(i): on_one_line(t) for i, t in truth.labels.items()}, {on_one_line(i): t for i, t in truth.types.items()}))
    check("every edge", Counter((e["source"], e["relation"], e["target"]) for e in edges), Counter(key for key, n in Counter({(on_one_line(a), r, on_one_line(b), s): n for (a, r, b, s), n in truth.edges.items()}).items() for key in [key[:3]] * n))
    opened = networkx.MultiDiGraph((e["source"], e["target"]) for e in edges)
    check("networkx sees every edge", opened.number_of_edges(), sum(truth.edges.values()))
    opened = igraph.Graph.TupleList(((e["source"], e["target"]) for e in edges), directed=True)
    check("igraph sees every edge", opened.ecount(), sum(truth.edges.values()))


def we_read(what, path, nodes, edges, format):
    with tempfile.TemporaryDirectory() as home:
        result = ours("convert", path, Path(home) / "ours.json", "--from", format, "--to", "native")
        if result.returncode != 0:
            check(what, result.stderr[:300], "no error")
            return
        graph = json.loads((Path(home) / "ours.json").read_text(encoding="utf-8"))
        check(what, (len(graph["nodes"]), len(graph["edges"])), (nodes, edges))


for folder in folders():
    with tempfile.TemporaryDirectory() as home:
        kgx(folder, Path(home), "jsonl", lines, str)
        kgx(folder, Path(home), "tsv", rows, on_one_line)
    hetnet(folder)
    tables(folder)

print("what others write, we read")
with tempfile.TemporaryDirectory() as home:
    home = Path(home)
    with open(home / "edges.tsv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None).writerows([["source", "relation", "target", "weight"], ["мигрена", "r", "b", 0.5], ["b", "r", "мигрена", "NaN"]])
    we_read("a table of edges by csv", home, 2, 2, "tsv")
