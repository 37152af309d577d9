import { expect } from 'vitest';
import { type Body, call } from '../server/http-call.ts';
import type { SeededChance } from './seeded-chance.ts';

/** A command with its key, and the answer if one was ever heard. */
export interface Asked {
  key: string;
  path: string;
  body: object;
  heard: { status: number; body: Body } | null;
}

/** Somebody who works with the server, one command after the other, and asks again until there is an answer. */
export abstract class Hand {
  readonly asked: Asked[] = [];
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** What comes next, seeing what was answered so far. */
  protected abstract choose(): { path: string; body: object };
  protected abstract hear(answer: Body): void;

  /** The command that was sent and not answered. */
  get open(): Asked | null {
    const last = this.asked.at(-1);
    return last && last.heard === null ? last : null;
  }

  /** One command, or once more the one that has no answer. Rejects when the server is gone. */
  async work(port: number): Promise<void> {
    const command = this.open ?? this.#next();
    const heard = await ask(port, command);
    expect(heard.status, `${command.path} ${JSON.stringify(command.body)}: ${JSON.stringify(heard.body)}`).toBeLessThan(
      300,
    );
    command.heard = heard;
    this.hear(heard.body);
  }

  #next(): Asked {
    const command = { key: `${this.#name}.${this.asked.length}`, ...this.choose(), heard: null };
    this.asked.push(command);
    return command;
  }
}

export async function ask(port: number, { key, path, body }: Asked): Promise<{ status: number; body: Body }> {
  const reply = await call(port, path, { method: 'POST', body, headers: { 'Idempotency-Key': key } });
  return { status: reply.status, body: reply.body };
}

export class Kiosk extends Hand {
  readonly #chance: SeededChance;

  constructor(name: string, chance: SeededChance) {
    super(name);
    this.#chance = chance;
  }

  protected choose() {
    return { path: '/api/tickets', body: { service: this.#chance.oneOf(['chung-thuc', 'ho-tich']) } };
  }

  protected hear(): void {}
}

/** Always says which ticket is there: a server that knows another answers `changed`, and that is a fault here. */
export class Officer extends Hand {
  readonly counter: string;
  readonly #chance: SeededChance;
  #opened = false;
  #current: { id: string; state: string } | null = null;

  constructor(counter: string, chance: SeededChance) {
    super(`officer-${counter}`);
    this.counter = counter;
    this.#chance = chance;
  }

  protected choose() {
    const act = this.#opened ? this.#act() : 'open';
    const body = act === 'open' ? {} : { current: this.#current?.id ?? null };
    return { path: `/api/counters/${this.counter}/${act}`, body };
  }

  protected hear({ counter }: Body): void {
    this.#opened = true;
    this.#current = counter.current;
  }

  #act(): string {
    if (this.#current === null) return 'next';
    return this.#chance.oneOf(
      this.#current.state === 'called' ? ['start', 'start', 'next', 'no-show', 'finish'] : ['finish', 'next'],
    );
  }
}
