import { expect, test } from 'vitest';
import { expectProblem, House } from './house.ts';
import { MORNINGS, office } from './office.ts';

type Given = (house: House) => Promise<string | undefined>;

const nothing: Given = async (house) => {
  await house.act('3', 'open');
  return undefined;
};
const opened: Given = async (house) => {
  await house.act('1', 'open');
  return undefined;
};
const called: Given = async (house) => {
  const { id } = await house.issue();
  await house.act('1', 'open');
  await house.act('1', 'next');
  return id;
};
const then =
  (given: Given, ...acts: string[]): Given =>
  async (house) => {
    const ticket = await given(house);
    for (const act of acts) await house.act('1', act);
    return ticket;
  };
const suspended: Given = async (house) => {
  const { id } = await house.issue();
  await house.act('1', 'open');
  await house.post('/api/services/chung-thuc/suspend', { reason: 'mất điện' });
  return id;
};
const elsewhere: Given = async (house) => {
  await house.act('1', 'open');
  return (await house.issue('dat-dai')).id;
};
const twoCounters: Given = async (house) => {
  const { id } = await house.issue('ho-tich');
  await house.act('2', 'open');
  await house.act('2', 'next');
  await house.act('1', 'open');
  return id;
};
const lastNumber: Given = async (house) => {
  await house.issue('dat-dai');
  await house.issue('dat-dai');
  return undefined;
};

/** It stands last of five, and stepped back as often as it may. */
const steppedBack: Given = async (house) => {
  const { id } = await house.issue();
  for (let i = 0; i < 4; i++) await house.issue();
  for (let i = 0; i < 3; i++) await house.post(`/api/tickets/${id}/postpone`, { behind: 1 });
  return id;
};
const fullOfNeeds: Given = async (house) => {
  const id = await called(house);
  for (const service of ['ho-tich', 'dat-dai', 'ho-tich', 'dat-dai', 'ho-tich'])
    await house.act('1', 'add-need', { service });
  return id;
};
const missedLongAgo: Given = async (house) => {
  const id = await then(called, 'no-show')(house);
  house.clock.step(31 * 60_000);
  return id;
};

const AT = '/api/counters/1';
const NEXT = { to: 'next-opening' };
const certification = { service: 'chung-thuc' };

