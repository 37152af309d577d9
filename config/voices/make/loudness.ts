import { resample } from './resample.ts';
import type { Sound } from './wav.ts';

/**
 * Loudness by ITU-R BS.1770-4: K-weighting, blocks of 400 ms every 100 ms, absolute and relative gate. Clips are
 * shorter than programmes: one below 400 ms is a single block as long as itself, so that no silence is averaged in.
 */
const BLOCK_SECONDS = 0.4;
const HOP_SECONDS = 0.1;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/** Loudness in LUFS; -Infinity for silence. Hand in the sounding part alone. */
export function loudness(sound: Sound): number {
  const blocks = blockPowers(kWeighted(sound), sound.rate).filter((power) => lufs(power) > ABSOLUTE_GATE_LUFS);
  const gate = lufs(mean(blocks)) + RELATIVE_GATE_LU;
  return lufs(mean(blocks.filter((power) => lufs(power) > gate)));
}

/** The highest value between the samples, in dB of full scale, found at four times the rate. */
export function truePeak({ samples }: Sound): number {
  const peak = resample(samples, 4, 1).reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
  return 20 * Math.log10(peak);
}

function lufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function blockPowers(weighted: Float64Array, rate: number): number[] {
  const length = Math.min(weighted.length, Math.round(BLOCK_SECONDS * rate));
  const powers: number[] = [];
  for (let start = 0; length > 0 && start + length <= weighted.length; start += Math.round(HOP_SECONDS * rate)) {
    powers.push(weighted.subarray(start, start + length).reduce((sum, sample) => sum + sample * sample, 0) / length);
  }
  return powers;
}

interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

function kWeighted({ rate, samples }: Sound): Float64Array {
  return filter(filter(samples, headShelf(rate)), lowCut(rate));
}

/** The two filters of BS.1770 for any rate: their analogue prototypes, mapped by the bilinear transform. */
function headShelf(rate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [(high + (band * k) / q + k * k) / a0, (2 * (k * k - high)) / a0, (high - (band * k) / q + k * k) / a0],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

function lowCut(rate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}

function filter(samples: Float64Array, { a, b }: Biquad): Float64Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((x) => {
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    return y;
  });
}
