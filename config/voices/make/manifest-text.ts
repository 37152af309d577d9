/** The house's line width: what `biome check` leaves as it is. */
const LINE_MAX = 120;

/** A manifest as JSON with one clip a line, so that a change of one clip is a change of one line. */
export function manifestText(manifest: unknown): string {
  const clip = /^( +"[^"]+": )\{\s+"file": ("[^"]+"),\s+"ms": (\d+)\s+\}(,?)$/gm;
  const text = JSON.stringify(manifest, null, 2).replaceAll(clip, (whole, key, file, ms, comma) => {
    const line = `${key}{ "file": ${file}, "ms": ${ms} }${comma}`;
    return line.length > LINE_MAX ? whole : line;
  });
  return `${text}\n`;
}
