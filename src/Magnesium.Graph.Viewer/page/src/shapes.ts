// Outlines and arrow heads as SVG: for the legend and for the saved picture.

import { svgElement } from "./dom.ts";
import type { Sign } from "./graph.ts";
import type { Point } from "./layout.ts";
import { outline, type Shape } from "./looks.ts";

type Attributes = Readonly<Record<string, string | number>>;

export function outlineElement(shape: Shape, x: number, y: number, width: number, height: number, attributes: Attributes): SVGElement {
  const form = outline(shape, width, height);
  if ("points" in form) return svgElement("polygon", { points: form.points.map(([px, py]) => `${round(x + px)},${round(y + py)}`).join(" "), ...attributes });
  const box = (inset: number) => ({ x: round(x - width / 2 + inset), y: round(y - height / 2 + inset), width: round(width - 2 * inset), height: round(height - 2 * inset) });
  const outer = svgElement("rect", { ...box(0), rx: form.radius, ...attributes });
  if (shape !== "plate") return outer;
  return svgElement("g", {}, outer, svgElement("rect", { ...box(2.5), ...attributes, fill: "none", "stroke-width": 1 }));
}

/** The head of an arrow whose tip is at a point, coming from an angle in radians. */
export function arrowHead(sign: Sign, tip: Point, angle: number, colour: string, paper: string): SVGElement {
  const at = (back: number, beside: number) =>
    `${round(tip.x - back * Math.cos(angle) - beside * Math.sin(angle))},${round(tip.y - back * Math.sin(angle) + beside * Math.cos(angle))}`;
  switch (sign) {
    case "+":
      return svgElement("polygon", { points: [at(0, 0), at(9, -4.5), at(9, 4.5)].join(" "), fill: colour });
    case "-":
      return svgElement("polyline", { points: [at(1, -5.5), at(1, 5.5)].join(" "), stroke: colour, "stroke-width": 3, fill: "none" });
    case "0":
      return svgElement("polyline", { points: [at(8, -4.5), at(0, 0), at(8, 4.5)].join(" "), stroke: colour, "stroke-width": 1.7, fill: "none" });
    case "?":
      return svgElement("polygon", { points: [at(0, 0), at(5.5, -4.5), at(11, 0), at(5.5, 4.5)].join(" "), fill: paper, stroke: colour, "stroke-width": 1.4 });
  }
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
