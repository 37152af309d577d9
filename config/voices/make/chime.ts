import type { Sound } from './wav.ts';

/** Two falling tones, a fourth apart, inside the 500 to 1,000 Hz that old ears and small speakers do best. */
const TONES = [
  { hertz: 783.99, atSeconds: 0 },
  { hertz: 587.33, atSeconds: 0.4 },
] as const;
const SECONDS = 1;
const ATTACK_SECONDS = 0.006;
const RELEASE_SECONDS = 0.15;
const DECAY_PER_SECOND = 3.5;

export function chime(rate: number): Sound {
  const samples = Float64Array.from({ length: Math.round(SECONDS * rate) }, (_, at) => {
    const time = at / rate;
    const release = Math.min(1, (SECONDS - time) / RELEASE_SECONDS);
    return release * TONES.reduce((sum, tone) => sum + toneAt(time - tone.atSeconds, tone.hertz), 0);
  });
  return { rate, samples };
}

/** A struck bar: quick attack, slow decay, no overtones. */
function toneAt(time: number, hertz: number): number {
  if (time < 0) return 0;
  const strength = Math.min(1, time / ATTACK_SECONDS) * Math.exp(-DECAY_PER_SECOND * time);
  return 0.3 * strength * Math.sin(2 * Math.PI * hertz * time);
}

export function silence(rate: number, seconds: number): Sound {
  return { rate, samples: new Float64Array(Math.round(seconds * rate)) };
}
