import { z } from 'zod';
import { appointmentFaults, appointments } from './appointments-schema.ts';
import { hoursFaults, type Issue } from './hours-check.ts';
import { clock, holidays, quota, week, weekdays, workingDays } from './hours-schema.ts';
import { text } from './text-schema.ts';

/**
 * The site file, `site.yaml`: one centre with its zones, services, counters and devices. This schema is the only place that
 * knows a key's default, unit and meaning; the loader, the JSON Schema for editors and the documentation are made from it.
 */

const ID = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

const id = z
  .string()
  .regex(ID, 'an id has 1 to 40 of a-z, 0-9 and -')
  .describe('Id: a-z, 0-9 and -, at most 40; never shown to a citizen.');
const minutes = (low: number, high: number) => z.number().min(low).max(high);

const site = z.strictObject({
  id: id.default('site'),
  name: text.describe('Official name of the centre.'),
  short: text.optional().describe('The place alone, e.g. "Xã Yên Phú"; shown big under the kind of centre.'),
  timezone: z
    .string()
    .default('Asia/Ho_Chi_Minh')
    .refine(isTimeZone, 'is not a time zone known here, e.g. Asia/Ho_Chi_Minh')
    .describe('IANA time zone; the business day and every shown time follow it.'),
  address: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('What QR codes start with, e.g. http://192.168.1.10:8080 (default: the first LAN address).'),
  hostnames: z
    .array(z.string().min(1).max(253))
    .default([])
    .describe('Names by which pages may reach the server, besides its addresses and localhost.'),
});

const zone = z.strictObject({ id, name: text });

const service = z.strictObject({
  id,
  prefix: z
    .string()
    .regex(/^\p{Lu}{0,2}$/u, 'a prefix is at most two capital letters')
    .default('')
    .describe('Letters before the number. Two services must not sound alike over a loudspeaker.'),
  digits: z.int().min(1).max(5).default(3).describe('Digits of a number, padded with zeros.'),
  first: z.int().min(0).max(99_999).default(1).describe('First number of a day.'),
  last: z.int().min(1).max(99_999).optional().describe('Last number of a day (default: no end).'),
  name: text.describe('Official name.'),
  label: text.optional().describe("The errand in a citizen's words (default: the name)."),
  hint: text.optional().describe('Small line under the label (default: the name where it differs).'),
  icon: z
    .string()
    .max(40)
    .default('hall')
    .describe('Picture: one of those of the kiosk, e.g. sao-y, ho-tich, dat-dai.'),
  minutes: minutes(0.5, 480).default(10).describe('Minutes that one visit usually takes.'),
  hours: week.optional().describe("Its own opening hours (default: the site's)."),
  days: weekdays.optional(),
  quota: quota.optional(),
  nextDayAfter: clock
    .optional()
    .describe('From this time on, kiosk and slip say that the result may come the next working day.'),
  notes: z.array(text).max(3).default([]).describe('Sentences on the slip of this service.'),
  papers: z
    .array(text)
    .max(30)
    .default([])
    .describe('Papers that its visitors need; the console offers them as what is missing.'),
  procedures: z
    .array(
      z.strictObject({
        id,
        name: text,
        minutes: minutes(0.5, 480)
          .optional()
          .describe('Minutes that it usually takes. Kept for later: estimates go by the minutes of the service today.'),
        papers: z.array(text).max(30).default([]).describe('Papers to bring.'),
      }),
    )
    .max(500)
    .default([])
    .describe(
      'Tasks inside the service, as a program may name one with a ticket (`procedure`): their papers come first on the list. The kiosk asks for none.',
    ),
});

const PIN_IN_CLEAR = 'is not the hash of a PIN: run "npm run pin" and put here what it prints, never the PIN itself';

const counter = z.strictObject({
  id,
  name: text.describe('"Quầy N" is spoken "quầy số N".'),
  zone: id.optional().describe('Where it stands (default: the first zone).'),
  services: z.array(id).min(1).describe('Services that it may serve.'),
  helps: z
    .strictObject({
      services: z.array(id).min(1).describe('Services of other counters.'),
      afterMinutes: minutes(0, 480).default(10).describe('It helps with those who have waited so many minutes.'),
    })
    .optional()
    .describe('Services that it helps while nobody waits for its own (default: none).'),
});

/** PHC string of argon2id, as `npm run pin` prints it; memory in KiB and passes stay within what a sign-in may cost. */
const PIN_HASH =
  /^\$argon2id\$v=19\$m=(?:[1-9]\d{3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-6]),t=[1-9],p=[1-4]\$[A-Za-z0-9+/]{11,86}\$[A-Za-z0-9+/]{22,86}$/;
const officer = z.strictObject({
  id,
  name: z.string().trim().min(1).max(60).describe("The officer's name, as colleagues and the counter's sign show it."),
  pin: z
    .string({ error: PIN_IN_CLEAR })
    .regex(PIN_HASH, PIN_IN_CLEAR)
    .describe('Hash of the PIN, as "npm run pin" prints it; never the PIN itself.'),
  services: z
    .array(id)
    .min(1)
    .optional()
    .describe('Services that this officer may serve (default: those of the counter).'),
});

