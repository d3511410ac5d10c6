// Which kinds of things and links are shown.

import { element, fill } from "./dom.ts";
import type { EdgeStance, Graph, Language, Sign } from "./graph.ts";
import { glyphs } from "./looks.ts";
import { filterKinds, type FilterKind, type State } from "./state.ts";
import { words } from "./words.ts";

type Values = readonly { readonly id: string; readonly count: number }[];

export class FilterPanel {
  readonly root = element("div", { class: "filters" });
  private readonly values: Readonly<Record<FilterKind, Values>>;

  constructor(private readonly graph: Graph, private readonly onHide: (kind: FilterKind, hidden: readonly string[]) => void) {
    const { nodes, edges } = graph;
    this.values = {
      type: counted(nodes.map(node => node.type)),
      relation: counted(edges.map(edge => edge.relation.id)),
      sign: counted(edges.map(edge => edge.sign)),
      stance: counted(edges.map(edge => edge.stance)),
      study: counted(edges.flatMap(edge => [...new Set(edge.evidence.map(piece => piece.studyKind ?? ""))])),
      source: counted(edges.flatMap(edge => [...new Set(edge.evidence.map(piece => piece.source))])),
    };
  }

  show(state: State): void {
    const open = new Set([...this.root.querySelectorAll("details[open]")].map(details => details.getAttribute("data-kind")));
    const isFirst = this.root.childElementCount === 0;
    fill(this.root, ...filterKinds.filter(kind => this.values[kind].length > 0).map((kind, i) => this.group(kind, state, isFirst ? i === 0 : open.has(kind))));
  }

  private group(kind: FilterKind, state: State, open: boolean): HTMLElement {
    const say = words[state.language];
    const hidden = state.hidden[kind];
    const values = this.values[kind];
    const boxes = values.map(({ id, count }) => element("label", { class: "choice" },
      element("input", {
        type: "checkbox", value: id, checked: !hidden.includes(id),
        onchange: (event: Event) => this.onHide(kind, (event.target as HTMLInputElement).checked ? hidden.filter(one => one !== id) : [...hidden, id]),
      }), element("span", {}, this.name(kind, id, state.language)), element("small", {}, String(count))));
    return element("details", { open, "data-kind": kind },
      element("summary", {}, say.filter[kind], hidden.length > 0 ? ` (${values.length - hidden.length}/${values.length})` : null),
      element("p", { class: "actions" },
        element("button", { type: "button", onclick: () => this.onHide(kind, []) }, say.showAll),
        element("button", { type: "button", onclick: () => this.onHide(kind, values.map(value => value.id)) }, say.showNone)),
      ...boxes);
  }

  private name(kind: FilterKind, id: string, language: Language): string {
    const say = words[language];
    switch (kind) {
      case "type":
        return this.graph.typeLabel(id, language);
      case "relation":
        return this.graph.relationLabel(this.graph.edges.find(edge => edge.relation.id === id)!.relation, language);
      case "sign":
        return `${glyphs[id as Sign]}  ${say.sign[id as Sign]}`;
      case "stance":
        return say.stance[id as EdgeStance];
      case "study":
        return id === "" ? "–" : this.graph.studyKindLabel(id, language);
      case "source":
        return this.graph.citation(id);
    }
  }
}

/** The values that occur, most frequent first. */
function counted(values: readonly string[]): Values {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count })).sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
}
