/** The edge of the browser that the announcer plays on: a context whose time the test moves. Lengths come from the bytes. */
export interface Played {
  src: string;
  start: number;
  end: number;
}

interface Source {
  buffer: { src: string; duration: number } | null;
  onended: (() => void) | null;
}

export class SoundDevice extends EventTarget {
  state: AudioContextState = 'running';
  currentTime = 0;
  readonly destination = {};
  readonly played: Played[] = [];
  /** What `resume()` leads to: a browser without leave to play stays suspended. */
  mayPlay = true;
  #ends: { at: number; source: Source }[] = [];

  asContext(): AudioContext {
    return this as unknown as AudioContext;
  }

  become(state: AudioContextState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  async resume(): Promise<void> {
    if (this.mayPlay && this.state === 'suspended') this.become('running');
  }

  /** The bytes are the address and its seconds: "vi/ba.wav 0.5". */
  async decodeAudioData(bytes: ArrayBuffer): Promise<unknown> {
    const [src = '', seconds = ''] = new TextDecoder().decode(bytes).split(' ');
    return { src, duration: Number(seconds) };
  }

  createGain(): unknown {
    const silent = (): void => undefined;
    return { gain: { setValueAtTime: silent, linearRampToValueAtTime: silent }, connect: silent };
  }

  createBufferSource(): unknown {
    const source: Source & { connect(): void; start(at: number): void } = {
      buffer: null,
      onended: null,
      connect: () => undefined,
      start: (at) => {
        const { duration = 0, src = '' } = source.buffer ?? {};
        this.played.push({ src, start: at, end: at + duration });
        this.#ends.push({ at: at + duration, source });
      },
    };
    return source;
  }

  /** Lets everything that is scheduled be heard to its end, and what follows, until nothing more is scheduled. */
  async playOut(): Promise<void> {
    await settled();
    for (let next = this.#ends.shift(); next; next = this.#ends.shift()) {
      this.currentTime = next.at;
      next.source.onended?.();
      await settled();
    }
  }
}

/** All promises that need no time have been kept. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
