// Nodes by a part of any of their names, in any language and either script, also misspelt.

import type { Graph, GraphNode } from "./graph.ts";
import { distance, editsAllowed, toLatin } from "./spelling.ts";

interface Names {
  readonly node: GraphNode;
  readonly texts: readonly string[];
  readonly latin: readonly string[];
}

/** How well a name fits; above 0 when it does. */
type Fit = (name: string) => number;

export class Search {
  private readonly names: readonly Names[];

  constructor(graph: Graph) {
    this.names = graph.nodes.map(node => {
      const texts = [
        ...Object.values(node.labels ?? {}),
        node.id,
        ...(node.curie ? [node.curie] : []),
        ...Object.values(node.synonyms ?? {}).flat(),
        ...(node.xrefs ?? []).map(xref => xref.curie),
      ].map(text => text.toLowerCase());
      return { node, texts, latin: texts.map(toLatin) };
    });
  }

  /**
   * The nodes that fit best: a whole name before a start, a start before the starts of words, those before any part. Where
   * none fits, names written in the other script are tried, and then misspelt ones.
   */
  find(text: string, most = 8): GraphNode[] {
    const wanted = text.trim().toLowerCase();
    if (wanted === "") return [];
    const latin = toLatin(wanted);
    const ways: readonly [(names: Names) => readonly string[], Fit][] = [
      [names => names.texts, part(wanted)],
      [names => names.latin, part(latin)],
      [names => names.latin, misspelling(latin)],
    ];
    for (const [read, fit] of ways) {
      const found = this.names
        .map(names => ({ node: names.node, score: Math.max(...read(names).map((name, place) => fit(name) - place / 1000)) }))
        .filter(({ score }) => score > 0);
      if (found.length > 0) {
        return found.sort((one, other) => other.score - one.score || one.node.index - other.node.index).slice(0, most).map(({ node }) => node);
      }
    }
    return [];
  }
}

function part(wanted: string): Fit {
  const words = wanted.split(/\s+/);
  return name => {
    const covered = Math.min(1, wanted.length / Math.max(1, name.length));
    if (name === wanted) return 4;
    if (name.startsWith(wanted)) return 2 + covered;
    if (words.every(word => startsWord(name, word))) return 1 + covered;
    return name.includes(wanted) ? covered : -1;
  };
}

/** The whole name, or every word asked for a word of the name, nearly. */
function misspelling(wanted: string): Fit {
  const words = wordsOf(wanted);
  const near = (one: string, other: string) => {
    const edits = editsAllowed(one.length);
    if (Math.abs(one.length - other.length) > edits) return -1;
    const apart = distance(one, other);
    return apart > edits ? -1 : 1 - apart / Math.max(1, one.length);
  };
  return name => Math.max(near(wanted, name), Math.min(...words.map(word => Math.max(-1, ...wordsOf(name).map(own => near(word, own))))));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function startsWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1]!)) return true;
  }
  return false;
}
