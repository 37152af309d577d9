import { jsonOf } from './entity-json.ts';
import { change, type Frame, state } from './frames.ts';
import type { Entities } from './topics/entities.ts';

/** Names of dropped entities that are remembered for a resume; beyond them the oldest resumes get a whole state. */
export const DROPPED_REMEMBERED_MAX = 500;
/** Answers to a watch kept for others who ask the same; they go with the next change. */
const ANSWERS_KEPT_MAX = 64;

interface Known {
  /** As it was last looked at: the same object is the same JSON. */
  entity: object;
  json: string;
  /** When the JSON last changed. */
  seq: number;
}

/**
 * What the screens of one topic show: each entity as the string that goes on the wire, and the seq at which it last
 * changed or was dropped. A resume is then everything that changed at its `since` or later, merged by itself. `since`
 * itself is included because changes without an event (devices, estimates, hours) carry the seq that was current.
 */
export class TopicMemory {
  readonly #topic: string;
  #seq: number;
  /** The oldest `since` that can be resumed. */
  #resumesFrom: number;
  readonly #entities = new Map<string, Known>();
  /** Oldest first. */
  readonly #dropped = new Map<string, number>();
  #answers = new Map<string, Frame>();

  /** `resumesFrom`: the first seq that nobody can have from an earlier memory of this topic. */
  constructor(topic: string, entities: Entities, seq: number, resumesFrom: number) {
    this.#topic = topic;
    this.#seq = seq;
    this.#resumesFrom = resumesFrom;
    this.#setAll(entities, seq - 1); // whoever can resume has seen these
  }

  /** Takes in what the topic shows at `seq` and answers the frame for its screens; null when nothing has changed. */
  update(entities: Entities, seq: number): Frame | null {
    if (seq !== this.#seq) this.#answers.clear();
    this.#seq = seq;
    const set = this.#setAll(entities, seq);
    const drop = this.#dropOthers(entities, seq);
    if (set.length === 0 && drop.length === 0) return null;
    this.#answers.clear();
    return change(this.#topic, seq, set, drop);
  }

  /** The answer to a watch: the changes since then, or everything when they are not known. */
  answer(since: number | null): Frame {
    const resumed = since !== null && since >= this.#resumesFrom && since <= this.#seq ? since : null;
    return this.#kept(String(resumed), () => (resumed === null ? this.#whole() : this.#changedSince(resumed)));
  }

  #setAll(entities: Entities, seq: number): [string, string][] {
    const set: [string, string][] = [];
    for (const [name, entity] of Object.entries(entities)) {
      const known = this.#entities.get(name);
      if (known?.entity === entity) continue;
      const json = jsonOf(entity);
      if (known?.json === json) {
        known.entity = entity;
        continue;
      }
      this.#entities.set(name, { entity, json, seq });
      this.#dropped.delete(name);
      set.push([name, json]);
    }
    return set;
  }

  #dropOthers(entities: Entities, seq: number): string[] {
    if (this.#entities.size === Object.keys(entities).length) return [];
    const drop = [...this.#entities.keys()].filter((name) => !Object.hasOwn(entities, name));
    for (const name of drop) {
      this.#entities.delete(name);
      this.#dropped.set(name, seq);
    }
    this.#forgetOldest();
    return drop;
  }

  #forgetOldest(): void {
    for (const [name, seq] of this.#dropped) {
      if (this.#dropped.size <= DROPPED_REMEMBERED_MAX) return;
      this.#dropped.delete(name);
      this.#resumesFrom = Math.max(this.#resumesFrom, seq + 1);
    }
  }

  #whole(): Frame {
    return state(
      this.#topic,
      this.#seq,
      [...this.#entities].map(([name, { json }]) => [name, json]),
    );
  }

  #changedSince(since: number): Frame {
    const set = [...this.#entities].filter(([, { seq }]) => seq >= since);
    const drop = [...this.#dropped].filter(([, seq]) => seq >= since);
    return change(
      this.#topic,
      this.#seq,
      set.map(([name, { json }]) => [name, json]),
      drop.map(([name]) => name),
    );
  }

  #kept(key: string, make: () => Frame): Frame {
    const kept = this.#answers.get(key);
    if (kept) return kept;
    const frame = make();
    if (this.#answers.size >= ANSWERS_KEPT_MAX) this.#answers.clear();
    this.#answers.set(key, frame);
    return frame;
  }
}
