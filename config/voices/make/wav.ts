/** Mono sound; samples from -1 to 1. */
export interface Sound {
  readonly rate: number;
  readonly samples: Float64Array;
}

const HEADER_BYTES = 44;
const FULL_SCALE = 32_768;

/** A RIFF/WAVE file with one 16-bit channel and nothing but the `fmt ` and `data` chunks. */
export function encodeWav({ rate, samples }: Sound): Buffer {
  const wav = Buffer.alloc(HEADER_BYTES + samples.length * 2);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(1, 22); // channels
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(samples.length * 2, 40);
  for (const [at, sample] of samples.entries()) {
    wav.writeInt16LE(
      Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, Math.round(sample * FULL_SCALE))),
      HEADER_BYTES + at * 2,
    );
  }
  return wav;
}

/** Reads what `encodeWav` and espeak-ng write. @throws RangeError for anything that is not 16-bit mono PCM. */
export function decodeWav(wav: Buffer): Sound {
  const isMono16 = wav.readUInt16LE(20) === 1 && wav.readUInt16LE(22) === 1 && wav.readUInt16LE(34) === 16;
  if (wav.toString('latin1', 0, 4) !== 'RIFF' || !isMono16 || wav.toString('latin1', 36, 40) !== 'data') {
    throw new RangeError('not a plain 16-bit mono WAV');
  }
  // espeak-ng can't seek back in its output and may leave the length open, so the file's own end decides.
  const count = Math.floor((wav.length - HEADER_BYTES) / 2);
  const samples = Float64Array.from({ length: count }, (_, at) => wav.readInt16LE(HEADER_BYTES + at * 2) / FULL_SCALE);
  return { rate: wav.readUInt32LE(24), samples };
}
