import type { View } from '../../views/view.ts';

/** What a screen shows, by name: `site`, `counter/3`, `call/77`. Plain JSON, each entity small, and sent whole. */
export type Entities = Record<string, object>;

/** One topic as a pure view; null: the site knows no such id. */
export type Topic = (id: string, view: View) => Entities | null;
