// The page as a whole: one state, shown everywhere; every choice makes a new state.

import { Canvas, type Picked } from "./canvas.ts";
import { edgeCard, nodeCard, type CardActions } from "./card.ts";
import { ChainsPanel } from "./chainsPanel.ts";
import { element, fill } from "./dom.ts";
import { FilterPanel } from "./filterPanel.ts";
import { best, type Graph, type GraphEdge, type GraphNode, type Language, type Opening } from "./graph.ts";
import { toGraphMl } from "./graphml.ts";
import { stepFrom, type Step } from "./keyboard.ts";
import { LegendPanel } from "./legendPanel.ts";
import { palettes, type Theme } from "./looks.ts";
import { NodePicker } from "./nodePicker.ts";
import { pictureOf } from "./picture.ts";
import { Search } from "./search.ts";
import { fromFragment, initial, tabs, toFragment, type State, type Tab } from "./state.ts";
import { mostNodes, opensOn, viewOf, type View } from "./view.ts";
import { predictionsOf, WhatIfPanel } from "./whatIfPanel.ts";
import { words } from "./words.ts";

const steps: Readonly<Record<string, Step>> = { ArrowRight: "forward", ArrowLeft: "back", ArrowDown: "next", ArrowUp: "previous" };

export class App {
  private state: State;
  private view: View = { nodes: [], edges: [] };
  private came: GraphEdge | undefined;
  private readonly dark = matchMedia("(prefers-color-scheme: dark)");
  private readonly canvas: Canvas;
  private readonly search: NodePicker;
  private readonly chains: ChainsPanel;
  private readonly whatIf: WhatIfPanel;
  private readonly filter: FilterPanel;
  private readonly legend: LegendPanel;
  private readonly title = element("h1");
  private readonly notice = element("p", { class: "notice" });
  private readonly tabButtons: Readonly<Record<Tab, HTMLButtonElement>>;
  private readonly panels: Readonly<Record<Tab, HTMLElement>>;
  private readonly tabList = element("div", { role: "tablist" });
  private readonly languages = element("div", { class: "languages", role: "group" });
  private readonly tools = element("div", { class: "tools" });
  private readonly count = element("p", { class: "count", role: "status" });
  private readonly stage = element("div", { class: "stage", tabindex: 0, role: "application" });
  private readonly card = element("aside", { class: "card", hidden: true, tabindex: -1, role: "dialog", "aria-labelledby": "card-title" });
  private readonly print = element("div", { class: "print", "aria-hidden": "true" });

  constructor(private readonly graph: Graph, opening: Opening) {
    this.state = fromFragment(location.hash, opened(graph, opening));
    const search = new Search(graph);
    this.search = new NodePicker(graph, search, node => node && this.go({ node: node.id, edge: undefined, ...this.inSight(node) }), "find", false);
    this.chains = new ChainsPanel(graph, search, {
      ends: (from, to) => this.go({ from: from?.id, to: to?.id, node: undefined, edge: undefined }),
      light: edges => this.canvas.light(edges),
      openEdge: edge => this.openEdge(edge),
    });
    this.whatIf = new WhatIfPanel(graph, search, {
      ask: (node, direction) => this.go({ doing: node?.id, direction, node: undefined, edge: undefined }),
      openNode: node => this.openNode(node),
      openEdge: edge => this.openEdge(edge),
    });
    this.filter = new FilterPanel(graph, (kind, hidden) => this.go({ hidden: { ...this.state.hidden, [kind]: hidden } }));
    this.legend = new LegendPanel(graph);
    this.panels = { chains: this.chains.root, "what-if": this.whatIf.root, filter: this.filter.root, legend: this.legend.root };
    this.tabButtons = Object.fromEntries(tabs.map(tab => [tab, this.tabButton(tab)])) as Record<Tab, HTMLButtonElement>;
    this.build();
    this.canvas = new Canvas(this.stage, graph, picked => this.picked(picked), node => this.expand(node));
    this.dark.addEventListener("change", () => this.show());
    addEventListener("hashchange", () => {
      if (location.hash === toFragment(this.state)) return;
      this.state = fromFragment(location.hash, this.state);
      this.show();
    });
    addEventListener("beforeprint", () => fill(this.print, this.picture("light")));
    addEventListener("keydown", event => this.anyKey(event));
    this.show();
  }

  private get theme(): Theme {
    return this.dark.matches ? "dark" : "light";
  }

  private go(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    history.replaceState(null, "", toFragment(this.state));
    this.show();
  }

