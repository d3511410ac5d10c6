// Where things stand: layers along the arrows, from left to right, or downwards where the room is narrow.

import { Graph as DagreGraph, layout } from "@dagrejs/dagre";
import type { GraphEdge, GraphNode } from "./graph.ts";
import { overview } from "./overview.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How an edge runs: where it leaves and enters, measured from the middles of its nodes, and the points it bends at. */
export interface Route {
  readonly leaves: Point;
  readonly enters: Point;
  readonly bends: readonly Point[];
}

export interface Layout {
  /** True when the layers run downwards. */
  readonly downwards: boolean;
  readonly boxes: ReadonlyMap<GraphNode, Box>;
  readonly nodes: ReadonlyMap<GraphNode, Point>;
  /** Edges that are missing run straight. */
  readonly routes: ReadonlyMap<GraphEdge, Route>;
}

/** A node as it is to be drawn. */
export interface Box extends Size {
  /** How far from the middle the outline is, to either side, at a height measured from the middle. */
  reach(fromMiddle: number): number;
}

/** The room that the sign of an edge takes. */
const signRoom: Size = { width: 24, height: 18 };

/** In less width than this layers may run downwards. */
const narrow = 600;

/** Beyond this a careful layout takes seconds. */
const most = 400;

/** Places nodes and routes edges for room of this shape: in layers from left to right, or downwards in a narrow room where more of it can be read. */
export function arrange(nodes: readonly GraphNode[], edges: readonly GraphEdge[], boxOf: (node: GraphNode, downwards: boolean) => Box, room: Size): Layout {
  const boxes = (downwards: boolean) => new Map(nodes.map(node => [node, boxOf(node, downwards)]));
  if (nodes.length > most || edges.length > most * 3) return columns(nodes, edges, boxes(false));
  const [across, drawn] = layered(nodes, edges, boxes(false), room, false);
  if (room.width >= narrow) return across;
  const [down, drawnDown] = layered(nodes, edges, boxes(true), room, true);
  const shown = (size: Size) => Math.min(1, room.width / size.width) * Math.min(1, room.height / size.height);
  return shown(drawn) > shown(drawnDown) ? across : down;
}

function layered(nodes: readonly GraphNode[], edges: readonly GraphEdge[], boxes: ReadonlyMap<GraphNode, Box>, room: Size, downwards: boolean): [Layout, Size] {
  const graph = new DagreGraph({ multigraph: true });
  graph.setGraph({ rankdir: downwards ? "TB" : "LR", nodesep: downwards ? 16 : 9, ranksep: downwards ? 26 : 44, edgesep: 10 });
  const present = new Set(nodes);
  for (const node of nodes) graph.setNode(String(node.index), { width: boxes.get(node)!.width, height: boxes.get(node)!.height });
  for (const edge of edges) {
    const label = { ...signRoom, labelpos: "c", weight: edge.role === "structural" ? 1 : 3 };
    graph.setEdge(String(edge.from.index), String(edge.to.index), label, String(edge.index));
    // A gate stands before the arrow it switches.
    for (const node of edge.gates.map(gate => nodes.find(one => one.id === gate.node))) {
      if (node && present.has(node) && node !== edge.to) graph.setEdge(String(node.index), String(edge.to.index), { weight: 1 }, `gate-${edge.index}`);
    }
  }
  layout(graph);
  const stretched = downwards ? (point: Point) => point : stretch(graph.graph() as Size, room);
  const places = new Map<GraphNode, Point>();
  for (const node of nodes) places.set(node, stretched(graph.node(String(node.index)) as Point));
  const bends = new Map<GraphEdge, Point[]>();
  for (const edge of edges.filter(edge => edge.from !== edge.to)) {
    const { points } = graph.edge(String(edge.from.index), String(edge.to.index), String(edge.index)) as { points: Point[] };
    const between = points.slice(1, -1).map(stretched);
    if (between.length === 1) between[0] = within(between[0]!, places.get(edge.from)!, places.get(edge.to)!, downwards);
    bends.set(edge, between);
  }
  spread(bends, downwards);
  // The sign stands at the middle bend: twice there, and the curve goes through it.
  for (const [edge, between] of bends) {
    const middle = (between.length - 1) / 2;
    if (Number.isInteger(middle)) bends.set(edge, between.toSpliced(middle, 0, between[middle]!));
  }
  return [{ downwards, boxes, nodes: places, routes: routed(bends, places, boxes, downwards) }, graph.graph() as Size];
}

/** A bend between neighbouring layers goes no further aside than the ends, however far its label was pushed. */
function within(bend: Point, one: Point, other: Point, downwards: boolean): Point {
  const clamped = (value: number, a: number, b: number) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), value));
  return downwards ? { x: clamped(bend.x, one.x, other.x), y: bend.y } : { x: bend.x, y: clamped(bend.y, one.y, other.y) };
}

