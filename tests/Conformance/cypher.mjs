// Neo4j's own linter reads every statement of the openCypher script; Kuzu runs its flavour and answers.
// usage: node cypher.mjs FOLDER...
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import kuzu from 'kuzu';
import { basename } from 'node:path';
import { attempt, check, textOf, truthOf } from './truth.mjs';

// A semicolon inside a text ends nothing.
const statements = text => text.match(/(?:'(?:[^'\\]|\\[^])*'|`[^`]*`|\/\/[^\n]*|[^;])+;\n?/g).map(statement => statement.replace(/;\n?$/, ''));

const kept = []; // Kuzu crashes when its objects are collected (kuzudb/kuzu#5881): none is, until the program ends.
const keep = object => kept[kept.push(object) - 1];

for (const folder of process.argv.slice(2)) {
    const truth = truthOf(folder, /\0/g);
    console.log(`Neo4j's linter, ${basename(folder)}`);
    const script = textOf(folder, 'cypher');
    if (script !== null) {
        // The linter takes a minute for a thousand rows: of a batch it sees the first rows and the last.
        const shortened = statement => statement.split('\n  ').filter((_, i, rows) => i < 30 || i > rows.length - 5).join('\n  ');
        const errors = statements(script).map(shortened).flatMap(statement => lintCypherQuery(statement, {}).diagnostics.filter(found => found.severity === 1).map(found => `${found.message} ${statement.slice(0, 80)}`));
        check('no statement has an error', errors, []);
    }

    console.log(`kuzu ${kuzu.VERSION}, ${basename(folder)}`);
    const own = textOf(folder, 'cypher.kuzu');
    if (own === null)
        continue;
    const connection = keep(new kuzu.Connection(keep(new kuzu.Database(':memory:'))));
    const query = async statement => keep(await connection.query(statement));
    const ask = async question => (await query(question)).getAll();
    await attempt('kuzu', async () => {
        for (const statement of statements(own))
            await query(statement);
        const nodes = await ask('MATCH (n:Entity) RETURN n.id AS id, n.name AS name');
        check('name of every node', new Map(nodes.map(row => [row.id, row.name])), truth.labels);
        const edges = await ask('MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, label(r) AS r, b.id AS b, r.sign AS s');
        check('ends, relation and sign of every edge', edges.map(row => [row.a, row.r, row.b, row.s].join('\t')).sort(), truth.edges);
        const said = await ask('MATCH (e:Evidence)-[:said_by]->(s:Source) RETURN count(*) AS n');
        check('evidence, each with its source', Number(said[0].n), truth.evidence);
    });
}

process.exit(0); // Kuzu's threads would keep the program open.
