import type { Frame } from './frames.ts';
import { TopicMemory } from './topic-memory.ts';
import type { Entities } from './topics/entities.ts';

/** A topic that nobody watches is kept so long, so that a lone lobby can resume. */
export const TOPIC_KEPT_MS = 60_000;

/** What topics show at one moment; null: no such topic. */
export type Look = (topic: string) => Entities | null;

export interface RoomsParts {
  monotonicMs(): number;
  look(): Look;
  fault(topic: string, error: unknown): void;
}

/** Whoever watches a topic. */
export interface Watcher {
  send(frame: Frame): void;
}

export interface Room<W extends Watcher> {
  readonly topic: string;
  readonly memory: TopicMemory;
  readonly watchers: Set<W>;
  /** Since when nobody watches; null: somebody does. */
  emptyMs: number | null;
}

/** The topics that somebody watches or watched just now, each with its memory and its watchers. */
export class Rooms<W extends Watcher> {
  readonly #parts: RoomsParts;
  readonly #rooms = new Map<string, Room<W>>();
  #seq: number;
  /** The seq at which a topic was last forgotten: a memory that begins at the same one can't tell who saw which. */
  #forgotSeq = -1;

  constructor(parts: RoomsParts, seq: number) {
    this.#parts = parts;
    this.#seq = seq;
  }

  find(topic: string): Room<W> | null {
    return this.#rooms.get(topic) ?? null;
  }

  isWatched(topic: string): boolean {
    return (this.#rooms.get(topic)?.watchers.size ?? 0) > 0;
  }

  /** Lets the watcher in; the room's memory is of this moment. null: no such topic. Throws what the look throws. */
  enter(topic: string, watcher: W): Room<W> | null {
    const room = this.isWatched(topic) ? this.find(topic) : this.#freshRoom(topic);
    if (room === null) return null;
    room.watchers.add(watcher);
    room.emptyMs = null;
    return room;
  }

  leave(topic: string, watcher: W): void {
    const room = this.#rooms.get(topic);
    if (room?.watchers.delete(watcher) && room.watchers.size === 0) room.emptyMs = this.#parts.monotonicMs();
  }

  /** Looks at all watched topics and sends what changed, one frame a topic. The answer: rooms whose topic is no more. */
  renew(seq: number): Room<W>[] {
    this.#seq = Math.max(this.#seq, seq);
    const watched = [...this.#rooms.values()].filter((room) => room.watchers.size > 0);
    if (watched.length === 0) return [];
    const look = this.#parts.look();
    return watched.filter((room) => !this.#renewOne(room, look));
  }

  forgetOld(): void {
    const now = this.#parts.monotonicMs();
    for (const { topic, emptyMs } of this.#rooms.values())
      if (emptyMs !== null && now - emptyMs >= TOPIC_KEPT_MS) this.#forget(topic);
  }

  /** False when the topic is no more, as a ticket's after its day. */
  #renewOne(room: Room<W>, look: Look): boolean {
    try {
      const entities = look(room.topic);
      if (entities === null) {
        this.#forget(room.topic);
        return false;
      }
      const change = room.memory.update(entities, this.#seq);
      if (change !== null) for (const watcher of room.watchers) watcher.send(change);
    } catch (error) {
      this.#parts.fault(room.topic, error);
    }
    return true;
  }

  #freshRoom(topic: string): Room<W> | null {
    const known = this.find(topic);
    const entities = this.#parts.look()(topic);
    if (entities === null) {
      if (known) this.#forget(topic);
      return null;
    }
    if (known) known.memory.update(entities, this.#seq);
    const room = known ?? this.#newRoom(topic, entities);
    this.#rooms.set(topic, room);
    return room;
  }

  #newRoom(topic: string, entities: Entities): Room<W> {
    const resumesFrom = this.#forgotSeq === this.#seq ? this.#seq + 1 : this.#seq;
    const memory = new TopicMemory(topic, entities, this.#seq, resumesFrom);
    return { topic, memory, watchers: new Set(), emptyMs: null };
  }

  #forget(topic: string): void {
    this.#rooms.delete(topic);
    this.#forgotSeq = this.#seq;
  }
}
