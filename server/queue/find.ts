/** The entry of that id. Ids come from outside, and `constructor` is no counter: only what the record holds itself counts. */
export function find<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
