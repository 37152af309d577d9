import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from './house.ts';

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
}
interface Contract {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: object;
}

let house: House;
let contract: Contract;
let operations: [path: string, method: string, operation: Operation][] = [];
beforeAll(async () => {
  house = await House.open();
  contract = (await house.get('/api/openapi.json')).body as unknown as Contract;
  operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [path, method, operation]),
  );
});
afterAll(() => house[Symbol.asyncDispose]());

/** Every object in the contract, with the keys that lead to it. */
function* inside(value: unknown, at: string[] = []): Generator<[string[], Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* inside(inner, [...at, key]);
}

test('it is OpenAPI 3.1 of this version', () => {
  expect(contract).toMatchObject({ openapi: '3.1.0', info: { title: 'Lượt', version: '0.1.0' } });
});

test('every reference leads somewhere', () => {
  for (const [at, { $ref: ref }] of inside(contract)) {
    if (ref === undefined) continue;
    const target = String(ref)
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], contract);
    expect(target, `${at.join('.')} → ${ref}`).toBeDefined();
  }
});

test('every operation has an id of its own', () => {
  const ids = operations.map(([, , { operationId }]) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]+$/);
});

test('every place in an address is declared, and no other', () => {
  for (const [path, , { parameters }] of operations) {
    const declared = parameters.filter((each) => each.in === 'path').map(({ name, required }) => ({ name, required }));
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, required: true }));
    expect(declared, path).toEqual(places);
    for (const { name, schema } of parameters) expect(schema, `${path} ${name}`).toHaveProperty('type');
  }
});

test('every answer is described, refusals as problems', () => {
  for (const [path, method, { responses }] of operations) {
    const success = Object.keys(responses).filter((status) => status.startsWith('2'));
    expect(success, `${method} ${path}`).toHaveLength(1);
    for (const [status, { description, content }] of Object.entries(responses)) {
      expect(description, `${path} ${status}`).toMatch(/\S/);
      expect(Object.keys(content)).toEqual([Number(status) < 300 ? 'application/json' : 'application/problem+json']);
    }
  }
});

/** Words of JSON Schema 2020-12 and OpenAPI 3.1 that the schemas here may use. */
const SCHEMA_WORDS = new Set(
  '$ref type properties required additionalProperties items enum const anyOf oneOf allOf minimum maximum minLength maxLength pattern format default description propertyNames'.split(
    ' ',
  ),
);

test('schemas hold nothing but JSON Schema', () => {
  for (const [, , operation] of operations) {
    const schemas = [
      ...operation.parameters.map(({ schema }) => schema),
      ...Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema),
      ...Object.values(operation.responses).flatMap(({ content }) =>
        Object.values(content).map(({ schema }) => schema),
      ),
    ];
    for (const schema of schemas) for (const word of wordsOf(schema)) expect(SCHEMA_WORDS, word).toContain(word);
  }
});

/** Keywords of a schema and those within, without the names of properties and the values of `enum` and `default`. */
function wordsOf(schema: object): string[] {
  return Object.entries(schema).flatMap(([word, value]) => {
    if (word === 'properties') return [word, ...Object.values(value as object).flatMap(wordsOf)];
    if (['enum', 'const', 'default', 'required'].includes(word) || typeof value !== 'object') return [word];
    return [word, ...(Array.isArray(value) ? value : [value]).flatMap(wordsOf)];
  });
}

describe('commands', () => {
  test('take an Idempotency-Key, except those with a secret or that are not recorded', () => {
    const without = operations
      .filter(
        ([, method, { parameters }]) => method === 'post' && !parameters.some(({ name }) => name === 'Idempotency-Key'),
      )
      .map(([path]) => path);
    expect(without).toEqual([
      '/api/counters/{id}/sign-in',
      '/api/pair',
      '/api/pairing-codes',
      '/api/demo/clock',
      '/api/demo/devices/{id}',
    ]);
  });

  test('without a body accept none or an empty one', async () => {
    for (const body of [undefined, {}]) expect((await house.post('/api/counters/1/open', body)).status).toBe(200);
  });
});

test('the page that shows it needs nothing from the internet', async () => {
  const { status, text } = await house.get('/api/docs');
  expect(status).toBe(200);
  for (const [, address] of text.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect(address).toMatch(/^\/api\/docs\//);
    expect((await house.get(address ?? '')).status, address).toBe(200);
  }
});
