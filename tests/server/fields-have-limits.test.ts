import { expect, test } from 'vitest';
import type { z } from 'zod';
import { MISSING_CHARACTERS_MAX, MISSING_MAX, parkBody } from '../../server/protocol/counters.ts';
import { clockBody, SPEED_MAX } from '../../server/protocol/demo.ts';
import { NOTE_CHARACTERS_MAX } from '../../server/protocol/note-max.ts';
import { SERVICES_MAX } from '../../server/protocol/services-max.ts';
import {
  BEHIND_MAX,
  issueBody,
  noteBody,
  PAPERS_MAX,
  PEOPLE_MAX,
  postponeBody,
} from '../../server/protocol/tickets.ts';
import { NEEDS_MAX } from '../../server/queue/serve.ts';

const list = (count: number) => Array.from({ length: count }, (_, n) => `s${n}`);
const now = '2026-11-24T08:00:00+07:00';

test.each<[string, number, z.ZodType, (n: number) => object]>([
  ['services of one visit', SERVICES_MAX, issueBody, (n) => ({ services: list(n) })],
  ['people with one number', PEOPLE_MAX, issueBody, (people) => ({ service: 'a', people })],
  ['papers of one visit', PAPERS_MAX, issueBody, (papers) => ({ service: 'a', papers })],
  ['places to step back', BEHIND_MAX, postponeBody, (behind) => ({ behind })],
  ['papers that are missing', MISSING_MAX, parkBody, (n) => ({ missing: list(n) })],
  ['letters of a missing paper', MISSING_CHARACTERS_MAX, parkBody, (n) => ({ missing: ['m'.repeat(n)] })],
  ['letters of a note', NOTE_CHARACTERS_MAX, noteBody, (n) => ({ note: 'n'.repeat(n) })],
  ["the demo clock's speed", SPEED_MAX, clockBody, (speed) => ({ now, speed })],
])('%s: %i and not one more', (_what, most, schema, body) => {
  expect(schema.safeParse(body(most)).success).toBe(true);
  expect(schema.safeParse(body(most + 1)).success).toBe(false);
});

test('a number is issued for one service and as many needs as officers may add to', () => {
  expect(SERVICES_MAX).toBe(1 + NEEDS_MAX);
});
