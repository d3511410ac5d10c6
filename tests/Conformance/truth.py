"""What a graph holds, taken from its native JSON, and the counting of checks. A check prints one line: ok, FAIL or SKIP, and what."""
import json
import sys
from collections import Counter
from pathlib import Path

REPLACEMENT = "\ufffd"


class Truth:
    """Labels by node and the statements of a graph; `but` says which characters a format replaces."""

    def __init__(self, folder, but=lambda c: False):
        graph = json.loads((Path(folder) / "native.json").read_text(encoding="utf-8"))

        def sound(text):
            return "".join(REPLACEMENT if but(c) else c for c in text)

        self.labels = {sound(n["id"]): sound(label(n)) for n in graph["nodes"]}
        self.types = {sound(n["id"]): n["type"] for n in graph["nodes"]}
        self.edges = Counter((sound(e["source"]), e["relation"], sound(e["target"]), e["sign"]) for e in graph["edges"])
        self.evidence = [(e, piece) for e in graph["edges"] for piece in e.get("evidence", [])]
        self.quotes = Counter((sound(p["quote"]), p["language"]) for _, p in self.evidence if p.get("quote") is not None)
        self.sources = [s["id"] for s in graph["sources"]]


def label(node):
    labels = node.get("labels", {})
    return labels.get("en") or labels.get("und") or next(iter(labels.values()), node["id"]) if "en" not in labels else labels["en"]


def unprintable(c):
    """What pictures replace: control characters but tab and line ends, and what is no character."""
    return (c < " " and c not in "\t\n\r") or c in "\ufffe\uffff"


def check(what, seen, expected):
    """Compares, and shows the first difference."""
    if seen == expected:
        print(f"  ok    {what}")
        return
    print(f"  FAIL  {what}")
    if isinstance(seen, dict) and isinstance(expected, dict):
        for key in sorted(set(seen) | set(expected), key=str):
            if seen.get(key) != expected.get(key):
                seen, expected = (key, seen.get(key)), (key, expected.get(key))
                break
    print(f"        {str(seen)[:300]}\n        not {str(expected)[:300]}")


def skip(what, why):
    print(f"  SKIP  {what}: {why}")


def has(folder, name):
    """True when the graph was exported to a file of this name; else a line says that the format is not there."""
    if (Path(folder) / name).exists():
        return True
    skip(name, "this version does not write the format")
    return False


def folders():
    """The folders of exports, named on the command line, each with the name of its graph."""
    for folder in sys.argv[1:]:
        yield Path(folder)
