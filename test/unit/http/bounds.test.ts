import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { bodyBounds, maxErrors } from '../../../shared/contract/bounds.ts';
import { Problem } from '../../../shared/contract/replies.ts';
import { routes, type Route } from '../../../shared/contract/routes.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { parseInput, readJson } from '../../../shared/http/input.ts';
import { problemReply } from '../../../shared/http/problems.ts';
import { languages, type Language } from '../../../shared/texts/language.ts';

interface WithBody {
  readonly key: string;
  readonly body: z.ZodType;
  readonly max: number;
}
const withBody: WithBody[] = Object.entries<Route>(routes).flatMap(([key, { body, access }]) =>
  body ? [{ key, body, max: access === 'public' ? bodyBounds.open : bodyBounds.signedIn }] : [],
);

/** What the edge answers to a body: undefined if it lets it through. */
function refusal({ body, max }: WithBody, text: string, language: Language = 'fr'): string | undefined {
  const raw = { body: text, isBase64Encoded: false, headers: { 'content-type': 'application/json' } };
  try {
    parseInput(body, readJson(raw, { max }), language);
  } catch (error) {
    return problemReply(error, language, 'instance').body;
  }
  return undefined;
}

/** Whatever comes in, a few tens of kilobytes go out. */
const longest = 48 * 1024;

type Schema = z.core.$ZodType;
interface Found {
  readonly at: string;
  readonly schema: Schema;
  /** The schema that it is read through, if it is a list's. */
  readonly through: Schema | undefined;
}

/** Every schema that a schema is made of, by where it stands. */
function* schemasIn(schema: Schema, at = '', through?: Schema): Generator<Found> {
  const def = schema._zod.def as unknown as Readonly<Record<string, unknown>> & { readonly type: string };
  yield { at: `${at} ${def.type}`, schema, through };
  const inner = (some: unknown, place = at, by?: Schema) => schemasIn(some as Schema, place, by);
  if (def.type === 'object')
    for (const [name, field] of Object.entries(def['shape'] as Record<string, Schema>))
      yield* inner(field, `${at}/${name}`);
  else if (def.type === 'array') yield* inner(def['element'], `${at}/0`);
  else if (def.type === 'union') for (const option of def['options'] as Schema[]) yield* inner(option);
  else if (def.type === 'pipe') yield* inner(def['out'], at, def['in'] as Schema);
  else if (['optional', 'nullable', 'default'].includes(def.type)) yield* inner(def['innerType']);
  else if (!['string', 'enum', 'literal', 'boolean', 'number', 'int'].includes(def.type))
    throw new Error(`What a ${def.type} takes is not known here.`);
}

function boundOf({ _zod: { def } }: Schema): number | undefined {
  const checks = (def.checks ?? []).map(
    (check) => check._zod.def as { readonly check: string; readonly maximum?: number },
  );
  return checks.find(({ check }) => check === 'max_length')?.maximum;
}
const firstLookedAt = (schema: Schema | undefined): boolean => schema?._zod.def.type === 'transform';

describe('every text and every list of every body is bounded (F2)', () => {
  test.each(withBody)('of $key', ({ body, max }) => {
    const found = [...schemasIn(body)];
    const bounded = found.filter(({ at }) => / (string|array)$/.test(at));
    for (const { at, schema } of bounded) expect(boundOf(schema), at).toBeLessThanOrEqual(max);
    // Before its elements are read: by the helper.
    for (const { at, through } of bounded) if (at.endsWith('array')) expect(firstLookedAt(through), at).toBe(true);
  });

  test('the walk would find one that is not', () => {
    const found = [...schemasIn(z.strictObject({ a: z.array(z.string()).max(3).optional() }))];
    expect(found.map(({ at }) => at)).toEqual([' object', '/a optional', '/a array', '/a/0 string']);
    expect(boundOf(found[3]!.schema)).toBeUndefined();
    expect(firstLookedAt(found[2]!.through)).toBe(false);
  });
});

/** As large as a body may be, and all of it wrong. */
const filled = (
  max: number,
  part: (index: number) => string,
  [open, close]: readonly [string, string] = ['{', '}'],
): string => {
  const parts: string[] = [];
  for (let size = open.length + close.length, index = 0; ; index += 1) {
    const next = part(index);
    size += Buffer.byteLength(next) + 1;
    if (size > max) return `${open}${parts.join()}${close}`;
    parts.push(next);
  }
};

