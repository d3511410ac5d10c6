// Where things stand when there are too many for a careful layout: columns by distance from where things start, each near what it is linked with.

import type { GraphEdge, GraphNode } from "./graph.ts";

/** How often every column is put in the order of its neighbours. */
const sweeps = 8;

/**
 * The nodes in columns, top to bottom. A column that would be much taller than the picture is wide is split in several that
 * stand beside each other. Time: edges times the sweeps.
 */
export function overview(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphNode[][] {
  const linked = new Map<GraphNode, { out: GraphNode[]; into: GraphNode[] }>(nodes.map(node => [node, { out: [], into: [] }]));
  for (const { from, to } of edges) {
    if (from === to) continue;
    linked.get(from)!.out.push(to);
    linked.get(to)!.into.push(from);
  }
  const layers = byDistance(nodes, linked);
  const height = Math.max(12, Math.ceil(Math.sqrt(nodes.length * 2)));
  order(layers, linked);
  return layers.flatMap(layer => split(layer, Math.ceil(layer.length / height)));
}

type Linked = ReadonlyMap<GraphNode, { readonly out: readonly GraphNode[]; readonly into: readonly GraphNode[] }>;

/** Breadth first along the arrows from what nothing leads to, and then from the most connected of what is left. */
function byDistance(nodes: readonly GraphNode[], linked: Linked): GraphNode[][] {
  const depth = new Map<GraphNode, number>();
  const queue: GraphNode[] = [];
  const start = (node: GraphNode) => {
    if (depth.has(node)) return;
    depth.set(node, 0);
    queue.push(node);
  };
  let next = 0;
  const spread = () => {
    for (; next < queue.length; next++) {
      const node = queue[next]!;
      for (const other of linked.get(node)!.out) {
        if (depth.has(other)) continue;
        depth.set(other, depth.get(node)! + 1);
        queue.push(other);
      }
    }
  };
  const degree = (node: GraphNode) => linked.get(node)!.out.length;
  nodes.filter(node => linked.get(node)!.into.length === 0).forEach(start);
  spread();
  for (const node of nodes.toSorted((one, other) => degree(other) - degree(one) || one.index - other.index)) {
    start(node);
    spread();
  }
  const layers: GraphNode[][] = [];
  for (const node of nodes) (layers[depth.get(node)!] ??= []).push(node);
  return layers;
}

/** Puts every layer in the order of the mean height of its neighbours, to and fro (barycentres: Sugiyama, Tagawa and Toda 1981). */
function order(layers: readonly GraphNode[][], linked: Linked): void {
  const height = new Map<GraphNode, number>();
  const place = (layer: readonly GraphNode[]) => layer.forEach((node, i) => height.set(node, (i + 0.5) / layer.length));
  layers.forEach(place);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const layer of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const wanted = new Map(layer.map(node => {
        const { out, into } = linked.get(node)!;
        const around = [...out, ...into];
        return [node, around.length === 0 ? height.get(node)! : around.reduce((sum, other) => sum + height.get(other)!, 0) / around.length];
      }));
      layer.sort((one, other) => wanted.get(one)! - wanted.get(other)! || one.index - other.index);
      place(layer);
    }
  }
}

/** Deals the nodes of a layer out to columns, so that each keeps its height. */
function split(layer: readonly GraphNode[], columns: number): GraphNode[][] {
  return Array.from({ length: columns }, (_, column) => layer.filter((_, i) => i % columns === column));
}
