import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

/**
 * The floor of a call to all screens: a bare `ws` server that sends two frames of the given sizes to every socket when it
 * is asked to by a POST. Arguments: bytes of the change, bytes of the announcement.
 */
const [changeBytes = '0', announceBytes = '0'] = process.argv.slice(2);
const change = Buffer.from(`{"type":"change"${' '.repeat(Math.max(0, Number(changeBytes) - 17))}}`);
const announce = Buffer.from(`{"type":"announce"${' '.repeat(Math.max(0, Number(announceBytes) - 19))}}`);

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
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
