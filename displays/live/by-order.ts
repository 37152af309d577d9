/** What an entity may say of its place among others: `order`, and `within` among those of one order. */
interface Ordered {
  order?: number;
  within?: number;
}

/** Sorts entities by what they say of their order, then by id. */
export function byOrder(a: { id: string; entity: unknown }, b: { id: string; entity: unknown }): number {
  const [one, other] = [orderedOf(a), orderedOf(b)];
  return one.order - other.order || one.within - other.within || a.id.localeCompare(b.id, 'vi', { numeric: true });
}

function orderedOf({ entity }: { entity: unknown }): Required<Ordered> {
  const { order = 0, within = 0 } = (entity ?? {}) as Ordered;
  return { order, within };
}
