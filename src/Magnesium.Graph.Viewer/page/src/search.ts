// Nodes by a part of any of their names, in any language.

import type { Graph, GraphNode } from "./graph.ts";

export class Search {
  private readonly names: readonly { readonly node: GraphNode; readonly texts: readonly string[] }[];

  constructor(graph: Graph) {
    this.names = graph.nodes.map(node => ({
      node,
      texts: [
        ...Object.values(node.labels ?? {}),
        node.id,
        ...(node.curie ? [node.curie] : []),
        ...Object.values(node.synonyms ?? {}).flat(),
        ...(node.xrefs ?? []).map(xref => xref.curie),
      ].map(text => text.toLowerCase()),
    }));
  }

  /** The nodes that fit best: a whole name before a start, a start before the starts of words, those before any part. */
  find(text: string, most = 8): GraphNode[] {
    const wanted = text.trim().toLowerCase();
    if (wanted === "") return [];
    const words = wanted.split(/\s+/);
    return this.names
      .map(({ node, texts }) => ({ node, score: Math.max(...texts.map((name, place) => fit(name, wanted, words) - place / 1000)) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || one.node.index - other.node.index)
      .slice(0, most)
      .map(({ node }) => node);
  }
}

function fit(name: string, wanted: string, words: readonly string[]): number {
  const covered = Math.min(1, wanted.length / Math.max(1, name.length));
  if (name === wanted) return 4;
  if (name.startsWith(wanted)) return 2 + covered;
  if (words.every(word => startsWord(name, word))) return 1 + covered;
  return name.includes(wanted) ? covered : -1;
}

function startsWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1]!)) return true;
  }
  return false;
}
