/** The value below which the share `p` (0…1) of the values lies. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Rounded to `digits` significant ones, for people. */
export function round(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}
