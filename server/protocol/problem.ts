import { z } from 'zod';
import { REJECTION_CODES, type RejectionCode } from '../queue/words.ts';
import { time } from './common.ts';
import { faultyLine } from './faulty-line.ts';

/** Codes of refusals that are not the queue's own. Never reused. */
export const EDGE_CODES = {
  'not-json': 400,
  'bad-request': 400,
  unauthorized: 401,
  forbidden: 403,
  'wrong-origin': 403,
  'wrong-host': 403,
  'wrong-code': 403,
  'code-too-old': 403,
  'wrong-pin': 403,
  'not-found': 404,
  'unknown-device': 404,
  'unknown-token': 404,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'wrong-media-type': 415,
  invalid: 422,
  'idempotency-key-reused': 422,
  'rate-limited': 429,
  internal: 500,
  'not-durable': 503,
} as const;
export type EdgeCode = keyof typeof EDGE_CODES;

/** 404 where the address names something unknown, 409 where the command does not fit; in a body it is 422 (`BodyFields`). */
export const REJECTION_STATUS: Partial<Record<RejectionCode, number>> = {
  'unknown-service': 404,
  'unknown-counter': 404,
  'unknown-ticket': 404,
  'unknown-job': 404,
  'unknown-appointment': 404,
  'import-faulty': 422,
  'class-not-granted': 403,
};

/** By refusal, the field of a body that named the unknown thing: the answer is 422 with that `field`. */
export type BodyFields = Readonly<Partial<Record<RejectionCode, string>>>;

export const PROBLEM_CODES = [...REJECTION_CODES, ...(Object.keys(EDGE_CODES) as EdgeCode[])] as const;

/** RFC 9457. `detail` is a Vietnamese sentence for people, `detailEn` the same in English; `field` names the malformed one. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    detailEn: z.string().optional(),
    /** Programs go by this one. More may come. */
    code: z.enum(PROBLEM_CODES),
    field: z.string().optional(),
    /** `service-closed`, `quota-exhausted`: when a ticket can be had again. */
    next: time.optional(),
    /** `import-faulty`: what is wrong, line by line. */
    lines: z.array(faultyLine).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
