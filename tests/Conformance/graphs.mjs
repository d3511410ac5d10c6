// graphology, Cytoscape.js and JSON Schema open GraphML, GEXF, Cytoscape.js JSON, JGF and CX2; what they write, we read.
// usage: node graphs.mjs FOLDER... (in the environment: MAGNESIUM, how the command is called; MAGNESIUM_SHARED, where schemas may be)
import Ajv from 'ajv';
import cytoscape from 'cytoscape';
import graphology from 'graphology';
import * as gexf from 'graphology-gexf';
import * as graphml from 'graphology-graphml';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { attempt, check, skip, textOf, truthOf } from './truth.mjs';

const { MultiDirectedGraph } = graphology;
const schemas = resolve(process.env.MAGNESIUM_SHARED, 'schemas');

// What XML 1.0 cannot hold is written _x0001_, and what looks so has its first mark escaped.
const inXml = text => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_(?=x(?:005F|00[01][0-9A-F]|FFF[EF])_?)/g, c => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

function compare(folder, labels, edges, written = text => text) {
    const truth = truthOf(folder);
    check('label of every node', labels, new Map([...truth.labels].map(([id, label]) => [written(id), written(label)])));
    check('ends, relation and sign of every edge', edges.map(edge => edge.join('\t')).sort(), truth.edges.map(written).sort());
}

// graphology reads through xmldom, which takes the line ends of XML 1.1 for such in XML 1.0 too; in an attribute, as GEXF has its labels, a line end becomes a space.
function opened(graph, folder, relation, isAttribute) {
    const lines = text => isAttribute ? text.replace(/[\x85\u2028]/g, ' ') : text.replace(/\r\n|[\r\x85\u2028]/g, '\n');
    compare(folder, new Map(graph.mapNodes((id, data) => [id, lines(data.label)])), graph.mapEdges((_, data, a, b) => [a, data[relation], b, data.sign]), text => lines(inXml(text)));
}

function weRead(name, text, nodes, edges) {
    const home = mkdtempSync(join(tmpdir(), 'theirs-'));
    try {
        writeFileSync(join(home, name), text);
        const [command, ...options] = process.env.MAGNESIUM.split(' ');
        execFileSync(command, [...options, 'convert', join(home, name), join(home, 'ours.json'), '--to', 'native'], { stdio: 'pipe' });
        const graph = JSON.parse(readFileSync(join(home, 'ours.json'), 'utf8'));
        check(`we read ${name}`, [graph.nodes.length, graph.edges.length], [nodes, edges]);
    } finally {
        rmSync(home, { recursive: true });
    }
}

function valid(text, name, schema) {
    if (!existsSync(schema)) {
        skip(`${name} by its schema`, `${schema} is not there`);
        return;
    }

    const definition = JSON.parse(readFileSync(schema, 'utf8'));
    delete definition.$schema; // ajv knows the drafts by another name
    const ajv = new Ajv({ strict: false });
    ajv.validate(definition, JSON.parse(text));
    check(`${name} valid by ${basename(schema)}`, ajv.errors?.slice(0, 3) ?? null, null);
}

for (const folder of process.argv.slice(2)) {
    for (const [name, read, relation] of [['graphml', graphml.parse, 'interaction'], ['gexf', gexf.parse, 'relation']]) {
        console.log(`graphology ${name}, ${basename(folder)}`);
        const text = textOf(folder, name);
        if (text !== null)
            await attempt(name, () => opened(read(MultiDirectedGraph, text, { allowUndeclaredAttributes: true }), folder, relation, name === 'gexf'));
    }

    console.log(`cytoscape ${cytoscape.version}, ${basename(folder)}`);
    const elements = textOf(folder, 'cytoscapejs');
    if (elements !== null) {
        await attempt('cytoscape', () => {
            const cy = cytoscape({ headless: true, elements: JSON.parse(elements).elements });
            compare(folder, new Map(cy.nodes().map(node => [node.id(), node.data('label')])), cy.edges().map(edge => [edge.data('source'), edge.data('relation'), edge.data('target'), edge.data('sign')]));
        });
    }

    console.log(`ajv, ${basename(folder)}`);
    for (const [name, schema] of [['jgf', 'jgf/json-graph-schema_v2.json'], ['cx2', 'cx2/cx2-derived.schema.json']]) {
        const text = textOf(folder, name);
        if (text !== null)
            valid(text, name, join(schemas, schema));
    }

    const jgf = textOf(folder, 'jgf');
    if (jgf !== null) {
        const { nodes, edges } = JSON.parse(jgf).graph;
        compare(folder, new Map(Object.entries(nodes).map(([id, node]) => [id, node.label])), edges.map(edge => [edge.source, edge.relation, edge.target, edge.metadata.sign]));
    }

    const cx2 = textOf(folder, 'cx2');
    if (cx2 !== null) {
        const aspects = Object.assign({}, ...JSON.parse(cx2).slice(1));
        const ids = new Map(aspects.nodes.map(node => [node.id, node.v.node_id]));
        compare(folder, new Map(aspects.nodes.map(node => [node.v.node_id, node.v.label])), aspects.edges.map(edge => [ids.get(edge.s), edge.v.relation, ids.get(edge.t), edge.v.sign]));
    }
}

console.log('what others write, we read');
const graph = new MultiDirectedGraph();
for (const [i, label] of ['"', "'", ']]>', '<b>&amp;', 'мигрена', '😀', '\\', 'a b'].entries()) {
    graph.addNode(`n ${i}`, { label, mass: i / 2 });
    graph.addEdgeWithKey(`e${i}`, 'n 0', `n ${i}`, { label: `says ${label}`, weight: 0.5 });
    graph.addEdgeWithKey(`f${i}`, 'n 0', `n ${i}`, { label: `says ${label}`, weight: 1.5 });
}

await attempt('graphology.gexf', () => weRead('graphology.gexf', gexf.write(graph, { version: '1.3' }), graph.order, graph.size));
if (graphml.write)
    await attempt('graphology.graphml', () => weRead('graphology.graphml', graphml.write(graph), graph.order, graph.size));
else
    skip('graphology.graphml', 'graphology-graphml has no writer');
await attempt('cytoscape.json', () => {
    const cy = cytoscape({ headless: true, elements: { nodes: graph.mapNodes((id, data) => ({ data: { id, ...data } })), edges: graph.mapEdges((id, data, source, target) => ({ data: { id, source, target, ...data } })) } });
    weRead('cytoscape.json', JSON.stringify(cy.json()), graph.order, graph.size);
});
