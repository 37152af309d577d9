import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Announcer } from '../live/announcer.ts';
import { connection } from '../live/page-connection.ts';
import { leftCalls } from './left-calls.ts';

/** The loudspeaker of one lobby: speaks what its topic announces and tells the server whether it can. */
export class LobbySound implements ReactiveController {
  #host: ReactiveControllerHost;
  #topic: string;
  #announcer = new Announcer();
  #calls: readonly string[] = [];
  #stop: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, topic: string) {
    this.#host = host;
    this.#topic = topic;
    host.addController(this);
  }

  /** The calls that the topic shows, as keys; told at each change of it. */
  heed(calls: readonly string[]): void {
    for (const call of leftCalls(this.#calls, calls)) this.#announcer.drop(call);
    this.#calls = calls;
  }

  get needsTouch(): boolean {
    return this.#announcer.state === 'needs-touch';
  }

  hostConnected(): void {
    this.#announcer.onchange = () => this.#changed();
    this.#stop = connection.onAnnounce((announce) => {
      if (announce.topic === this.#topic) this.#announcer.add(announce);
    });
    window.addEventListener('pointerdown', this.#touched);
    this.#changed();
  }

  hostDisconnected(): void {
    this.#stop?.();
    window.removeEventListener('pointerdown', this.#touched);
  }

  #touched = (): void => this.#announcer.unlock();

  #changed(): void {
    connection.reportSound(this.#topic, this.#announcer.state);
    this.#host.requestUpdate();
  }
}
