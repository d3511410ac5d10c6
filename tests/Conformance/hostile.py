"""Writes a graph as native JSON in which every text of tests/hostile-texts.json is a label, a value, a quote and, where it is one line and not all blank, an id.

usage: hostile.py FILE
"""
import json
import sys
from pathlib import Path

TEXTS = json.loads((Path(__file__).parent.parent / "hostile-texts.json").read_text(encoding="utf-8"))
IDS = {t for t in TEXTS if t.strip() and t.isprintable()}


def graph():
    labelled = [{"id": f"t{i}", "type": "Text", "labels": {"en": t} if t else {"bg": "без"}, "attributes": {"text": t}} for i, t in enumerate(TEXTS)]
    named = [{"id": t, "type": "Named", "labels": {"en": "named " + t}} for t in sorted(IDS)]
    edges = [
        {"source": f"t{i}", "relation": "says", "target": t if t in IDS else "t0", "sign": "+-0?"[i % 4], "evidence": [{"source": "s", "quote": t, "language": "en", "stance": "asserted"}]}
        for i, t in enumerate(TEXTS)
    ]
    return {
        "format": "magnesium-graph",
        "formatVersion": 1,
        "graph": {"id": "hostile", "kind": "imported"},
        "schema": {"id": "untyped", "nodeTypes": [], "relations": []},
        "sources": [{"id": "s", "title": "Source"}],
        "nodes": labelled + named,
        "edges": edges,
    }


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(graph()), encoding="utf-8")
