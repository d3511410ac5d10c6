// The picture as it stands, as an SVG document.

import type { Canvas } from "./canvas.ts";
import { svgElement } from "./dom.ts";
import type { EdgeStance, Graph, Sign } from "./graph.ts";
import type { Point } from "./layout.ts";
import { dashes, edgeColour, font, fontSize, lineHeight, palettes, type Shape, type Theme } from "./looks.ts";
import { arrowHead, outlineElement, round } from "./shapes.ts";

const margin = 20;

/** An SVG element with a title, every line and text of the picture, and the line that it is no advice. */
export function pictureOf(canvas: Canvas, graph: Graph, title: string, notice: string, theme: Theme): SVGElement {
  const palette = palettes[theme];
  const { cy } = canvas;
  const box = cy.elements().empty() ? { x1: 0, y1: 0, w: 300, h: 0 } : cy.elements().boundingBox();
  const [width, height] = [Math.max(box.w, 300) + 2 * margin, box.h + 2 * margin + 24];
  const picture = svgElement("svg", {
    xmlns: "http://www.w3.org/2000/svg", width: round(width), height: round(height), role: "img",
    viewBox: [box.x1 - margin, box.y1 - margin, width, height].map(round).join(" "), "font-family": font, "font-size": fontSize,
  }, svgElement("title", {}, title));
  picture.append(svgElement("rect", { x: round(box.x1 - margin), y: round(box.y1 - margin), width: round(width), height: round(height), fill: palette.paper }));
  const signs: SVGElement[] = [];
  cy.edges().forEach(edge => {
    const from = edge.sourceEndpoint() as Point;
    const to = edge.targetEndpoint() as Point;
    if (Number.isNaN(from.x)) return;
    const bends = ((edge.controlPoints() ?? []) as Point[]).filter(point => !Number.isNaN(point.x));
    if (edge.hasClass("gateline")) {
      picture.append(svgElement("path", { d: path(from, bends, to), fill: "none", stroke: palette.faint, "stroke-width": 1.6, "stroke-dasharray": "1.6 3" }));
      return;
    }
    const sign = edge.data("sign") as Sign;
    const stance = edge.data("stance") as EdgeStance;
    const colour = edgeColour(sign, stance, theme);
    const middle = edge.midpoint() as Point;
    const last = bends.at(-1) ?? from;
    const glyph = cy.getElementById(`s${edge.data("index") as number}`).data("glyph") as string;
    const wide = 8 + 8 * glyph.length;
    const d = path(from, bends, to);
    if (edge.hasClass("contested")) picture.append(svgElement("path", { d, fill: "none", stroke: palette.warningGlow, "stroke-width": 10, "stroke-opacity": 0.55 }));
    picture.append(
      svgElement("path", { d, fill: "none", stroke: colour, "stroke-width": 1.7, "stroke-dasharray": dashes[stance]?.join(" ") }),
      arrowHead(sign, to, Math.atan2(to.y - last.y, to.x - last.x), colour, palette.paper));
    signs.push(
      svgElement("rect", { x: round(middle.x - wide / 2), y: round(middle.y - 9), width: wide, height: 18, rx: 5, fill: palette.paper, stroke: colour }),
      svgElement("text", { x: round(middle.x), y: round(middle.y + 4.5), "text-anchor": "middle", "font-weight": "bold", fill: colour }, glyph));
  });
  picture.append(...signs);
  cy.nodes().not(".sign").forEach(node => {
    const { x, y } = node.position();
    if (node.hasClass("gate")) {
      picture.append(svgElement("circle", { cx: round(x), cy: round(y), r: 5.5, fill: node.data("effect") === "enables" ? palette.ink : palette.paper, stroke: palette.ink, "stroke-width": 2 }));
      return;
    }
    const [stroke, background] = palette.families[node.data("family") as number]!;
    const lines = (node.data("label") as string).split("\n");
    const group = svgElement("g", {},
      svgElement("title", {}, graph.nodes[node.data("index") as number]!.id),
      outlineElement(node.data("form") as Shape, x, y, node.data("width") as number, node.data("height") as number, { stroke, fill: background, "stroke-width": 1.6 }),
      ...lines.map((line, i) => svgElement("text", { x: round(x), y: round(y + (i - (lines.length - 1) / 2) * lineHeight + 4.5), "text-anchor": "middle", fill: palette.ink }, line)));
    picture.append(group);
  });
  picture.append(svgElement("text", { x: round(box.x1), y: round(box.y1 + box.h + 24), "font-size": 11, fill: palette.faint }, notice));
  return picture;
}

/** Through control points as Cytoscape draws them: curves that meet halfway between two. */
function path(from: Point, bends: readonly Point[], to: Point): string {
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  if (bends.length === 0) return `M${at(from)}L${at(to)}`;
  const curves = bends.map((bend, i) => {
    const after = bends[i + 1];
    return `Q${at(bend)} ${at(after ? { x: (bend.x + after.x) / 2, y: (bend.y + after.y) / 2 } : to)}`;
  });
  return `M${at(from)}${curves.join("")}`;
}
