// How wide text is, and where its lines break.

import { font, fontSize, lineHeight } from "./looks.ts";
import type { Size } from "./layout.ts";

let pen: CanvasRenderingContext2D | null = null;

export function widthOf(text: string): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen === null) return text.length * fontSize * 0.6;
  pen.font = `${fontSize}px ${font}`;
  return pen.measureText(text).width;
}

/** No word up to this width is broken. */
const widestWord = 190;

/** Breaks at blanks, and within a word only where it is very wide; what is beyond the last line ends in an ellipsis. */
export function wrap(text: string, preferred: number, most: number, measure: (text: string) => number = widthOf): string[] {
  const lines: string[] = [];
  let line = "";
  const split = text.split(/\s+/).filter(word => word !== "");
  const width = Math.max(preferred, Math.min(widestWord, Math.max(0, ...split.map(measure))));
  const pieces = split.flatMap(word => pieceOf(word, width, measure));
  for (const word of pieces) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length > most) lines.splice(most - 1, Infinity, lines[most - 1]! + "…");
  return lines.length === 0 ? [""] : lines;
}

export function sizeOf(lines: readonly string[]): Size {
  return { width: Math.ceil(Math.max(36, ...lines.map(widthOf)) + 26), height: lines.length * lineHeight + 14 };
}

function pieceOf(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (measure(rest) > width && rest.length > 1) {
    const letters = Math.max(1, Math.floor((rest.length * width) / measure(rest)));
    pieces.push(rest.slice(0, letters));
    rest = rest.slice(letters);
  }
  return [...pieces, rest];
}
