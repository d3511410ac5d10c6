"""rapper and rdflib open Turtle and TriG: the same triples, labels, statements, signs, quotes with their languages, a graph a source.

usage: rdf.py FOLDER...
"""
import subprocess
from collections import Counter

import rdflib

from truth import Truth, check, folders, has

MG = rdflib.Namespace("urn:magnesium-graph:vocabulary:")
DCTERMS = rdflib.DCTERMS
RDF = rdflib.RDF


def forbidden(c):
    return c in "\0\ufffe\uffff"


def triples(path, syntax):
    """How many different ones: parallel edges state one triple several times."""
    result = subprocess.run(["rapper", "-q", "-i", syntax, "-o", "nquads", str(path)], capture_output=True)
    return len(set(result.stdout.splitlines())) if result.returncode == 0 else result.stderr[-300:]


def one(graph, subject, predicate):
    return str(graph.value(subject, predicate))


for folder in folders():
    truth = Truth(folder, but=forbidden)
    for syntax in ("turtle", "trig"):
        print(f"rapper {syntax}, rdflib {rdflib.__version__}, {folder.name}")
        if not has(folder, syntax):
            continue
        store = rdflib.Dataset(default_union=True)
        store.parse(str(folder / syntax), format=syntax)
        check("rapper and rdflib see as many triples", triples(folder / syntax, syntax), len(list(store.triples((None, None, None)))))
        ids = {s: str(o) for s, o in store.subject_objects(DCTERMS.identifier)}
        types = {s for s, o in store.subject_objects(RDF.type) if o == RDF.Statement}
        labels = {}
        for subject, text in store.subject_objects(rdflib.RDFS.label):
            labels.setdefault(ids[subject], {})[text.language] = str(text)
        check(
            "label of every node",
            {n: (labels.get(n) or {None: n}).get("en", next(iter((labels.get(n) or {None: n}).values()))) for n in truth.labels},
            truth.labels,
        )
        check(
            "ends, relation and sign of every edge",
            Counter((ids[store.value(e, RDF.subject)], ids[store.value(e, RDF.predicate)], ids[store.value(e, RDF.object)], one(store, e, MG.sign)) for e in types),
            truth.edges,
        )
        check("every quote with its language", Counter((str(q), q.language) for _, q in store.subject_objects(MG.quote) if (None, MG.evidence, _) in store), truth.quotes)
        if syntax == "trig":
            default = rdflib.URIRef("urn:x-rdflib:default")
            named = {c.identifier: len(set(c.subjects(RDF.type, MG.Evidence))) for c in store.contexts() if c.identifier != default}
            expected = Counter(piece["source"] for _, piece in truth.evidence)
            check("the evidence of each source is its named graph", {ids[g]: n for g, n in named.items() if n}, dict(expected))
