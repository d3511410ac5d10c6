// A small graph to test with: magnesium blocks a receptor that drives pain; pain includes migraine.

import { Graph, type EdgeStance, type PageData, type Role, type Sign } from "../src/graph.ts";

type Row = readonly [source: string, relation: string, target: string, sign: Sign, role: Role, stance: EdgeStance, belief: number | null];

const rows: readonly Row[] = [
  ["magnesium", "blocks", "nmda", "-", "causal", "asserted", 0.9],
  ["nmda", "drives", "pain", "+", "causal", "hypothesised", 0.5],
  ["pain", "includes", "migraine", "0", "structural", "asserted", 0.5],
  ["magnesium", "given_as", "therapy", "0", "structural", "asserted", 1],
  ["therapy", "treats", "migraine", "-", "causal", "asserted", 0.8],
  ["therapy", "treats", "pain", "-", "causal", "refuted", 0.1],
  ["migraine", "accompanied_by", "anxiety", "+", "association", "asserted", 0.6],
  ["pain", "drives", "nmda", "+", "causal", "asserted", 0.5],
  ["magnesium", "affects", "migraine", "?", "causal", "asserted", 0.5],
];

export const data: PageData = {
  open: {},
  citations: { study: "Somebody (2001) A study." },
  whatIf: null,
  judged: rows.map(([source, relation, target, sign, role, stance, belief]) => [`${source}.${relation}.${target}`, sign, role, stance, stance === "hypothesised", belief]),
  graph: {
    graph: { id: "sample" },
    schema: {
      nodeTypes: [{ id: "Substance", abstract: true }, { id: "Metal", parent: "Substance" }, { id: "Therapy" }, { id: "Process" }, { id: "Disease" }],
      relations: [{
        id: "blocks",
        phrases: {
          en: { clause: "{subject} blocks {object}", relative: "which blocks {object}", hedgedClause: "{subject} may block {object}", hedgedRelative: "which may block {object}" },
          bg: { clause: "{subject} блокира {object}", relative: "{which} блокира {object}", hedgedClause: "{subject} може да блокира {object}", hedgedRelative: "{which} може да блокира {object}" },
        },
      }],
    },
    sources: [{ id: "study", title: "A study" }],
    nodes: [
      { id: "magnesium", type: "Metal", curie: "CHEBI:25107", labels: { en: "magnesium", bg: "магнезий" }, forms: { bg: { definite: "магнезият", gender: "masculine" } } },
      { id: "nmda", type: "Process", labels: { en: "NMDA activity", bg: "активност на NMDA" }, forms: { bg: { object: "активността на NMDA", gender: "feminine" } } },
      { id: "pain", type: "Disease", labels: { en: "chronic pain", bg: "хронична болка" } },
      { id: "migraine", type: "Disease", labels: { en: "migraine", bg: "мигрена" }, synonyms: { en: ["sick headache"] } },
      { id: "therapy", type: "Therapy" },
      { id: "anxiety", type: "Disease", labels: { en: "an <anxious> \"state\" & more" } },
    ],
    edges: rows.map(([source, relation, target, sign]) => ({ source, relation, target, sign, evidence: [{ source: "study", studyKind: relation === "treats" ? "trial" : "review" }] })),
  },
};

export const graph = new Graph(data);
