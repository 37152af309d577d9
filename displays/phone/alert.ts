/** Two tones, three times: as the hall's chime, so that it is known again. */
const TONES_HZ = [660, 880];
const TONE_S = 0.25;
const TIMES = 3;
const GAP_S = 0.5;
const VOLUME = 0.4;
/** Long, so that a phone in a pocket is felt. */
const VIBRATION_MS = [400, 200, 400, 200, 400];

let audio: AudioContext | null = null;

/** A browser lets a page sound only after a touch: called by one. False where it can't. */
export function allowSound(): boolean {
  if (typeof AudioContext === 'undefined') return false;
  audio ??= new AudioContext();
  void audio.resume();
  return true;
}

/** The citizen is called: vibrates where a phone can, sounds where a touch allowed it. */
export function alertCalled(): void {
  if ('vibrate' in navigator) navigator.vibrate(VIBRATION_MS);
  if (!audio) return;
  for (let time = 0; time < TIMES; time += 1)
    chime(audio, audio.currentTime + time * (TONES_HZ.length * TONE_S + GAP_S));
}

function chime(context: AudioContext, start: number): void {
  TONES_HZ.forEach((hz, at) => {
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = hz;
    loudness.gain.setValueAtTime(VOLUME, start + at * TONE_S);
    loudness.gain.exponentialRampToValueAtTime(0.01, start + (at + 1) * TONE_S);
    tone.connect(loudness).connect(context.destination);
    tone.start(start + at * TONE_S);
    tone.stop(start + (at + 1) * TONE_S);
  });
}
