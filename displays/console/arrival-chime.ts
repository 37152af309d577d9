const TONE_HZ = 660;
const TONE_S = 0.25;
const LOUDNESS = 0.15;

let context: AudioContext | null = null;

/** A short soft tone: somebody has come to an empty queue. Silent until the officer has touched the page once. */
export function chimeArrival(): void {
  context ??= new AudioContext();
  if (context.state !== 'running') {
    void context.resume();
    return;
  }
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = TONE_HZ;
  volume.gain.setValueAtTime(LOUDNESS, context.currentTime);
  volume.gain.linearRampToValueAtTime(0, context.currentTime + TONE_S);
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + TONE_S);
}
