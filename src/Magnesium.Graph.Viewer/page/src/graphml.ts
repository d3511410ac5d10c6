// The shown part of the graph as GraphML that Gephi, Cytoscape, yEd and networkx read: one value a key, no evidence.
// The whole graph with all evidence is `magnesium export graphml`.

import type { Graph, GraphEdge, GraphNode, Language } from "./graph.ts";

const keys = [
  ["node", "label", "string"], ["node", "type", "string"], ["node", "curie", "string"],
  ["edge", "relation", "string"], ["edge", "sign", "string"], ["edge", "role", "string"], ["edge", "stance", "string"],
  ["edge", "contested", "boolean"], ["edge", "belief", "double"],
] as const;

export function toGraphMl(graph: Graph, nodes: readonly GraphNode[], edges: readonly GraphEdge[], language: Language): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(([of, name, type]) => `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`),
    '  <graph edgedefault="directed">',
    ...nodes.map(node => `    <node id="${escaped(node.id)}">${data("label", graph.label(node, language))}${data("type", node.type)}${data("curie", node.curie)}</node>`),
    ...edges.map(edge => `    <edge id="${escaped(edge.id)}" source="${escaped(edge.from.id)}" target="${escaped(edge.to.id)}">`
      + `${data("relation", edge.relation.id)}${data("sign", edge.sign)}${data("role", edge.role)}${data("stance", edge.stance)}${data("contested", edge.contested)}${data("belief", edge.belief)}</edge>`),
    "  </graph>",
    "</graphml>",
    "",
  ];
  return lines.join("\n");
}

function data(key: string, value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? "" : `<data key="${key}">${escaped(String(value))}</data>`;
}

/** Characters that XML 1.0 has no place for become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}")
    .replace(/[&<>"\t\n\r]/g, character => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" })[character]!);
}
