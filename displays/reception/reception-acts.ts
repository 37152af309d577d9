import type { Outcome } from '../live/api.ts';
import {
  type FoundTicket,
  findTicket,
  type IssueForSomebody,
  issueForSomebody,
  reprintAt,
  setRoll,
} from '../live/reception.ts';
import { resumeService, suspendService } from '../live/services.ts';
import { hasText, refusalText, t } from '../live/texts.ts';
import { cancelTicket, type IssuedTicket, readTicket, returnTicket } from '../live/tickets.ts';

/** What the desk shows of its last act. */
export interface Shown {
  refusal: string;
  /** what was done, in words */
  done: string;
  issued: IssuedTicket | null;
  found: FoundTicket | null;
}

const NOTHING: Shown = { refusal: '', done: '', issued: null, found: null };

/** The acts of the desk, one at a time; each ends in something that is shown. */
export class ReceptionActs {
  shown: Shown = NOTHING;
  busy = false;
  #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  clear(): void {
    this.#show({});
  }

  refuse(code: string): void {
    const own = `reception.refusal.${code}`;
    this.#show({ found: this.shown.found, refusal: hasText(own) ? t(own) : refusalText(code) });
  }

  issue(body: IssueForSomebody): void {
    void this.#run(issueForSomebody(body), (issued) => ({ issued }));
  }

  find(number: string): void {
    void this.#run(findTicket(number), (found) => ({ found }));
  }

  /** From a QR code: the id, then all that the desk knows of its number. */
  async findById(id: string): Promise<void> {
    const outcome = await readTicket(id);
    if (outcome.ok) this.find(outcome.value.ticket.number);
    else this.refuse(outcome.refusal.code);
  }

  reprint({ id, number }: { id: string; number: string }, kiosk: string): void {
    void this.#run(reprintAt(id, kiosk), () => ({ done: t('reception.reprinted', { number }) }));
  }

  cancel({ id, number }: { id: string; number: string }): void {
    void this.#run(cancelTicket(id), () => ({ done: t('reception.cancelled', { number }) }));
  }

  bringBack({ id, number }: { id: string; number: string }): void {
    void this.#run(returnTicket(id), () => ({ done: t('reception.returned', { number }) }));
  }

  suspend(service: string, reason: string): void {
    void this.#run(suspendService(service, reason), () => ({}));
  }

  resume(service: string): void {
    void this.#run(resumeService(service), () => ({}));
  }

  roll(on: boolean): void {
    void this.#run(setRoll(on), () => ({}));
  }

  async #run<T>(sent: Promise<Outcome<T>>, show: (value: T) => Partial<Shown>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.#changed();
    const outcome = await sent;
    this.busy = false;
    if (outcome.ok) this.#show(show(outcome.value));
    else this.refuse(outcome.refusal.code);
  }

  #show(shown: Partial<Shown>): void {
    this.shown = { ...NOTHING, ...shown };
    this.#changed();
  }
}
