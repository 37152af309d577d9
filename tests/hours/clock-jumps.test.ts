import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLOCK_JUMP_TOLD_MS, CLOCK_WATCH_MS, type ClockJump, watchClock } from '../../server/clock-watch.ts';
import { comparePlaces } from '../../server/queue/place.ts';
import { aCentre, giveBack, issue, MORNING_MS, next, open, park, Scenario } from '../scenario.ts';
import { House } from '../server/house.ts';
import { SteppedClock } from '../server/stepped-clock.ts';

function watched(): {
  clock: SteppedClock;
  jumps: ClockJump[];
  watch: ReturnType<typeof watchClock>;
  pause: () => void;
} {
  const clock = new SteppedClock();
  const jumps: ClockJump[] = [];
  let paused = false;
  const watch = watchClock({ clock, paused: () => paused, onJump: (jump) => jumps.push(jump) });
  return {
    ...{ clock, jumps, watch },
    pause: () => {
      paused = true;
    },
  };
}

test.each([
  ['an hour back', -3_600_000],
  ['a minute forth', 60_000],
  ['a little more than two seconds', 2_001],
])('a clock that is set %s is noticed once', (_name, byMs) => {
  const { clock, jumps, watch } = watched();
  clock.step(CLOCK_WATCH_MS);
  clock.setWall(clock.now() + byMs);
  for (let look = 0; look < 3; look++) clock.step(CLOCK_WATCH_MS);
  expect(jumps).toMatchObject([{ kind: 'jumped', byMs }]);
  expect(watch.last()).toBe(jumps[0]);
  clock.step(CLOCK_JUMP_TOLD_MS);
  expect(watch.last()).toBeNull();
});

test('a clock that is slewed is not', () => {
  const { clock, jumps } = watched();
  for (let look = 0; look < 100; look++) {
    clock.step(CLOCK_WATCH_MS);
    clock.setWall(clock.now() + 20);
  }
  expect(jumps).toEqual([]);
});

test('nor is one that is driven on purpose, and a stopped watch looks no more', () => {
  const { clock, jumps, watch, pause } = watched();
  pause();
  clock.setWall(0);
  clock.step(CLOCK_WATCH_MS);
  watch.compareWith(MORNING_MS);
  watch.stop();
  expect(jumps).toEqual([]);
});

test('the administrator is told, also when the journal knows a later time than the machine', async () => {
  await using house = await House.open();
  await house.issue();
  house.clock.setWall(MORNING_MS - 7_200_000);
  house.clock.step(CLOCK_WATCH_MS);
  const screen = await house.screen();
  await screen.watch('admin');
  expect(screen.entities['problem/clock']).toMatchObject({
    kind: 'jumped',
    seconds: -7_200,
    text: { vi: expect.stringContaining('nhảy -7200 giây lúc 06:00') },
  });
  screen.close();
  await house.restart();
  const again = await house.screen();
  await again.watch('admin');
  expect(again.entities['problem/clock']).toMatchObject({
    kind: 'behind',
    seconds: -7_195,
    severity: 'wait',
    do: { vi: expect.stringContaining('pin') },
  });
  again.close();
});

test('whoever comes back keeps the place before those who came later, however the clock was set', () => {
  const day = new Scenario(aCentre()).given(open('1'), issue());
  day.now -= 3_600_000;
  day.given(issue(), issue(), next('1'), next('1'), park('1'), giveBack('A002'));
  expect(comparePlaces(day.ticket('A002').place, day.ticket('A003').place)).toBeLessThan(0);
  day.when(next('1')).thenHappens('ticket-called A002 1 first-come');
});

test('a clock that jumps repeats no number and breaks no order, kept overnight or not', () => {
  const jump = fc.integer({ min: -30 * 3_600_000, max: 30 * 3_600_000 });
  const step = fc.record({ jump: fc.option(jump, { freq: 3 }), leaves: fc.nat(3) });
  fc.assert(
    fc.property(fc.constantFrom('keep', 'expire'), fc.array(step, { maxLength: 60 }), (endOfDay, steps) => {
      const day = new Scenario(aCentre({ endOfDay }));
      let came = 0;
      for (const { jump, leaves } of steps) {
        day.now += jump ?? 1;
        day.day = new Date(day.now).toISOString().slice(0, 10);
        if (leaves === 0) {
          const first = Object.values(day.state.tickets).find(({ state }) => state === 'waiting');
          if (first) day.run({ type: 'cancel-ticket', ticket: first.id });
        }
        came += 1;
        day.run({ type: 'issue-ticket', ticket: `t${came}`, service: 'chung-thuc', grantedBy: 'kiosk', lang: 'vi' });
        const tickets = Object.values(day.state.tickets);
        expect(new Set(tickets.map(({ number }) => number)).size).toBe(tickets.length);
        const line = day.state.lines['chung-thuc']?.ordinary ?? [];
        const inOrder = line.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
        expect(line).toEqual(inOrder);
      }
      const given = day.events.flatMap((event) =>
        event.type === 'ticket-issued' ? [`${event.data.day} ${event.data.number}`] : [],
      );
      expect(new Set(given).size).toBe(given.length);
    }),
  );
});
