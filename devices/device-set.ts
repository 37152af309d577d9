import type { AgentDown, DeviceSetting } from '../server/protocol/agent-down.ts';
import type { AgentUp } from '../server/protocol/agent-up.ts';
import type { Clock } from './clock.ts';
import type { DeviceStatus, Driver } from './driver.ts';
import { PrinterDriver } from './printer/printer-driver.ts';
import { loadProfile } from './printer/profile.ts';
import type { Line } from './printer/slip-bytes.ts';
import { wordsOfSlip } from './printer/slip-words.ts';
import { ScannerDriver } from './scanner/scanner-driver.ts';
import { pngOf } from './simulator/png.ts';
import { SimulatedPrinter } from './simulator/printer.ts';
import { codesIn } from './simulator/read-codes.ts';
import { SimulatedScanner } from './simulator/scanner.ts';
import { simulatedTransport } from './simulator/serve.ts';
import { parseAddress } from './transport/address.ts';
import { transportAt } from './transport/open-transport.ts';
import type { Transport } from './transport/transport.ts';

/** The devices of one agent: made, changed and ended as the server's list says. */
export interface DeviceSet {
  /** Takes the whole list; devices that have not changed go on undisturbed, and none waits for another to close. */
  set(settings: readonly DeviceSetting[]): void;
  statuses(): { device: string; status: DeviceStatus }[];
  printer(device: string): PrinterDriver | null;
  printers(): PrinterDriver[];
  simulate(message: Extract<AgentDown, { type: 'simulate' }>): void;
  /** The simulated device at `sim:NAME`, for tests. */
  simulated(name: string): SimulatedPrinter | SimulatedScanner | null;
  stop(): Promise<void>;
}

/** A device that can't be driven as it is written: it says so, and nothing else is disturbed. */
class FaultyDevice implements Driver {
  readonly setting;
  readonly #problem: string;

  constructor(setting: DeviceSetting, problem: string) {
    this.setting = setting;
    this.#problem = problem;
  }

  status(): DeviceStatus {
    return { state: 'error', detail: this.#problem };
  }

  async stop(): Promise<void> {
    // Nothing was opened.
  }
}

export function createDeviceSet(
  parts: { clock: Clock; random: () => number },
  tell: (message: AgentUp) => void,
): DeviceSet {
  const drivers = new Map<string, Driver>();
  const simulators = new Map<string, SimulatedPrinter | SimulatedScanner>();

  function simulator(setting: DeviceSetting, name: string, dots: number): Transport {
    const known = simulators.get(name);
    if (known) return simulatedTransport(known);
    if (setting.kind === 'scanner') {
      const scanner = new SimulatedScanner();
      simulators.set(name, scanner);
      return simulatedTransport(scanner);
    }
    const printer = new SimulatedPrinter({ dots, clock: parts.clock });
    printer.onPaper((paper) =>
      tell({
        type: 'paper',
        device: setting.id,
        png: pngOf(paper.bitmap).toString('base64'),
        width: paper.bitmap.width,
        height: paper.bitmap.height,
        text: [...paper.text, ...wordsOf(setting.id)],
        qr: paper.qr.length > 0 ? paper.qr : codesIn(paper.bitmap),
        bytes: paper.bytes,
      }),
    );
    simulators.set(name, printer);
    return simulatedTransport(printer);
  }

  /** Words that were printed as dots can't be read back from them, so they are told by the slip that was sent. */
  function wordsOf(device: string): string[] {
    const driver = drivers.get(device);
    const slip = driver instanceof PrinterDriver ? driver.slip : null;
    return slip === null ? [] : wordsOfSlip(slip);
  }

  function open(setting: DeviceSetting): Driver {
    const address = parseAddress(setting.at);
    if (address.kind === 'wrong') return new FaultyDevice(setting, address.problem);
    const device = setting.id;
    const status = (told: DeviceStatus): void => tell({ type: 'status', device, ...told });
    const profile = setting.kind === 'printer' ? loadProfile(setting.profile ?? 'generic-80') : null;
    if (setting.kind === 'printer' && !profile)
      return new FaultyDevice(setting, `there is no printer profile ${JSON.stringify(setting.profile)}`);
    const transport =
      address.kind === 'sim' ? simulator(setting, address.name, profile?.dots ?? 0) : transportAt(address, parts.clock);
    const made = { setting, transport, ...parts };
    if (!profile) return new ScannerDriver(made, { status, scan: (scan) => tell({ type: 'scan', device, scan }) });
    const line: Line = address.kind === 'serial' ? { kind: 'serial', baud: address.baud } : { kind: 'fast' };
    return new PrinterDriver(made, profile, line, {
      status,
      ask: (job) => tell({ type: 'ask', job }),
      ended: (job, end) => tell({ type: 'ended', job, ...end }),
    });
  }

  async function end(driver: Driver): Promise<void> {
    drivers.delete(driver.setting.id);
    if (driver instanceof PrinterDriver)
      for (const job of driver.waiting)
        tell({ type: 'ended', job, state: 'failed', reason: 'the printer was taken out of the site or changed' });
    await driver.stop();
  }

  const printers = (): PrinterDriver[] => [...drivers.values()].filter((one) => one instanceof PrinterDriver);
  return {
    set(settings) {
      const gone = [...drivers.values()].filter((driver) => {
        const wanted = settings.find((setting) => setting.id === driver.setting.id);
        return !wanted || JSON.stringify(wanted) !== JSON.stringify(driver.setting);
      });
      for (const driver of gone) void end(driver);
      for (const setting of settings) if (!drivers.has(setting.id)) drivers.set(setting.id, open(setting));
    },
    statuses: () => [...drivers.values()].map((driver) => ({ device: driver.setting.id, status: driver.status() })),
    printer: (device) => printers().find((driver) => driver.setting.id === device) ?? null,
    printers,
    simulate(message) {
      const setting = drivers.get(message.device)?.setting;
      const address = parseAddress(setting?.at ?? '');
      const device = address.kind === 'sim' ? simulators.get(address.name) : undefined;
      if (device instanceof SimulatedScanner && message.act === 'scan') device.scan(message.code ?? '');
      if (device instanceof SimulatedPrinter) turn(device, message.act);
    },
    simulated: (name) => simulators.get(name) ?? null,
    async stop() {
      const all = [...drivers.values()];
      drivers.clear();
      await Promise.all(all.map((driver) => driver.stop()));
    },
  };
}

function turn(printer: SimulatedPrinter, act: Extract<AgentDown, { type: 'simulate' }>['act']): void {
  if (act === 'paper-ok') printer.turn({ paper: 'ok' });
  else if (act === 'paper-near-end') printer.turn({ paper: 'near-end' });
  else if (act === 'paper-out') printer.turn({ paper: 'out' });
  else if (act === 'cover-open') printer.turn({ cover: 'open' });
  else if (act === 'cover-closed') printer.turn({ cover: 'closed' });
}
