import type { FaultyLine } from '../../server/protocol/faulty-line.ts';
import { backoffMs } from './backoff.ts';
import { idempotencyKey } from './idempotency-key.ts';

/** One try; after it the same act is sent again with the same key. */
export const TRY_MAX_MS = 5_000;
/** Tries in all before the page says `network`. */
export const TRIES_MAX = 3;

/** Why the server did not do it. `code` is one of the server's, or `network` when it could not be asked. */
export interface Refusal {
  code: string;
  detail: string;
  /** the same in English; '' where there is none */
  detailEn: string;
  status: number;
  /** lines of a list that could not be taken */
  lines?: FaultyLine[];
}

/** A refusal is a value: pages say it in words, nothing is thrown. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export interface Act {
  /** Given to `act()` again it repeats the same act instead of doing another. */
  key?: string;
  body?: unknown;
  /** a list instead of a JSON body, as it is in its file */
  csv?: Blob;
  /** Called when the first try did not answer and another one starts. */
  onRetry?: () => void;
}

const NO_ANSWER: Refusal = { code: 'network', detail: '', detailEn: '', status: 0 };
const unauthorizedListeners = new Set<() => void>();

/** Told at every 401: the page then asks for its pairing code. */
export function onUnauthorized(told: () => void): () => void {
  unauthorizedListeners.add(told);
  return () => unauthorizedListeners.delete(told);
}

/** Reads; tries again when the network fails. */
export function read<T>(path: string): Promise<Outcome<T>> {
  return attempts<T>(path, { method: 'GET', headers: { Accept: 'application/json' } });
}

/** A command, POSTed with one Idempotency-Key for all its tries, so that it acts at most once. */
export function act<T>(
  path: string,
  { key = idempotencyKey(), body = {}, csv, onRetry }: Act = {},
): Promise<Outcome<T>> {
  return attempts<T>(
    path,
    {
      method: 'POST',
      headers: { 'Content-Type': csv ? 'text/csv' : 'application/json', 'Idempotency-Key': key },
      body: csv ?? JSON.stringify(body),
    },
    onRetry,
  );
}

async function attempts<T>(path: string, request: RequestInit, onRetry?: () => void): Promise<Outcome<T>> {
  for (let failures = 0; failures < TRIES_MAX; failures += 1) {
    if (failures > 0) {
      onRetry?.();
      await pause(backoffMs(failures, Math.random()));
    }
    const response = await attempt(path, request);
    if (response) return answerOf<T>(response);
  }
  return { ok: false, refusal: NO_ANSWER };
}

interface Answer {
  status: number;
  ok: boolean;
  body: unknown;
}

/** One try; null when the network failed or nothing came in time. */
async function attempt(path: string, request: RequestInit): Promise<Answer | null> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TRY_MAX_MS);
  try {
    const response = await fetch(path, { ...request, signal: abort.signal, credentials: 'same-origin' });
    const text = await response.text();
    return { status: response.status, ok: response.ok, body: text === '' ? null : JSON.parse(text) };
  } catch {
    // No answer, or half of one: whether it acted is unknown, so the caller repeats it with the same key.
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function answerOf<T>({ status, ok, body }: Answer): Outcome<T> {
  if (ok) return { ok: true, value: body as T };
  if (status === 401) for (const told of [...unauthorizedListeners]) told();
  const problem = (body ?? {}) as { code?: string; detail?: string; detailEn?: string; lines?: FaultyLine[] };
  return {
    ok: false,
    refusal: {
      code: problem.code ?? String(status),
      detail: problem.detail ?? '',
      detailEn: problem.detailEn ?? '',
      status,
      ...(problem.lines && { lines: problem.lines }),
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
