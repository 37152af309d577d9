import { expect, test } from 'vitest';
import { playDay } from '../../server/simulate/world.ts';
import { score } from '../bench/estimate.ts';
import { WaitsOfRecord } from '../bench/waits.ts';
import { NearScreen } from './near-screen.ts';
import { openCentre, workingDay } from './seeded-day.ts';

const PATIENCE_MS = 120_000;
const DAYS = 12;
const TO_LEARN = 6;

test('what citizens are told comes true, and the supervisor sees by how much it did not', {
  timeout: PATIENCE_MS,
}, async () => {
  const { site, profile, office, mirror } = await openCentre('commune');
  const record = new WaitsOfRecord(site);
  for (let n = 0; n < DAYS; n++) {
    if (n === TO_LEARN) record.waits.length = 0;
    const before = mirror.seq();
    await playDay({ site, profile, office, day: workingDay(n), seed: 7_000 + n, outage: n % 4 === 3 });
    for (const event of mirror.events(before, 1_000_000)) record.read(event);
  }
  const { medianError, inRange, naive } = score(record.waits);
  expect(medianError).toBeLessThan(0.35);
  expect(medianError).toBeLessThan(naive.medianError);
  expect(inRange).toBeGreaterThan(0.75);

  const screen = new NearScreen();
  office.hub.enter(screen, 'screen');
  screen.watch('admin');
  const days = [...screen.shows].filter(([name]) => name.startsWith('estimate-day/'));
  expect(days.map(([name]) => name)).toEqual(Array.from({ length: DAYS }, (_, n) => `estimate-day/${workingDay(n)}`));
  expect(days[0]?.[1]).toMatchObject({
    inRange: expect.any(Number),
    minutesOff: expect.any(Number),
    medianError: expect.any(Number),
  });
  await office.close();
});
