import type { SiteFile } from '../../config/site-schema.ts';

/** The target that a wait is held against, minutes: Quyết định 468/QĐ-TTg. */
export const TARGET_MINUTES = 15;

/** From this share on the summary says how often ageing decided. */
const AGED_TOLD = 0.1;

export interface DayEvent {
  at: number;
  type: string;
  data: object;
}

/** Waits of one group of tickets, minutes. */
export interface Waits {
  tickets: number;
  mean: number;
  p50: number;
  p90: number;
  longest: number;
  /** Share that waited at most TARGET_MINUTES. */
  inTarget: number;
}

export interface DaySummary {
  issued: number;
  served: number;
  missed: number;
  cancelled: number;
  all: Waits;
  byService: Record<string, Waits>;
  /** `ordinary` and the priority classes. */
  byClass: Record<string, Waits>;
  byTier: Record<string, Waits>;
  /** Share of the open time in which somebody was at the counter. */
  utilisation: Record<string, number>;
  /** How often a call passed somebody by, by its rule; mean of how many were passed by all calls. */
  passedBy: { calls: Record<string, number>; meanPassed: number };
  /** Told ranges that came out: share inside, and median relative error of waits over ten minutes. */
  told: { tickets: number; inRange: number; medianError: number };
}

interface Seen {
  service: string;
  class: string;
  tier: string;
  issuedAt: number;
  waitMin: number | null;
  told: { low: number; high: number } | null;
}

interface Data {
  ticket: string;
  service: string;
  priority: string | null;
  tier: number;
  counter: string;
  told?: { low: number; high: number };
  why?: { rule: string; passedOverCount: number };
}

/** What a day was like, from its events alone. Times `at` are ms since 1970. */
export function summaryOf(events: readonly DayEvent[]): DaySummary {
  const tickets = new Map<string, Seen>();
  const counts = { served: 0, missed: 0, cancelled: 0 };
  const busy = new BusyTimes();
  const calls: Record<string, number> = {};
  let passed = 0;
  let called = 0;
  for (const event of events) {
    const data = event.data as Data;
    busy.read(event, data);
    if (event.type === 'ticket-issued') tickets.set(data.ticket, seen(event, data));
    if (event.type === 'ticket-finished') counts.served += 1;
    if (event.type === 'ticket-missed') counts.missed += 1;
    if (event.type === 'ticket-cancelled') counts.cancelled += 1;
    if (event.type !== 'ticket-called') continue;
    const ticket = tickets.get(data.ticket);
    if (ticket !== undefined) ticket.waitMin ??= (event.at - ticket.issuedAt) / 60_000;
    calls[data.why?.rule ?? ''] = (calls[data.why?.rule ?? ''] ?? 0) + 1;
    passed += data.why?.passedOverCount ?? 0;
    called += 1;
  }
  const all = [...tickets.values()];
  const by = (key: (each: Seen) => string) =>
    Object.fromEntries([...Map.groupBy(all, key)].map(([name, group]) => [name, waitsOf(group)]));
  return {
    issued: all.length,
    ...counts,
    all: waitsOf(all),
    byService: by((each) => each.service),
    byClass: by((each) => each.class),
    byTier: by((each) => each.tier),
    utilisation: busy.shares(),
    passedBy: { calls, meanPassed: called === 0 ? 0 : passed / called },
    told: toldOf(all),
  };
}

function seen({ at }: DayEvent, { service, priority, tier, told }: Data): Seen {
  return { service, class: priority ?? 'ordinary', tier: `${tier}`, issuedAt: at, waitMin: null, told: told ?? null };
}

function waitsOf(tickets: readonly Seen[]): Waits {
  const waits = tickets.flatMap(({ waitMin }) => waitMin ?? []).sort((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(share * waits.length))] ?? 0;
  const mean = waits.reduce((sum, each) => sum + each, 0) / Math.max(1, waits.length);
  const inTarget = waits.filter((each) => each <= TARGET_MINUTES).length / Math.max(1, waits.length);
  return { tickets: waits.length, mean, p50: at(0.5), p90: at(0.9), longest: waits.at(-1) ?? 0, inTarget };
}

function toldOf(tickets: readonly Seen[]): DaySummary['told'] {
  const told = tickets.flatMap(({ told: range, waitMin }) =>
    range === null || waitMin === null ? [] : [{ ...range, waitMin }],
  );
  const errors = told
    .filter(({ waitMin }) => waitMin > 10)
    .map(({ low, high, waitMin }) => Math.abs((low + high) / 2 - waitMin) / waitMin)
    .sort((a, b) => a - b);
  const inside = told.filter(({ low, high, waitMin }) => low <= waitMin && waitMin <= high).length;
  return {
    tickets: told.length,
    inRange: inside / Math.max(1, told.length),
    medianError: errors[Math.floor(errors.length / 2)] ?? 0,
  };
}

