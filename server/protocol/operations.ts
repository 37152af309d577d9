import type { z } from 'zod';
import type { RejectionCode } from '../queue/words.ts';
import { me, pairBody, paired, pairingCode, pairingCodeBody, revoked, tokens } from './access.ts';
import {
  appointmentAnswer,
  appointmentsOfDay,
  BOOK_FIELDS,
  bookBody,
  CHECK_IN_FIELDS,
  checkedIn,
  checkInBody,
  dayQuery,
  importBody,
  imported,
  importQuery,
  SLOTS_FIELDS,
  slots,
  slotsQuery,
} from './appointments.ts';
import {
  ADD_NEED_FIELDS,
  actAnswer,
  actBody,
  addNeedBody,
  CALL_FIELDS,
  callBody,
  counterAnswer,
  noBody,
  parkBody,
  pauseBody,
  ROLL_FIELDS,
  rollBody,
  TRANSFER_FIELDS,
  transferBody,
} from './counters.ts';
import { clockBody, clockDriven, simulateBody, simulated } from './demo.ts';
import { ALARM_FIELDS, endAlarmBody, SIGN_IN_FIELDS, signInBody } from './officers.ts';
import type { BodyFields, EdgeCode } from './problem.ts';
import { MOVE_FIELDS, moveBody, suspendBody } from './services.ts';
import { devices, health, journal, journalQuery, rollMode, rollModeBody, service, site, testPrint } from './site.ts';
import {
  findQuery,
  found,
  ISSUE_FIELDS,
  issueBody,
  issued,
  job,
  NOTE_FIELDS,
  noteBody,
  PRIORITY_FIELDS,
  postponeBody,
  priorityBody,
  REPRINT_FIELDS,
  RETURN_FIELDS,
  reprintBody,
  reprinted,
  returnBody,
  ticketPlace,
} from './tickets.ts';

/** One call of the HTTP API: what the contract (`openapi.json`) says of it. */
export interface Operation {
  method: 'get' | 'post';
  path: string;
  tag: string;
  summary: string;
  body?: z.ZodType;
  query?: z.ZodType;
  /** Of the body; absent: JSON. */
  media?: 'text/csv';
  status: number;
  answer: z.ZodType;
  /** Refusals of its own, beside those that every call shares. */
  refusals: readonly (RejectionCode | EdgeCode)[];
  /** Unknown things that the body may name: 422. */
  fields?: BodyFields;
  /** No `Idempotency-Key`: the answer is a secret, which the journal must not keep, or nothing is recorded at all. */
  keyless?: true;
  /** Open to everybody; all others want the server machine, or a token with the right (`access/rights.ts`). */
  open?: true;
}

/** What any call may answer. */
export const SHARED_REFUSALS: readonly EdgeCode[] = ['wrong-host', 'rate-limited', 'internal', 'not-found'];
/** What any command may answer beside. */
export const COMMAND_REFUSALS: readonly EdgeCode[] = [
  'not-json',
  'bad-request',
  'wrong-origin',
  'body-too-large',
  'wrong-media-type',
  'invalid',
  'not-durable',
];

const AT_COUNTER = [
  'unknown-counter',
  'nobody-signed-in',
  'counter-closed',
  'counter-paused',
  'changed',
  'not-current',
] as const;

