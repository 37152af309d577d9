import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
  const told = (body ?? {}) as { token?: unknown; detail?: unknown; code?: unknown };
  if (response.ok && typeof told.token === 'string') return { token: told.token };
  return { refused: String(told.detail ?? told.code ?? `the server at ${server} did not answer as Lượt`) };
}
