import { Checker } from './checker.ts';
import type { Recorded, SiteOfRecord } from './record.ts';
import { type Centre, NearScreen } from './seeded-day.ts';

/** More than any day here has. */
const EVENTS_MAX = 1_000_000;

/** A checker that reads each commit as it becomes durable. */
export function checked({ site, office, mirror }: Centre): Checker {
  const checker = new Checker(site as SiteOfRecord);
  const read = (event: object) => checker.read(structuredClone(event) as Recorded);
  mirror.events(0, EVENTS_MAX).forEach(read);
  office.runner.onCommit(({ events }) => {
    events.forEach(read);
  });
  return checker;
}

/** A screen that is compared with the record after each commit: every counter shows what the record says it has. */
export function watched({ office }: Centre, checker: Checker, topic: string): { differences: string[]; stop(): void } {
  const screen = new NearScreen();
  const differences: string[] = [];
  let watching = true;
  office.hub.enter(screen, 'screen');
  screen.watch(topic);
  office.runner.onCommit(({ seq }) => {
    if (watching) differences.push(...difference(screen, checker).map((each) => `${seq} ${topic} ${each}`));
  });
  return {
    differences,
    stop() {
      watching = false;
      screen.emit('close');
    },
  };
}

function difference(screen: NearScreen, checker: Checker): string[] {
  return [...screen.shows].flatMap(([name, entity]) => {
    const [kind, id = ''] = name.split('/');
    const desk = kind === 'counter' ? checker.desks.get(id) : undefined;
    if (desk === undefined) return [];
    const { state, current } = entity as { state: string; current?: { number: string } };
    const expected = desk.current === null ? undefined : checker.papers.get(desk.current)?.number;
    return state === desk.state && current?.number === expected
      ? []
      : [`${name} shows ${state} ${current?.number}, the record says ${desk.state} ${expected}`];
  });
}
