// Walking the picture by keys.

import type { GraphEdge, GraphNode } from "./graph.ts";
import type { View } from "./view.ts";

export type Step = "forward" | "back" | "next" | "previous";

/** Where a step from a node leads within the view: along a link, or to the next end of the links one came by. */
export function stepFrom(view: View, node: GraphNode | undefined, came: GraphEdge | undefined, step: Step): { node: GraphNode; came?: GraphEdge } | undefined {
  const first = view.nodes[0];
  if (!node) return first && { node: first };
  const shown = new Set(view.edges);
  const ways = (edges: readonly GraphEdge[]) => edges.filter(edge => shown.has(edge));
  if (step === "forward" || step === "back") {
    const edge = ways(step === "forward" ? node.out : node.into)[0];
    return edge && { node: step === "forward" ? edge.to : edge.from, came: edge };
  }
  const move = step === "next" ? 1 : -1;
  if (came) {
    const siblings = came.to === node ? ways(came.from.out) : ways(came.to.into);
    const edge = siblings[(siblings.indexOf(came) + move + siblings.length) % siblings.length];
    if (edge && siblings.length > 1) return { node: came.to === node ? edge.to : edge.from, came: edge };
  }
  const other = view.nodes[(view.nodes.indexOf(node) + move + view.nodes.length) % view.nodes.length];
  return other && { node: other };
}