/** How long each counter was open, and how long somebody was at it. */
class BusyTimes {
  readonly #open = new Map<
    string,
    { openMs: number; busyMs: number; openSince: number | null; busySince: number | null }
  >();

  read({ type, at }: DayEvent, { counter }: Data): void {
    if (counter === undefined) return;
    const times = this.#open.get(counter) ?? { openMs: 0, busyMs: 0, openSince: null, busySince: null };
    this.#open.set(counter, times);
    if (type === 'counter-opened') times.openSince ??= at;
    else if (type === 'ticket-called' || type === 'ticket-continued') times.busySince = at;
    else if (/^ticket-(finished|missed|parked|transferred|moved-on)$/.test(type)) this.#free(times, at);
    else if (type === 'act-undone') times.busySince = null;
    else if (type === 'counter-paused' || type === 'counter-closed') {
      this.#free(times, at);
      times.openMs += at - (times.openSince ?? at);
      times.openSince = null;
    }
  }

  #free(times: { busyMs: number; busySince: number | null }, at: number): void {
    times.busyMs += at - (times.busySince ?? at);
    times.busySince = null;
  }

  shares(): Record<string, number> {
    return Object.fromEntries([...this.#open].map(([id, { openMs, busyMs }]) => [id, busyMs / Math.max(1, openMs)]));
  }
}

/** The summary as lines for a terminal, in Vietnamese and English. */
export function tellSummary(summary: DaySummary, site: SiteFile): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const row = (name: string, { tickets, mean, p50, p90, longest, inTarget }: Waits) =>
    [
      name.padEnd(38),
      ...[tickets, mean, p50, p90, longest].map((each) => each.toFixed(0).padStart(6)),
      percent(inTarget).padStart(8),
    ].join('');
  const nameOf = (list: readonly { id: string; name: { vi: string } }[], id: string) =>
    list.find((each) => each.id === id)?.name.vi ?? 'Thường / ordinary';
  const { all, byService, byClass, byTier, utilisation, passedBy, told } = summary;
  const head = `${''.padEnd(38)}${['số', 'TB', 'p50', 'p90', 'lâu', `≤ ${TARGET_MINUTES}'`].map((each, n) => each.padStart(n === 5 ? 8 : 6)).join('')}`;
  const tiers = { 0: 'Thường / ordinary', 1: 'Ưu tiên bậc 1 / tier 1', 2: 'Ưu tiên bậc 2 / tier 2' } as Record<
    string,
    string
  >;
  return [
    `Cấp số / issued ${summary.issued}, xong / served ${summary.served}, vắng / missed ${summary.missed}, hủy / cancelled ${summary.cancelled}`,
    `Chờ, phút / waits, minutes (mục tiêu / target ${TARGET_MINUTES})`,
    head,
    row('Tất cả / all', all),
    ...Object.entries(byService).map(([id, waits]) => row(`  ${nameOf(site.services, id)}`, waits)),
    ...Object.entries(byTier).map(([tier, waits]) => row(tiers[tier] ?? tier, waits)),
    ...Object.entries(byClass).map(([id, waits]) => row(`  ${nameOf(site.priority, id)}`, waits)),
    `Quầy bận / counters busy: ${Object.entries(utilisation)
      .map(([id, share]) => `${id}: ${percent(share)}`)
      .join(', ')}`,
    `Lượt gọi theo quy tắc / calls by rule: ${Object.entries(passedBy.calls)
      .map(([rule, count]) => `${rule} ${count}`)
      .join(', ')}; vượt trước TB / passed over on average ${passedBy.meanPassed.toFixed(1)}`,
    ...agedLine(passedBy.calls, site),
    `Dự kiến chờ / estimates: ${told.tickets} số, trong khoảng / in range ${percent(told.inRange)}, sai số giữa / median error ${percent(told.medianError)}`,
  ].join('\n');
}

/** Where lines are long, who has waited longest decides, and the ratio of tier 2 rests: the figures of tier 2 can't show it then. */
function agedLine(calls: Readonly<Record<string, number>>, { rules }: SiteFile): string[] {
  const { aged = 0, 'tier-2-turn': tier2 = 0, 'ordinary-turn': ordinary = 0 } = calls;
  const share = aged / Math.max(1, aged + tier2 + ordinary);
  if (share < AGED_TOLD) return [];
  return [
    `Khi cả hai hàng đều có người, ${Math.round(share * 100)} % lượt theo quy tắc chờ quá ${rules.agedMinutes} phút, tỉ lệ bậc 2 nghỉ / where both lines had people, waits above ${rules.agedMinutes} minutes decided ${Math.round(share * 100)} % and the ratio of tier 2 rested`,
  ];
}
