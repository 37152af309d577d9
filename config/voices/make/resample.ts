/** Input samples on each side of an output sample; long enough that nothing audible folds back. */
const REACH = 32;

/**
 * Changes the sampling rate by `up / down` with a windowed sinc (Blackman), one set of weights a phase. For `up ≥ down`,
 * as all uses here: the passband is the whole input.
 */
export function resample(samples: Float64Array, up: number, down: number): Float64Array {
  const phases = Array.from({ length: up }, (_, phase) => weights(phase / up));
  return Float64Array.from({ length: Math.ceil((samples.length * up) / down) }, (_, at) => {
    const position = at * down;
    return weighted(samples, Math.floor(position / up), phases[position % up] ?? new Float64Array());
  });
}

function weighted(samples: Float64Array, centre: number, phase: Float64Array): number {
  let sum = 0;
  for (let tap = 0; tap < phase.length; tap++) {
    sum += (samples[centre + tap - REACH + 1] ?? 0) * (phase[tap] ?? 0);
  }
  return sum;
}

/** Weights of the 2·REACH samples around a point that lies `fraction` after the middle one. They sum up to 1. */
function weights(fraction: number): Float64Array {
  const raw = Float64Array.from({ length: 2 * REACH }, (_, tap) => {
    const distance = tap - REACH + 1 - fraction;
    return sinc(distance) * blackman(distance / REACH);
  });
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function blackman(x: number): number {
  return Math.abs(x) >= 1 ? 0 : 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
}
