import type { DeviceSetting } from '../server/protocol/agent-down.ts';
import type { AgentUp } from '../server/protocol/agent-up.ts';
import type { Clock } from './clock.ts';
import type { Transport } from './transport/transport.ts';

/**
 * One device, kept open. A driver opens its transport by itself when it is made, opens it again after every loss
 * (supervisor.ts), and tells each change of its state once. It throws nothing at its caller: whatever goes wrong becomes
 * a state and a sentence, so that one fault never stops another device.
 *
 * `stop` closes the device and resolves when it is closed; after it the driver tells no state. A job of which a byte may
 * have left ends as `unknown` in it; jobs that still wait are forgotten, since their server holds them too.
 */
export interface Driver {
  readonly setting: DeviceSetting;
  /** The state as last told, for a server that has just connected. */
  status(): DeviceStatus;
  stop(): Promise<void>;
}

export type DeviceStatus = Omit<Extract<AgentUp, { type: 'status' }>, 'type' | 'device'>;
export type ScanMeaning = Extract<AgentUp, { type: 'scan' }>['scan'];
export type JobEnd = Omit<Extract<AgentUp, { type: 'ended' }>, 'type' | 'job'>;

/** What a driver is made of. */
export interface DriverParts {
  setting: DeviceSetting;
  transport: Transport;
  clock: Clock;
  /** A number in [0, 1), for jitter. */
  random: () => number;
}
