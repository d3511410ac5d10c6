// "From … to …": the chains as sentences, best first.

import type { Chain } from "./chains.ts";
import { element, fill } from "./dom.ts";
import type { Graph, GraphEdge, GraphNode } from "./graph.ts";
import { glyphs } from "./looks.ts";
import { NodePicker } from "./nodePicker.ts";
import type { Search } from "./search.ts";
import { Sentences } from "./sentence.ts";
import type { State } from "./state.ts";
import { mostChains, type View } from "./view.ts";
import { beliefText, words } from "./words.ts";

export interface ChainActions {
  ends(from: GraphNode | undefined, to: GraphNode | undefined): void;
  light(edges: readonly GraphEdge[] | undefined): void;
  openEdge(edge: GraphEdge): void;
}

export class ChainsPanel {
  readonly root = element("div");
  private readonly from: NodePicker;
  private readonly to: NodePicker;
  private readonly results = element("div", { class: "results" });
  private readonly swap = element("button", { type: "button", onclick: () => this.actions.ends(this.ends[1], this.ends[0]) });
  private readonly clear = element("button", { type: "button", onclick: () => this.actions.ends(undefined, undefined) });
  private ends: readonly [GraphNode | undefined, GraphNode | undefined] = [undefined, undefined];
  private lasting: Chain | undefined;

  constructor(private readonly graph: Graph, search: Search, private readonly actions: ChainActions) {
    this.from = new NodePicker(graph, search, node => actions.ends(node, this.ends[1]), "from");
    this.to = new NodePicker(graph, search, node => actions.ends(this.ends[0], node), "to");
    this.root.append(element("div", { class: "ends" }, this.from.root, this.to.root, element("p", { class: "actions" }, this.swap, this.clear)), this.results);
  }

  show(state: State, view: View): void {
    const { language } = state;
    const say = words[language];
    const from = this.graph.node(state.from);
    const to = this.graph.node(state.to);
    this.ends = [from, to];
    this.lasting = undefined;
    this.from.show(say.from, from, language);
    this.to.show(say.to, to, language);
    fill(this.swap, "⇅ " + say.swap);
    fill(this.clear, "✕ " + say.clear);
    this.swap.disabled = this.clear.disabled = !from && !to;
    if (!from || !to) return fill(this.results, element("p", { class: "quiet" }, say.chooseEnds));
    if (from === to) return fill(this.results, element("p", { class: "quiet" }, say.sameNode));
    const { chains, complete } = view.result ?? { chains: [], complete: true };
    if (chains.length === 0) {
      return fill(this.results,
        element("p", {}, say.noChain(this.graph.label(from, language), this.graph.label(to, language))),
        element("p", { class: "actions" }, element("button", { type: "button", onclick: () => this.actions.ends(to, from) }, say.otherWay)));
    }
    const sentences = new Sentences(this.graph, language);
    fill(this.results,
      element("p", { class: "quiet", role: "status" }, say.chainCount(chains.length, complete), chains.length > mostChains ? `. ${say.onlyBest(mostChains)}` : null),
      element("ol", { class: "chains" }, ...chains.slice(0, mostChains).map(chain => this.item(chain, sentences, state))));
  }

  private item(chain: Chain, sentences: Sentences, state: State): HTMLElement {
    const say = words[state.language];
    const light = () => this.actions.light(chain.edges);
    const unlight = () => this.actions.light(this.lasting?.edges);
    const facts = [say.kind[chain.kind], ...(chain.belief === null ? [] : [`${say.belief} ${beliefText(chain.belief)}`])];
    const button = element("button", {
      type: "button", class: "chain", "data-edges": chain.edges.map(edge => edge.id).join(" "), "aria-pressed": "false",
      onfocus: light, onblur: unlight,
      onclick: () => {
        this.lasting = this.lasting === chain ? undefined : chain;
        for (const other of this.results.querySelectorAll(".chain")) other.setAttribute("aria-pressed", String(other === button && this.lasting === chain));
        this.actions.light(this.lasting?.edges);
      },
    }, element("span", { class: "glyph", "data-sign": chain.sign, "aria-label": say.sign[chain.sign], title: say.sign[chain.sign] }, glyphs[chain.sign]),
    element("span", { class: "sentence" }, sentences.of(chain)),
    element("small", {}, facts.join(" · ")));
    const steps = chain.edges.map((edge, i) => element("button", { type: "button", class: "step", title: sentences.ofEdge(edge), onclick: () => this.actions.openEdge(edge) }, String(i + 1)));
    return element("li", { onmouseenter: light, onmouseleave: unlight }, button, element("span", { class: "steps" }, element("small", {}, `${say.evidence}: `), ...steps));
  }
}
