import assert from "node:assert/strict";
import test from "node:test";
import { toGraphMl } from "../src/graphml.ts";
import { nonDecreasing } from "../src/layout.ts";
import { outline, reach, shapes, typeLooks } from "../src/looks.ts";
import { wrap } from "../src/text.ts";
import { data, graph } from "./sample.ts";

test("GraphML escapes what XML keeps for itself and replaces what XML has no place for", () => {
  const written = toGraphMl(graph, graph.nodes, graph.edges, "en");
  assert.ok(written.includes("an &lt;anxious&gt; &quot;state&quot; &amp; more"));
  assert.equal(written.match(/<edge /g)?.length, data.graph.edges!.length);
  const odd = { ...graph.nodes[0]!, id: "a\u0000b\uD800\n" };
  assert.ok(toGraphMl(graph, [odd], [], "en").includes('<node id="a\uFFFDb\uFFFD&#10;">'));
});

test("lines break at blanks, a very long word in itself, and the last one says that there is more", () => {
  const measure = (text: string) => text.length * 10;
  assert.deepEqual(wrap("one two three", 70, 4, measure), ["one two", "three"]);
  assert.deepEqual(wrap("", 70, 4, measure), [""]);
  assert.ok(wrap("x".repeat(100), 70, 9, measure).every(line => measure(line) <= 190));
  assert.deepEqual(wrap("a b c d", 10, 2, measure), ["a", "b…"]);
});

test("types of one family share a colour and differ in shape", () => {
  const looks = typeLooks(data.graph.schema!.nodeTypes!);
  assert.equal(looks.get("Metal")!.family, looks.get("Substance")!.family);
  assert.equal(new Set(["Metal", "Therapy", "Process", "Disease"].map(type => looks.get(type)!.family)).size, 4);
});

test("every outline lies within its box, and arrows end on it", () => {
  for (const shape of shapes) {
    const form = outline(shape, 100, 40);
    if ("points" in form) assert.ok(form.points.every(([x, y]) => Math.abs(x) <= 50 && Math.abs(y) <= 20));
    for (const height of [-14, 0, 14]) assert.ok(reach(shape, 100, 40, height) > 35 && reach(shape, 100, 40, height) <= 50);
  }
});

test("signs that would lie on each other share the way aside", () => {
  assert.deepEqual(nonDecreasing([1, 2, 4]), [1, 2, 4]);
  assert.deepEqual(nonDecreasing([3, 1, 2, 10]), [2, 2, 2, 10]);
  assert.deepEqual(nonDecreasing([]), []);
});
