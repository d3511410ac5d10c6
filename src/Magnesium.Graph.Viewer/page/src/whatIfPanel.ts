// "What if this went up?": the library's predictions, as the page carries them.

import { element, fill } from "./dom.ts";
import type { Direction, Graph, GraphEdge, GraphNode, Prediction } from "./graph.ts";
import { NodePicker } from "./nodePicker.ts";
import type { Search } from "./search.ts";
import { Sentences } from "./sentence.ts";
import type { State } from "./state.ts";
import { words } from "./words.ts";

export interface WhatIfActions {
  ask(node: GraphNode | undefined, direction: "up" | "down"): void;
  openNode(node: GraphNode): void;
  openEdge(edge: GraphEdge): void;
}

/** What is predicted of each node; undefined when nothing is asked. */
export function predictionsOf(graph: Graph, state: State): Map<GraphNode, Direction | "doing"> | undefined {
  const doing = graph.node(state.doing);
  if (state.tab !== "what-if" || !doing || !graph.whatIf) return undefined;
  const said = new Map<GraphNode, Direction | "doing">([[doing, "doing"]]);
  for (const [index, ifUp, ifDown] of graph.whatIf[doing.id] ?? []) said.set(graph.nodes[index]!, state.direction === "up" ? ifUp : ifDown);
  return said;
}

export class WhatIfPanel {
  readonly root = element("div");
  private readonly picker: NodePicker;
  private readonly answers = element("div", { class: "results" });
  private readonly directions = element("p", { class: "actions", role: "group" });
  private state: State | undefined;

  constructor(private readonly graph: Graph, search: Search, private readonly actions: WhatIfActions) {
    this.picker = new NodePicker(graph, search, node => actions.ask(node, this.state?.direction ?? "up"), "doing");
    this.root.append(this.picker.root, this.directions, this.answers);
  }

  show(state: State): void {
    this.state = state;
    const { language } = state;
    const say = words[language];
    const doing = this.graph.node(state.doing);
    this.picker.root.hidden = this.directions.hidden = this.graph.whatIf === null;
    if (this.graph.whatIf === null) return fill(this.answers, element("p", { class: "quiet" }, say.whatIfAbsent));
    this.picker.show(say.tabs["what-if"], doing, language);
    fill(this.directions, ...(["up", "down"] as const).map(direction => element("button", {
      type: "button", "aria-pressed": String(state.direction === direction), onclick: () => this.actions.ask(doing, direction),
    }, direction === "up" ? `▲ ${say.goesUp}` : `▼ ${say.goesDown}`)));
    if (!doing) return fill(this.answers, element("p", { class: "quiet" }, say.whatIfHint));
    const said = [...(predictionsOf(this.graph, state) ?? new Map<GraphNode, Direction>())].filter(([, direction]) => direction !== "doing") as [GraphNode, Direction][];
    if (said.length === 0) return fill(this.answers, element("p", {}, say.noEffect));
    const open = said.filter(([, direction]) => direction === "?").length;
    fill(this.answers,
      element("p", { class: "quiet", role: "status" }, say.answered(said.length - open, open), ". ", say.whatIfNote),
      ...(["up", "down", "?"] as const).flatMap(direction => this.group(said, direction, state)));
  }

  private group(said: readonly [GraphNode, Direction][], direction: Direction, state: State): HTMLElement[] {
    const say = words[state.language];
    const nodes = said.filter(([, one]) => one === direction).map(([node]) => node);
    const predictions = new Map((this.graph.whatIf?.[state.doing!] ?? []).map(prediction => [prediction[0], prediction]));
    if (nodes.length === 0) return [];
    const title = direction === "up" ? `▲ ${say.up}` : direction === "down" ? `▼ ${say.down}` : `? ${say.unknown}`;
    return [
      element("h3", { class: "said", "data-said": direction }, `${title} (${nodes.length})`),
      element("ul", { class: "edges" }, ...nodes.map(node => element("li", {},
        element("button", { type: "button", class: "edge", onclick: () => this.actions.openNode(node) }, this.graph.label(node, state.language)),
        direction === "?" ? this.reason(predictions.get(node.index)!, state) : null))),
    ];
  }

  /** Why nothing can be told, and where one link is the reason a way to its evidence. */
  private reason([, , , reason, index]: Prediction, { language }: State): HTMLElement | null {
    if (reason === undefined) return null;
    const edge = index === undefined ? undefined : this.graph.edges[index];
    return element("small", { class: "reason" }, words[language].reason[reason],
      ...(edge ? [": ", element("button", { type: "button", class: "step", onclick: () => this.actions.openEdge(edge) }, new Sentences(this.graph, language).ofEdge(edge))] : []));
  }
}
