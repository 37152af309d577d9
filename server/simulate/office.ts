import type { TransferPlace } from '../queue/words.ts';

/** What people in the house ask of it, in the words of the API. */
export type OfficeCommand =
  | IssueCommand
  | { do: 'cancel' | 'return' | 'scan'; ticket: string }
  | { do: 'postpone'; ticket: string; behind: number }
  | { do: 'priority'; ticket: string; class: string | null }
  | { do: 'book'; service: string; day: string; time: string }
  | { do: 'check-in'; code: string; kiosk: string | null }
  | { do: 'give-up-slot'; code: string }
  | { do: 'sign-in'; counter: string; officer: string }
  | { do: 'sign-out' | 'open' | 'close' | 'undo' | 'alarm' | 'alarm-end'; counter: string }
  | { do: 'pause'; counter: string; reason: string }
  | { do: 'next' | 'recall' | 'start' | 'finish' | 'continue' | 'no-show'; counter: string; current: string | null }
  | { do: 'park'; counter: string; current: string; missing: string[] }
  | { do: 'add-need'; counter: string; current: string; service: string }
  | { do: 'call'; counter: string; ticket: string; current: string | null }
  | { do: 'call-roll'; counter: string; current: string | null; service: string; number: string }
  | { do: 'transfer'; counter: string; current: string; service: string; place: TransferPlace }
  | { do: 'suspend'; service: string; reason: { vi: string; en: string } }
  | { do: 'resume'; service: string }
  | { do: 'move'; service: string; to: string }
  | { do: 'set-roll'; on: boolean };

export interface IssueCommand {
  do: 'issue';
  service: string;
  priority: string | null;
  kiosk: string | null;
  /** Services after that one. */
  needs?: string[];
  people?: number;
  papers?: number;
  /** Whom the citizen wants to see. */
  officer?: string;
}

/** A ticket as the answer shows it. */
export interface OfficeTicket {
  id: string;
  number: string;
  service: string;
  state: string;
}

/** Refused with a code of the API, or done: `ticket` is the issued one, or what the counter has now; `code`: the appointment. */
export type OfficeAnswer = { refused: string } | { ticket: OfficeTicket | null; code?: string };

/** A centre that can be worked at: in this process, or a server over HTTP. */
export interface Office {
  /** Lets the centre's clock come to this moment, ms since 1970. */
  until(ms: number): Promise<void>;
  /** `key`: asked again with the same one, it acts once and answers the same. */
  ask(command: OfficeCommand, key: string): Promise<OfficeAnswer>;
}
