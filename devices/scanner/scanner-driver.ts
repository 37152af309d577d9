import type { DeviceStatus, Driver, DriverParts, ScanMeaning } from '../driver.ts';
import { Supervisor } from '../supervisor.ts';
import { LineParser, type Scanned } from './line-parser.ts';
import { scanMeaning } from './scan-meaning.ts';

export interface ScannerEvents {
  status(status: DeviceStatus): void;
  scan(meaning: ScanMeaning): void;
}

/** Longer than the gap between two bytes at 1,200 baud and than a USB bridge's own pause, shorter than a person's. */
export const IDLE_MS = 80;

/** Reads one scanner. What was half scanned when the line died is forgotten. */
export class ScannerDriver implements Driver {
  readonly setting;
  readonly #clock;
  readonly #events: ScannerEvents;
  readonly #supervisor: Supervisor;
  #parser: LineParser;
  #status: DeviceStatus = { state: 'offline', detail: null };
  #cancelIdle: () => void = () => undefined;

  constructor(parts: DriverParts, events: ScannerEvents) {
    this.setting = parts.setting;
    this.#clock = parts.clock;
    this.#events = events;
    this.#parser = this.#newParser();
    this.#supervisor = new Supervisor(
      parts.transport,
      {
        up: () => {
          this.#parser = this.#newParser();
          this.#tell({ state: 'ok', detail: null });
        },
        data: (bytes) => this.#data(bytes),
        down: (reason) => {
          this.#cancelIdle();
          this.#tell({ state: 'offline', detail: reason });
        },
      },
      parts.clock,
      parts.random,
    );
    this.#supervisor.start();
  }

  status(): DeviceStatus {
    return this.#status;
  }

  async stop(): Promise<void> {
    this.#cancelIdle();
    await this.#supervisor.stop();
  }

  #newParser(): LineParser {
    return new LineParser(this.setting.lineEnd ?? 'auto');
  }

  #data(bytes: Uint8Array): void {
    this.#cancelIdle();
    this.#scanned(this.#parser.feed(bytes));
    if (this.#parser.open) this.#cancelIdle = this.#clock.after(IDLE_MS, () => this.#scanned(this.#parser.idle()));
  }

  #scanned(codes: Scanned[]): void {
    for (const code of codes) this.#events.scan(code === null ? { kind: 'unknown' } : scanMeaning(code));
  }

  #tell(status: DeviceStatus): void {
    const changed = status.state !== this.#status.state || status.detail !== this.#status.detail;
    this.#status = status;
    if (changed) this.#events.status(status);
  }
}
