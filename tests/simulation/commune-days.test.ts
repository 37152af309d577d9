import { expect, test } from 'vitest';
import { seeded } from '../../server/simulate/random.ts';
import { playDay } from '../../server/simulate/world.ts';
import { CutScreen } from './near-screen.ts';
import { PrintRoom } from './print-room.ts';
import { foldedAnew, openCentre, workingDay } from './seeded-day.ts';
import { runInWay, siteOf } from './sites.ts';
import { UnluckyOffice } from './unlucky-office.ts';
import { checked, playTroubledDay } from './watched-day.ts';

const CENTRES = 10;
const DAYS_EACH = 20;
const PATIENCE_MS = 120_000;
const TOPICS = ['lobby/main', 'console/2', 'sign/1', 'kiosk/1', 'admin', 'reception'];

test.each(Array.from({ length: CENTRES }, (_, n) => n + 1))(
  `${DAYS_EACH} days of a commune centre keep every promise (centre %i)`,
  { timeout: PATIENCE_MS },
  async (centreNumber) => {
    const centre = await openCentre('commune', { site: runInWay(siteOf('commune'), centreNumber) });
    const luck = seeded(centreNumber);
    const checker = checked(centre);
    const office = new UnluckyOffice(centre, checker, luck.fork());
    new PrintRoom(centre, luck.fork());
    const screen = new CutScreen(centre, TOPICS[centreNumber % TOPICS.length] ?? '', luck.fork());
    for (let n = 0; n < DAYS_EACH; n++) {
      const seed = centreNumber * 1_000 + n;
      await playTroubledDay(centre, office, seed, n);
      expect(checker.faults.slice(0, 3), `seed ${seed}`).toEqual([]);
      expect(checker.prints.open(), `papers without an end, seed ${seed}`).toEqual([]);
      screen.switchOff(); // one day of looks is enough until the end
      if (n % 4 === 3) await centre.restart(); // overnight
    }
    const other = await foldedAnew(centre);
    screen.compareWith(other, 'beside a server that reads the whole record');
    expect(screen.differences.slice(0, 3)).toEqual([]);
    expect(office.faults.slice(0, 3)).toEqual([]);
    expect(checker.calls).toBeGreaterThan(DAYS_EACH * 250);
    console.log(centreNumber, checker.rules, office.counts, screen.cuts, checker.prints.ends());
    await other.close();
    await centre.stop();
  },
);

test('the same seed is the same day, to the last event', async () => {
  const play = async () => {
    const { site, profile, office, mirror } = await openCentre('commune');
    await playDay({ site, profile, office, day: workingDay(0), seed: 7, outage: true });
    return mirror.events(0, 100_000);
  };
  expect(await play()).toEqual(await play());
});
