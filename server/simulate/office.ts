import type { TransferPlace } from '../queue/words.ts';

/** What people in the house ask of it, in the words of the API. */
export type OfficeCommand =
  | { do: 'issue'; service: string; priority: string | null; kiosk: string | null }
  | { do: 'cancel' | 'return'; ticket: string }
  | { do: 'priority'; ticket: string; class: string | null }
  | { do: 'open' | 'close' | 'undo'; counter: string }
  | { do: 'pause'; counter: string; reason: string }
  | { do: 'next' | 'recall' | 'start' | 'finish' | 'no-show' | 'park'; counter: string; current: string | null }
  | { do: 'call'; counter: string; ticket: string; current: string | null }
  | { do: 'transfer'; counter: string; current: string; service: string; place: TransferPlace }
  | { do: 'suspend'; service: string; reason: { vi: string; en: string } }
  | { do: 'resume'; service: string };

/** A ticket as the answer shows it. */
export interface OfficeTicket {
  id: string;
  number: string;
  service: string;
  state: string;
}

/** Refused with a code of the API, or done: `ticket` is the issued one, or what the counter has now. */
export type OfficeAnswer = { refused: string } | { ticket: OfficeTicket | null };

/** A centre that can be worked at: in this process, or a server over HTTP. */
export interface Office {
  /** Lets the centre's clock come to this moment, ms since 1970. */
  until(ms: number): Promise<void>;
  ask(command: OfficeCommand): Promise<OfficeAnswer>;
}
