import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** Digits of a PIN. */
export const PIN_DIGITS_MIN = 4;
export const PIN_DIGITS_MAX = 8;

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

/** The hash as a PHC string, for the site file. Works on a thread of its own. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const cost = { memory: MEMORY_KIB, passes: PASSES, parallelism: LANES };
  const tag = await derive({ message: pin, nonce: salt, tagLength: TAG_BYTES, ...cost });
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(salt)}$${base64(tag)}`;
}

/** Whether the PIN is the one that was hashed; a string that is no such hash fits no PIN. */
export async function pinFits(pin: string, phc: string): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc);
  if (found === null) return false;
  const [, memory, passes, parallelism, salt = '', tag = ''] = found;
  const wanted = Buffer.from(tag, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const got = await derive({
    message: pin,
    nonce: Buffer.from(salt, 'base64'),
    tagLength: wanted.length,
    ...cost,
  });
  return timingSafeEqual(got, wanted);
}

/** Why nobody should have this PIN, or null. Four digits are few: those that are tried first must not be among them. */
export function weakness(pin: string): 'not-digits' | 'too-easy' | null {
  if (!new RegExp(`^\\d{${PIN_DIGITS_MIN},${PIN_DIGITS_MAX}}$`).test(pin)) return 'not-digits';
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])));
  const even = steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1;
  return even ? 'too-easy' : null;
}

function derive(parameters: Argon2Parameters): Promise<Buffer> {
  return new Promise((done, fail) => {
    argon2('argon2id', parameters, (error, tag) => (error ? fail(error) : done(tag)));
  });
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