/** The lists that a body may name. */
const listsOf = (body: z.ZodType): string[] => [
  ...new Set([...schemasIn(body)].flatMap(({ at }) => /^\/(\w+) array$/.exec(at)?.[1] ?? [])),
];
const fieldsOf = (body: z.ZodType): string[] =>
  [...schemasIn(body)].map(({ at }) => at.split('/')[1]?.split(' ')[0] ?? '');

describe('however much is wrong, a refusal is short, and names at most a hundred fields (F2)', () => {
  const hostile: Readonly<Record<string, (route: WithBody) => string[]>> = {
    'unknown fields': ({ max }) => [filled(max, (index) => `"f${String(index)}":0`)],
    'unknown fields with long names': ({ max }) => [
      filled(max, (index) => `"${String(index).padEnd(max / 150, 'x')}":0`),
      filled(max, (index) => `"${String(index)}${String.raw`\u0001`.repeat(400)}":0`),
      filled(max, (index) => `"${'~/'.repeat(500)}${String(index)}":0`),
      `{"${'é'.repeat(max / 2 - 10)}":0}`,
    ],
    'the same field many times': ({ max }) => [filled(max, () => '"same":0'), filled(max, () => '"__proto__":0')],
    'lists that are too long': ({ body, max }) =>
      listsOf(body).flatMap((name) =>
        ['0', '{"a":1,"b":2}'].map((element) => filled(max, () => element, [`{"${name}":[`, ']}'])),
      ),
    'lists of as many as there may be': ({ body, max }) =>
      listsOf(body).flatMap((name) =>
        [100].map((length) => {
          const room = Math.floor((max - 100) / length / 16) - 1;
          const element = filled(room * 16, (index) => `"${String(index)}":0`);
          return `{"${name}":[${Array.from({ length }, () => element).join()}]}`;
        }),
      ),
    'texts that are too long': ({ body, max }) =>
      [...new Set(fieldsOf(body))].map((name) => `{"${name}":"${'x'.repeat(max - 300)}"}`),
    depth: ({ max }) => [
      '['.repeat(max / 2) + ']'.repeat(max / 2),
      `{"a":${'['.repeat(max / 3)}${']'.repeat(max / 3)}}`,
    ],
  };

  describe.each(Object.entries(hostile))('%s', (_, bodies) => {
    test.each(withBody)('$key', (route) => {
      for (const [index, text] of bodies(route).entries()) {
        const language = languages[index % 2] ?? 'fr';
        const reply = refusal(route, text, language) ?? '';
        expect(Buffer.byteLength(reply)).toBeLessThan(longest);
        if (reply === '') continue;
        const { errors = [], status } = Problem.parse(JSON.parse(reply));
        expect(status).toBeLessThan(500);
        expect(errors.length).toBeLessThanOrEqual(maxErrors + 1);
        expect(errors.slice(0, maxErrors).filter(({ code }) => code === 'and-more')).toEqual([]);
        if (errors.length > maxErrors) expect(errors.at(-1)).toMatchObject({ pointer: '', code: 'and-more' });
      }
    });
  });

  test('so it is for anything at all', () => {
    const value = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' });
    fc.assert(
      fc.property(fc.constantFrom(...withBody), fc.dictionary(fc.string({ maxLength: 500 }), value), (route, body) => {
        const known = Object.fromEntries(fieldsOf(route.body).map((name, index) => [name, Object.values(body)[index]]));
        expect(Buffer.byteLength(refusal(route, JSON.stringify({ ...known, ...body })) ?? '')).toBeLessThan(longest);
      }),
      { numRuns: 150 },
    );
  });

  test('a list that is too long is one error, and none of its elements is read', () => {
    const [creation] = withBody.filter(({ key }) => key === 'POST /v1/accesses');
    const text = filled(bodyBounds.signedIn, () => '0', ['{"dossiers":[', ']}']);
    const { errors } = Problem.parse(JSON.parse(refusal(creation!, text) ?? ''));
    expect(errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/identity missing',
      '/dossiers too-many-dossiers',
      '/modules missing',
    ]);
  });

  test('what the rules refuse is bounded as well', () => {
    const errors = Array.from({ length: 500 }, (_, i) => ({
      pointer: `/modules/${String(i)}`,
      code: 'duplicate' as const,
    }));
    const { body } = problemReply(new DomainError('invalid-input', { errors }), 'en', 'instance');
    expect(Problem.parse(JSON.parse(body)).errors).toHaveLength(maxErrors + 1);
    const hundred = problemReply(new DomainError('invalid-input', { errors: errors.slice(400) }), 'en', 'instance');
    expect(Problem.parse(JSON.parse(hundred.body)).errors?.at(-1)?.code).toBe('duplicate');
  });
});