/** `{t}` is the ticket that came before. */
const CASES: [number, string, string, Given, string, object?][] = [
  [409, 'service-suspended', 'a number for a suspended service', suspended, '/api/tickets', certification],
  [409, 'service-suspended', 'a call for one', suspended, `${AT}/call`, { ticket: '{t}' }],
  [409, 'numbers-exhausted', 'a number after the last', lastNumber, '/api/tickets', { service: 'dat-dai' }],
  [
    403,
    'class-not-granted',
    'a class that a kiosk may not give',
    nothing,
    '/api/tickets',
    { ...certification, kiosk: '1', priority: 'co-cong' },
  ],
  [409, 'counter-closed', 'next at a closed counter', nothing, `${AT}/next`],
  [409, 'counter-closed', 'a pause of one', nothing, `${AT}/pause`],
  [409, 'counter-paused', 'next at a paused counter', then(opened, 'pause'), `${AT}/next`],
  [409, 'counter-busy', 'a pause with somebody there', called, `${AT}/pause`],
  [409, 'counter-busy', 'closing with somebody there', called, `${AT}/close`],
  [409, 'changed', 'next by a page that saw nobody', called, `${AT}/next`, { current: null }],
  [409, 'changed', 'recall by a page that saw another', called, `${AT}/recall`, { current: 'ticket-9' }],
  [409, 'not-current', 'recall with nobody there', opened, `${AT}/recall`],
  [409, 'not-current', 'start with nobody there', opened, `${AT}/start`],
  [409, 'not-current', 'finish with nobody there', opened, `${AT}/finish`],
  [409, 'not-current', 'a no-show with nobody there', opened, `${AT}/no-show`],
  [409, 'not-current', 'parking with nobody there', opened, `${AT}/park`],
  [409, 'not-current', 'a transfer with nobody there', opened, `${AT}/transfer`, { service: 'ho-tich' }],
  [409, 'already-called', 'a call of a ticket at another counter', twoCounters, `${AT}/call`, { ticket: '{t}' }],
  [409, 'already-serving', 'giving up in the middle of the visit', then(called, 'start'), '/api/tickets/{t}/cancel'],
  [409, 'already-serving', 'a no-show in the middle of the visit', then(called, 'start'), `${AT}/no-show`],
  [409, 'not-called', 'recall in the middle of the visit', then(called, 'start'), `${AT}/recall`],
  [409, 'ticket-not-waiting', 'a call of a parked ticket', then(called, 'park'), `${AT}/call`, { ticket: '{t}' }],
  [409, 'ticket-not-returnable', 'a return of a finished ticket', then(called, 'finish'), '/api/tickets/{t}/return'],
  [409, 'ticket-ended', 'giving a finished ticket up', then(called, 'finish'), '/api/tickets/{t}/cancel'],
  [409, 'ticket-ended', 'a class for one', then(called, 'finish'), '/api/tickets/{t}/priority', { class: 'cao-tuoi' }],
  [409, 'ticket-ended', 'a paper for one', then(called, 'finish'), '/api/tickets/{t}/reprint'],
  [409, 'not-served-here', 'a call of a ticket for another counter', elsewhere, `${AT}/call`, { ticket: '{t}' }],
  [
    409,
    'not-served-here',
    'a transfer to a counter that does not serve it',
    called,
    `${AT}/transfer`,
    { counter: '3' },
  ],
  [409, 'already-called', 'a step back of a called ticket', called, '/api/tickets/{t}/postpone', { behind: 3 }],
  [
    409,
    'ticket-not-waiting',
    'a step back of a parked ticket',
    then(called, 'park'),
    '/api/tickets/{t}/postpone',
    { behind: 3 },
  ],
  [409, 'postponed-enough', 'a fourth step back', steppedBack, '/api/tickets/{t}/postpone', { behind: 1 }],
  [409, 'nobody-behind', 'a step back of the last one', elsewhere, '/api/tickets/{t}/postpone', { behind: 3 }],
  [
    409,
    'ticket-ended',
    'a step back of a finished one',
    then(called, 'finish'),
    '/api/tickets/{t}/postpone',
    { behind: 1 },
  ],
  [409, 'no-more-needs', 'going on after the last need', called, `${AT}/continue`],
  [409, 'ticket-ended', 'a note of a finished one', then(called, 'finish'), '/api/tickets/{t}/note', { note: 'x' }],
  [409, 'needs-full', 'one need too many', fullOfNeeds, `${AT}/add-need`, { service: 'dat-dai' }],
  [409, 'same-place', 'a need that it has', called, `${AT}/add-need`, certification],
  [
    409,
    'service-suspended',
    'a move to a suspended service',
    suspended,
    '/api/services/ho-tich/move',
    { to: 'chung-thuc' },
  ],
  [409, 'same-place', 'a move to itself', called, '/api/services/ho-tich/move', { to: 'ho-tich' }],
  [409, 'service-not-suspended', 'a later opening of one at work', called, '/api/services/ho-tich/move', NEXT],
  [409, 'no-next-opening', 'one of a site without hours', suspended, '/api/services/chung-thuc/move', NEXT],
  [409, 'same-place', 'a transfer to where it is', called, `${AT}/transfer`, certification],
  [409, 'no-printer', 'a paper where there is no printer', called, '/api/tickets/{t}/reprint'],
  [409, 'no-printer', 'a paper at a kiosk without one', called, '/api/tickets/{t}/reprint', { kiosk: '2' }],
  [409, 'nothing-to-undo', 'undo before any act', nothing, `${AT}/undo`],
];

test.each(CASES)('%i %s: %s', async (status, code, _name, given, path, body) => {
  await using house = await House.open();
  const ticket = (await given(house)) ?? '';
  const named = body && (JSON.parse(JSON.stringify(body).replaceAll('{t}', ticket)) as object);
  const before = await house.seq();
  expectProblem(await house.post(path.replace('{t}', ticket), named), status, code);
  expect(await house.happened(before)).toEqual([]);
});

test('a site that wants it so gives no turn back to who comes too late', async () => {
  const site = office();
  const strict = { ...site, rules: { ...site.rules, noShow: { ...site.rules.noShow, latePlace: 'refuse' as const } } };
  await using house = await House.open({ site: strict });
  const ticket = await missedLongAgo(house);
  expectProblem(await house.post(`/api/tickets/${ticket}/return`), 409, 'return-too-late');
});

test('outside its hours a site gives no numbers, and the answer that a key has already stays', async () => {
  await using house = await House.open({ site: office(MORNINGS) });
  const key = { 'Idempotency-Key': 'before-noon' };
  const given = await house.post('/api/tickets', certification, key);
  expect(given.status).toBe(201);
  house.clock.step(4 * 3_600_000);
  expectProblem(await house.post('/api/tickets', certification), 409, 'service-closed');
  expect((await house.post('/api/tickets', certification, key)).body).toEqual(given.body);
});

test('the demo shows its hours and gives numbers at any time', async () => {
  await using house = await House.open({ site: office(MORNINGS), demo: true });
  house.clock.step(12 * 3_600_000);
  expect((await house.post('/api/tickets', certification)).status).toBe(201);
});
