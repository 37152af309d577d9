import { expect, test } from 'vitest';
import { randomIds } from '../../server/ids.ts';

test('a ticket’s id never comes twice, is long enough not to be guessed, and tells nothing of the next one', () => {
  const ids = Array.from({ length: 2_000 }, () => randomIds.ticket());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\w-]{20}$/);
  const secrets = ids.map((id) => id.slice(4));
  expect(new Set(secrets).size).toBe(ids.length);
  // each sign of the secret part takes many values
  for (let at = 0; at < 16; at++) expect(new Set(secrets.map((secret) => secret[at])).size).toBeGreaterThan(50);
});

test('tickets in a row begin alike, so that they lie together in the journal', () => {
  const beginnings = new Set(Array.from({ length: 2_000 }, () => randomIds.ticket().slice(0, 4)));
  expect(beginnings.size).toBeLessThan(8);
});
