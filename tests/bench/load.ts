import { connect, type Socket } from 'node:net';

/** One kept-alive connection that sends a request, waits for its answer and sends the next: a client as thin as can be. */
class Client {
  readonly #socket: Socket;
  #buffer = '';
  #answered: ((body: string) => void) | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (chunk: string) => this.#read(chunk));
  }

  ask(request: string): Promise<string> {
    return new Promise((done) => {
      this.#answered = done;
      this.#socket.write(request);
    });
  }

  end(): void {
    this.#socket.destroy();
  }

  #read(chunk: string): void {
    this.#buffer += chunk;
    const head = this.#buffer.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#buffer.slice(0, head))?.[1] ?? 0);
    if (this.#buffer.length < head + 4 + length) return;
    const answer = this.#buffer;
    this.#buffer = '';
    this.#answered?.(answer);
  }
}

export function post(port: number, path: string, body: string): string {
  return `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** `clients` connections ask as fast as they are answered for `ms`; the times of all answers. An answer but 2xx is an error. */
export async function load(
  port: number,
  request: string,
  clients: number,
  ms: number,
): Promise<{ perSecond: number; timesMs: number[] }> {
  const timesMs: number[] = [];
  const startMs = performance.now();
  const endMs = startMs + ms;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client(port);
      while (performance.now() < endMs) {
        const askedMs = performance.now();
        const answer = await client.ask(request);
        timesMs.push(performance.now() - askedMs);
        if (!/^HTTP\/1\.1 2/.test(answer)) throw new Error(`answered ${answer.slice(0, 300)}`);
      }
      client.end();
    }),
  );
  return { perSecond: (timesMs.length * 1_000) / (performance.now() - startMs), timesMs };
}

/** One answer's body. */
export async function askOnce(port: number, request: string): Promise<string> {
  const client = new Client(port);
  const answer = await client.ask(request);
  client.end();
  return answer.slice(answer.indexOf('\r\n\r\n') + 4);
}
