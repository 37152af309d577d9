import { afterEach, expect, test, vi } from 'vitest';
import { act, TRIES_MAX, TRY_MAX_MS } from '../../displays/live/api.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a call that nothing answers is given up after its time and tried again with its key, a few times in all', async () => {
  vi.useFakeTimers();
  const tries: { at: number; key: string | null }[] = [];
  vi.stubGlobal('fetch', (_path: string, { signal, headers }: RequestInit) => {
    tries.push({ at: Date.now(), key: new Headers(headers).get('idempotency-key') });
    return new Promise((_, fail) => signal?.addEventListener('abort', () => fail(new Error('aborted'))));
  });
  const began = Date.now();
  const outcome = act('/api/tickets');
  await vi.advanceTimersByTimeAsync(TRY_MAX_MS - 1);
  expect(tries).toHaveLength(1);
  await vi.runAllTimersAsync();
  expect(await outcome).toEqual({ ok: false, refusal: expect.objectContaining({ code: 'network' }) });
  expect(tries).toHaveLength(TRIES_MAX);
  expect(new Set(tries.map(({ key }) => key)).size).toBe(1);
  expect(tries[1]?.at).toBeGreaterThanOrEqual(began + TRY_MAX_MS);
});
