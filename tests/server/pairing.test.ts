import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODE_LIFE_MS, TRIES_PER_MINUTE_MAX, WRONG_CODES_MAX } from '../../server/access/pairing.ts';
import { FakeAgent } from './fake-agent.ts';
import { expectProblem, House } from './house.ts';
import { THROUGH_A_PROXY } from './http-call.ts';

const MINUTE_MS = 60_000;
const pair = (house: House, code: string | undefined, more: object = {}) =>
  house.post('/api/pair', { code, ...more }, THROUGH_A_PROXY);
/** Another code of six digits. */
const not = (code = '') => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const fresh = async (house: House) => (await house.post('/api/pairing-codes')).body.code as string;
const cookie = (token: string) => ({ ...THROUGH_A_PROXY, Cookie: `luot=${token}` });
const bearer = (token: string) => ({ ...THROUGH_A_PROXY, Authorization: `Bearer ${token}` });

describe('the code', () => {
  test('is shown at the start, six digits', async () => {
    await using house = await House.open();
    expect(house.codes).toEqual([expect.stringMatching(/^\d{6}$/)]);
  });

  test('lets one in once, and the next one is shown', async () => {
    await using house = await House.open();
    const [code] = house.codes;
    expect((await pair(house, code, { name: 'Sảnh chính' })).status).toBe(201);
    expectProblem(await pair(house, code), 403, 'wrong-code');
    expect(house.codes).toHaveLength(2);
    expect((await pair(house, house.codes[1])).status).toBe(201);
  });

  test('is told apart from any other', async () => {
    await using house = await House.open();
    expectProblem(await pair(house, not(house.codes[0])), 403, 'wrong-code');
    expect((await pair(house, house.codes[0])).status).toBe(201);
  });

  test('lives ten minutes', async () => {
    await using house = await House.open();
    house.clock.step(CODE_LIFE_MS + 1);
    expectProblem(await pair(house, house.codes[0]), 403, 'code-too-old');
    const code = await fresh(house);
    house.clock.step(CODE_LIFE_MS);
    expect((await pair(house, code)).status).toBe(201);
  });

  test('gives way to a fresh one on demand', async () => {
    await using house = await House.open();
    const code = await fresh(house);
    if (code !== house.codes[0]) expectProblem(await pair(house, house.codes[0]), 403, 'wrong-code');
    expect((await pair(house, code)).status).toBe(201);
  });

  test('is not handed to strangers or pages', async () => {
    await using house = await House.open();
    expectProblem(await house.post('/api/pairing-codes', {}, THROUGH_A_PROXY), 401, 'unauthorized');
    const { token } = await house.pair();
    expectProblem(await house.post('/api/pairing-codes', {}, cookie(token)), 403, 'forbidden');
  });

  test('may be tried five times a minute from one address', async () => {
    await using house = await House.open();
    const [code] = house.codes;
    for (let tries = 0; tries < TRIES_PER_MINUTE_MAX; tries += 1)
      expectProblem(await pair(house, not(code)), 403, 'wrong-code');
    expectProblem(await pair(house, code), 429, 'rate-limited');
    house.clock.step(MINUTE_MS);
    expect((await pair(house, code)).status).toBe(201);
  });

  test('is void after ten wrong ones', async () => {
    await using house = await House.open();
    const [code] = house.codes;
    for (let tries = 0; tries < WRONG_CODES_MAX; tries += 1) {
      if (tries === TRIES_PER_MINUTE_MAX) house.clock.step(MINUTE_MS);
      expectProblem(await pair(house, not(code)), 403, 'wrong-code');
    }
    house.clock.step(MINUTE_MS);
    expectProblem(await pair(house, code), 403, 'code-too-old');
    expect((await pair(house, house.codes[1])).status).toBe(201);
  });

  test('that is void is followed by a fresh one as soon as somebody tries, once in the life of a code', async () => {
    await using house = await House.open();
    house.clock.step(CODE_LIFE_MS + 1);
    expectProblem(await pair(house, house.codes[0]), 403, 'code-too-old');
    expect(house.codes).toHaveLength(2);
    for (let tries = 0; tries < WRONG_CODES_MAX; tries += 1) {
      if (tries % TRIES_PER_MINUTE_MAX === 0) house.clock.step(MINUTE_MS);
      expectProblem(await pair(house, not(house.codes[1])), 403, 'wrong-code');
    }
    house.clock.step(MINUTE_MS);
    expectProblem(await pair(house, house.codes[1]), 403, 'code-too-old');
    expect(house.codes).toHaveLength(2);
    house.clock.step(CODE_LIFE_MS);
    expectProblem(await pair(house, house.codes[1]), 403, 'code-too-old');
    expect((await pair(house, house.codes[2])).status).toBe(201);
  });

  test('is not used up by a malformed request', async () => {
    await using house = await House.open();
    const [code] = house.codes;
    expectProblem(await pair(house, code, { as: 'agent', name: 'server' }), 422, 'invalid', 'name');
    expectProblem(await pair(house, code, { as: 'admin' }), 422, 'invalid', 'as');
    expect((await pair(house, code)).status).toBe(201);
  });
});