export const OPERATIONS: readonly Operation[] = [
  get('/healthz', 'site', 'Whether the server can commit', health, ['not-durable'], { open: true }),
  get('/api/site', 'site', 'Zones, services with waiting and estimate, counters', site),
  post('/api/tickets', 'tickets', 'Issues a ticket', issueBody, issued, {
    status: 201,
    refusals: [
      'class-not-granted',
      'officer-not-for-service',
      'service-suspended',
      'service-closed',
      'quota-exhausted',
      'numbers-exhausted',
      'no-printer',
      'forbidden',
    ],
    fields: ISSUE_FIELDS,
  }),
  {
    ...get('/api/tickets', 'tickets', "One of today's by its number, and why it waits", found, [
      'unknown-ticket',
      'invalid',
    ]),
    query: findQuery,
  },
  get('/api/tickets/{id}', 'tickets', 'A ticket and its place in line', ticketPlace, ['unknown-ticket'], {
    open: true,
  }),
  {
    ...get('/api/appointments', 'appointments', 'Appointments of a day', appointmentsOfDay, ['invalid']),
    query: dayQuery,
  },
  {
    ...get('/api/appointments/slots', 'appointments', 'Free places by slot', slots, ['invalid']),
    query: slotsQuery,
    fields: SLOTS_FIELDS,
  },
  post('/api/appointments', 'appointments', 'Books a place in a slot', bookBody, appointmentAnswer, {
    status: 201,
    refusals: ['slot-full'],
    fields: BOOK_FIELDS,
  }),
  post('/api/appointments/{id}/cancel', 'appointments', 'Gives the place back', noBody, appointmentAnswer, {
    refusals: ['unknown-appointment', 'already-checked-in', 'appointment-over'],
  }),
  post('/api/appointments/{id}/check-in', 'appointments', 'The holder is here: a ticket', checkInBody, checkedIn, {
    status: 201,
    refusals: [
      ...([
        'unknown-appointment',
        'already-checked-in',
        'appointment-cancelled',
        'too-early',
        'appointment-over',
      ] as const),
      ...(['service-suspended', 'numbers-exhausted', 'no-printer'] as const),
    ],
    fields: CHECK_IN_FIELDS,
  }),
  {
    ...post('/api/appointments/import', 'appointments', 'Takes a list (CSV) over', importBody, imported, {
      status: 201,
      refusals: ['import-faulty'],
    }),
    query: importQuery,
    media: 'text/csv',
  },
  post('/api/tickets/{id}/cancel', 'tickets', 'The citizen gives the turn up', noBody, ticketPlace, {
    open: true,
    refusals: ['unknown-ticket', 'already-serving', 'ticket-ended'],
  }),
  post('/api/tickets/{id}/reprint', 'tickets', 'Prints again, marked as a reprint', reprintBody, reprinted, {
    status: 202,
    refusals: ['unknown-ticket', 'ticket-ended', 'no-printer'],
    fields: REPRINT_FIELDS,
  }),
  post('/api/tickets/{id}/return', 'tickets', 'A missed or parked ticket waits again', returnBody, ticketPlace, {
    refusals: ['unknown-ticket', 'ticket-not-returnable', 'return-too-late', 'ticket-ended'],
    fields: RETURN_FIELDS,
  }),
  post('/api/tickets/{id}/postpone', 'tickets', 'The citizen lets others go before', postponeBody, ticketPlace, {
    open: true,
    refusals: [
      ...(['unknown-ticket', 'already-called', 'ticket-not-waiting'] as const),
      ...(['postponed-enough', 'nobody-behind', 'ticket-ended'] as const),
    ],
  }),
  post('/api/tickets/{id}/note', 'tickets', 'What officers tell each other of it', noteBody, ticketPlace, {
    refusals: ['unknown-ticket', 'ticket-ended'],
    fields: NOTE_FIELDS,
  }),
  post('/api/tickets/{id}/priority', 'tickets', 'Changes the priority class', priorityBody, ticketPlace, {
    refusals: ['unknown-ticket', 'class-not-granted', 'ticket-ended'],
    fields: PRIORITY_FIELDS,
  }),
  post(
    '/api/counters/{id}/open',
    'counters',
    'Opens the counter, or works again after a pause',
    noBody,
    counterAnswer,
    {
      refusals: ['unknown-counter', 'nobody-signed-in'],
    },
  ),
  post('/api/counters/{id}/pause', 'counters', 'Pauses the counter', pauseBody, counterAnswer, {
    refusals: ['unknown-counter', 'counter-closed', 'counter-busy'],
  }),
  post('/api/counters/{id}/close', 'counters', 'Closes the counter', noBody, counterAnswer, {
    refusals: ['unknown-counter', 'counter-busy'],
  }),
  act('next', 'Finishes what is being served and calls the next', actBody),
  act(
    'call',
    'Finishes what is being served and calls that ticket',
    callBody,
    ['already-called', 'ticket-not-waiting', 'not-served-here', 'service-suspended'],
    CALL_FIELDS,
  ),
  act('recall', 'Calls the current ticket again', actBody, ['not-called']),
  act('start', 'Starts serving the called ticket', actBody),
  act('finish', 'The visit is over', actBody),
  act('no-show', 'The called ticket did not come', actBody, ['already-serving']),
  act('park', 'The citizen fetches a paper and keeps the place', parkBody),
  act(
    'transfer',
    'To another service or counter',
    transferBody,
    ['officer-not-for-service', 'not-served-here', 'same-place'],
    TRANSFER_FIELDS,
  ),
  act(
    'add-need',
    'One more service for the current ticket',
    addNeedBody,
    ['needs-full', 'same-place'],
    ADD_NEED_FIELDS,
  ),
  act('continue', 'Finishes this part of the visit and serves its next one here at once', actBody, [
    'no-more-needs',
    'service-suspended',
    'not-served-here',
  ]),
  act(
    'roll',
    'Finishes what is being served and calls a number of the printed roll',
    rollBody,
    ['service-suspended', 'not-served-here', 'roll-off', 'number-taken'],
    ROLL_FIELDS,
  ),
  act('undo', 'Takes back the last act at this counter, once, within 10 s', noBody, [
    'nothing-to-undo',
    'undo-expired',
    'undo-overtaken',
  ]),
  post('/api/counters/{id}/sign-in', 'counters', 'An officer takes the counter over', signInBody, counterAnswer, {
    keyless: true,
    refusals: ['unknown-counter', 'wrong-pin', 'officer-busy'],
    fields: SIGN_IN_FIELDS,
  }),
  post('/api/counters/{id}/sign-out', 'counters', 'The officer goes, the counter closes', noBody, counterAnswer, {
    refusals: ['unknown-counter', 'counter-busy'],
  }),
  post('/api/counters/{id}/alarm', 'counters', 'Calls the other counters for help, silently', noBody, counterAnswer, {
    refusals: ['unknown-counter'],
  }),
  post('/api/counters/{id}/alarm/end', 'counters', 'Help has come', endAlarmBody, counterAnswer, {
    refusals: ['unknown-counter'],
    fields: ALARM_FIELDS,
  }),
  post(
    '/api/services/{id}/suspend',
    'services',
    'Suspends a service; waiting tickets keep their place',
    suspendBody,
    service,
    {
      refusals: ['unknown-service'],
    },
  ),
  post(
    '/api/services/{id}/move',
    'services',
    'The whole line to another service, or to the next opening',
    moveBody,
    service,
    {
      refusals: ['unknown-service', 'service-suspended', 'same-place', 'service-not-suspended', 'no-next-opening'],
      fields: MOVE_FIELDS,
    },
  ),
  post('/api/services/{id}/resume', 'services', 'Takes tickets again', noBody, service, {
    refusals: ['unknown-service'],
  }),
  post('/api/roll', 'site', 'Numbers come from a printed roll, or from the kiosk again', rollModeBody, rollMode),
  get('/api/devices', 'devices', 'Each device with its state', devices),
  post('/api/devices/{id}/test-print', 'devices', 'Prints a paper that shows how it prints', noBody, testPrint, {
    status: 202,
    refusals: ['unknown-device'],
  }),
  get('/api/jobs/{id}', 'devices', 'One print job', job, ['unknown-job']),
  { ...get('/api/journal', 'record', 'The events themselves', journal, ['forbidden', 'invalid']), query: journalQuery },
  post('/api/pair', 'access', 'Pairs a page or an agent by the code', pairBody, paired, {
    status: 201,
    open: true,
    keyless: true,
    refusals: ['wrong-code', 'code-too-old'],
  }),
  post('/api/pairing-codes', 'access', 'A fresh pairing code', pairingCodeBody, pairingCode, {
    status: 201,
    keyless: true,
    refusals: ['forbidden'],
  }),
  get('/api/me', 'access', 'Who the caller is', me),
  get('/api/tokens', 'access', 'Who is paired', tokens, ['forbidden']),
  post('/api/demo/clock', 'demo', "Drives the demo's clock; then its hours bind", clockBody, clockDriven, {
    keyless: true,
    refusals: ['forbidden'],
  }),
  post('/api/demo/devices/{id}', 'demo', 'A hand on a simulated device; on the demo alone', simulateBody, simulated, {
    status: 202,
    keyless: true,
    refusals: ['unknown-device', 'forbidden'],
  }),
  post('/api/tokens/{id}/revoke', 'access', 'Takes a token back', noBody, revoked, {
    refusals: ['unknown-token', 'forbidden'],
  }),
];

function get(
  path: string,
  tag: string,
  summary: string,
  answer: z.ZodType,
  refusals: Operation['refusals'] = [],
  more: { open?: true } = {},
): Operation {
  return { method: 'get', path, tag, summary, status: 200, answer, refusals, ...more };
}

function post(
  path: string,
  tag: string,
  summary: string,
  body: z.ZodType,
  answer: z.ZodType,
  more: Partial<Pick<Operation, 'status' | 'refusals' | 'fields' | 'keyless' | 'open'>> = {},
): Operation {
  return { method: 'post', path, tag, summary, body, answer, status: 200, refusals: [], ...more };
}

function act(
  name: string,
  summary: string,
  body: z.ZodType,
  refusals: Operation['refusals'] = [],
  fields: BodyFields = {},
): Operation {
  return post(`/api/counters/{id}/${name}`, 'counters', summary, body, actAnswer, {
    refusals: [...AT_COUNTER, ...refusals],
    fields,
  });
}
