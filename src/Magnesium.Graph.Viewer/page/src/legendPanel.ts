// Explains the shapes, arrows and lines that the picture has, and the keys.

import { element, fill, svgElement } from "./dom.ts";
import type { EdgeStance, Graph, Language, Sign } from "./graph.ts";
import { dashes, edgeColour, glyphs, palettes, typeLooks, type Theme } from "./looks.ts";
import { arrowHead, outlineElement } from "./shapes.ts";
import type { View } from "./view.ts";
import { words } from "./words.ts";

const [width, height] = [46, 22];

export class LegendPanel {
  readonly root = element("div", { class: "legend" });
  private readonly looks;

  constructor(private readonly graph: Graph) {
    this.looks = typeLooks(graph.types);
  }

  show(view: View, language: Language, theme: Theme): void {
    const say = words[language];
    const types = this.graph.types.filter(type => view.nodes.some(node => node.type === type.id));
    const signs = (["+", "-", "0", "?"] as const).filter(sign => view.edges.some(edge => edge.sign === sign));
    const stances = (["asserted", "hypothesised", "inconclusive", "refuted", "unstated"] as const).filter(stance => view.edges.some(edge => edge.stance === stance));
    fill(this.root,
      element("h3", {}, say.nodes),
      ...types.map(type => row(this.node(type.id, theme), this.graph.typeLabel(type.id, language))),
      ...(view.edges.some(edge => edge.gates.length > 0) ? [row(gate(theme), say.gate)] : []),
      ...(signs.length > 0 ? [element("h3", {}, say.arrows)] : []),
      ...signs.map(sign => row(arrow(sign, theme), say.sign[sign])),
      ...(stances.length > 0 ? [element("h3", {}, say.lines)] : []),
      ...stances.map(stance => row(line(stance, false, theme), say.stance[stance])),
      ...(view.edges.some(edge => edge.contested) ? [row(line("asserted", true, theme), say.contested)] : []),
      element("h3", {}, say.keys),
      element("ul", { class: "keys" }, ...say.keyHelp.map(help => element("li", {}, help))));
  }

  private node(type: string, theme: Theme): SVGElement {
    const look = this.looks.get(type)!;
    const [stroke, background] = palettes[theme].families[look.family]!;
    return swatch(outlineElement(look.shape, width / 2, height / 2, width - 8, height - 4, { stroke, fill: background, "stroke-width": 1.4 }));
  }
}

function row(picture: SVGElement, text: string): HTMLElement {
  return element("p", { class: "row" }, picture, element("span", {}, text));
}

function swatch(...children: SVGElement[]): SVGElement {
  return svgElement("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...children);
}

function arrow(sign: Sign, theme: Theme): SVGElement {
  const colour = edgeColour(sign, "asserted", theme);
  return swatch(
    svgElement("path", { d: `M2 ${height / 2}H${width - 4}`, stroke: colour, "stroke-width": 1.8, fill: "none" }),
    arrowHead(sign, { x: width - 2, y: height / 2 }, 0, colour, palettes[theme].paper),
    svgElement("circle", { cx: 16, cy: height / 2, r: 8, fill: palettes[theme].paper, stroke: colour }),
    svgElement("text", { x: 16, y: height / 2 + 4.5, "text-anchor": "middle", "font-size": 13, "font-weight": "bold", fill: colour }, glyphs[sign]));
}

function line(stance: EdgeStance, contested: boolean, theme: Theme): SVGElement {
  const colour = stance === "refuted" ? palettes[theme].refuted : palettes[theme].ink;
  return swatch(
    ...(contested ? [svgElement("path", { d: `M2 ${height / 2}H${width - 2}`, stroke: palettes[theme].warningGlow, "stroke-width": 10, "stroke-opacity": 0.6 })] : []),
    svgElement("path", { d: `M2 ${height / 2}H${width - 2}`, stroke: colour, "stroke-width": 1.8, "stroke-dasharray": dashes[stance]?.join(" ") }));
}

function gate(theme: Theme): SVGElement {
  const { faint, ink, paper } = palettes[theme];
  return swatch(
    svgElement("path", { d: `M2 ${height / 2}H34`, stroke: faint, "stroke-width": 1.6, "stroke-dasharray": "1.6 3" }),
    svgElement("circle", { cx: 39, cy: height / 2, r: 5, fill: paper, stroke: ink, "stroke-width": 2 }));
}
