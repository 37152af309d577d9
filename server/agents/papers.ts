/** One paper of a simulated printer, decoded from the bytes that it got. */
export interface Paper {
  n: number;
  device: string;
  at: string;
  width: number;
  height: number;
  text: string[];
  /** What its QR codes say. */
  qr: string[];
  bytes: number;
  image: string;
}

export const PAPERS_KEPT_MAX = 30;

/** The last papers, newest first, in memory: they are a demonstration, the journal is the record. */
export interface Papers {
  add(paper: Omit<Paper, 'n' | 'image'>, png: Uint8Array): void;
  list(): Paper[];
  png(n: number): Buffer | null;
}

export function createPapers(): Papers {
  const kept: { paper: Paper; png: Buffer }[] = [];
  let count = 0;
  return {
    add(paper, png) {
      count += 1;
      kept.unshift({ paper: { ...paper, n: count, image: `/demo/printer/${count}.png` }, png: Buffer.from(png) });
      kept.length = Math.min(kept.length, PAPERS_KEPT_MAX);
    },
    list: () => kept.map(({ paper }) => paper),
    png: (n) => kept.find(({ paper }) => paper.n === n)?.png ?? null,
  };
}
