const KEY_BYTES = 16;

/** A new key for one act; `crypto.randomUUID` is absent on plain http, which most centres have inside. */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
