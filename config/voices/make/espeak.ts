import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import espeak from 'espeak-ng';
import { decodeWav, type Sound } from './wav.ts';

/** Below full amplitude: at 100 espeak-ng limits the loudest vowels itself. */
const AMPLITUDE = 60;

/** Compiled once: it is 18 MB with its dictionaries. */
const program = new WebAssembly.Module(
  readFileSync(fileURLToPath(new URL('espeak-ng.wasm', import.meta.resolve('espeak-ng')))),
);

/**
 * Speaks a text with the formant synthesizer of espeak-ng (GPL-3.0-or-later; a tool of the workshop, not part of what
 * runs at a site). `speed` is its own measure, words a minute. A fresh instance each time, so that the same text gives
 * the same samples whatever was said before.
 */
export async function synthesize(voice: string, text: string, speed: number): Promise<Sound> {
  const instance = await espeak({
    arguments: ['-v', voice, '-s', String(speed), '-a', String(AMPLITUDE), '-w', 'spoken.wav', text],
    instantiateWasm: (imports, use) => {
      const made = new WebAssembly.Instance(program, imports);
      use(made);
      return made.exports;
    },
  });
  return decodeWav(Buffer.from(instance.FS.readFile('spoken.wav')));
}