  private show(): void {
    const { language } = this.state;
    const say = words[language];
    const { graph, state } = this;
    this.view = viewOf(graph, state);
    document.documentElement.lang = language;
    document.title = best(graph.info.title, language) ?? graph.info.id ?? document.title;
    fill(this.title, document.title);
    fill(this.notice, best(graph.info.disclaimer, language) ?? say.notAdvice);
    this.search.show(say.search, undefined, language);
    for (const tab of tabs) {
      const isOn = tab === state.tab;
      fill(this.tabButtons[tab], say.tabs[tab]);
      this.tabButtons[tab].setAttribute("aria-selected", String(isOn));
      this.tabButtons[tab].tabIndex = isOn ? 0 : -1;
      this.panels[tab].hidden = !isOn;
    }
    this.tabList.setAttribute("aria-label", say.panels);
    this.chains.show(state, this.view);
    this.whatIf.show(state);
    this.filter.show(state);
    this.legend.show(this.view, language, this.theme);
    this.showLanguages();
    this.showTools();
    fill(this.count, this.view.nodes.length === 0 ? say.nothingLeft : say.showing(this.view.nodes.length, this.view.edges.length, graph.nodes.length, graph.edges.length));
    this.stage.setAttribute("aria-label", `${say.canvas}. ${say.canvasHelp}`);
    this.canvas.show({ view: this.view, language, predictions: predictionsOf(graph, state) }, this.theme, graph.node(state.doing) ?? graph.node(state.from) ?? graph.node(state.focus));
    this.canvas.light(undefined);
    this.showCard();
  }

  private showCard(): void {
    const { graph } = this;
    const { language } = this.state;
    const edge = graph.edge(this.state.edge);
    const node = edge ? undefined : graph.node(this.state.node);
    const wasOpen = !this.card.hidden;
    this.card.hidden = !edge && !node;
    const covers = !this.card.hidden && getComputedStyle(this.card).position === "absolute";
    this.canvas.pick(edge ? { edge } : node ? { node } : {}, covers ? this.card.offsetWidth + 16 : 0);
    if (!edge && !node) return;
    const close = element("button", { type: "button", class: "close", "aria-label": words[language].close, title: words[language].close, onclick: () => this.close() }, "✕");
    fill(this.card, close, ...(edge ? edgeCard(graph, edge, language, this.cardActions()) : nodeCard(graph, node!, language, this.cardActions())));
    this.card.scrollTop = 0;
    if (wasOpen && this.card.contains(document.activeElement)) this.card.focus();
  }

  private cardActions(): CardActions {
    return {
      openNode: node => this.openNode(node),
      openEdge: edge => this.openEdge(edge),
      chainsFrom: node => this.go({ tab: "chains", from: node.id }),
      chainsTo: node => this.go({ tab: "chains", to: node.id }),
      neighbours: node => this.go({ tab: "chains", focus: node.id, expanded: [], from: undefined, to: undefined }),
      addNeighbours: this.state.focus === undefined || this.state.from !== undefined || this.state.tab === "what-if" ? null : node => this.expand(node),
    };
  }

  private openNode(node: GraphNode): void {
    this.go({ node: node.id, edge: undefined, ...this.inSight(node) });
    this.card.focus();
  }

  private openEdge(edge: GraphEdge): void {
    this.go({ edge: edge.id, node: undefined });
    this.card.focus();
  }

  /** Adds the neighbours of a node to a neighbourhood; starts one where there is none. */
  private expand(node: GraphNode): void {
    if (this.state.from !== undefined || this.state.tab === "what-if") return;
    if (this.state.focus === undefined) this.go({ focus: node.id, expanded: [] });
    else this.go({ expanded: [...new Set([...this.state.expanded, node.id])] });
  }

  /** What brings a node into the picture when it is not there. */
  private inSight(node: GraphNode): Partial<State> {
    return this.view.nodes.includes(node) ? {} : { focus: node.id, expanded: [], from: undefined, to: undefined, tab: this.state.tab === "what-if" ? "chains" : this.state.tab };
  }

  private picked({ node, edge }: Picked): void {
    this.came = undefined;
    this.go({ node: node?.id, edge: edge?.id });
  }

  private close(): void {
    this.go({ node: undefined, edge: undefined });
    this.stage.focus();
  }

