import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATIONS } from '../../server/protocol/operations.ts';
import { House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open({ demo: true });
});
afterAll(() => house[Symbol.asyncDispose]());

const ROUTES: [string, string][] = [
  ...OPERATIONS.map(({ method, path }): [string, string] => [method.toUpperCase(), path.replace('{id}', '1')]),
  ...['/', '/kiosk/1', '/t/x', '/nothing', '/api/nothing', '/api/docs', '/api/docs/init.js', '/api/openapi.json'].map(
    (path): [string, string] => ['GET', path],
  ),
  ...['/demo/printer', '/demo/printer.json', '/voices/vi-default/manifest.json', '/api/texts/en'].map(
    (path): [string, string] => ['GET', path],
  ),
];

test.each(ROUTES)('%s %s answers with safe headers', async (method, path) => {
  const { headers } = await house.call(path, { method });
  const policy = Object.fromEntries(
    String(headers['content-security-policy'])
      .split(';')
      .map((directive) => directive.trim().split(/ (.*)/)),
  );
  expect(policy).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'frame-ancestors': "'self'",
    'base-uri': "'none'",
  });
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(headers['strict-transport-security']).toBeUndefined();
});

test('answers of the API are never stored', async () => {
  for (const path of ['/api/site', '/api/tickets/x', '/healthz', '/demo/printer.json'])
    expect((await house.get(path)).headers['cache-control'], path).toBe('no-store');
});

test('no page holds a script of its own', async () => {
  expect((await house.get('/api/docs')).text).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i);
});
