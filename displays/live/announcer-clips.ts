/** Decoded clips by address. A clip that could not be had is asked for again the next time it is needed. */
export class AnnouncerClips {
  #decode: (bytes: ArrayBuffer) => Promise<AudioBuffer>;
  #fetch: typeof fetch;
  #clips = new Map<string, Promise<AudioBuffer | null>>();

  constructor(context: BaseAudioContext, fetchClip: typeof fetch) {
    this.#decode = (bytes) => context.decodeAudioData(bytes);
    this.#fetch = fetchClip;
  }

  /** Null: the server or the file failed; the call goes on without it. */
  get(src: string): Promise<AudioBuffer | null> {
    const known = this.#clips.get(src);
    if (known) return known;
    const clip = this.#load(src).catch(() => {
      // The lobby must not fall silent for one file; the next call tries again.
      this.#clips.delete(src);
      return null;
    });
    this.#clips.set(src, clip);
    return clip;
  }

  async #load(src: string): Promise<AudioBuffer> {
    const response = await this.#fetch(src);
    if (!response.ok) throw new Error(`${src}: ${response.status}`);
    return this.#decode(await response.arrayBuffer());
  }
}
