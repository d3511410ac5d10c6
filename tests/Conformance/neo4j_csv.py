"""Python's csv reads the folder for neo4j-admin by the rules of its manual: header types, ids that exist, lists, labels.

usage: neo4j_csv.py FOLDER...
"""
import csv
import re
import sys
from collections import Counter

from truth import Truth, check, folders, has

csv.field_size_limit(sys.maxsize)
TYPES = re.compile(r"^(?:[^:]+:(?:ID\(\w+\)|string|long|double|boolean|string\[\])|:LABEL|:TYPE|:START_ID\(\w+\)|:END_ID\(\w+\))$")


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True, doublequote=True))
    header, body = rows[0], rows[1:]
    check(f"{path.name}: header and width of rows", (all(map(TYPES.match, header)), {len(r) for r in body} - {len(header)}), (True, set()))
    names = [h.split(":")[0] or h for h in header]
    return [dict(zip(names, row)) for row in body]


for folder in folders():
    print(f"neo4j-admin's CSV, {folder.name}")
    if not has(folder, "neo4j-csv"):
        continue
    truth = Truth(folder, but=lambda c: c == "\0")  # the import holds no such character; the loss report says so
    home = folder / "neo4j-csv"
    command = (home / "import.sh").read_text(encoding="utf-8")
    found = re.search(r"--array-delimiter=(?:'(.)'|U\+([0-9A-F]{4}))", command)
    delimiter = found[1] or chr(int(found[2], 16))
    nodes, edges = table(home / "entity.csv"), table(home / "edges.csv")
    sources, evidence, said = table(home / "source.csv"), table(home / "evidence.csv"), table(home / "evidence_said_by.csv")
    check("name of every node", {n["id"]: n["name"] for n in nodes}, truth.labels)
    check("type among the labels", {n["id"]: n[":LABEL"].split(delimiter)[-1] for n in nodes}, truth.types)
    start, end = ":START_ID(Entity)", ":END_ID(Entity)"
    check("ends, type and sign of every relationship", Counter((e[start], e[":TYPE"], e[end], e["sign"]) for e in edges), truth.edges)
    check("evidence, each with its source", (len(evidence), {s[":END_ID(Source)"] for s in said} - {s["id"] for s in sources}), (len(truth.evidence), set()))
    check("every file is in the command", {f.name for f in home.glob("*.csv")} - set(re.findall(r"=(\S+\.csv)", command)), set())