  private build(): void {
    for (const tab of tabs) {
      this.tabList.append(this.tabButtons[tab]);
      const panel = this.panels[tab];
      panel.id = `panel-${tab}`;
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", `tab-${tab}`);
      panel.classList.add("panel");
    }
    this.stage.addEventListener("keydown", event => this.stageKey(event));
    const header = element("header", {}, this.title, this.search.root, this.languages);
    const side = element("section", { class: "side" }, this.tabList, ...tabs.map(tab => this.panels[tab]));
    const main = element("main", {}, this.tools, this.stage, this.count, this.card);
    document.body.append(header, this.print, side, main, element("footer", {}, this.notice));
  }

  private tabButton(tab: Tab): HTMLButtonElement {
    return element("button", {
      type: "button", role: "tab", id: `tab-${tab}`, "aria-controls": `panel-${tab}`, onclick: () => this.go({ tab }),
      onkeydown: (event: KeyboardEvent) => {
        const move = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
        if (move === 0) return;
        const next = tabs[(tabs.indexOf(tab) + move + tabs.length) % tabs.length]!;
        this.go({ tab: next });
        this.tabButtons[next].focus();
      },
    });
  }

  private showLanguages(): void {
    const names: Readonly<Record<Language, string>> = { en: "English", bg: "Български" };
    this.languages.setAttribute("aria-label", words[this.state.language].language);
    fill(this.languages, ...(["en", "bg"] as const).map(language => element("button", {
      type: "button", lang: language, "aria-pressed": String(language === this.state.language), onclick: () => this.go({ language }),
    }, names[language])));
  }

  private showTools(): void {
    const say = words[this.state.language];
    const tool = (text: string, name: string, onclick: () => void) => element("button", { type: "button", title: name, "aria-label": name, onclick }, text);
    const isPart = this.view.nodes.length < this.graph.nodes.length && this.graph.nodes.length <= mostNodes;
    fill(this.tools,
      isPart && element("button", { type: "button", onclick: () => this.go({ from: undefined, to: undefined, focus: undefined, expanded: [], doing: undefined }) }, say.wholeGraph),
      tool("+", say.zoomIn, () => this.canvas.zoomBy(1.3)),
      tool("−", say.zoomOut, () => this.canvas.zoomBy(1 / 1.3)),
      tool(say.fit, say.fit, () => this.canvas.fitAll()),
      element("span", { class: "save" }, element("small", {}, say.export),
        ...(["SVG", "PNG", "GraphML"] as const).map(format => element("button", { type: "button", "aria-label": `${say.export} ${format}`, onclick: () => this.save(format) }, format))));
  }

  private save(format: "SVG" | "PNG" | "GraphML"): void {
    const name = this.graph.info.id ?? "graph";
    if (format === "SVG") download(`${name}.svg`, new Blob([new XMLSerializer().serializeToString(this.picture(this.theme))], { type: "image/svg+xml" }));
    else if (format === "GraphML") download(`${name}.graphml`, new Blob([toGraphMl(this.graph, this.view.nodes, this.view.edges, this.state.language)], { type: "application/graphml+xml" }));
    else download(`${name}.png`, this.canvas.cy.png({ output: "blob", full: true, scale: 2, bg: palettes[this.theme].paper, maxWidth: 8000, maxHeight: 8000 }) as unknown as Blob);
  }

  private picture(theme: Theme): SVGElement {
    return pictureOf(this.canvas, this.graph, document.title, this.notice.textContent ?? "", theme);
  }

  private stageKey(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step) {
      const reached = stepFrom(this.view, this.graph.node(this.state.node), this.came, step);
      if (reached) {
        this.came = reached.came;
        this.go({ node: reached.node.id, edge: undefined });
      }
    } else if (event.key === "Enter") {
      if (!this.card.hidden) this.card.focus();
    } else if (event.key === "+" || event.key === "=") {
      this.canvas.zoomBy(1.3);
    } else if (event.key === "-") {
      this.canvas.zoomBy(1 / 1.3);
    } else if (event.key === "0") {
      this.canvas.fitAll();
    } else {
      return;
    }
    event.preventDefault();
  }

  private anyKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && !this.card.hidden) {
      this.close();
    } else if (event.key === "/" && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      this.search.input.focus();
    }
  }
}

/** The state a page without a fragment opens in. */
function opened(graph: Graph, opening: Opening): State {
  const language: Language = opening.language === "bg" ? "bg" : "en";
  if (opening.focus !== undefined && opening.to !== undefined) return { ...initial, language, from: opening.focus, to: opening.to };
  return { ...initial, language, focus: opening.focus ?? opensOn(graph)?.id };
}

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
