// A field that finds a node by any of its names: a combobox with a list of suggestions.

import { element, fill } from "./dom.ts";
import type { Graph, GraphNode, Language } from "./graph.ts";
import type { Search } from "./search.ts";
import { words } from "./words.ts";

let count = 0;

export class NodePicker {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  private readonly label = element("span");
  private readonly list: HTMLElement;
  private found: GraphNode[] = [];
  private active = -1;
  private chosen: GraphNode | undefined;
  private language: Language = "en";

  constructor(private readonly graph: Graph, private readonly search: Search, private readonly onPick: (node: GraphNode | undefined) => void, name: string, private readonly keeps = true) {
    const id = `picker-${++count}`;
    this.list = element("ul", { id, role: "listbox", class: "suggestions", hidden: true });
    this.input = element("input", {
      type: "text", role: "combobox", name, "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false",
      oninput: () => this.suggest(),
      onkeydown: (event: KeyboardEvent) => this.key(event),
      onblur: () => setTimeout(() => this.leave(), 150),
      onfocus: () => this.input.select(),
    });
    this.root = element("label", { class: "picker" }, this.label, this.input, this.list);
  }

  show(label: string, node: GraphNode | undefined, language: Language): void {
    this.language = language;
    this.chosen = node;
    fill(this.label, label);
    this.input.placeholder = words[language].searchHint;
    if (document.activeElement !== this.input) this.input.value = node ? this.graph.label(node, language) : "";
  }

  private suggest(): void {
    this.found = this.search.find(this.input.value);
    this.active = this.found.length > 0 ? 0 : -1;
    const { noSuchNode } = words[this.language];
    const items = this.found.map((node, i) => element("li", {
      role: "option", id: `${this.list.id}-${i}`, "aria-selected": String(i === 0),
      onmousedown: (event: Event) => {
        event.preventDefault();
        this.pick(node);
      },
    }, this.graph.label(node, this.language), element("small", {}, this.graph.typeLabel(node.type, this.language))));
    if (items.length === 0 && this.input.value.trim() !== "") items.push(element("li", { "aria-disabled": "true" }, noSuchNode));
    fill(this.list, ...items);
    this.open(items.length > 0);
    this.mark();
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.list.hidden) this.suggest();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (this.found.length > 0) this.active = (this.active + step + this.found.length) % this.found.length;
      this.mark();
    } else if (event.key === "Enter") {
      event.preventDefault();
      const node = this.found[this.active];
      if (node && !this.list.hidden) this.pick(node);
      else if (this.input.value.trim() === "") this.pick(undefined);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.stopPropagation();
      this.open(false);
    }
  }

  private mark(): void {
    [...this.list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === this.active)));
    if (this.active >= 0) this.input.setAttribute("aria-activedescendant", `${this.list.id}-${this.active}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  private pick(node: GraphNode | undefined): void {
    this.open(false);
    this.chosen = node;
    this.input.value = node && this.keeps ? this.graph.label(node, this.language) : "";
    this.onPick(node);
  }

  private leave(): void {
    this.open(false);
    if (this.input.value.trim() === "" && this.chosen && this.keeps) this.pick(undefined);
    else this.input.value = this.chosen && this.keeps ? this.graph.label(this.chosen, this.language) : "";
  }

  private open(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
  }
}
