import { isDeepStrictEqual } from 'node:util';
import type { Office, OfficeAnswer, OfficeCommand } from '../../server/simulate/office.ts';
import type { Random } from '../../server/simulate/random.ts';
import type { Checker } from './checker.ts';
import { COMMIT_FAULTS } from './faulty-journal.ts';
import type { Centre } from './seeded-day.ts';

/** How often a commit fails, an answer is lost on the way, and the server is started anew. */
const COMMIT_FAILS = 0.0015;
const ANSWER_LOST = 0.02;
const RESTARTS = 0.0004;

/**
 * The centre as people reach it over a bad network. Whoever gets no answer asks again with the same key; what is answered is
 * held against the record at once: an acknowledged thing must stand there, and a second answer must be the first.
 */
export class UnluckyOffice implements Office {
  readonly faults: string[] = [];
  readonly counts = { failed: 0, lost: 0, restarts: 0 };
  readonly #centre: Centre;
  readonly #checker: Checker;
  readonly #random: Random;

  constructor(centre: Centre, checker: Checker, random: Random) {
    this.#centre = centre;
    this.#checker = checker;
    this.#random = random;
  }

  async until(ms: number): Promise<void> {
    await this.#centre.office.until(ms);
  }

  async ask(command: OfficeCommand, key: string): Promise<OfficeAnswer> {
    const { journal } = this.#centre;
    if (this.#random.chance(RESTARTS)) {
      this.counts.restarts += 1;
      await this.#centre.restart();
    }
    if (this.#random.chance(COMMIT_FAILS)) journal.next = this.#random.pick(COMMIT_FAULTS);
    const answer = await this.#askUntilDurable(command, key);
    if (this.#random.chance(ANSWER_LOST)) await this.#askAgain(command, key, answer);
    this.#holdAgainstRecord(command, answer);
    return answer;
  }

  async #askUntilDurable(command: OfficeCommand, key: string): Promise<OfficeAnswer> {
    for (;;) {
      const answer = await this.#centre.office.ask(command, key);
      if (!('refused' in answer) || answer.refused !== 'not-durable') return answer;
      this.counts.failed += 1;
    }
  }

  async #askAgain(command: OfficeCommand, key: string, first: OfficeAnswer): Promise<void> {
    this.counts.lost += 1;
    const acts = this.#checker.acts;
    const again = await this.#centre.office.ask(command, key);
    if ('refused' in first) return;
    if (!isDeepStrictEqual(again, first)) this.faults.push(`${key}: ${said(first)}, then ${said(again)}`);
    if (this.#checker.acts !== acts) this.faults.push(`${key} ${command.do} acted twice`);
  }

  #holdAgainstRecord(command: OfficeCommand, answer: OfficeAnswer): void {
    if ('refused' in answer || answer.ticket === null) return;
    const { id, number, state, service } = answer.ticket;
    const paper = this.#checker.find(id);
    const same = paper?.number === number && paper.state === state && paper.service === service;
    if (!same) this.faults.push(`${command.do}: told ${said(answer)}, the record has ${paper?.number} ${paper?.state}`);
  }
}

function said(answer: OfficeAnswer): string {
  return JSON.stringify(answer);
}
