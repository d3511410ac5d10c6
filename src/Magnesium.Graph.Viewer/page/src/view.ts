// Which part of the graph is shown.

import { chains, type ChainResult } from "./chains.ts";
import type { Graph, GraphEdge, GraphNode } from "./graph.ts";
import type { Hidden, State } from "./state.ts";

export interface View {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The chains between the ends that were chosen; undefined when none are. */
  readonly result?: ChainResult;
}

/** Above this many nodes the page opens on a neighbourhood and never draws everything. */
export const mostNodes = 2_000;

/** How many chains are listed and drawn. */
export const mostChains = 50;

/** How many neighbours one click adds. */
const mostNeighbours = 40;

/** A graph of more nodes than this opens on its best connected node: text is to be read. */
const readable = 60;

export function opensOn(graph: Graph): GraphNode | undefined {
  if (graph.nodes.length <= readable) return undefined;
  const degree = (node: GraphNode) => node.out.length + node.into.length;
  return graph.nodes.reduce((one, other) => (degree(other) > degree(one) ? other : one));
}

export function viewOf(graph: Graph, state: State): View {
  const from = graph.node(state.from);
  const to = graph.node(state.to);
  const doing = graph.node(state.doing);
  if (state.tab === "what-if" && doing) return filtered(graph, state.hidden, ...effects(graph, doing));
  if (from && to) {
    const result = chains(from, to);
    const edges = new Set(result.chains.slice(0, mostChains).flatMap(chain => chain.edges));
    const nodes = new Set([from, ...[...edges].flatMap(edge => [edge.from, edge.to]), to]);
    return { ...filtered(graph, state.hidden, nodes, edges), result };
  }
  const focus = graph.node(state.focus) ?? (graph.nodes.length > mostNodes ? opensOn(graph) : undefined);
  if (focus) return filtered(graph, state.hidden, ...around([focus, ...state.expanded.flatMap(id => graph.node(id) ?? [])]));
  return filtered(graph, state.hidden, new Set(graph.nodes), new Set(graph.edges));
}

/** The nodes, some of their neighbours, and the edges to them. */
function around(centres: readonly GraphNode[]): [Set<GraphNode>, Set<GraphEdge>] {
  const nodes = new Set(centres);
  for (const centre of centres) {
    const neighbours = [...centre.out.map(edge => edge.to), ...centre.into.map(edge => edge.from), ...centre.switches.flatMap(edge => [edge.from, edge.to])];
    let added = 0;
    for (const node of neighbours) {
      if (nodes.has(node)) continue;
      if (added++ === mostNeighbours) break;
      nodes.add(node);
    }
  }
  const near = new Set(centres);
  const edges = new Set([...nodes].flatMap(node => node.out).filter(edge => nodes.has(edge.to) && (near.has(edge.from) || near.has(edge.to))));
  return [nodes, edges];
}

/** The node and what is predicted to follow from it, with the causal edges between. */
function effects(graph: Graph, doing: GraphNode): [Set<GraphNode>, Set<GraphEdge>] {
  const nodes = new Set([doing, ...(graph.whatIf?.[doing.id] ?? []).map(([index]) => graph.nodes[index]!)]);
  const edges = new Set([...nodes].flatMap(node => node.out).filter(edge => edge.role === "causal" && edge.stance !== "refuted" && nodes.has(edge.to)));
  return [nodes, edges];
}

function filtered(graph: Graph, hidden: Hidden, nodes: ReadonlySet<GraphNode>, edges: ReadonlySet<GraphEdge>): View {
  const kept = [...edges].filter(edge => isShown(edge, hidden));
  const isFiltered = kept.length < edges.size;
  const withEdges = new Set(kept.flatMap(edge => [edge.from, edge.to]));
  const shown = new Set([...nodes].filter(node => !hidden.type.includes(node.type) && (!isFiltered || withEdges.has(node))));
  const drawn = kept.filter(edge => shown.has(edge.from) && shown.has(edge.to));
  for (const edge of drawn) {
    for (const gate of edge.gates) {
      const node = graph.node(gate.node);
      if (node && !hidden.type.includes(node.type)) shown.add(node);
    }
  }
  return { nodes: [...shown], edges: drawn };
}

export function isShown(edge: GraphEdge, hidden: Hidden): boolean {
  return !hidden.relation.includes(edge.relation.id)
    && !hidden.sign.includes(edge.sign)
    && !hidden.stance.includes(edge.stance)
    && !hidden.type.includes(edge.from.type)
    && !hidden.type.includes(edge.to.type)
    && (edge.evidence.length === 0
      || edge.evidence.some(piece => !hidden.study.includes(piece.studyKind ?? "") && !hidden.source.includes(piece.source)));
}
