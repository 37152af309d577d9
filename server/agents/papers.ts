import type { Paper } from '../protocol/demo.ts';

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
