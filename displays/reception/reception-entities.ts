import type { CounterState, DeviceState, LobbyService, PriorityClass } from '../live/entities.ts';
import type { Text } from '../live/messages.ts';

/** The entities of the topic `reception`. Times are RFC 3339. */

export interface Today {
  issued: number;
  waiting: number;
  served: number;
  longestSince: string | null;
}

export interface ReceptionService extends LobbyService {
  prefix?: string;
}

export type NamedService = ReceptionService & { id: string };

export interface ReceptionClass extends PriorityClass {
  grant: ('guide' | 'officer')[];
}

export interface ReceptionCounter {
  label: string;
  name: Text;
  state: CounterState;
  current?: { number: string; state: 'called' | 'serving' };
  since?: string;
  pausedReason?: string;
}

export interface ReceptionDevice {
  id: string;
  kind: string;
  kiosk?: string;
  state: DeviceState;
  since?: string;
}

/** `missed/<ticket>` and `parked/<ticket>` */
export interface AsideTicket {
  id: string;
  number: string;
  serviceLabel: Text;
  counterLabel?: string;
  since: string;
}

/** `alarm/<counter>` */
export interface Alarm {
  name: Text;
  label: string;
  since: string;
}

/** `booking`: there when the centre has appointments. */
export interface Booking {
  /** ids of the services that have slots */
  services: string[];
  daysAhead: number;
}
