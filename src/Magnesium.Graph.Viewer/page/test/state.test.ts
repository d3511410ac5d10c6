import assert from "node:assert/strict";
import test from "node:test";
import { fromFragment, initial, nothingHidden, toFragment, type State } from "../src/state.ts";
import { viewOf } from "../src/view.ts";
import { graph } from "./sample.ts";

const full: State = {
  language: "bg", tab: "what-if", from: "a&b=c", to: "д#е", focus: undefined, expanded: ["x", "y z"], node: undefined, edge: "e+1",
  doing: "a&b=c", direction: "down", hidden: { ...nothingHidden, sign: ["+", "?"], source: ["#1"] },
};

test("the address gives back what was written to it, whatever the ids hold", () => {
  assert.deepEqual(fromFragment(toFragment(full), initial), full);
});

test("an address that says nothing changes nothing, and nonsense is let be", () => {
  assert.equal(fromFragment("", full), full);
  const odd = fromFragment("#lang=xx&tab=yy&goes=sideways&hide-nothing=1", initial);
  assert.equal(odd.language, "en");
  assert.equal(odd.tab, "chains");
  assert.equal(odd.direction, "up");
});

test("the view is the chains between the ends, or a neighbourhood, or everything", () => {
  const shown = (change: Partial<State>) => viewOf(graph, { ...initial, ...change });
  assert.equal(shown({ from: "magnesium", to: "migraine" }).edges.length, 6);
  assert.deepEqual(shown({ focus: "therapy" }).nodes.map(node => node.id).sort(), ["magnesium", "migraine", "pain", "therapy"]);
  assert.ok(shown({ focus: "therapy", expanded: ["migraine"] }).nodes.some(node => node.id === "anxiety"));
  assert.equal(shown({}).nodes.length, graph.nodes.length);
});

test("a filter hides edges and the nodes that then stand alone", () => {
  const shown = viewOf(graph, { ...initial, hidden: { ...nothingHidden, study: ["trial"], type: ["Process"] } });
  assert.ok(shown.edges.every(edge => edge.relation.id !== "treats" && edge.from.type !== "Process" && edge.to.type !== "Process"));
  assert.ok(!shown.nodes.some(node => node.id === "nmda"));
});

test("names that no node has are no ends", () => {
  assert.equal(viewOf(graph, { ...initial, from: "nobody", to: "migraine" }).nodes.length, graph.nodes.length);
});
