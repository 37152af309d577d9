/** The level of the administration that the official name ends with: "… công xã Yên Phú". */
const PLACE = /\s(xã|phường|đặc khu|thành phố|tỉnh)\s\p{Lu}/u;

/**
 * The official name as two lines: what it is (small) and where (large). A name that has no such end stays whole.
 * @param short the site's own short name, when it gives one
 */
export function nameLines(name: string, short = ''): { small: string; large: string } {
  if (short && short !== name) return { small: without(name, short), large: short };
  const place = PLACE.exec(name);
  if (!place) return { small: '', large: name };
  const where = name.slice(place.index + 1);
  return { small: name.slice(0, place.index), large: where.charAt(0).toLocaleUpperCase('vi') + where.slice(1) };
}

/** The name without its short form at the end ("… công xã Yên Phú") or, in English, at the start. */
function without(name: string, short: string): string {
  const lower = name.toLocaleLowerCase('vi');
  const part = short.toLocaleLowerCase('vi');
  if (lower.endsWith(part)) return name.slice(0, -short.length).trim();
  return lower.startsWith(part) ? name.slice(short.length).trim() : name;
}
