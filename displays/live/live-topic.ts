import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { byOrder } from './by-order.ts';
import type { LiveStatus } from './connection.ts';
import { connection } from './page-connection.ts';

/** An entity and the part of its key behind the slash: `counter/3` → `3`. */
export interface Keyed<T> {
  id: string;
  entity: T;
}

/** `new LiveTopic(this, 'lobby/main')`: follows the topic while the element is on the page and asks it to update. */
export class LiveTopic implements ReactiveController {
  readonly topic: string;
  #host: ReactiveControllerHost;
  #stops: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, topic: string) {
    this.#host = host;
    this.topic = topic;
    host.addController(this);
  }

  get entities(): ReadonlyMap<string, unknown> {
    return connection.topic(this.topic).entities;
  }

  get status(): LiveStatus {
    return connection.status;
  }

  /** `unauthorized`: the page must be paired; `unknown-topic`: no such kiosk, counter or zone. */
  get error(): string | null {
    return connection.topic(this.topic).error;
  }

  /** True once the server has told the whole topic. */
  get known(): boolean {
    return connection.topic(this.topic).epoch !== null;
  }

  /** One entity by its whole key, as the topic's own server-side view writes it. */
  get<T>(key: string): T | undefined {
    return this.entities.get(key) as T | undefined;
  }

  /** All entities `prefix/…`, by their order. */
  all<T>(prefix: string): Keyed<T>[] {
    const found: Keyed<T>[] = [];
    for (const [key, entity] of this.entities) {
      if (key.startsWith(`${prefix}/`)) found.push({ id: key.slice(prefix.length + 1), entity: entity as T });
    }
    return found.sort(byOrder);
  }

  hostConnected(): void {
    const changed = (): void => this.#host.requestUpdate();
    this.#stops = [connection.watch(this.topic, changed), connection.onStatus(changed)];
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
  }
}
