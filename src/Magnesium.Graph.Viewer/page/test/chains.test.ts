import assert from "node:assert/strict";
import test from "node:test";
import { chains, then } from "../src/chains.ts";
import { Sentences } from "../src/sentence.ts";
import { graph } from "./sample.ts";

const found = (from: string, to: string) => chains(graph.node(from)!, graph.node(to)!).chains;
const written = (from: string, to: string) => found(from, to).map(chain => `${chain.kind} ${chain.sign} ${chain.edges.map(edge => edge.id).join(" ")}`);

test("chains follow given_as? causal* association? includes?, refuted edges left out, mechanisms first", () => {
  assert.deepEqual(written("magnesium", "migraine"), [
    "mechanism ? magnesium.affects.migraine",
    "mechanism - magnesium.blocks.nmda nmda.drives.pain pain.includes.migraine",
    "treatment - magnesium.given_as.therapy therapy.treats.migraine",
  ]);
});

test("an association is the last step but includes", () => {
  assert.deepEqual(written("therapy", "anxiety"), ["association - therapy.treats.migraine migraine.accompanied_by.anxiety"]);
  // After includes nothing follows, so no chain runs over pain to migraine to anxiety.
  assert.ok(found("nmda", "anxiety").length === 0);
});

test("a chain needs two ends, and rings are not walked", () => {
  assert.equal(found("magnesium", "magnesium").length, 0);
  assert.equal(found("migraine", "magnesium").length, 0);
  assert.deepEqual(written("magnesium", "nmda"), ["mechanism - magnesium.blocks.nmda"]);
});

test("beliefs multiply", () => {
  assert.equal(found("magnesium", "migraine")[1]!.belief, 1 * 0.9 * 0.5 * 0.5);
});

test("signs: structural steps are neutral, an unknown one makes all unknown", () => {
  assert.equal(then("-", "-"), "+");
  assert.equal(then("+", "-"), "-");
  assert.equal(then("0", "-"), "-");
  assert.equal(then("-", "?"), "?");
  assert.equal(then("0", "0"), "0");
});

test("a chain reads as a sentence, with templates where there are some and labels where not", () => {
  const chain = found("magnesium", "migraine")[1]!;
  assert.equal(new Sentences(graph, "en").of(chain),
    "Magnesium blocks NMDA activity, which drives chronic pain (hypothesised) (contested), which includes migraine. If so: more magnesium, less migraine.");
  assert.equal(new Sentences(graph, "bg").ofEdge(chain.edges[0]!), "Магнезият блокира активността на NMDA.");
});
