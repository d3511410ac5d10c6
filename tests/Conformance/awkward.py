"""Writes the awkward graph as native JSON: everything that formats and programs trip over, the same bytes on every run.

usage: awkward.py FILE
"""
import json
import sys

TEXTS = [
    'say "hi"', "it's", "]]>", "<![CDATA[x]]>", "<b>bold</b> & more", "&amp; &#65; &alpha;", "back\\slash", "C:\\new\\u0041\\", "\\N \\G", "\\'", "\\\"",
    "tab\there", "line\nbreak", "carriage\r\nreturn", "  spaces  ", "", "мигрена без аура", "магнезий „в кавички“", "emoji 😀 👩‍🔬", "𝛼-helix", "é e\u0301",
    "العربية", "nbsp\u00a0nel\u0085ls\u2028", "\ufeffbom", "del\u007f", "ctl\u0001\u001f", "nul\u0000nul", "non\ufffechar", "NaN", "true", "5", "1,5", "=1+1", "+1", "-1", "@cmd",
    "a|b", "a;b", "a,b", "a:b", "#35;", "1. list", "- list", "%%{init}%%", "`tick`", "```", "${x}", "{{m}}", "[x](y)", "*a* _b_", "end", "graph", "style x:#a;", "_x0001_", "null", "''", "$$", "\\.", "\\N",
    "very long " + "дълъг текст " * 9000,
]
IDS = ['a "quoted" id', "end", "HGNC:11603", "x]]>y", "кирилица", "emoji 😀", "semi;colon", "back\\slash", "apos'trophe", "<tag>&", "100%", "a/b#c?d", "node", "-dash", ".dot.", "`tick`"]
LEAVES = 10_000


def text(label):
    return {"en": label, "bg": "етикет " + label} if label else {"bg": "без английски"}


def evidence(quote):
    return {"source": "s", "quote": quote, "language": "bg", "translation": quote, "finding": quote, "stance": "asserted", "supports": True, "context": {"n": 5, "site": quote}}


def graph():
    nodes = [{"id": f"t{i}", "type": "Text", "labels": text(t), "attributes": {"text": t}} for i, t in enumerate(TEXTS)]
    nodes += [{"id": i, "type": "biolink:Named Thing", "labels": {"en": i}} for i in IDS]
    nodes += [{"id": "hub", "type": "Hub", "labels": {"en": "hub"}}]
    nodes += [{"id": f"leaf-{i}", "type": "Leaf", "labels": {"en": f"leaf {i}", "bg": f"лист {i}"}} for i in range(LEAVES)]
    nodes[0]["attributes"].update(
        {"mass": 24.305, "nan": {"number": "NaN"}, "infinite": {"number": "-Infinity"}, "big": 9007199254740993, "least": -9223372036854775808, "yes": True, "list": TEXTS[:20], "empty": [], "mixed": [1, "a", [2.5]]}
    )
    nodes[1]["attributes"].update({"mass": 1, "yes": False, "mixed": "a", "list": ["x"], "label": "taken", "id": "taken", "type": "taken", "Mass": "other case", "key": "k", "a b:c": 1})
    edges = [{"source": f"t{i}", "relation": "says", "target": f"t{(i + 1) % len(TEXTS)}", "sign": "+-0?"[i % 4], "evidence": [evidence(t)]} for i, t in enumerate(TEXTS)]
    edges += [{"id": f"own-{i}", "source": IDS[i], "relation": "е свързан с", "target": IDS[(i + 1) % len(IDS)], "sign": "-"} for i in range(len(IDS))]
    edges += [{"source": "hub", "relation": "biolink:has_part", "target": f"leaf-{i}", "sign": "+"} for i in range(LEAVES)]
    edges += [{"source": "hub", "relation": "says", "target": "end", "sign": sign, "attributes": {"weight": 0.5, "round": i}} for i in range(3) for sign in "+-"]
    edges += [{"source": "hub", "relation": "says", "target": "hub", "sign": "?"}]
    return {
        "format": "magnesium-graph",
        "formatVersion": 1,
        "graph": {"id": "awkward \"graph\"", "kind": "imported", "title": {"en": "Awkward: \"graph\" & <co>\nof two lines"}, "disclaimer": {"en": "No advice; \\ none"}},
        "schema": {"id": "untyped", "nodeTypes": [], "relations": []},
        "sources": [{"id": "s", "title": "Source \"one\" \\ ]]>", "authors": ["О'Нийл \"X\"", "B;C"], "year": 2024, "language": "bg"}],
        "nodes": nodes,
        "edges": edges,
    }


if __name__ == "__main__":
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        json.dump(graph(), file)
