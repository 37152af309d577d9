import { mkdirSync, readFileSync } from 'node:fs';
import { parseSite } from '../../config/load-site.ts';
import type { JournalEvent } from '../../server/journal/port.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { apply } from '../../server/queue/apply.ts';
import type { QueueCommand } from '../../server/queue/commands.ts';
import { decide } from '../../server/queue/decide.ts';
import type { QueueEvent } from '../../server/queue/events.ts';
import { emptyState } from '../../server/queue/state.ts';
import { rulesOf } from '../../server/rules-of-site.ts';
import { folder, SITE, startLuot } from './processes.ts';
import { median, round } from './statistics.ts';

const EVENTS = 1_000_000;
const TICKETS_A_DAY = 400;
const STARTS = 7;

/** Start-up and memory of a server with a long past, beside one without. */
export async function measureHistory(): Promise<object> {
  const fresh = folder();
  const old = folder();
  await writePast(old.data, EVENTS);
  await (await startLuot(old)).stop(); // the first start after an import folds everything once and keeps a snapshot
  await (await startLuot(fresh)).stop();
  const runs = { fresh: [] as Started[], old: [] as Started[] };
  for (let n = 0; n < STARTS; n++) {
    runs.fresh.push(await startOnce(fresh));
    runs.old.push(await startOnce(old));
  }
  fresh.remove();
  old.remove();
  const side = (list: Started[]) => ({
    startMs: Math.round(median(list.map((each) => each.startMs))),
    residentMiB: Math.round(median(list.map((each) => each.residentMiB))),
  });
  const [without, withPast] = [side(runs.fresh), side(runs.old)];
  return { events: EVENTS, without, with: withPast, startRatio: round(withPast.startMs / without.startMs) };
}

interface Started {
  startMs: number;
  residentMiB: number;
}

async function startOnce(home: { site: string; data: string }): Promise<Started> {
  const server = await startLuot(home);
  const kib = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]);
  await server.stop();
  return { startMs: server.startMs, residentMiB: kib / 1_024 };
}

/** A past of whole days by the real rules: every ticket issued, called, started, finished. */
async function writePast(data: string, count: number): Promise<void> {
  mkdirSync(data, { recursive: true });
  const { journal } = openSqliteJournal(data, { ids: () => 'bench' });
  await journal.open();
  const lease = await journal.lease();
  let seq = 0;
  let batch: JournalEvent[] = [];
  for (const event of past(count)) {
    if (batch.push(event) < 512) continue;
    seq = await journal.append(batch, seq, `past-${seq}`);
    batch = [];
  }
  if (batch.length > 0) await journal.append(batch, seq, 'past-end');
  await lease.release();
  await journal.close();
}

function* past(count: number): Generator<QueueEvent> {
  const load = parseSite(SITE);
  if ('faults' in load) throw new Error('the site of the bench has faults');
  const rules = rulesOf(load.site);
  const state = emptyState();
  let now = Date.UTC(2020, 0, 1, 1);
  let made = 0;
  let act = 0;
  const did = function* (command: QueueCommand): Generator<QueueEvent> {
    now += 20_000;
    act += 1;
    const decision = decide(state, rules, command, {
      now,
      day: new Date(now).toISOString().slice(0, 10),
      act: `a${act}`,
    });
    if ('rejected' in decision) throw new Error(`${command.type}: ${decision.rejected}`);
    for (const event of decision.events) {
      apply(state, event);
      made += 1;
      yield event;
    }
  };
  while (made < count) {
    yield* did({ type: 'turn-day' });
    yield* did({ type: 'open-counter', counter: '1' });
    for (let n = 0; n < TICKETS_A_DAY; n++) {
      yield* did({
        type: 'issue-ticket',
        ticket: `ticket-${made}-${n}`,
        service: 'a',
        grantedBy: 'officer',
        lang: 'vi',
      });
      yield* did({ type: 'call-next', counter: '1' });
      yield* did({ type: 'start-ticket', counter: '1' });
      yield* did({ type: 'finish-ticket', counter: '1' });
    }
    now += 86_400_000 - (now % 86_400_000) + 3_600_000;
  }
}
