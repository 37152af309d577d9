import { readCode } from '../../server/protocol/appointment-code.ts';

/** What was typed or scanned into the field. */
export type Typed = { ticket: string } | { appointment: string } | { service: string } | { number: string };

/** Letters and figures that an id has at least; no number of a paper is so long. */
const ID_SIGNS_MIN = 13;

/** A status address or an id from a QR code; the code of an appointment; the prefix of a service; else a number. */
export function typedMeaning(text: string, services: readonly { id: string; prefix?: string }[]): Typed {
  const appointment = readCode(text);
  if (appointment !== null) return { appointment };
  const id = /\/t\/([\w-]+)\/?$/.exec(text)?.[1] ?? (isId(text) ? text : undefined);
  if (id !== undefined) return { ticket: id };
  const prefix = text.normalize('NFC').toUpperCase();
  const service = services.find((each) => each.prefix === prefix);
  return service ? { service: service.id } : { number: text };
}

function isId(text: string): boolean {
  return text.length >= ID_SIGNS_MIN && /^[\w-]+$/.test(text);
}
