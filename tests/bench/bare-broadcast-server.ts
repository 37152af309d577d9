import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { WebSocketServer } from 'ws';

/**
 * The floor of a call to all screens: a bare `ws` server that sends two frames of the given sizes to every socket when it
 * is asked to by a POST. Arguments: bytes of the change, bytes of the announcement; and, for the floor of a durable call,
 * a database file and the bytes that are committed to it before anything is sent.
 */
const [changeBytes = '0', announceBytes = '0', file, eventBytes = '0'] = process.argv.slice(2);
const store = file === undefined ? () => {} : openStore(file, 'x'.repeat(Number(eventBytes)));
const change = Buffer.from(`{"type":"change"${' '.repeat(Math.max(0, Number(changeBytes) - 17))}}`);
const announce = Buffer.from(`{"type":"announce"${' '.repeat(Math.max(0, Number(announceBytes) - 19))}}`);

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    store();
    for (const socket of sockets.clients) socket.send(change, { binary: false });
    for (const socket of sockets.clients) socket.send(announce, { binary: false });
    response.writeHead(200, { 'content-length': 2 });
    response.end('{}');
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
server.listen(0, () =>
  process.stdout.write(`listening on http://localhost:${(server.address() as AddressInfo).port}\n`),
);
process.on('SIGTERM', () => process.exit(0));

function openStore(path: string, event: string): () => void {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE events(seq INTEGER PRIMARY KEY, data TEXT)');
  const insert = db.prepare('INSERT INTO events(data) VALUES (?)');
  return () => void insert.run(event);
}
