import type { AgentDown } from '../server/protocol/agent-down.ts';
import type { AgentUp } from '../server/protocol/agent-up.ts';
import { linkToServer } from './agent-link.ts';
import type { Clock } from './clock.ts';
import { createDeviceSet, type DeviceSet } from './device-set.ts';

/** A job that is being printed when the agent ends gets this long for its proof. */
export const STOP_WAIT_MS = 1_000;
/** An end that the server has not noted is told again so often: its commit may have failed. */
export const TELL_AGAIN_MS = 5_000;
/** Jobs whose end the server has noted are remembered, so that a late message never prints one again. */
export const JOBS_REMEMBERED_MAX = 1_000;

export interface AgentOptions {
  clock: Clock;
  /** The server's address, e.g. `http://192.168.1.10:8080`. */
  server: string;
  token: string;
  name: string;
  /** The server lets this token in no more: whoever started the agent ends it. */
  onRefused?: () => void;
  random?: () => number;
  version?: string;
  log?: { info(object: object, message: string): void; warn(object: object, message: string): void };
}

export interface Agent {
  devices: DeviceSet;
  /** Closes devices and connection; resolves when both are closed, within 2 s. */
  stop(): Promise<void>;
}

/**
 * The device agent: keeps its devices open whether or not there is a server, and carries jobs, states and scans between
 * the two. Jobs belong to the server: without its leave nothing is printed, and the end of a job is told until noted.
 */
export function startAgent(options: AgentOptions): Agent {
  const { clock, log } = options;
  const random = options.random ?? Math.random;
  const ends = new Map<string, Extract<AgentUp, { type: 'ended' }>>();
  const allowed = new Set<string>();
  const noted = new Set<string>();
  let told = false;

  const devices = createDeviceSet({ clock, random }, (message) => {
    if (message.type === 'ended') ends.set(message.job, message);
    if (message.type === 'status') log?.info(message, 'device state');
    link.send(message);
  });

  function remember(job: string): void {
    ends.delete(job);
    allowed.delete(job);
    noted.add(job);
    const [oldest] = noted;
    if (noted.size > JOBS_REMEMBERED_MAX && oldest !== undefined) noted.delete(oldest);
  }

  function known(job: string): boolean {
    return ends.has(job) || noted.has(job);
  }

  function hear(message: AgentDown): void {
    switch (message.type) {
      case 'devices':
        devices.set(message.devices);
        tellStatuses();
        return;
      case 'print':
        print(message);
        return;
      case 'go':
        if (known(message.job)) return;
        allowed.add(message.job);
        holderOf(message.job, (printer) => printer.go(message.job));
        return;
      case 'drop':
        for (const printer of devices.printers()) printer.drop(message.job);
        return;
      case 'noted':
        remember(message.job);
        return;
      case 'simulate':
        devices.simulate(message);
    }
  }

  function print({ job, device, slip }: Extract<AgentDown, { type: 'print' }>): void {
    if (known(job)) return;
    const printer = devices.printer(device);
    if (printer) printer.print(job, slip);
    else fail(job, 'this agent has no such printer');
  }

  function holderOf(job: string, act: (printer: ReturnType<DeviceSet['printers']>[number]) => void): void {
    const printer = devices.printers().find((one) => one.inHand === job || one.waiting.includes(job));
    if (printer) act(printer);
    else fail(job, 'this agent does not hold the job');
  }

  function fail(job: string, reason: string): void {
    const message = { type: 'ended', job, state: 'failed', reason } as const;
    ends.set(job, message);
    link.send(message);
  }

  function tellStatuses(): void {
    for (const { device, status } of devices.statuses()) link.send({ type: 'status', device, ...status });
  }

  const link = linkToServer(
    { server: options.server, token: options.token, clock, random },
    {
      open() {
        told = false;
        log?.info({ server: options.server }, 'connected');
        const inHand = [...allowed];
        link.send({ type: 'hello', agent: options.name, version: options.version ?? '0', inHand });
        for (const message of ends.values()) link.send(message);
        tellStatuses();
        for (const printer of devices.printers()) printer.askAgain();
      },
      message: hear,
      closed(reason) {
        if (!told) log?.warn({ reason }, 'no connection to the server; it is tried again');
        told = true;
      },
      refused: () => options.onRefused?.(),
    },
  );

  let cancelTelling = (): void => undefined;
  const tellAgain = (): void => {
    for (const message of ends.values()) link.send(message);
    cancelTelling = clock.after(TELL_AGAIN_MS, tellAgain);
  };
  cancelTelling = clock.after(TELL_AGAIN_MS, tellAgain);

  return {
    devices,
    async stop() {
      cancelTelling();
      const idle = Promise.all(devices.printers().map((printer) => printer.idle()));
      let cancel = (): void => undefined;
      const enough = new Promise<void>((resolve) => {
        cancel = clock.after(STOP_WAIT_MS, resolve);
      });
      await Promise.race([idle, enough]);
      cancel();
      await devices.stop();
      await link.close();
    },
  };
}
