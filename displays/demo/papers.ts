import { type Outcome, read } from '../live/api.ts';

/** One paper of the simulated printer, as it decoded the bytes that it got. */
export interface Paper {
  n: number;
  device: string;
  at: string;
  /** dots */
  width: number;
  height: number;
  /** what stands on it, line by line */
  text: string[];
  /** what its QR codes hold */
  qr: string[];
  bytes: number;
  /** address of the picture */
  image: string;
}

export function readPapers(): Promise<Outcome<{ timezone: string; papers: Paper[] }>> {
  return read('/demo/printer.json');
}
