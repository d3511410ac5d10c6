import assert from "node:assert/strict";
import test from "node:test";
import { Graph, type PageData } from "../src/graph.ts";
import { overview } from "../src/overview.ts";
import { data } from "./sample.ts";

/** Nodes n0, n1, … with edges between these numbers. */
function graphOf(count: number, pairs: readonly (readonly [number, number])[]): Graph {
  const page: PageData = {
    ...data,
    judged: pairs.map((_, i) => [`e${i}`, "+", "causal", "asserted", false, null]),
    graph: {
      nodes: Array.from({ length: count }, (_, i) => ({ id: `n${i}`, type: "Thing" })),
      edges: pairs.map(([source, target]) => ({ source: `n${source}`, relation: "to", target: `n${target}` })),
    },
  };
  return new Graph(page);
}

/** Numbers that look random and are the same every time. */
function* numbers(below: number): Generator<number, never> {
  for (let state = 1; ; state = (state * 48271) % 2147483647) yield state % below;
}

test("a row of things stands in a row, wherever it closes to a ring", () => {
  const row = graphOf(5, [[3, 1], [1, 4], [4, 0], [0, 2]]);
  assert.deepEqual(overview(row.nodes, row.edges).map(column => column.map(node => node.index)), [[3], [1], [4], [0], [2]]);
  const ring = graphOf(3, [[0, 1], [1, 2], [2, 0], [2, 2]]);
  assert.deepEqual(overview(ring.nodes, ring.edges).map(column => column.map(node => node.index)), [[0], [1], [2]]);
});

test("everything stands somewhere once, in columns no taller than the picture needs", () => {
  const random = numbers(1500);
  const graph = graphOf(1500, Array.from({ length: 3000 }, () => [random.next().value, random.next().value] as const));
  const columns = overview(graph.nodes, graph.edges);
  assert.deepEqual(columns.flat().map(node => node.index).sort((one, other) => one - other), graph.nodes.map(node => node.index));
  assert.ok(Math.max(...columns.map(column => column.length)) <= Math.ceil(Math.sqrt(3000)));
});

test("what is linked stands at the same height: parallel rows do not cross", () => {
  const rows = 11;
  const pairs = Array.from({ length: rows }, (_, i) => [i, rows + ((i * 7) % rows)] as const);
  const graph = graphOf(2 * rows, pairs);
  const [left, right] = overview(graph.nodes, graph.edges);
  const end = new Map(pairs);
  assert.deepEqual(right!.map(node => node.index), left!.map(node => end.get(node.index)));
});
