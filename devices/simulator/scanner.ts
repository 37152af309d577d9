/** A scanner as its driver sees it: it sends codes, each ended as it is set to. */
export class SimulatedScanner {
  readonly #plugs = new Set<(bytes: Uint8Array) => void>();
  readonly #ending: string;

  constructor(ending = '\r') {
    this.#ending = ending;
  }

  plug(send: (bytes: Uint8Array) => void): { unplug: () => void } {
    this.#plugs.add(send);
    return { unplug: () => void this.#plugs.delete(send) };
  }

  scan(code: string): void {
    const bytes = Buffer.from(code + this.#ending, 'utf8');
    for (const send of this.#plugs) send(bytes);
  }
}
