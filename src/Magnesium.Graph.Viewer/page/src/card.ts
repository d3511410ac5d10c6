// The card of a node or of an edge: all that is known of it, with the words of its sources.

import { element, link } from "./dom.ts";
import { best, type Evidence, type Graph, type GraphEdge, type GraphNode, type Language, type Note } from "./graph.ts";
import { edgeGlyph } from "./looks.ts";
import { Sentences } from "./sentence.ts";
import { beliefText, words } from "./words.ts";

export interface CardActions {
  openNode(node: GraphNode): void;
  openEdge(edge: GraphEdge): void;
  chainsFrom(node: GraphNode): void;
  chainsTo(node: GraphNode): void;
  neighbours(node: GraphNode): void;
  /** Null where there is nothing to add to. */
  readonly addNeighbours: ((node: GraphNode) => void) | null;
}

export function nodeCard(graph: Graph, node: GraphNode, language: Language, actions: CardActions): HTMLElement[] {
  const say = words[language];
  const other: Language = language === "en" ? "bg" : "en";
  const otherLabel = node.labels?.[other];
  const synonyms = [...(node.synonyms?.[language] ?? []), ...(node.synonyms?.["und"] ?? [])];
  const xrefs = [...(node.curie ? [node.curie] : []), ...(node.xrefs ?? []).map(xref => xref.curie)];
  return [
    element("h2", { id: "card-title" }, graph.label(node, language)),
    element("p", { class: "quiet" }, graph.typeLabel(node.type, language), otherLabel ? " · " : null, otherLabel ? element("span", { lang: other }, otherLabel) : null),
    paragraph(best(node.description, language)),
    element("p", { class: "actions" },
      button(say.chainsFrom, () => actions.chainsFrom(node)),
      button(say.chainsTo, () => actions.chainsTo(node)),
      button(say.neighbours, () => actions.neighbours(node)),
      actions.addNeighbours && button(say.moreNeighbours, () => actions.addNeighbours?.(node))),
    ...(synonyms.length > 0 ? [element("h3", {}, say.alsoCalled), element("p", {}, [...new Set(synonyms)].join("; "))] : []),
    ...(xrefs.length > 0 ? [element("h3", {}, say.identifiers), element("p", { class: "identifiers" }, ...xrefs.flatMap(curie => [curieLink(curie), " "]))] : []),
    ...edgeList(graph, say.outgoing, node.out, language, actions, edge => edge.to),
    ...edgeList(graph, say.incoming, node.into, language, actions, edge => edge.from),
    ...(node.switches.length > 0 ? [element("h3", {}, say.switches), element("ul", { class: "edges" }, ...node.switches.map(edge => edgeItem(graph, edge, language, actions, null)))] : []),
    ...notes(graph, node.notes ?? [], language),
  ];
}

export function edgeCard(graph: Graph, edge: GraphEdge, language: Language, actions: CardActions): HTMLElement[] {
  const say = words[language];
  const facts = [
    `${edgeGlyph(edge.sign, "asserted", false)} ${say.sign[edge.sign]}`,
    say.role[edge.role],
    say.stance[edge.stance],
    ...(say.directness[edge.directness] ? [say.directness[edge.directness]!] : []),
    ...(edge.belief === null ? [] : [`${say.belief} ${beliefText(edge.belief)}`]),
  ];
  return [
    element("h2", { id: "card-title" }, new Sentences(graph, language).ofEdge(edge)),
    element("p", { class: "actions" }, nodeButton(graph, edge.from, language, actions), "→", nodeButton(graph, edge.to, language, actions)),
    element("p", { class: "quiet" }, `${graph.relationLabel(edge.relation, language)} · ${facts.join(" · ")}`),
    ...(edge.contested ? [element("p", { class: "contested" }, "! " + say.contested)] : []),
    ...edge.gates.map(gate => element("p", { class: "quiet" }, `${gate.effect === "relieves" ? say.relieves : say.enables} `, gateButton(graph, gate.node, language, actions))),
    element("h3", {}, edge.evidence.length > 0 ? `${say.evidence} (${edge.evidence.length})` : say.noEvidence),
    ...edge.evidence.map(piece => evidenceBlock(graph, piece, language)),
    ...notes(graph, edge.notes, language),
  ];
}

