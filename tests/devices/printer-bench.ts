import type { Clock } from '../../devices/clock.ts';
import type { DeviceStatus, JobEnd } from '../../devices/driver.ts';
import { PrinterDriver } from '../../devices/printer/printer-driver.ts';
import { loadProfile, type PrinterProfile } from '../../devices/printer/profile.ts';
import type { Line } from '../../devices/printer/slip-bytes.ts';
import { parseAddress } from '../../devices/transport/address.ts';
import { transportAt } from '../../devices/transport/open-transport.ts';
import type { Transport } from '../../devices/transport/transport.ts';
import type { Slip } from '../../server/protocol/slip.ts';

/** A driver as the agent holds it, with everything it tells in one log; `go` is given at once unless held back. */
export class PrinterBench {
  readonly log: string[] = [];
  readonly ends = new Map<string, JobEnd>();
  readonly driver: PrinterDriver;
  allow = true;
  readonly #waits = new Set<() => void>();

  constructor(options: { at: string; profile?: string; clock: Clock; transport?: Transport }) {
    const address = parseAddress(options.at);
    if (address.kind === 'wrong') throw new Error(address.problem);
    const transport = options.transport ?? (address.kind === 'sim' ? null : transportAt(address, options.clock));
    if (!transport) throw new Error('a simulated printer needs its transport');
    const line: Line = address.kind === 'serial' ? { kind: 'serial', baud: address.baud } : { kind: 'fast' };
    this.driver = new PrinterDriver(
      {
        setting: { id: 'in-1', kind: 'printer', at: options.at },
        transport,
        clock: options.clock,
        random: () => 0.5,
      },
      loadProfile(options.profile ?? 'escpos-80') as PrinterProfile,
      line,
      {
        status: (status) => this.#tell(`state ${status.state}`),
        ask: (job) => {
          this.#tell(`ask ${job}`);
          if (this.allow) queueMicrotask(() => this.driver.go(job));
        },
        ended: (job, end) => {
          this.ends.set(job, end);
          this.#tell(`${job} ${end.state}${end.proof ? ` ${end.proof}` : ''}`);
        },
      },
    );
  }

  print(job: string, slip: Slip): void {
    this.driver.print(job, slip);
  }

  /** Resolves when `line` has been told (also before). */
  async told(line: string, times = 1): Promise<void> {
    await this.until(() => this.log.filter((one) => one === line).length >= times);
  }

  async state(state: DeviceStatus['state']): Promise<void> {
    await this.until(() => this.driver.status().state === state);
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#waits.add(resolve));
  }

  #tell(line: string): void {
    this.log.push(line);
    for (const wake of this.#waits) wake();
    this.#waits.clear();
  }
}
