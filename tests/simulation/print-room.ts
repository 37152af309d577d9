import { type AgentLink, createDeviceDesk } from '../../server/agents/device-desk.ts';
import { OWN_AGENT } from '../../server/agents/own-agent-name.ts';
import type { AgentDown } from '../../server/protocol/agent-down.ts';
import type { OfficeInProcess } from '../../server/simulate/office-in-process.ts';
import type { Random } from '../../server/simulate/random.ts';
import type { Centre } from './seeded-day.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const PAPER_MS = 2 * SECOND_MS;
const AGAIN_MS = 20 * SECOND_MS;
/** How often a paper's proof never comes. */
const UNSURE = 0.01;
/** Minutes between two faults of the printer, and how long one lasts. */
const FAULT_EVERY = { low: 40, high: 160 };
const FAULT_LASTS = { low: 1, high: 8 };

type Join = ReturnType<ReturnType<typeof createDeviceDesk>['join']>;

/**
 * The printers of a centre with their agent, driven by the server's own device desk: paper runs out, the agent's line is cut,
 * proofs get lost. Papers wait for a printer that is not ready, and jobs with leave survive a cut in the agent's hands.
 */
export class PrintRoom {
  readonly #centre: Centre;
  readonly #random: Random;
  #desk: ReturnType<typeof createDeviceDesk> | null = null;
  #line: Join | null = null;
  #ready = true;
  /** Jobs that wait for the printer, and those that have leave with their ends as far as they are known. */
  readonly #held = new Set<string>();
  readonly #inHand = new Map<string, 'printed' | 'unknown' | null>();

  constructor(centre: Centre, random: Random) {
    this.#centre = centre;
    this.#random = random;
    centre.onStart((office) => this.#serve(office));
    this.#awaitFault();
  }

  #serve(office: OfficeInProcess): void {
    const { site, lifeClock } = this.#centre;
    const nothing = () => {};
    const desk = createDeviceDesk({
      ...{ site, desk: office.desk, clock: lifeClock },
      slipFor: (_queue, job) => ({ type: 'print', job: job.id, device: job.device, slip: {} }) as unknown as AgentDown,
      ...{ onChange: nothing, onScan: nothing, onPaper: nothing },
      log: { warn: nothing, error: (_object, message) => office.faults.push(new Error(message)) },
    });
    this.#desk = desk;
    office.runner.onCommit(({ events }) => desk.heed(events));
    desk.takeUp().catch((error: unknown) => office.faults.push(error));
    this.#connect();
  }

  #connect(): void {
    const link: AgentLink = { name: OWN_AGENT, send: (message) => this.#hear(message) };
    this.#held.clear();
    this.#line = this.#desk?.join(link) ?? null;
    this.#line?.hear({ type: 'hello', agent: OWN_AGENT, version: '0', inHand: [...this.#inHand.keys()] });
    for (const job of this.#inHand.keys()) this.#tellEnd(job);
  }

  #hear(message: AgentDown): void {
    switch (message.type) {
      case 'print':
        this.#held.add(message.job);
        if (this.#ready) this.#line?.hear({ type: 'ask', job: message.job });
        return;
      case 'go':
        this.#print(message.job);
        return;
      case 'drop':
        this.#held.delete(message.job);
        return;
      case 'noted':
        this.#inHand.delete(message.job);
    }
  }

  #print(job: string): void {
    this.#held.delete(job);
    this.#inHand.set(job, null);
    this.#centre.clock.after(PAPER_MS, () => {
      this.#inHand.set(job, this.#random.chance(UNSURE) ? 'unknown' : 'printed');
      this.#tellEnd(job);
    });
  }

  /** Says it again until the server has noted it. */
  #tellEnd(job: string): void {
    const state = this.#inHand.get(job);
    if (state == null || this.#line === null) return;
    this.#line.hear({ type: 'ended', job, state });
    this.#centre.clock.after(AGAIN_MS, () => this.#tellEnd(job));
  }

  #awaitFault(): void {
    const { between } = this.#random;
    this.#centre.clock.after(between(FAULT_EVERY.low, FAULT_EVERY.high) * MINUTE_MS, () => {
      const lasts = between(FAULT_LASTS.low, FAULT_LASTS.high) * MINUTE_MS;
      if (this.#random.chance(0.5)) this.#paperOut(lasts);
      else this.#cutOff(lasts);
      this.#awaitFault();
    });
  }

  #paperOut(lasts: number): void {
    this.#ready = false;
    this.#centre.clock.after(lasts, () => {
      this.#ready = true;
      for (const job of this.#held) this.#line?.hear({ type: 'ask', job });
    });
  }

  #cutOff(lasts: number): void {
    this.#line?.leave();
    this.#line = null;
    this.#centre.clock.after(lasts, () => {
      if (this.#line === null) this.#connect();
    });
  }
}
