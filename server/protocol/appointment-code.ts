/**
 * Codes of appointments, as they are said, typed and scanned: "LH-4F7K-9Q2M". Letters and digits that are mixed up on
 * paper (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) are there once at most: of each pair the digit, of U and V the V; 0 and 1 not at all.
 */
export const CODE_SIGNS = '23456789ACDEFGHJKMNPQRTVWXY';
export const CODE_LENGTH = 8;
export const CODE_PREFIX = 'LH';

const CODE = new RegExp(`^${CODE_PREFIX}[${CODE_SIGNS}]{${CODE_LENGTH}}$`);

/** The code as it is kept, "LH4F7K9Q2M", whatever case, blanks and hyphens it came with; null: it is none. */
export function readCode(text: string): string | null {
  const code = text.replaceAll(/[\s-]/g, '').toUpperCase();
  return CODE.test(code) ? code : null;
}

/** The code in groups, as people read it: "LH-4F7K-9Q2M". */
export function sayCode(code: string): string {
  return `${code.slice(0, 2)}-${code.slice(2, 6)}-${code.slice(6)}`;
}
