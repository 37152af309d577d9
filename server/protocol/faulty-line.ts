import { z } from 'zod';
import { REJECTION_CODES } from '../queue/words.ts';

/** What can be wrong with a line of a list, beside the refusals of a booking. Sentences: `import.<fault>`. */
export const IMPORT_FAULTS = [
  'not-utf8',
  'bad-quote',
  'no-lines',
  'too-many-lines',
  'person-column',
  'unknown-column',
  'column-twice',
  'missing-column',
  'wrong-width',
  'empty',
  'bad-code',
  'bad-day',
  'bad-time',
  'code-taken',
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/** A line that was not taken, with its column where it is about one. */
export const faultyLine = z
  .object({
    line: z.int().min(1),
    field: z.string().optional(),
    code: z.enum([...IMPORT_FAULTS, ...REJECTION_CODES]),
    detail: z.string(),
    detailEn: z.string(),
  })
  .meta({ id: 'FaultyLine' });
export type FaultyLine = z.infer<typeof faultyLine>;