const display = z
  .strictObject({
    officerOnSign: z.boolean().default(true).describe("The counter's sign shows the officer's name."),
  })
  .prefault({});

const granter = z.enum(['kiosk', 'card', 'guide', 'officer']);
const priorityClass = z.strictObject({
  id,
  name: text,
  icon: z.string().max(40).default('person'),
  tier: z
    .union([z.literal(1), z.literal(2)])
    .default(2)
    .describe('1: next, with a limit in a row; 2: takes turns with the ordinary line.'),
  grant: z
    .array(granter)
    .min(1)
    .default(['officer'])
    .describe(
      'Who may grant it: kiosk (a touch, no proof), guide, officer; card (the age on an identity card) is kept for later: no card is read today.',
    ),
});

const kiosk = z.strictObject({
  id,
  zone: id.optional(),
  printer: id.optional().describe('Device id of its printer.'),
  scanner: id.optional().describe('Device id of its scanner.'),
  several: z
    .boolean()
    .default(false)
    .describe('A key with which a visitor marks several services for one number (default: no).'),
  diagonal: z.number().min(7).max(65).optional().describe('Screen diagonal in inches; sizes on the page follow it.'),
});

const ADDRESS = /^(?:tcp:\/\/[^\s:]+:\d{1,5}|serial:[^\s?]+(?:\?baud=\d{3,7})?|usb:\/[^\s]+|sim:[a-z0-9-]+)$/;
const device = z.strictObject({
  id,
  kind: z.enum(['printer', 'scanner']),
  profile: id.default('escpos-80').describe('Printer profile: width, codes, proof of printing.'),
  at: z
    .string()
    .regex(ADDRESS, 'is not tcp://host:port, serial:PATH?baud=…, usb:/dev/usb/lp0 or sim:NAME')
    .describe('Where it is: tcp://host:port, serial:PATH?baud=…, usb:/dev/usb/lp0 or sim:NAME.'),
  agent: id.optional().describe('Agent beside it (default: the one that the server starts).'),
  lineEnd: z.enum(['auto', 'cr', 'lf', 'crlf', 'idle']).optional().describe('Scanner: how a code ends.'),
});

const place = z.union([
  z.enum(['keep', 'first', 'last']),
  z.strictObject({ behind: z.int().min(1).max(50).describe('Behind so many people of its line.') }),
]);
const rules = z.strictObject({
  tier1InRow: z
    .int()
    .min(1)
    .max(10)
    .default(2)
    .describe('Tier 1: at most so many in a row at a counter while others wait.'),
  tier2Turn: z
    .strictObject({ priority: z.int().min(1).max(9).default(1), ordinary: z.int().min(1).max(9).default(2) })
    .prefault({})
    .describe('Tier 2 and ordinary: so many of one, then so many of the other.'),
  waitTargetMinutes: minutes(1, 480)
    .default(15)
    .describe('Nobody should wait longer; the supervisor is told who does.'),
  agedMinutes: minutes(5, 480)
    .default(60)
    .describe('Below tier 1: who has waited so many minutes goes before the ratio.'),
  returnPlace: z
    .strictObject({ noShow: place.default('keep'), parked: place.default('keep') })
    .prefault({})
    .describe('Where a ticket stands that comes back: keep, first, last, or {behind: N} people of its line.'),
  noShow: z
    .strictObject({
      recalls: z.int().min(0).max(9).default(3).describe('Calls again, after which the console offers "Vắng mặt".'),
      seconds: z
        .int()
        .min(10)
        .max(1_800)
        .default(90)
        .describe('Seconds since the call, after which it is offered too. Nothing happens without a press.'),
      returnMinutes: minutes(1, 480)
        .default(30)
        .describe('Minutes within which a no-show comes back to returnPlace.noShow.'),
      latePlace: z
        .enum(['last', 'refuse'])
        .default('last')
        .describe('Who comes back later: last in the line, or refuse: a new number.'),
    })
    .prefault({}),
  ghost: z
    .strictObject({
      seconds: z
        .int()
        .min(0)
        .max(60)
        .default(5)
        .describe('Two tickets of one service from one kiosk within so many seconds are a double touch; 0: never.'),
    })
    .prefault({}),
  endOfDay: z
    .enum(['expire', 'keep'])
    .default('expire')
    .describe('End of the day: who waits, is parked or missed the call expires, or is kept for the next day.'),
  parkedKeepsCounter: z.boolean().default(true).describe('A parked ticket comes back to the counter that parked it.'),
});

const voice = z.strictObject({
  style: z.enum(['digits', 'number']).default('digits').describe('A012: "a không một hai", or "a mười hai".'),
  voices: z
    .record(z.string().regex(/^[a-z]{2,3}$/), id)
    .default({ vi: 'vi-default', en: 'en-default' })
    .describe('Voice by language, in the order of speaking.'),
});

