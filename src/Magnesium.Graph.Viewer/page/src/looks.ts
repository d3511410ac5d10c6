// What looks like what, as in the library's SVG pictures. Colours are shades of the palette of Okabe and Ito (2008), which
// readers with any colour vision tell apart; nothing is told by colour alone.

import type { EdgeStance, NodeType, Sign } from "./graph.ts";

export type Theme = "light" | "dark";

export const font = "Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif";
export const fontSize = 13;
export const lineHeight = 16;

interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly warning: string;
  readonly warningGlow: string;
  readonly accent: string;
  readonly sign: Readonly<Record<Sign, string>>;
  readonly refuted: string;
  /** Outline and fill of each family of types. */
  readonly families: readonly (readonly [string, string])[];
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: "#ffffff", ink: "#1b1f23", faint: "#57606a", warning: "#8a4b00", warningGlow: "#ffca3a", accent: "#0b5cad", refuted: "#8c959f",
    sign: { "+": "#0060a0", "-": "#b33a00", "0": "#57606a", "?": "#7a3e9d" },
    families: [
      ["#0060a0", "#dcebf7"], ["#00714f", "#d9f2e8"], ["#94447a", "#f6e3ef"], ["#6f6000", "#faf4c4"],
      ["#a83f00", "#fce3d5"], ["#4a5560", "#e8ebee"], ["#23789f", "#e2f4fc"], ["#80560a", "#fbecd0"],
    ],
  },
  dark: {
    paper: "#14181d", ink: "#e9edf1", faint: "#9aa5b1", warning: "#ffc75e", warningGlow: "#b98500", accent: "#6cb6ff", refuted: "#77818c",
    sign: { "+": "#6cb6ff", "-": "#ff9a66", "0": "#9aa5b1", "?": "#d3a6f5" },
    families: [
      ["#5aa9e6", "#16324a"], ["#45c79c", "#12392d"], ["#e08ac4", "#42213a"], ["#d6c548", "#38330f"],
      ["#f58d57", "#462414"], ["#a3aeb9", "#2b3239"], ["#67c4ec", "#15394a"], ["#dfae5a", "#3f2d10"],
    ],
  },
};

export const glyphs: Readonly<Record<Sign, string>> = { "+": "+", "-": "−", "0": "0", "?": "?" };

/** Arrow heads by sign, as Cytoscape names them. */
export const arrows: Readonly<Record<Sign, string>> = { "+": "triangle", "-": "tee", "0": "vee", "?": "diamond" };

/** Dashes and gaps by stance; null is a solid line. */
export const dashes: Readonly<Record<EdgeStance, readonly [number, number] | null>> = {
  asserted: null, hypothesised: [7, 4], inconclusive: [2, 4], refuted: [12, 5], unstated: null,
};

export function edgeColour(sign: Sign, stance: EdgeStance, theme: Theme): string {
  return stance === "refuted" ? palettes[theme].refuted : palettes[theme].sign[sign];
}

export function edgeGlyph(sign: Sign, stance: EdgeStance, contested: boolean): string {
  return (contested ? "!" : "") + (stance === "refuted" ? "✕" : "") + glyphs[sign];
}

export const shapes = ["hexagon", "pill", "octagon", "notched", "rounded", "plate", "folded", "slanted"] as const;
export type Shape = (typeof shapes)[number];

/** An outline around a centre: a rectangle with round corners, or a polygon. */
export type Outline = { readonly radius: number } | { readonly points: readonly (readonly [number, number])[] };

export function outline(shape: Shape, width: number, height: number): Outline {
  const [x, y] = [width / 2, height / 2];
  const cut = Math.min(9, height / 3);
  switch (shape) {
    case "hexagon":
      return { points: [[-x, 0], [-x + cut, -y], [x - cut, -y], [x, 0], [x - cut, y], [-x + cut, y]] };
    case "octagon":
      return { points: [[-x, -y + cut], [-x + cut, -y], [x - cut, -y], [x, -y + cut], [x, y - cut], [x - cut, y], [-x + cut, y], [-x, y - cut]] };
    case "notched":
      return { points: [[-x, -y], [x, -y], [x - cut / 2, 0], [x, y], [-x, y], [-x + cut / 2, 0]] };
    case "folded":
      return { points: [[-x, -y], [x - cut, -y], [x, -y + cut], [x, y], [-x, y]] };
    case "slanted":
      return { points: [[-x + cut, -y], [x, -y], [x - cut, y], [-x, y]] };
    case "pill":
      return { radius: Math.min(18, y) };
    case "plate":
      return { radius: 0 };
    default:
      return { radius: Math.min(6, height / 3) };
  }
}

/** How far from its middle an outline is, to either side, at a height measured from the middle. */
export function reach(shape: Shape, width: number, height: number, fromMiddle: number): number {
  const form = outline(shape, width, height);
  if ("radius" in form) {
    const into = Math.max(0, Math.abs(fromMiddle) - (height / 2 - form.radius));
    return width / 2 - form.radius + Math.sqrt(Math.max(0, form.radius * form.radius - into * into));
  }
  // Where the outline crosses that height, nearest the middle of the two sides: an arrow may touch but not float.
  const crossings = form.points.flatMap(([x, y], i) => {
    const [nextX, nextY] = form.points[(i + 1) % form.points.length]!;
    if (y === nextY || (fromMiddle - y) * (fromMiddle - nextY) > 0) return [];
    return [Math.abs(x + ((nextX - x) * (fromMiddle - y)) / (nextY - y))];
  });
  return crossings.length === 0 ? width / 2 : Math.min(...crossings);
}

export interface TypeLook {
  readonly shape: Shape;
  readonly family: number;
}

/** A family, which is a top type with all below it, has one colour; its types differ in shape, and each family starts with another. */
export function typeLooks(types: readonly NodeType[]): Map<string, TypeLook> {
  const looks = new Map<string, TypeLook>();
  const familyOf = new Map<string, number>();
  const placeIn: number[] = [];
  const hues = palettes.light.families.length;
  for (const type of types) {
    const known = type.parent ? familyOf.get(type.parent) : undefined;
    const family = known ?? placeIn.length;
    if (known === undefined) placeIn.push(0);
    familyOf.set(type.id, family);
    looks.set(type.id, { shape: shapes[(family + Math.floor(family / hues) + placeIn[family]!) % shapes.length]!, family: family % hues });
    if (type.abstract !== true) placeIn[family]!++;
  }
  return looks;
}
