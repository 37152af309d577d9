import { z } from 'zod';
import { COMMAND_REFUSALS, OPERATIONS, type Operation, SHARED_REFUSALS } from '../protocol/operations.ts';
import { problem } from '../protocol/problem.ts';
import type { RejectionCode } from '../queue/words.ts';
import { Refusal } from './problem.ts';

/** The contract as OpenAPI 3.1, made from the schemas that also check every request. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] ??= {};
    Object.assign(paths[operation.path] ?? {}, { [operation.method]: describe(operation) });
  }
  const schemas: Record<string, unknown> = { Problem: schemaOf(problem, 'output') };
  return withSharedSchemas(schemas, {
    openapi: '3.1.0',
    info: {
      title: 'Lượt',
      version,
      description: 'The queue of a public-service centre. Errors are RFC 9457 problems with a `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(OPERATIONS.map((each) => each.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'luot' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{ cookie: [] }, { bearer: [] }],
  }) as object;
}

function describe(operation: Operation): object {
  const command = operation.method === 'post';
  return {
    operationId: `${operation.method}${operation.path.replaceAll(/[/{}]+(\w)/g, (_all, letter: string) => letter.toUpperCase()).replaceAll(/\W/g, '')}`,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.open ? { security: [] } : {}),
    parameters: [
      ...pathParameters(operation.path),
      ...queryParameters(operation.query),
      ...(isKeyed(operation) ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(operation.body === undefined
      ? {}
      : {
          requestBody: {
            content: { [operation.media ?? 'application/json']: { schema: schemaOf(operation.body, 'input') } },
          },
        }),
    responses: {
      [operation.status]: {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(operation.answer, 'output') } },
      },
      ...refusalResponses(operation, command),
    },
  };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same key gives the same answer and acts once, for 24 h.',
  schema: { type: 'string', maxLength: 200 },
};

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodType | undefined): object[] {
  if (query === undefined) return [];
  const { properties = {} } = schemaOf(query, 'output') as { properties?: Record<string, object> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

/** A command that may be repeated under its key. */
function isKeyed(operation: Operation): boolean {
  return operation.method === 'post' && operation.keyless !== true;
}

/** Refusals by status, each naming its codes. */
function refusalResponses(operation: Operation, command: boolean): Record<string, object> {
  const codes = new Set([
    ...operation.refusals,
    ...SHARED_REFUSALS,
    ...(operation.open ? [] : (['unauthorized'] as const)),
    ...(command ? COMMAND_REFUSALS : []),
    ...(isKeyed(operation) ? (['idempotency-key-reused'] as const) : []),
  ]);
  const refusals = [
    ...[...codes].map((code) => new Refusal(code)),
    ...Object.entries(operation.fields ?? {}).map(([code, field]) => new Refusal(code as RejectionCode, field)),
  ];
  const byStatus = Map.groupBy(refusals, ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map(({ code }) => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    reused: 'inline',
  });
  return rest;
}

const OWN_DEFINITIONS = '#/$defs/';

/**
 * Each schema comes with definitions of its own; in OpenAPI they stand in one place, `schemas`, and are referred to there.
 * `id` marks would be taken for JSON Schema's own.
 */
function withSharedSchemas(schemas: Record<string, unknown>, value: unknown): unknown {
  const inner = (each: unknown) => withSharedSchemas(schemas, each);
  if (Array.isArray(value)) return value.map(inner);
  if (typeof value === 'string' && value.startsWith(OWN_DEFINITIONS))
    return value.replace(OWN_DEFINITIONS, '#/components/schemas/');
  if (typeof value !== 'object' || value === null) return value;
  const { $defs = {}, $id: _id, ...rest } = value as Record<string, unknown>;
  for (const [name, schema] of Object.entries($defs as object)) schemas[name] ??= inner(schema);
  const fields = Object.entries(rest).filter(([key, each]) => key !== 'id' || typeof each !== 'string');
  return Object.fromEntries(fields.map(([key, each]) => [key, inner(each)]));
}
