import type { Outcome, Refusal } from '../live/api.ts';
import type { Text } from '../live/messages.ts';
import {
  type FoundTicket,
  findTicket,
  type IssueForSomebody,
  issueForSomebody,
  reprintAt,
  setRoll,
} from '../live/reception.ts';
import { moveLine, NEXT_OPENING, resumeService, suspendService } from '../live/services.ts';
import { hasText, refusalSentence, refusalText, t } from '../live/texts.ts';
import { cancelTicket, type IssuedTicket, readTicket, returnTicket } from '../live/tickets.ts';

/** Refusals beyond which staff may go, for one person at a time. */
const MAY_GO_BEYOND: readonly string[] = ['service-closed', 'quota-exhausted'];

/** What the desk shows of its last act. */
export interface Shown {
  refusal: string;
  /** refused for hours or quota: the same number, if staff say so */
  beyond: IssueForSomebody | null;
  /** what was done, in words */
  done: string;
  issued: IssuedTicket | null;
  found: FoundTicket | null;
}

const NOTHING: Shown = { refusal: '', beyond: null, done: '', issued: null, found: null };

interface Numbered {
  id: string;
  number: string;
}

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

  tell(done: string): void {
    this.#show({ done });
  }

  /** A number that was given elsewhere at the desk: an appointment was checked in. */
  showIssued(issued: IssuedTicket): void {
    this.#show({ issued });
  }

  /** @param taken the number was given: the form is free for the next person */
  issue(body: IssueForSomebody, taken: () => void): void {
    const show = (issued: IssuedTicket) => {
      taken();
      return { issued };
    };
    const refused = (refusal: Refusal) => {
      if (body.anyway || !MAY_GO_BEYOND.includes(refusal.code)) this.refuse(refusal.code);
      else this.#show({ refusal: refusalSentence(refusal), beyond: body });
    };
    void this.#run(issueForSomebody(body), show, refused);
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

  reprint({ id, number }: Numbered, kiosk: string): void {
    void this.#run(reprintAt(id, kiosk), () => ({ done: t('reception.reprinted', { number }) }));
  }

  cancel({ id, number }: Numbered): void {
    void this.#run(cancelTicket(id), () => ({ done: t('reception.cancelled', { number }) }));
  }

  bringBack({ id, number }: Numbered): void {
    void this.#run(returnTicket(id), () => ({ done: t('reception.returned', { number }) }));
  }

  /** @param waiting people whom it leaves waiting */
  suspend(service: { id: string; label: string; waiting: number }, reason: Text): void {
    const { id, label, waiting: count } = service;
    const done = count > 0 ? t('reception.suspended', { service: label, count }) : '';
    void this.#run(suspendService(id, reason), () => ({ done }));
  }

  resume(service: string): void {
    void this.#run(resumeService(service), () => ({}));
  }

  /** @param to another service with its name, or the next opening */
  moveLine(service: string, to: { id: string; label: string }): void {
    const done =
      to.id === NEXT_OPENING ? t('reception.line-deferred') : t('reception.line-moved', { service: to.label });
    void this.#run(moveLine(service, to.id), () => ({ done }));
  }

  roll(on: boolean): void {
    void this.#run(setRoll(on), () => ({}));
  }

  async #run<T>(
    sent: Promise<Outcome<T>>,
    show: (value: T) => Partial<Shown>,
    refused: (refusal: Refusal) => void = ({ code }) => this.refuse(code),
  ): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.#changed();
    const outcome = await sent;
    this.busy = false;
    if (outcome.ok) this.#show(show(outcome.value));
    else refused(outcome.refusal);
  }

  #show(shown: Partial<Shown>): void {
    this.shown = { ...NOTHING, ...shown };
    this.#changed();
  }
}
