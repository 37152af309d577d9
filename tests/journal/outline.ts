import type { QueueState } from '../../server/queue/state.ts';

/** What a day's fold must say whatever is added to it later. */
export function outline(state: QueueState): object {
  return {
    day: state.day,
    numbers: state.numbers,
    tickets: Object.values(state.tickets).map(({ id, number, service, state: name, tier, counter, place, recalls }) => [
      ...[id, number, service, name, tier, counter],
      ...[place.lane, place.at, place.n, recalls],
    ]),
    lines: Object.fromEntries(
      Object.entries(state.lines).map(([service, { first, tier1, tier2, ordinary }]) => [
        service,
        { first, tier1, tier2, ordinary },
      ]),
    ),
    counters: Object.entries(state.counters).map(([id, { state: name, current, served }]) => [
      id,
      name,
      current,
      served,
    ]),
    suspended: Object.keys(state.suspended),
    jobs: Object.values(state.jobs).map((job) => [job.id, job.state]),
  };
}