/** Moves the middle bends between two layers as little as keeps their signs apart, in the order they stand in. */
function spread(bends: ReadonlyMap<GraphEdge, Point[]>, downwards: boolean): void {
  const layers = new Map<number, Point[][]>();
  for (const between of bends.values()) {
    const middle = between[(between.length - 1) / 2];
    if (!middle) continue;
    const layer = Math.round(downwards ? middle.y : middle.x);
    layers.set(layer, [...(layers.get(layer) ?? []), between]);
  }
  const aside = (point: Point) => (downwards ? point.x : point.y);
  for (const layer of layers.values()) {
    layer.sort((one, other) => aside(one[(one.length - 1) / 2]!) - aside(other[(other.length - 1) / 2]!));
    const room = downwards ? signRoom.width : signRoom.height;
    const apart = nonDecreasing(layer.map((between, i) => aside(between[(between.length - 1) / 2]!) - i * room));
    layer.forEach((between, i) => {
      const middle = (between.length - 1) / 2;
      const { x, y } = between[middle]!;
      between[middle] = downwards ? { x: apart[i]! + i * room, y } : { x, y: apart[i]! + i * room };
    });
  }
}

/** The non-decreasing numbers nearest to those given, by least squares: pool adjacent violators (Ayer et al. 1955). */
export function nonDecreasing(numbers: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const number of numbers) {
    let pool = { sum: number, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
}

/** Draws the layers apart to fill the room there is: the steeper an edge, the harder it is to follow. */
function stretch(drawn: Size, room: Size): (point: Point) => Point {
  const by = Math.min(2.2, Math.max(1, (drawn.height * room.width) / (room.height * drawn.width)));
  return ({ x, y }) => ({ x: x * by, y });
}

/** Spreads the ends of edges over the sides of their nodes, so that each arrow is seen, and lets each leave and enter straight. */
function routed(bends: ReadonlyMap<GraphEdge, readonly Point[]>, places: ReadonlyMap<GraphNode, Point>, boxes: ReadonlyMap<GraphNode, Box>, downwards: boolean): Map<GraphEdge, Route> {
  // In a layout downwards the same is done with x and y exchanged.
  const turned = (point: Point): Point => (downwards ? { x: point.y, y: point.x } : point);
  const ends = new Map<string, { edge: GraphEdge; isSource: boolean; slope: number; right: boolean; node: GraphNode }[]>();
  for (const [edge, points] of bends) {
    for (const isSource of [true, false]) {
      const node = isSource ? edge.from : edge.to;
      const at = turned(places.get(node)!);
      const next = turned(points[isSource ? 0 : points.length - 1] ?? places.get(isSource ? edge.to : edge.from)!);
      const right = next.x > at.x;
      const key = `${node.index} ${right}`;
      if (!ends.has(key)) ends.set(key, []);
      ends.get(key)!.push({ edge, isSource, node, right, slope: (next.y - at.y) / Math.max(1, Math.abs(next.x - at.x)) });
    }
  }
  const ports = new Map<string, Point>();
  for (const side of ends.values()) {
    side.sort((one, other) => one.slope - other.slope || one.edge.index - other.edge.index);
    const box = boxes.get(side[0]!.node)!;
    const room = (downwards ? box.width : box.height) - 12;
    const gap = Math.min(13, room / Math.max(1, side.length - 1));
    side.forEach(({ edge, isSource, right }, i) => {
      const beside = (i - (side.length - 1) / 2) * gap;
      const reach = downwards ? box.height / 2 : box.reach(beside);
      ports.set(`${edge.index} ${isSource}`, turned({ x: right ? reach : -reach, y: beside }));
    });
  }
  const routes = new Map<GraphEdge, Route>();
  for (const [edge, points] of bends) {
    const [leaves, enters] = [ports.get(`${edge.index} true`)!, ports.get(`${edge.index} false`)!];
    const start = turned(sum(places.get(edge.from)!, leaves));
    const end = turned(sum(places.get(edge.to)!, enters));
    const between = points.map(turned);
    const straight = (port: Point, next: Point): Point => turned({ x: port.x + (next.x - port.x) * 0.55, y: port.y });
    routes.set(edge, { leaves, enters, bends: [straight(start, between[0] ?? end), ...points, straight(end, between.at(-1) ?? start)] });
  }
  return routes;
}

function sum(one: Point, other: Point): Point {
  return { x: one.x + other.x, y: one.y + other.y };
}

/** Columns from left to right, for more than can be laid out with care; edges run straight. */
function columns(nodes: readonly GraphNode[], edges: readonly GraphEdge[], boxes: ReadonlyMap<GraphNode, Box>): Layout {
  const places = new Map<GraphNode, Point>();
  let x = 0;
  for (const column of overview(nodes, edges)) {
    const width = Math.max(...column.map(node => boxes.get(node)!.width));
    const height = Math.max(...column.map(node => boxes.get(node)!.height)) + 20;
    column.forEach((node, i) => places.set(node, { x: x + width / 2, y: (i - (column.length - 1) / 2) * height }));
    x += width + 60;
  }
  return { downwards: false, boxes, nodes: places, routes: new Map() };
}
