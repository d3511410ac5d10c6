"""Graphviz opens the DOT files: counts by gc, labels and signs by gvpr, drawing by dot.

usage: dot.py FOLDER...
"""
import html
import re
import subprocess
from collections import Counter

from truth import Truth, check, folders, has, unprintable

PRINT = 'N {{ printf("N%s%s{u}%s{r}", "", $.name, $.label); }} E {{ printf("E%s%s{u}%s{u}%s{u}%s{r}", "", tail.name, head.name, aget($, "kg_relation"), aget($, "kg_sign")); }}'


def run(*command, **options):
    """Text as it is: Python would make one kind of line end of all."""
    result = subprocess.run(command, capture_output=True, **options)
    result.stdout = result.stdout.decode()
    return result


def named(id):
    """Graphviz gives names of its own to what starts with a percent sign."""
    return not id.startswith("%")


def kept(text):
    return text.replace("\\\\", "\\")


def drawn(text):
    """As Graphviz draws it: escapes and entities are read."""
    return html.unescape(re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], text, flags=re.S))


def lines(text):
    return re.sub("\r\n|[\r\x85\u2028\u2029]", "\n", text)


for folder in folders():
    print(f"graphviz, {folder.name}")
    if not has(folder, "dot"):
        continue
    path = str(folder / "dot")
    truth = Truth(folder, but=unprintable)
    check("gc counts", [int(n) for n in run("gc", "-n", "-e", path).stdout.split()[:2]], [len(truth.labels), truth.edges.total()])
    records = run("gvpr", PRINT.format(u="\x1f", r="\x1e"), path).stdout.split("\x1e")[:-1]
    nodes = dict(r[1:].split("\x1f") for r in records if r[0] == "N")
    edges = [r[1:].split("\x1f") for r in records if r[0] == "E"]
    check("label of every node", {kept(n): drawn(t) for n, t in nodes.items() if kept(n) in truth.labels}, {n: lines(t) for n, t in truth.labels.items() if named(n)})
    check("ends, relation and sign of every edge", Counter((kept(a), kept(r), kept(b), s) for a, b, r, s in edges if kept(a) in truth.labels and kept(b) in truth.labels), Counter({e: n for e, n in truth.edges.items() if named(e[0]) and named(e[2])}))
    if len(nodes) < 1000:
        svg = run("dot", "-Tsvg", path).stdout
        shown = {html.unescape(t) for t in re.findall(r"<text[^>]*>(.*?)</text>", svg)}
        every = {line for t in truth.labels.values() for line in lines(t).split("\n") if line}
        check("dot draws every line of every label", sorted({t.replace("\u00a0", " ") for t in every} - {t.replace("\u00a0", " ") for t in shown}), [])
    else:
        check("dot reads it", run("dot", "-Tcanon", "-o/dev/null", path).returncode, 0)
