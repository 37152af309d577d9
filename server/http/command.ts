import { hash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { CommandAnswer, Desk, Once } from '../desk.ts';
import type { BodyFields, EdgeCode } from '../protocol/problem.ts';
import type { QueueCommand } from '../queue/commands.ts';
import type { RejectionCode } from '../queue/words.ts';
import type { Outcome } from '../runner/command.ts';
import { Refusal } from './problem.ts';

export const IDEMPOTENCY_KEY_CHARS_MAX = 200;

/** Runs one command of the queue for a request and sends its answer. `fields`: what its body may name. */
export async function runCommand(
  desk: Desk,
  request: Request,
  response: Response,
  command: QueueCommand,
  answer: CommandAnswer,
  fields: BodyFields = {},
): Promise<void> {
  sendOutcome(response, await desk.run(command, answer, onceOf(request)), fields);
}

export function sendOutcome(
  response: Response,
  outcome: Outcome<RejectionCode | EdgeCode>,
  fields: Partial<Record<string, string>> = {},
): void {
  if (!outcome.ok) {
    if ('rejected' in outcome) throw new Refusal(outcome.rejected, fields[outcome.rejected], outcome.told);
    throw new Refusal(outcome.error === 'key-reused' ? 'idempotency-key-reused' : 'not-durable');
  }
  response.status(outcome.answer.status).json(outcome.answer.body);
}

/** The `Idempotency-Key` with what it was used for: the same key for another request is an error of the caller. */
export function onceOf(request: Request): Once | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]+$/.test(key) || key.length > IDEMPOTENCY_KEY_CHARS_MAX)
    throw new Refusal('invalid', 'Idempotency-Key');
  const asked = `${request.method} ${request.originalUrl} ${JSON.stringify(request.body ?? {})}`;
  return { key, bodyHash: hash('sha256', asked, 'base64url') };
}
