// Loads graphs and answers questions for the tests: one JSON document a line in, one out.
// usage: node engine.mjs kuzu | oxigraph | neo4j-linter
//   {"load": text, "folder": where its files are, if it names any}, once; {"ask": text, "parameters": {…}} answers {"rows": [[nodes, edges], …]} or {"error": text}
import { createInterface } from 'node:readline';

const engines = {
    async kuzu() {
        const { default: kuzu } = await import('kuzu');
        let connection;
        const kept = []; // Kuzu crashes when its objects are collected (kuzudb/kuzu#5881): none is, until the program ends.
        const keep = object => kept[kept.push(object) - 1];
        return {
            async load(text) {
                connection = keep(new kuzu.Connection(keep(new kuzu.Database(':memory:', 2 ** 30))));
                for (const statement of text.split(/;\n/).filter(statement => statement.trim()))
                    keep(await connection.query(statement));
            },
            async ask(text, parameters) {
                const prepared = keep(await connection.prepare(text));
                if (!prepared.isSuccess())
                    throw new Error(prepared.getErrorMessage());
                const answer = keep(await connection.execute(prepared, parameters));
                return (await answer.getAll()).map(row => [row.nodes, row.edges]);
            },
        };
    },
    async oxigraph() {
        const { default: oxigraph } = await import('oxigraph');
        let store;
        return {
            load(text) {
                store = new oxigraph.Store();
                store.load(text, { format: 'text/turtle' });
            },
            ask(text) {
                return store.query(text).map(row => {
                    const [nodes, edges] = [[], []];
                    for (let i = 0; row.get(`node${i}`); i++) {
                        nodes.push(row.get(`node${i}`).value);
                        if (i > 0)
                            edges.push(row.get(`edge${i}`).value);
                    }
                    return [nodes, edges];
                });
            },
        };
    },
    async 'neo4j-linter'() {
        const { lintCypherQuery } = await import('@neo4j-cypher/language-support');
        return {
            load() {},
            ask(text, parameters) {
                const errors = lintCypherQuery(text, { parameters }).diagnostics.filter(found => found.severity === 1);
                if (errors.length > 0)
                    throw new Error(errors.map(error => error.message).join('; '));
                return [];
            },
        };
    },
};

const engine = await engines[process.argv[2]]();
for await (const line of createInterface({ input: process.stdin })) {
    const { load, folder, ask, parameters } = JSON.parse(line);
    let answer;
    try {
        if (folder)
            process.chdir(folder);
        answer = load !== undefined ? (await engine.load(load), { rows: [] }) : { rows: await engine.ask(ask, parameters) };
    } catch (error) {
        answer = { error: String(error.message ?? error) };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0); // Kuzu's threads would keep the program open.
