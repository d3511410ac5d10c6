// The question `magnesium chains` answers, by the same rule: given_as? causal* association? includes?, acyclic, refuted edges
// left out (docs/model.md, 9 and 10). tests/Browser holds its answers to the library's.

import type { GraphEdge, GraphNode, Sign } from "./graph.ts";

export type ChainKind = "mechanism" | "treatment" | "association" | "structural";

export interface Chain {
  readonly edges: readonly GraphEdge[];
  readonly kind: ChainKind;
  readonly sign: Sign;
  readonly belief: number | null;
}

export interface ChainResult {
  /** Best first. */
  readonly chains: readonly Chain[];
  /** False when the search stopped early. */
  readonly complete: boolean;
}

const kinds: readonly ChainKind[] = ["mechanism", "treatment", "association", "structural"];
const start = 0;
const states = 5;
const maxLength = 6;
const limit = 20_000;
const checkEvery = 1024;
const milliseconds = 3_000;

/** The state after an edge: 1 after given_as, 2 in causal steps, 3 after an association, 4 after includes; -1 where none may follow. */
function next(state: number, edge: GraphEdge): number {
  switch (edge.role) {
    case "causal":
      return state <= 2 ? 2 : -1;
    case "association":
      return state <= 2 ? 3 : -1;
    default:
      if (edge.relation.id === "given_as") return state === start ? 1 : -1;
      return edge.relation.id === "includes" && state <= 3 ? 4 : -1;
  }
}

function isWalked(edge: GraphEdge): boolean {
  return edge.role === "structural" || edge.stance !== "refuted";
}

/** The sign of two steps taken one after the other. */
export function then(first: Sign, second: Sign): Sign {
  if (first === "0") return second;
  if (second === "0") return first;
  if (first === "?" || second === "?") return "?";
  return first === second ? "+" : "-";
}

export function chainOf(edges: readonly GraphEdge[]): Chain {
  const signed = edges.filter(edge => edge.role !== "structural");
  const kind: ChainKind = edges.some(edge => edge.role === "association") ? "association"
    : signed.some(edge => edge.relation.id === "treats") ? "treatment"
    : signed.length > 0 ? "mechanism" : "structural";
  return {
    edges,
    kind,
    sign: signed.reduce<Sign>((sign, edge) => then(sign, edge.sign), "0"),
    belief: edges.reduce<number | null>((belief, edge) => belief === null || edge.belief === null ? null : belief * edge.belief, 1),
  };
}

/** The fewest steps to the end from each node and state that reaches it. */
function stepsLeft(to: GraphNode): Map<number, number> {
  const left = new Map<number, number>();
  let reached: [GraphNode, number][] = [];
  for (let state = 0; state < states; state++) {
    left.set(to.index * states + state, 0);
    reached.push([to, state]);
  }
  for (let steps = 1; steps <= maxLength && reached.length > 0; steps++) {
    const further: [GraphNode, number][] = [];
    for (const [node, after] of reached) {
      for (const edge of node.into) {
        if (!isWalked(edge)) continue;
        for (let state = 0; state < states; state++) {
          const key = edge.from.index * states + state;
          if (left.has(key) || next(state, edge) !== after) continue;
          left.set(key, steps);
          further.push([edge.from, state]);
        }
      }
    }
    reached = further;
  }
  return left;
}

/** All chains from one node to another, best first: by kind, belief, length, then the ids of their edges. */
export function chains(from: GraphNode, to: GraphNode): ChainResult {
  const found: Chain[] = [];
  if (from === to) return { chains: found, complete: true };
  const left = stepsLeft(to);
  const path: GraphEdge[] = [];
  const onPath = new Set([from]);
  const open: { edges: readonly GraphEdge[]; at: number; state: number }[] = [{ edges: from.out, at: 0, state: start }];
  const end = Date.now() + milliseconds;
  let turn = 0;
  while (open.length > 0) {
    if (found.length >= limit || (++turn % checkEvery === 0 && Date.now() > end)) return { chains: ranked(found), complete: false };
    const here = open[open.length - 1]!;
    const edge = here.edges[here.at++];
    if (edge === undefined) {
      open.pop();
      const last = path.pop();
      if (last) onPath.delete(last.to);
      continue;
    }
    const state = next(here.state, edge);
    const steps = state < 0 ? undefined : left.get(edge.to.index * states + state);
    if (steps === undefined || path.length + 1 + steps > maxLength || onPath.has(edge.to) || !isWalked(edge)) continue;
    if (edge.to === to) {
      found.push(chainOf([...path, edge]));
      continue;
    }
    path.push(edge);
    onPath.add(edge.to);
    open.push({ edges: edge.to.out, at: 0, state });
  }
  return { chains: ranked(found), complete: true };
}

function ranked(found: readonly Chain[]): Chain[] {
  return found
    .map(chain => ({ chain, ids: chain.edges.map(edge => edge.id).join(" ") }))
    .sort((one, other) =>
      kinds.indexOf(one.chain.kind) - kinds.indexOf(other.chain.kind)
      || (other.chain.belief ?? -1) - (one.chain.belief ?? -1)
      || one.chain.edges.length - other.chain.edges.length
      || (one.ids < other.ids ? -1 : one.ids > other.ids ? 1 : 0))
    .map(({ chain }) => chain);
}
