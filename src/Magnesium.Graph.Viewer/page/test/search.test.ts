import assert from "node:assert/strict";
import test from "node:test";
import { Search } from "../src/search.ts";
import { graph } from "./sample.ts";

const search = new Search(graph);
const ids = (text: string) => search.find(text).map(node => node.id);

test("names of both languages, synonyms and identifiers are searched, ignoring case", () => {
  assert.deepEqual(ids("МАГН"), ["magnesium"]);
  assert.deepEqual(ids("chebi:25107"), ["magnesium"]);
  assert.deepEqual(ids("headache"), ["migraine"]);
});

test("a start of the name comes before a start of a word, and blank finds nothing", () => {
  assert.deepEqual(ids("  "), []);
  assert.deepEqual(ids("pain"), ["pain"]);
  assert.equal(ids("m")[0], "migraine");
});

test("Bulgarian is found in Latin letters, and misspelt words in either script", () => {
  assert.deepEqual(ids("magneziy"), ["magnesium"]);
  assert.deepEqual(ids("migrena"), ["migraine"]);
  assert.deepEqual(ids("megnesium"), ["magnesium"]);
  assert.deepEqual(ids("мирена"), ["migraine"]);
  assert.deepEqual(ids("chronic pian"), ["pain"]);
  assert.deepEqual(ids("xyzzy"), []);
});
