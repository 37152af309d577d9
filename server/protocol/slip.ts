import { z } from 'zod';

/**
 * The printed form of a ticket as data: what to print, never how. The agent's printer profile turns it into bytes.
 * All texts come in the ticket's language already chosen by the server; `lang` tells which.
 */
export const slip = z.object({
  lang: z.string(),
  /** Official name of the centre, e.g. "Trung tâm Phục vụ hành chính công xã Yên Phú". */
  site: z.string(),
  /** The ticket number, e.g. "A012": prefix letters and digits. */
  number: z.string(),
  /** The errand in a citizen's words. */
  errand: z.string(),
  /** Priority class in words ("từ 60 tuổi"), absent for an ordinary ticket. */
  priority: z.string().optional(),
  /** People before this ticket when it was issued; null when unknown. */
  before: z.int().min(0).nullable(),
  /** The waiting range, e.g. "10–15 phút" or "hơn 1 giờ"; null when unknown. */
  wait: z.string().nullable(),
  /** Counters that may call it: `label` goes on a plate ("1"), `name` is its name ("Quầy 1"). */
  counters: z.array(z.object({ label: z.string(), name: z.string() })),
  /** Where to wait, e.g. "Sảnh chính". */
  zone: z.string(),
  /** What comes after this errand, in order; absent: nothing. */
  onward: z.array(z.string()).optional(),
  /** Notes of the service, e.g. "Sau 15 giờ, kết quả có thể trả vào ngày làm việc tiếp theo". */
  notes: z.array(z.string()),
  /** Absolute address of the ticket's status page; goes into the QR code. */
  statusUrl: z.string(),
  /** Site-local time of issue, "09:42" and "Thứ Năm, 26/11/2026". */
  time: z.string(),
  date: z.string(),
  /** True: a reprint, marked "BẢN IN LẠI" on the paper. */
  reprint: z.boolean(),
  /** True on the demo: "DEMO" on the paper. */
  demo: z.boolean(),
  /** The fixed words of the slip in `lang` (language files, keys `slip.*`). */
  words: z.object({
    yourNumber: z.string(),
    priority: z.string(),
    before: z.string(),
    people: z.string(),
    wait: z.string(),
    waitAt: z.string(),
    or: z.string(),
    follow: z.string(),
    missed: z.string(),
    reprint: z.string(),
    /** Before the list of `onward`. */
    onward: z.string().optional(),
  }),
});
export type Slip = z.infer<typeof slip>;

/** The whole list of what a parked ticket lacks, on paper: number, list, code. */
export const papersSlip = z.object({
  form: z.literal('papers'),
  lang: z.string(),
  site: z.string(),
  number: z.string(),
  errand: z.string(),
  missing: z.array(z.string()),
  statusUrl: z.string(),
  time: z.string(),
  date: z.string(),
  demo: z.boolean(),
  words: z.object({
    /** "Giấy tờ còn thiếu" */
    missing: z.string(),
    /** What stands instead of a rest that is too long for the paper; holds `{count}`. */
    more: z.string(),
    /** That the turn is kept. */
    kept: z.string(),
    /** What to do with the papers in hand. */
    back: z.string(),
  }),
});
export type PapersSlip = z.infer<typeof papersSlip>;

/** Whatever a printer is sent. */
export type Printout = Slip | PapersSlip;
