import type { Scan } from '../live/entities.ts';

/** What a scan says stands so long. */
export const SCAN_STAY_MS = 20_000;

/** Which scan of the kiosk's topic the page shows: each once, for a while. */
export class ScanWatch {
  /** the number of the last one that was seen; -1: the topic is not known yet */
  #seen = -1;
  #until = 0;
  shown: Scan | null = null;

  /**
   * Reads the topic's scan. @returns one that has just come, else null
   * @param known whether the topic was told: a scan that stands there when the page begins belongs to somebody who left
   */
  read(scan: Scan | undefined, known: boolean, now: number): Scan | null {
    const isNew = scan !== undefined && scan.n !== this.#seen && this.#seen >= 0;
    if (scan) this.#seen = scan.n;
    else if (known && this.#seen < 0) this.#seen = 0;
    if (this.shown && now > this.#until) this.shown = null;
    return isNew ? scan : null;
  }

  show(scan: Scan, now: number): void {
    this.shown = scan;
    this.#until = now + SCAN_STAY_MS;
  }

  forget(): void {
    this.shown = null;
  }
}
