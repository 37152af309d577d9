import { z } from 'zod';

/** A text for people: Vietnamese always, English where there is one (pages fall back to Vietnamese). */
export const text = z.object({ vi: z.string(), en: z.string() });
export type Text = z.infer<typeof text>;

/** RFC 3339 with the site's offset, e.g. `2026-11-24T08:15:30+07:00`. */
export const time = z.iso.datetime({ offset: true });

/** A waiting range in whole minutes, in steps of five; null when nobody can tell. */
export const estimate = z.object({ minutes: z.object({ low: z.int().min(0), high: z.int().min(0) }) }).nullable();
export type Estimate = z.infer<typeof estimate>;
