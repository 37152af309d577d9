import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';

/**
 * The floor of durable issues: node:http alone, committing as many bytes to SQLite for each request as Lượt does, one
 * commit for all requests of an event-loop turn. No rules, no checks, no headers.
 * Arguments: database file, bytes of event, bytes of answer.
 */
const [file = '', eventBytes = '0', answerBytes = '0'] = process.argv.slice(2);
const event = 'x'.repeat(Number(eventBytes));
const answer = 'y'.repeat(Number(answerBytes));

const db = new DatabaseSync(file);
db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE events(seq INTEGER PRIMARY KEY, data TEXT)');
const insert = db.prepare('INSERT INTO events(data) VALUES (?)');
let waiting: ServerResponse[] = [];

function commit(): void {
  const batch = waiting;
  waiting = [];
  db.exec('BEGIN');
  for (const _each of batch) insert.run(event);
  db.exec('COMMIT');
  for (const response of batch) {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  }
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => {
    JSON.parse(body);
    if (waiting.push(response) === 1) setImmediate(commit);
  });
});
server.listen(0, () =>
  process.stdout.write(`listening on http://localhost:${(server.address() as AddressInfo).port}\n`),
);
process.on('SIGTERM', () => process.exit(0));
