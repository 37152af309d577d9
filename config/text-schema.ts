import { z } from 'zod';

export const sentence = (max: number) => z.string().trim().min(1).max(max);

/** A text for people; one string stands for both languages. */
export const text = z
  .union([
    sentence(300).transform((vi) => ({ vi, en: vi })),
    z
      .strictObject({ vi: sentence(300), en: sentence(300).optional() })
      .transform(({ vi, en }) => ({ vi, en: en ?? vi })),
  ])
  .describe('A text for people: {vi, en}, or one string for both languages.');
