import { type House, minutes } from './house.ts';
import { ask, type Life, wait } from './life.ts';
import { visitor } from './visitor.ts';

const OUTAGE_MINUTES = 60;
const OUTAGE_REASON = { vi: 'Hệ thống quốc gia đang lỗi', en: 'The national system is down' };
/** How often the guide sends the line of the dead service elsewhere. */
const MOVES_LINE = 0.3;
const KIOSK_DEAD_MINUTES = { low: 20, high: 45 };
const ALARM_MINUTES = { low: 1, high: 6 };

/** A national system fails and takes one service with it for an hour. */
export function* systemDown(house: House): Life {
  const { random, site, hall } = house;
  const service = random.pick(site.services).id;
  yield* wait(someTime(house, OUTAGE_MINUTES) - house.now);
  yield* ask({ do: 'suspend', service, reason: OUTAGE_REASON });
  yield* wait(minutes(OUTAGE_MINUTES / 4));
  const to = random.pick(site.services).id;
  if (to !== service && random.chance(MOVES_LINE)) {
    const moved = yield* ask({ do: 'move', service, to });
    if (!('refused' in moved)) hall.move(service, to);
    house.seated(to);
  }
  yield* wait(minutes((OUTAGE_MINUTES * 3) / 4));
  yield* ask({ do: 'resume', service });
  house.seated(service);
}

/** The ticket machine is dead for a while: a printed roll hangs beside it, and officers call its numbers. */
export function* kioskDead(house: House): Life {
  const { random, hall } = house;
  const lasts = random.between(KIOSK_DEAD_MINUTES.low, KIOSK_DEAD_MINUTES.high);
  yield* wait(someTime(house, lasts) - house.now);
  const answer = yield* ask({ do: 'set-roll', on: true });
  if ('refused' in answer) return;
  house.rollOn = true;
  yield* wait(minutes(lasts));
  house.rollOn = false;
  yield* ask({ do: 'set-roll', on: false });
  // whoever still holds a number of the roll takes one of the machine
  for (const _ of hall.roll.splice(0)) house.agenda.start(visitor(house), house.now);
}

/** Somebody is loud at a counter, and its officer calls the others for help. */
export function* loudVisitor(house: House): Life {
  const { random, site } = house;
  yield* wait(someTime(house, ALARM_MINUTES.high) - house.now);
  const counter = random.pick(site.counters).id;
  yield* ask({ do: 'alarm', counter });
  yield* wait(minutes(random.between(ALARM_MINUTES.low, ALARM_MINUTES.high)));
  yield* ask({ do: 'alarm-end', counter });
}

/** A moment of the open day from which so many minutes are left in its part. */
function someTime({ random, parts }: House, lasts: number): number {
  const { openMs, closeMs } = random.pick(parts);
  return random.between(openMs, closeMs - minutes(lasts));
}
