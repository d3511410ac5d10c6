// oxigraph behind the paths of its own server: POST /store[?default] loads, POST /query answers with JSON. usage: node store.mjs PORT
import { createServer } from 'node:http';
import oxigraph from 'oxigraph';

const store = new oxigraph.Store();
createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    try {
        if (request.url.startsWith('/store')) {
            store.load(text, { format: request.headers['content-type'] });
            response.writeHead(204).end();
        } else {
            const rows = store.query(text, { use_default_graph_as_union: true }).map(row => Object.fromEntries([...row].map(([name, term]) => [name, term.value])));
            response.end(JSON.stringify(rows));
        }
    } catch (error) {
        response.writeHead(400).end(String(error.message ?? error));
    }
}).listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