const limits = z
  .strictObject({
    bodyBytes: z.int().min(1_024).max(1_048_576).default(16_384).describe('Largest body of a request, bytes.'),
    requestsPerMinute: z
      .int()
      .min(10)
      .max(100_000)
      .default(300)
      .describe('Requests a minute from one address without a token.'),
    ticketsPerMinutePerKiosk: z
      .int()
      .min(1)
      .max(6_000)
      .default(300)
      .describe('Tickets a minute that may be taken in the name of one kiosk.'),
    socketsPerAddress: z
      .int()
      .min(1)
      .max(10_000)
      .default(50)
      .describe('Open sockets from one address without a token.'),
    sockets: z.int().min(10).max(20_000).default(5_000).describe('Open sockets in all.'),
  })
  .prefault({});

export const siteFile = z
  .strictObject({
    site,
    zones: z
      .array(zone)
      .min(1)
      .default([{ id: 'main', name: { vi: 'Sảnh chính', en: 'Main hall' } }]),
    services: z.array(service).min(1).max(100),
    counters: z.array(counter).min(1).max(200),
    officers: z
      .array(officer)
      .max(500)
      .default([])
      .describe('Roster: who signs in at the counters by a PIN. Empty: nobody signs in.'),
    priority: z.array(priorityClass).max(20).default([]),
    kiosks: z.array(kiosk).max(50).default([]),
    devices: z.array(device).max(200).default([]),
    numbering: z
      .enum(['service', 'site'])
      .default('service')
      .describe(
        'service: a series for each service (its prefix, digits, first, last); site: one series for all, by the first service.',
      ),
    hours: week.optional().describe('Absent: open at all times.'),
    holidays,
    workingDays,
    rules: rules.prefault({}),
    display,
    appointments: appointments.optional(),
    voice: voice.prefault({}),
    notices: z.array(text).max(20).default([]).describe('Sentences that the lobby shows in turn.'),
    limits,
  })
  .superRefine(crossCheck);

export type SiteFile = z.infer<typeof siteFile>;
export type Week = z.infer<typeof week>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false; // RangeError is Intl's way to say no
  }
}

/** What one key can't know alone: ids that are used twice, or that nothing defines. */
function crossCheck(file: { [K in keyof SiteFile]: SiteFile[K] }, ctx: z.RefinementCtx): void {
  const issues: Issue[] = [
    ...twice('zones', file.zones),
    ...twice('services', file.services),
    ...twice('counters', file.counters),
    ...twice('officers', file.officers),
    ...twice('priority', file.priority),
    ...twice('kiosks', file.kiosks),
    ...twice('devices', file.devices),
    ...references(file),
    ...numbers(file),
    ...hoursFaults(file),
    ...appointmentFaults(file.appointments, file.services),
  ];
  for (const issue of issues) ctx.addIssue({ code: 'custom', path: issue.path, message: issue.message });
}

function twice(key: string, list: readonly { id: string }[]): Issue[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, at) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ path: [key, at, 'id'], message: `"${id}" is used twice` }] : [];
  });
}

function references(file: SiteFile): Issue[] {
  const zones = new Set(file.zones.map((each) => each.id));
  const services = new Set(file.services.map((each) => each.id));
  const kinds = new Map(file.devices.map((each) => [each.id, each.kind]));
  const issues: Issue[] = [];
  const zoneIsThere = (key: string, at: number, zone: string | undefined) => {
    if (zone !== undefined && !zones.has(zone))
      issues.push({ path: [key, at, 'zone'], message: `there is no zone "${zone}"` });
  };
  const servicesAreThere = (path: (string | number)[], named: readonly string[] | undefined) =>
    named?.forEach((service, n) => {
      if (!services.has(service)) issues.push({ path: [...path, n], message: `there is no service "${service}"` });
    });
  file.counters.forEach((each, at) => {
    zoneIsThere('counters', at, each.zone);
    servicesAreThere(['counters', at, 'services'], each.services);
    servicesAreThere(['counters', at, 'helps', 'services'], each.helps?.services);
  });
  file.officers.forEach((each, at) => {
    servicesAreThere(['officers', at, 'services'], each.services);
  });
  file.kiosks.forEach((each, at) => {
    zoneIsThere('kiosks', at, each.zone);
    for (const kind of ['printer', 'scanner'] as const) {
      const device = each[kind];
      if (device !== undefined && kinds.get(device) !== kind)
        issues.push({ path: ['kiosks', at, kind], message: `there is no ${kind} "${device}" among the devices` });
    }
  });
  return issues;
}

function numbers(file: SiteFile): Issue[] {
  if (file.numbering === 'site') return [];
  const issues: Issue[] = [];
  file.services.forEach((each, at) => {
    const last = each.last ?? Number.POSITIVE_INFINITY;
    if (last < each.first)
      issues.push({ path: ['services', at, 'last'], message: `is before the first number ${each.first}` });
    const clash = file.services.slice(0, at).find((other) => {
      const otherLast = other.last ?? Number.POSITIVE_INFINITY;
      return other.prefix === each.prefix && other.first <= last && each.first <= otherLast;
    });
    if (clash)
      issues.push({
        path: ['services', at, 'prefix'],
        message: `gives the same numbers as service "${clash.id}": choose another prefix, or ranges that don't meet`,
      });
  });
  return issues;
}
