import { readCode } from '../../server/protocol/appointment-code.ts';
import type { ScanMeaning } from '../driver.ts';

/**
 * What a scanned code is, by its shape alone. A link is never opened and never joined to a path; a code that is neither a
 * ticket nor an appointment goes nowhere (it may be an identity card). Which site a ticket belongs to is the server's to say: centres move and change
 * addresses, the id does not.
 */
const TICKET_LINK = /^https?:\/\/([^/?#\\@\s]+)\/t\/([A-Za-z0-9_-]{8,64})(?:[/?#].*)?$/su;
/** "]Q1" and the like, put before a code by scanners that are set to say its kind (AIM, ISO/IEC 15424). */
const AIM_IDENTIFIER = /^\][A-Za-z][0-9A-Za-z]/;

export function scanMeaning(code: string): ScanMeaning {
  const text = code
    .replace(/^\ufeff/, '')
    .trim()
    .replace(AIM_IDENTIFIER, '');
  // Scheme and host have no case; the rest has.
  const link = text.replace(/^https?:\/\/[^/]*/iu, (start) => start.toLowerCase());
  const ticket = TICKET_LINK.exec(link)?.[2];
  if (ticket !== undefined) return { kind: 'ticket', ticket };
  const appointment = readCode(text);
  return appointment === null ? { kind: 'unknown' } : { kind: 'appointment', code: appointment };
}
