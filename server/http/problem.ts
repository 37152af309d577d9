import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { type Sentences, say } from '../../config/load-languages.ts';
import type { SiteFile } from '../../config/site-schema.ts';
import { JournalUnavailable } from '../journal/errors.ts';
import type { FaultyLine } from '../protocol/faulty-line.ts';
import { EDGE_CODES, type EdgeCode, type Problem, REJECTION_STATUS } from '../protocol/problem.ts';
import type { NoTicket } from '../queue/admission.ts';
import type { Told } from '../queue/commands.ts';
import type { RejectionCode } from '../queue/words.ts';
import { closedSentence } from '../views/closed-words.ts';
import { timeOn } from '../views/site-time.ts';

/** A refusal on its way to the one place that answers it. */
export class Refusal extends Error {
  readonly code: RejectionCode | EdgeCode;
  readonly field: string | undefined;
  readonly status: number;
  readonly told: Told | undefined;
  readonly lines: readonly FaultyLine[] | undefined;
  /**
   * `field`: what of the body it is about; then it is 422, whatever the code would be of an address.
   * `told`: what its sentence needs to know. `lines`: what is wrong in a list, line by line.
   */
  constructor(code: RejectionCode | EdgeCode, field?: string, told?: Told, lines?: readonly FaultyLine[]) {
    super(code);
    this.code = code;
    this.field = field;
    this.told = told;
    this.lines = lines;
    this.status = field === undefined ? statusOf(code) : EDGE_CODES.invalid;
  }
}

function statusOf(code: RejectionCode | EdgeCode): number {
  if (code in EDGE_CODES) return EDGE_CODES[code as EdgeCode];
  return REJECTION_STATUS[code as RejectionCode] ?? 409;
}

/** The body against its schema; 422 names the first malformed field. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
  throw new Refusal('invalid', field || 'body');
}

export interface ProblemParts {
  languages: Record<string, Sentences>;
  site: SiteFile;
}

export function problemOf(parts: ProblemParts, refusal: Refusal): Problem {
  const detail = detailOf(parts, refusal);
  return {
    type: `urn:luot:problem:${refusal.code}`,
    title: refusal.code.replaceAll('-', ' '),
    status: refusal.status,
    detail: detail.vi,
    detailEn: detail.en,
    code: refusal.code,
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
    ...nextOf(parts, refusal),
    ...(refusal.lines === undefined ? {} : { lines: [...refusal.lines] }),
  };
}

function detailOf({ languages, site }: ProblemParts, { code, field, told }: Refusal): { vi: string; en: string } {
  const noTicket = noTicketOf(code, told);
  if (noTicket !== null) return closedSentence(noTicket, { languages, site });
  const places = { ...told, field: field ?? '' };
  const detail = (lang: string) => say(languages, lang, `refusal.${code}`, places);
  return { vi: detail('vi'), en: detail('en') };
}

/** When a ticket can be had again, as a time. */
function nextOf({ site }: ProblemParts, { code, told }: Refusal): { next?: string } {
  const noTicket = noTicketOf(code, told);
  if (noTicket === null || noTicket.nextDay === '') return {};
  return { next: timeOn(noTicket.nextDay, noTicket.nextMinute, site.site.timezone) };
}

function noTicketOf(code: RejectionCode | EdgeCode, told: Told | undefined): NoTicket | null {
  const isOne = code === 'service-closed' || code === 'quota-exhausted';
  return isOne && told !== undefined ? (told as unknown as NoTicket) : null;
}

export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Turns whatever went wrong into a problem; an unknown error never shows its text. */
export function problems(parts: ProblemParts & { log: Logger }): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refusal = error instanceof Refusal ? error : refusalOf(error);
    if (refusal.code === 'internal') parts.log.error({ err: error, path: request.path }, 'request failed');
    sendProblem(response, problemOf(parts, refusal));
  };
}

/** Errors of express's body parser carry a `type`; a malformed address throws a URIError. */
function refusalOf(error: unknown): Refusal {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  if (type === 'entity.parse.failed') return new Refusal('not-json');
  if (type === 'entity.too.large') return new Refusal('body-too-large');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return new Refusal('wrong-media-type');
  if (error instanceof JournalUnavailable) return new Refusal('not-durable');
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0;
  if (status === 404) return new Refusal('not-found'); // a page that is not built
  if (status >= 400 && status < 500) return new Refusal('bad-request'); // a range or a condition that no file fits
  if (error instanceof URIError || typeof type === 'string') return new Refusal('bad-request');
  return new Refusal('internal');
}

export const notFound: RequestHandler = () => {
  throw new Refusal('not-found');
};
