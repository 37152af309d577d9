/** Minutes until the call, rounded outward to steps of ESTIMATE_STEP_MIN; low < high. */
export interface Estimate {
  low: number;
  high: number;
}

/** A time in which nobody calls: before the opening, lunch. ms since 1970. */
export interface Break {
  fromMs: number;
  toMs: number;
}

/** An estimate with what it was made of, so that its error can be learnt. */
export interface ToldWait extends Estimate {
  /** Forecast wait without the breaks, ms. */
  workMs: number;
  /** Breaks that lay ahead. */
  breaks: readonly Break[];
}

/** How much of the time between the two lies in no break, ms. */
export function workBetween(fromMs: number, toMs: number, breaks: readonly Break[]): number {
  const resting = breaks.reduce(
    (sum, each) => sum + Math.max(0, Math.min(toMs, each.toMs) - Math.max(fromMs, each.fromMs)),
    0,
  );
  return Math.max(0, toMs - fromMs - resting);
}

/** How long it takes, ms, until so much time without breaks has passed. */
export function lastsMs(fromMs: number, workMs: number, breaks: readonly Break[]): number {
  let at = fromMs;
  let left = workMs;
  for (const each of breaks) {
    if (each.toMs <= at) continue;
    const before = Math.max(0, each.fromMs - at);
    if (left < before || (left === before && left > 0)) break;
    left -= before;
    at = each.toMs;
  }
  return at + left - fromMs;
}