describe('a paired page', () => {
  test('holds a cookie that scripts and other sites never get', async () => {
    await using house = await House.open();
    const { headers, body } = await pair(house, house.codes[0]);
    const [set] = headers['set-cookie'] ?? [];
    expect(set?.split('; ').sort()).toEqual([
      expect.stringMatching(/^Expires=/),
      'HttpOnly',
      'Max-Age=34560000',
      'Path=/',
      'SameSite=Strict',
      expect.stringMatching(/^luot=[\w-]{20,}$/),
    ]);
    expect(JSON.stringify(body)).not.toContain('token');
  });

  test('may call and watch, also after a restart, until its token is taken back', async () => {
    await using house = await House.open();
    const { id, token } = await house.pair();
    await house.restart();
    expect((await house.get('/api/site', cookie(token))).status).toBe(200);
    const screen = await house.screen(cookie(token));
    const local = await house.screen();
    expect(await screen.watch('lobby/main')).toMatchObject({ type: 'state' });
    await house.post(`/api/tokens/${id}/revoke`);
    expect(await screen.closed).toBe(1008);
    expectProblem(await house.get('/api/site', cookie(token)), 401, 'unauthorized');
    expect(await local.watch('lobby/main')).toMatchObject({ type: 'state' });
    await house.restart();
    expectProblem(await house.get('/api/site', cookie(token)), 401, 'unauthorized');
  });

  test('is no administrator', async () => {
    await using house = await House.open();
    const { token, id } = await house.pair();
    for (const path of ['/api/journal', '/api/tokens'])
      expectProblem(await house.get(path, cookie(token)), 403, 'forbidden');
    expectProblem(await house.post(`/api/tokens/${id}/revoke`, {}, cookie(token)), 403, 'forbidden');
  });
});

describe('a paired agent', () => {
  test('holds a token as bearer, also after a restart, until it is taken back', async () => {
    await using house = await House.open();
    const { id, token } = await house.pair('agent');
    await house.restart();
    expect((await house.get('/api/devices', bearer(token))).status).toBe(200);
    const agent = await FakeAgent.join(house.port, token);
    await house.post(`/api/tokens/${id}/revoke`);
    expect(await agent.closed).toBe(1008);
    expectProblem(await house.get('/api/devices', bearer(token)), 401, 'unauthorized');
    await expect(FakeAgent.join(house.port, token)).rejects.toThrow('HTTP 401');
  });

  test('has no cookie', async () => {
    await using house = await House.open();
    const { headers } = await pair(house, house.codes[0], { as: 'agent', name: 'kiosk-1' });
    expect(headers['set-cookie']).toBeUndefined();
  });
});

test('tokens and codes stand nowhere in the data folder', async () => {
  await using house = await House.open();
  const page = await house.pair();
  const agent = await house.pair('agent');
  const files = readdirSync(house.data).map((file) => readFileSync(join(house.data, file)));
  await house.restart();
  files.push(...readdirSync(house.data).map((file) => readFileSync(join(house.data, file))));
  expect(files.some((bytes) => bytes.includes('token-issued'))).toBe(true);
  for (const secret of [page.token, agent.token])
    expect(
      files.filter((bytes) => bytes.includes(secret)),
      secret,
    ).toEqual([]);
});