function evidenceBlock(graph: Graph, piece: Evidence, language: Language): HTMLElement {
  const say = words[language];
  const [verdict, kind] = piece.supports === false ? [say.denies, "against"] : piece.supports === null ? [say.status, "status"] : [say.supports, "for"];
  const context = Object.entries(piece.context ?? {}).map(([key, value]) => `${say.context[key] ?? key}: ${value}`);
  const facts = [say.stance[piece.stance ?? "asserted"], ...(piece.studyKind ? [graph.studyKindLabel(piece.studyKind, language)] : []), ...context];
  return element("article", { class: `evidence ${kind}` },
    element("p", { class: "quiet" }, element("b", { class: "verdict" }, verdict), " · " + facts.join(" · ")),
    ...quote(piece.quote, piece.language, piece.translation, language),
    paragraph(piece.finding),
    citation(graph, piece.source));
}

function notes(graph: Graph, all: readonly Note[], language: Language): HTMLElement[] {
  if (all.length === 0) return [];
  return [
    element("h3", {}, words[language].notes),
    ...all.map(note => element("article", { class: "evidence" }, ...quote(note.quote, note.language, note.translation, language), paragraph(note.text), citation(graph, note.source))),
  ];
}

function quote(text: string | undefined, tongue: string | undefined, translation: string | undefined, language: Language): HTMLElement[] {
  if (text === undefined) return [];
  return [
    element("blockquote", { lang: tongue ?? null }, `“${text}”`),
    ...(translation === undefined ? [] : [element("p", { class: "translation", lang: "en" }, element("span", { class: "quiet", lang: language }, `${words[language].translation}: `), translation)]),
  ];
}

function citation(graph: Graph, id: string): HTMLElement {
  const source = graph.source(id);
  const address = source?.url && /^https?:\/\//i.test(source.url) ? source.url : undefined;
  return element("p", { class: "citation" }, graph.citation(id),
    source?.doi ? " " : null, source?.doi ? link(`https://doi.org/${encodeURI(source.doi)}`, `doi:${source.doi}`) : null,
    source?.pmid ? " " : null, source?.pmid ? link(`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(source.pmid)}/`, `PMID ${source.pmid}`) : null,
    address && !source?.doi ? " " : null, address && !source?.doi ? link(address, address) : null);
}

function edgeList(graph: Graph, title: string, edges: readonly GraphEdge[], language: Language, actions: CardActions, end: (edge: GraphEdge) => GraphNode): HTMLElement[] {
  if (edges.length === 0) return [];
  const most = 60;
  return [
    element("h3", {}, `${title} (${edges.length})`),
    element("ul", { class: "edges" }, ...edges.slice(0, most).map(edge => edgeItem(graph, edge, language, actions, end(edge))), edges.length > most && element("li", {}, "…")),
  ];
}

function edgeItem(graph: Graph, edge: GraphEdge, language: Language, actions: CardActions, end: GraphNode | null): HTMLElement {
  const say = words[language];
  const glyph = element("span", { class: "glyph", "data-sign": edge.sign, title: say.sign[edge.sign], "aria-label": say.sign[edge.sign] }, edgeGlyph(edge.sign, edge.stance, edge.contested));
  const verb = end === edge.from ? best(edge.relation.inverse, language) ?? graph.relationLabel(edge.relation, language) : graph.relationLabel(edge.relation, language);
  const text = end === null ? `${graph.label(edge.from, language)} → ${graph.label(edge.to, language)}` : `${verb} ${graph.label(end, language)}`;
  return element("li", {}, element("button", { type: "button", class: "edge", onclick: () => actions.openEdge(edge) }, glyph, " ", text));
}

function nodeButton(graph: Graph, node: GraphNode, language: Language, actions: CardActions): HTMLElement {
  return button(graph.label(node, language), () => actions.openNode(node));
}

function gateButton(graph: Graph, id: string, language: Language, actions: CardActions): HTMLElement | string {
  const node = graph.node(id);
  return node ? nodeButton(graph, node, language, actions) : id;
}

function curieLink(curie: string): HTMLElement {
  return link(`https://bioregistry.io/${encodeURI(curie)}`, curie);
}

function button(text: string, onclick: () => void): HTMLElement {
  return element("button", { type: "button", onclick }, text);
}

function paragraph(text: string | undefined): HTMLElement {
  return element("p", { hidden: text === undefined }, text);
}
