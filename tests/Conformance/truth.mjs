// What a graph holds, taken from its native JSON, and the counting of checks; the twin of truth.py.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function truthOf(folder, but = /[^\s\S]/g) {
    const graph = JSON.parse(readFileSync(join(folder, 'native.json'), 'utf8'));
    const sound = text => text.replace(but, '\ufffd');
    const label = node => node.labels?.en ?? node.labels?.und ?? Object.values(node.labels ?? {})[0] ?? node.id;
    return {
        graph,
        labels: new Map(graph.nodes.map(node => [sound(node.id), sound(label(node))])),
        edges: graph.edges.map(edge => [sound(edge.source), edge.relation, sound(edge.target), edge.sign].join('\t')).sort(),
        evidence: graph.edges.reduce((sum, edge) => sum + (edge.evidence?.length ?? 0), 0),
    };
}

export function check(what, seen, expected) {
    if (seen instanceof Map)
        [seen, expected] = [[...seen].sort(byKey), [...expected].sort(byKey)];
    if (JSON.stringify(seen) === JSON.stringify(expected)) {
        console.log(`  ok    ${what}`);
        return;
    }

    console.log(`  FAIL  ${what}`);
    if (Array.isArray(seen) && Array.isArray(expected)) {
        const at = seen.findIndex((item, i) => JSON.stringify(item) !== JSON.stringify(expected[i]));
        [seen, expected] = [seen.length, expected.length, 'first other:', seen[at], expected[at]].length && [seen[at] ?? `${seen.length} of them`, expected[at] ?? `${expected.length} of them`];
    }

    console.log(`        ${JSON.stringify(seen)?.slice(0, 300)}\n        not ${JSON.stringify(expected)?.slice(0, 300)}`);
}

export function skip(what, why) {
    console.log(`  SKIP  ${what}: ${why}`);
}

// The text of an export; null, with a line saying so, when the format is not there.
export function textOf(folder, name) {
    const path = join(folder, name);
    if (existsSync(path))
        return readFileSync(path, 'utf8');
    skip(name, 'this version does not write the format');
    return null;
}

// Runs a check that may throw: then it failed.
export async function attempt(what, body) {
    try {
        await body();
    } catch (error) {
        check(what, `${error.message ?? error}`.slice(0, 300), 'no error');
    }
}

const byKey = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);
