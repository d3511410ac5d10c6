// Mermaid parses the flowcharts under jsdom: as many nodes and edges as fit, each with its label, sign and arrow.
// usage: node mermaid.mjs FOLDER...
import { JSDOM } from 'jsdom';
import { basename } from 'node:path';
import { attempt, check, textOf, truthOf } from './truth.mjs';

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');
const GLYPHS = { '+': '+', '−': '-', '0': '0', '?': '?' };
const HEADS = { '+': 'arrow_point', '-': 'arrow_cross', '0': 'arrow_point', '?': 'arrow_circle' };

// The parser keeps entity codes in letters of its own until it draws.
const shown = text => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(code)).replace(/<br\/?>/g, '\n');

for (const folder of process.argv.slice(2)) {
    const truth = truthOf(folder, /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g);
    console.log(`mermaid, ${basename(folder)}`);
    const text = textOf(folder, 'mermaid');
    if (text === null)
        continue;
    await attempt('mermaid', async () => {
        check('within the limits', text.length <= 50_000, true);
        mermaid.initialize({ startOnLoad: false });
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
        const vertices = [...db.getVertices().values()];
        const edges = db.getEdges();
        const isWhole = truth.graph.edges.length <= 500 && truth.graph.nodes.length <= 500;
        check('edges', edges.length, isWhole ? truth.graph.edges.length : 500);
        const labels = [...truth.labels.values()].map(label => (label.length > 200 ? label.slice(0, 200) + '…' : label).replace(/\r\n|[\r\x85\u2028\u2029\f]/g, '\n').replace(/\t/g, ' '));
        const seen = vertices.map(vertex => shown(vertex.text));
        if (isWhole)
            check('label of every node', seen.map(label => label.trim()).sort(), labels.map(label => label.trim()).sort()); // white space around a label is not shown
        else
            check('every label is one of the graph', seen.filter(label => !labels.includes(label)), []);
        const signs = edges.map(edge => GLYPHS[shown(edge.text)[0]]);
        check('arrow of every edge is that of its sign', edges.filter((edge, i) => edge.type !== HEADS[signs[i]] && edge.type !== 'double_' + HEADS[signs[i]]).map(edge => edge.type + ' ' + edge.text), []);
        if (isWhole)
            check('signs', [...signs].sort(), truth.graph.edges.map(edge => edge.sign).sort());
    });
}

process.exit(0);
