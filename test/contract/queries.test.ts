import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { openApiDocument } from '../../shared/contract/openapi.ts';
import { isList } from '../../shared/contract/paging.ts';
import { routes, type Route } from '../../shared/contract/routes.ts';
import { DomainError } from '../../shared/domain/error.ts';
import { parseInput } from '../../shared/http/input.ts';

/** Every field of every query that is documented as a number. */
const numbers = Object.entries<Route>(routes).flatMap(([route, { query }]) =>
  Object.entries(query?.shape ?? {}).flatMap(([field, schema]) => {
    const { type } = z.toJSONSchema(schema, { io: 'input' });
    return type === 'integer' || type === 'number' ? [{ route, field, schema }] : [];
  }),
);

test('lists have a limit, and it is a number', () => {
  // Pages of an export are as large as they may be (G2).
  const lists = Object.entries<Route>(routes).filter(([key, route]) => isList(route) && !key.endsWith('/export'));
  expect(lists.length).toBeGreaterThan(5);
  expect(numbers.filter(({ field }) => field === 'limit').map(({ route }) => route)).toEqual(lists.map(([key]) => key));
});

describe('a number in a query is decimal digits alone', () => {
  test.each(numbers)('$route?$field=', ({ schema }) => {
    const read = (text: string) => schema.safeParse(text).success;
    expect(['1', '7', '25'].filter((text) => !read(text))).toEqual([]);
    const others = [
      '1e1',
      '0x10',
      '0b11',
      ' 5',
      '5 ',
      '5\n',
      '+5',
      '-5',
      '5.0',
      '5,0',
      '٥',
      '５',
      '1_0',
      '',
      'NaN',
      'five',
    ];
    expect(others.filter(read)).toEqual([]);
  });

  test('a limit is one from 1 to 100, 25 if none is given', () => {
    const { limit } = z.object(routes['GET /v1/drafts'].query.shape).shape;
    expect(['1', '100', undefined].map((text) => limit.parse(text))).toEqual([1, 100, 25]);
    expect(['0', '101', '9'.repeat(400)].filter((text) => limit.safeParse(text).success)).toEqual([]);
  });
});

describe('several values in a query', () => {
  const read = (query: Record<string, string>) => {
    const { data, error } = routes['GET /v1/requests'].query.safeParse(query);
    return data ?? error.issues.map(({ code, path }) => `${path.join('/')} ${code}`);
  };

  test('stand between commas, in any order, each once', () => {
    for (const status of ['open,approved', 'approved,open', 'open,approved,open'])
      expect(read({ status })).toEqual({ limit: 25, status: ['approved', 'open'] });
    expect(read({ status: 'open,to_correct' })).toMatchObject({ status: ['open', 'to_correct'] });
  });

  test.each(['', ',', 'open,', 'open, approved', 'Open', 'open;approved', 'open,nonsense'])(
    'are refused by the parameter’s name: %j',
    (status) => {
      expect(read({ status })).toEqual(['status invalid_value']);
    },
  );

  test('of what has ended do not go with the order in which requests expire', () => {
    expect(read({ status: 'open,to_correct', sort: 'expiresAt' })).toMatchObject({ sort: 'expiresAt' });
    expect(read({ status: 'open,approved', sort: 'expiresAt' })).toEqual(['sort custom']);
  });

  test('are documented so that clients write them between commas', () => {
    const { parameters } = openApiDocument().paths!['/v1/requests']!.get!;
    expect(parameters).toContainEqual(
      expect.objectContaining({
        ...{ in: 'query', name: 'status', style: 'form', explode: false },
        schema: expect.objectContaining({
          type: 'array',
          items: { $ref: '#/components/schemas/RequestStatus' },
        }) as unknown,
      }),
    );
  });
});

/** Every field of every query for apps; a page opens whatever is added to its link. */
const fields = Object.entries<Route>(routes).flatMap(([route, { query, access }]) =>
  access === 'public' || !query ? [] : Object.keys(query.shape).map((field) => ({ route, field, query })),
);

describe('a question that is refused names the parameter', () => {
  const refused = (query: z.ZodType, asked: Record<string, string>) => {
    try {
      parseInput(query, asked, 'fr');
      return undefined;
    } catch (error) {
      return error instanceof DomainError && error.errors.map(({ pointer, code }) => ({ pointer, code }));
    }
  };

  test.each(fields)('$route?$field=', ({ field, query }) => {
    expect(refused(query, { [field]: 'x', [`${field}x`]: 'x' })).toContainEqual({
      ...{ pointer: `/${field}x`, code: 'unknown-field' },
    });
    const wrong = refused(query, { [field]: 'x'.repeat(10_000) }) || [];
    const about = wrong.filter(({ pointer }) => pointer.startsWith(`/${field}`));
    expect(about.map(({ pointer }) => pointer)).toEqual(isFree(field) ? [] : [`/${field}`]);
  });

  // Ids and cursors are looked up; what is none is refused by then, and the parameter named.
  const isFree = (field: string) => /Id$/.test(field) || field === 'cursor';
});

interface Field {
  readonly route: string;
  readonly field: string;
  readonly schema: z.ZodType;
}

/** The object that a schema asks for, if it may be left out or be null as well. */
function objectIn(schema: unknown): z.ZodObject | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return objectIn(schema.unwrap());
  return schema instanceof z.ZodObject ? schema : undefined;
}

const instantsIn = (route: string, input: unknown): Field[] =>
  Object.entries((objectIn(input)?.shape ?? {}) as Readonly<Record<string, z.ZodType>>).flatMap(([field, schema]) => {
    if (objectIn(schema)) return instantsIn(route, schema);
    const told = JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
    return /"format":"date(-time)?"/.test(told) ? [{ route, field, schema }] : [];
  });

/** Whatever is documented as an instant, or as an instant or a day: of every query and body, by its schema. */
const instants = Object.entries<Route>(routes).flatMap(([route, { query, body }]) =>
  [query, body].flatMap((input) => instantsIn(route, input)),
);

describe('an instant that is none is refused with what is wanted, in words', () => {
  test('there are some in queries and in bodies', () => {
    const fields = instants.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['at', 'from', 'to', 'endsAt']));
  });

  test.each(instants)('$route $field', ({ field, schema }) => {
    for (const text of ['yesterday', '2026-02-30T00:00:00Z', '2026-11-20T8:00', '9999-12-31T23:59:59-12:00x', '']) {
      const details = (['fr', 'en'] as const).map((language) => {
        try {
          parseInput(z.strictObject({ [field]: schema }), { [field]: text }, language);
          return undefined;
        } catch (error) {
          return error instanceof DomainError ? error.errors[0]?.detail : error;
        }
      });
      expect(details).toEqual([expect.stringMatching(/date existante/), expect.stringMatching(/existing date/)]);
    }
  });
});
