import { type House, minutes } from './house.ts';
import { ask, type Life, wait } from './life.ts';
import { kioskOf, sitDown, visitor } from './visitor.ts';

/** Habits of those who booked: estimates of ours. */
const CANCELS = 0.06;
const NEVER_COMES = 0.08;
/** Minutes before the slot; below 0: too late. */
const COMES_BEFORE = { low: -18, high: 28 };
const ASKS_AGAIN_MINUTES = 3;
const TRIES_MAX = 8;

/** One who booked a slot of today and comes for it, more or less in time. */
export function* appointmentHolder(house: House): Life {
  const { random, day } = house;
  const slot = slotOf(house);
  if (slot === null) return;
  yield* wait(minutes(random.between(1, 20)));
  const booked = yield* ask({ do: 'book', service: slot.service, day, time: slot.time });
  if ('refused' in booked || booked.code === undefined) return;
  const { code } = booked;
  const comesAt = house.moment(slot.time) - minutes(random.between(COMES_BEFORE.low, COMES_BEFORE.high));
  if (random.chance(NEVER_COMES)) return;
  yield* wait(comesAt - house.now);
  if (random.chance(CANCELS)) {
    yield* ask({ do: 'give-up-slot', code });
    return;
  }
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const answer = yield* ask({ do: 'check-in', code, kiosk: house.rollOn ? null : kioskOf(house) });
    if (!('refused' in answer)) {
      if (answer.ticket !== null) sitDown(house, answer.ticket, false);
      return;
    }
    if (answer.refused === 'appointment-over') house.agenda.start(visitor(house), house.now);
    if (answer.refused !== 'too-early') return;
    yield* wait(minutes(ASKS_AGAIN_MINUTES));
  }
}

/** Any slot of today that the site offers: within a part of the day and the service's own bounds. */
function slotOf(house: House): { service: string; time: string } | null {
  const { site, random, parts } = house;
  const offers = Object.entries(site.appointments?.services ?? {});
  if (offers.length === 0) return null;
  const [service, { slotMinutes, from = '00:00' }] = random.pick(offers);
  const { openMs, closeMs } = random.pick(parts);
  const first = Math.max(openMs, house.moment(from));
  const count = Math.floor((closeMs - first) / minutes(slotMinutes));
  if (count <= 0) return null;
  const at = first + Math.floor(random.next() * count) * minutes(slotMinutes) - house.moment('00:00');
  const two = (part: number) => String(part).padStart(2, '0');
  return { service, time: `${two(Math.floor(at / minutes(60)))}:${two((at / minutes(1)) % 60)}` };
}
