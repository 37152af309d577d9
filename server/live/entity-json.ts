/** An entity's JSON, made once for each object: topics share the objects they have in common. Entities are never changed. */
export function jsonOf(entity: object): string {
  const known = jsons.get(entity);
  if (known !== undefined) return known;
  const json = JSON.stringify(entity);
  jsons.set(entity, json);
  return json;
}

const jsons = new WeakMap<object, string>();
