import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Only the agent's own user may read the token: it is the right to print and to see scans. */
const TOKEN_FILE_MODE = 0o600;
const PAIR_MS_MAX = 10_000;

export async function readToken(file: string): Promise<string | null> {
  try {
    const token = (await readFile(file, 'utf8')).trim();
    return token === '' ? null : token;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw error;
  }
}

export async function keepToken(file: string, token: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${token}\n`, { mode: TOKEN_FILE_MODE });
}

/** A token that the server does not know any more opens nothing: the next start asks for a code. */
export async function dropToken(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** Trades the six-digit code that the server shows for a token; `refused` says why not, in the server's words. */
export async function pairAgent(
  server: string,
  code: string,
  name: string,
): Promise<{ token: string } | { refused: string }> {
  const response = await fetch(new URL('/api/pair', server), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, as: 'agent', name }),
    signal: AbortSignal.timeout(PAIR_MS_MAX),
  }).catch((error: unknown) => new Response(String(error), { status: 599 }));
  const body: unknown = await response.json().catch(() => null);
  const told = (body ?? {}) as { token?: unknown; detail?: unknown; detailEn?: unknown };
  if (response.ok && typeof told.token === 'string') return { token: told.token };
  const sentences = [told.detail, told.detailEn].filter((each) => typeof each === 'string');
  if (sentences.length > 0) return { refused: sentences.join(' / ') };
  return {
    refused: `Không có máy chủ Lượt ở ${server}. / The server at ${server} did not answer as Lượt.`,
  };
}

/** A code that was mistyped at the terminal is asked again, so often in all; the server's own limit is wider. */
export const CODES_ASKED_MAX = 3;

/** Asks a person for the code until one fits; null: none of CODES_ASKED_MAX did. `tell` says why one did not. */
export async function pairByHand(
  ask: () => Promise<string>,
  pair: (code: string) => ReturnType<typeof pairAgent>,
  tell: (sentence: string) => void,
): Promise<string | null> {
  for (let asked = 0; asked < CODES_ASKED_MAX; asked++) {
    const answer = await pair(await ask());
    if ('token' in answer) return answer.token;
    tell(answer.refused);
  }
  return null;
}
