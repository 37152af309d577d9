import type { z } from 'zod';
import type { LiveAnnounce } from '../protocol/live-announce.ts';
import type { liveError, liveHello, livePing } from '../protocol/live-down.ts';

/** One frame of the live protocol, serialised: made once and shared by all sockets that get it. */
export type Frame = Buffer;

/** `set` holds names with entities that are JSON already. */
export function state(topic: string, seq: number, set: readonly [string, string][]): Frame {
  return Buffer.from(`{"type":"state","topic":${JSON.stringify(topic)},"seq":${seq},"set":${object(set)}}`);
}

export function change(topic: string, seq: number, set: readonly [string, string][], drop: readonly string[]): Frame {
  const what = `"set":${object(set)},"drop":${JSON.stringify(drop)}`;
  return Buffer.from(`{"type":"change","topic":${JSON.stringify(topic)},"seq":${seq},${what}}`);
}

type Other = z.infer<typeof liveHello> | z.infer<typeof livePing> | z.infer<typeof liveError> | LiveAnnounce;

export function frame(message: Other): Frame {
  return Buffer.from(JSON.stringify(message));
}

function object(set: readonly [string, string][]): string {
  return `{${set.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;
}
