// oxigraph opens Turtle and TriG and answers SPARQL: labels in both languages, statements with signs, quotes by language.
// usage: node rdf.mjs FOLDER...
import { basename } from 'node:path';
import oxigraph from 'oxigraph';
import { attempt, check, textOf, truthOf } from './truth.mjs';

const PREFIXES = `PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX mg: <urn:magnesium-graph:vocabulary:> `;

for (const folder of process.argv.slice(2)) {
    const truth = truthOf(folder, /[\0\ufffe\uffff]/g);
    for (const [name, format] of [['turtle', 'text/turtle'], ['trig', 'application/trig']]) {
        console.log(`oxigraph ${name}, ${basename(folder)}`);
        const text = textOf(folder, name);
        if (text === null)
            continue;
        await attempt('oxigraph', () => {
            const store = new oxigraph.Store();
            store.load(text, { format });
            const ask = question => store.query(PREFIXES + question, { use_default_graph_as_union: true });
            const edges = ask('SELECT ?a ?r ?b ?s { ?e a rdf:Statement ; rdf:subject/dcterms:identifier ?a ; rdf:predicate/dcterms:identifier ?r ; rdf:object/dcterms:identifier ?b ; mg:sign ?s }');
            check('ends, relation and sign of every edge', edges.map(row => ['a', 'r', 'b', 's'].map(key => row.get(key).value).join('\t')).sort(), truth.edges);
            for (const language of ['en', 'bg']) {
                const found = ask(`SELECT ?id ?label { ?n dcterms:identifier ?id ; a/a rdfs:Class ; rdfs:label ?label FILTER(lang(?label) = '${language}') }`);
                const sound = value => value.replace(/[\0\ufffe\uffff]/g, '\ufffd');
                check(`labels in ${language}`, new Map(found.map(row => [row.get('id').value, row.get('label').value])),
                    new Map(truth.graph.nodes.filter(node => node.labels?.[language] !== undefined).map(node => [sound(node.id), sound(node.labels[language])])));
            }

            const quotes = ask("SELECT (COUNT(?q) AS ?n) { ?e mg:evidence ?p . ?p mg:quote ?q FILTER(lang(?q) = 'bg') }");
            check('quotes in bg', Number(quotes[0].get('n').value), truth.graph.edges.flatMap(edge => edge.evidence ?? []).filter(piece => piece.quote !== undefined && piece.language === 'bg').length);
        });
    }
}
