import { expect, test } from 'vitest';
import { createLook, type LookParts } from '../../server/look.ts';
import { emptyState } from '../../server/queue/state.ts';
import { rulesOf } from '../../server/rules-of-site.ts';
import { office } from './office.ts';
import { SteppedClock } from './stepped-clock.ts';

test('what only some topics show is made when it is asked for, once a look', () => {
  const made: string[] = [];
  const site = office();
  const parts = {
    site,
    ...{ languages: {}, rules: rulesOf(site), clock: new SteppedClock(), demo: false },
    ...{ address: () => '', hoursBind: () => true, clockJump: () => null, calls: () => ({}), learnt: () => ({}) },
    devices: () => {
      made.push('devices');
      return {};
    },
    scans: () => ({}),
    screens: () => {
      made.push('screens');
      return [];
    },
  } as unknown as LookParts;
  const look = createLook(parts);
  const view = look(emptyState());
  expect(made).toEqual([]);
  expect(view.screens).toBe(view.screens);
  expect(view.devices).toBe(view.devices);
  expect(made).toEqual(['screens', 'devices']);
  expect(look(emptyState()).devices).toEqual({});
  expect(made).toEqual(['screens', 'devices', 'devices']);
});
