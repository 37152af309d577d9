import { type IncomingHttpHeaders, request } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { z } from 'zod';
import type { AppointmentView } from '../../server/protocol/appointments.ts';
import type { Text } from '../../server/protocol/common.ts';
import type { FaultyLine } from '../../server/protocol/faulty-line.ts';
import type { Problem } from '../../server/protocol/problem.ts';
import type { hours } from '../../server/protocol/site.ts';
import type { CounterView } from '../../server/views/counter.ts';
import type { TicketPlace } from '../../server/views/place.ts';
import type { ServiceView } from '../../server/views/service.ts';

/** An address of this machine that is not loopback; null on a machine without a network. */
export const LAN =
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find((each) => each.family === 'IPv4' && !each.internal)?.address ?? null;

/** Whoever comes through a proxy is nobody's neighbour. */
export const THROUGH_A_PROXY = { 'X-Forwarded-For': '203.0.113.7' };

export interface Call {
  method?: string;
  /** As JSON; `raw` goes as it is. */
  body?: unknown;
  raw?: string;
  headers?: Record<string, string>;
  /** Own address that the call comes from and goes to. */
  from?: string;
}

/** What the answers of the API may hold; a test reads what its call gives. */
export type Body = Problem &
  TicketPlace & {
    counter: CounterView;
    appointment: AppointmentView & { late: boolean };
    appointments: AppointmentView[];
    imported: number;
    lines: FaultyLine[];
    statusUrl: string;
    job: { id: string; state: string; reprint: boolean; reason: string | null } | null;
    journal: { seq: number };
    events: { seq: number; at: string; type: string; data: Record<string, unknown> }[];
    token: string;
    id: string;
    notice?: Text;
    hours: z.infer<typeof hours> | null;
    services: ServiceView[];
  };

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The JSON of the answer; an empty object where it is none. */
  body: Body;
}

/** One request as it is, without what a browser or `fetch` would add or forbid. */
export function call(port: number, path: string, { method = 'GET', body, raw, headers, from }: Call): Promise<Reply> {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  return new Promise((done, fail) => {
    const asked = request(
      {
        host: from ?? '127.0.0.1',
        ...(from === undefined ? {} : { localAddress: from }),
        port,
        path,
        method,
        agent: false,
        headers: {
          ...type,
          ...(payload === undefined ? {} : { 'Content-Length': Buffer.byteLength(payload) }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const json = response.headers['content-type']?.includes('json') && text !== '';
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            body: JSON.parse(json ? text : '{}'),
          });
        });
      },
    );
    asked.on('error', fail);
    asked.end(payload);
  });
}
