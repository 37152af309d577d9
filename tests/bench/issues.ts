import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { askOnce, load, post } from './load.ts';
import { folder, type Running, run, startLuot } from './processes.ts';
import { median, quantile, round } from './statistics.ts';

const CLIENTS = [1, 8, 64] as const;
const REPEATS = 5;
const RUN_MS = 1_500;
const WARM_MS = 1_000;

/** Durable issues a second and their times, beside a bare server that commits the same bytes in the same batches. */
export async function measureIssues(): Promise<object> {
  const home = folder();
  const ours = await startLuot(home);
  const request = post(ours.port, '/api/tickets', '{"service":"a"}');
  const answer = await askOnce(ours.port, request);
  await askOnce(ours.port, request);
  const eventBytes = lastEventBytes(join(home.data, 'journal.db'));
  const bare = await run('tests/bench/bare-issue-server.ts', [
    join(home.dir, 'bare.db'),
    `${eventBytes}`,
    `${Buffer.byteLength(answer)}`,
  ]);
  try {
    const result: Record<string, object> = {};
    for (const clients of CLIENTS) result[`clients${clients}`] = await compare(ours, bare, clients);
    return { eventBytes, ...result };
  } finally {
    await ours.stop();
    await bare.stop();
    home.remove();
  }
}

async function compare(ours: Running, bare: Running, clients: number): Promise<object> {
  const runs = { ours: [] as Measured[], bare: [] as Measured[] };
  await measure(ours, clients, WARM_MS);
  await measure(bare, clients, WARM_MS);
  for (let n = 0; n < REPEATS; n++) {
    runs.bare.push(await measure(bare, clients, RUN_MS));
    runs.ours.push(await measure(ours, clients, RUN_MS));
  }
  const of = (list: Measured[], key: keyof Measured) => median(list.map((each) => each[key]));
  const side = (list: Measured[]) => ({
    perSecond: Math.round(of(list, 'perSecond')),
    p50Ms: round(of(list, 'p50Ms')),
    p99Ms: round(of(list, 'p99Ms')),
  });
  return {
    luot: side(runs.ours),
    bare: side(runs.bare),
    rateRatio: round(of(runs.ours, 'perSecond') / of(runs.bare, 'perSecond')),
    p50Ratio: round(of(runs.ours, 'p50Ms') / of(runs.bare, 'p50Ms')),
  };
}

interface Measured {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

async function measure({ port }: Running, clients: number, ms: number): Promise<Measured> {
  const { perSecond, timesMs } = await load(port, post(port, '/api/tickets', '{"service":"a"}'), clients, ms);
  return { perSecond, p50Ms: quantile(timesMs, 0.5), p99Ms: quantile(timesMs, 0.99) };
}

/** What one issue adds to the journal, read from the journal itself. */
function lastEventBytes(file: string): number {
  using db = new DatabaseSync(file, { readOnly: true });
  const row = db
    .prepare(
      'SELECT length(data) + length(type) + coalesce(length(ticket), 0) AS bytes FROM events ORDER BY seq DESC LIMIT 1',
    )
    .get();
  return Number(row?.['bytes'] ?? 0);
}
