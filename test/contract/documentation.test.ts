import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { labelsReply } from '../../shared/contract/all-labels.ts';
import { codes } from '../../shared/contract/documentation/codes.ts';
import { capabilities } from '../../shared/contract/documentation/index.ts';
import { routes, type Route } from '../../shared/contract/routes.ts';
import { openApi, operations, type OpenApi } from './support/document.ts';
import { published } from './support/operation-ids.ts';

interface Media {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref?: string; readonly value?: unknown }>>;
}
type Contents = Readonly<Record<string, Media>>;
interface Told {
  readonly description: string;
  readonly content?: Contents;
}
interface Whole {
  readonly description: string;
  readonly tags: readonly string[];
  readonly requestBody?: Told;
  readonly responses: Readonly<Record<string, Told>>;
}
const told = operations().map(({ key, operation }) => ({ key, operation: operation as unknown as Whole }));

const escape = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Every content of the document: its place, as a JSON Pointer, and what it says. */
const contentsOf = ({ key, operation }: (typeof told)[number]) => {
  const [method = '', path = ''] = key.split(' ');
  const at = ['paths', path, method.toLowerCase()];
  const of = (place: readonly string[], { content = {} }: Told) =>
    Object.entries(content).map(([type, media]) => ({
      title: `${key} ${[...place, type].join(' ')}`,
      schema: [...at, ...place, 'content', type, 'schema'].map(escape).join('/'),
      media,
    }));
  return [
    ...(operation.requestBody ? of(['requestBody'], operation.requestBody) : []),
    ...Object.entries(operation.responses).flatMap(([status, reply]) => of(['responses', status], reply)),
  ];
};
const contents = told.flatMap(contentsOf);

function validatorOf(document: OpenApi) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'openapi');
  return (schema: string, value: unknown) => {
    const validate = ajv.compile({ $ref: `openapi#/${schema}` });
    return validate(value) ? undefined : ajv.errorsText(validate.errors);
  };
}
const flawOf = validatorOf(openApi());

const { examples } = openApi().components;
const examplesIn = ({ example, examples: named = {} }: Media): unknown[] => [
  ...(example === undefined ? [] : [example]),
  ...Object.values(named).map(({ $ref, value }) =>
    $ref === undefined ? value : examples[$ref.split('/').pop() ?? '']?.value,
  ),
];

describe('an example', () => {
  test.each(contents)('is there, and valid, of $title', ({ schema, media }) => {
    const values = examplesIn(media);
    expect(values.length).toBeGreaterThan(0);
    expect(values.map((value) => flawOf(schema, value))).toEqual(values.map(() => undefined));
  });

  test('that lacks a field, or has one too many, would be found', () => {
    const access = contents.find(({ title }) => title === 'GET /v1/accesses/{accessId} responses 200 application/json');
    const { status: _status, ...rest } = access?.media.example as Readonly<Record<string, unknown>>;
    expect(flawOf(access?.schema ?? '', rest)).toContain('status');
    expect(flawOf(access?.schema ?? '', { ...rest, status: 'active', nickname: 'x' })).toContain('additional');
    expect(flawOf(access?.schema ?? '', { ...rest, status: 'retired' })).toContain('allowed values');
  });

  test('of every problem is used somewhere', () => {
    const used = new Set(
      contents.flatMap(({ media }) => Object.values(media.examples ?? {}).map(({ $ref }) => $ref?.split('/').pop())),
    );
    expect(Object.keys(examples).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('every operation', () => {
  test('has the id that apps were told; a new route has its id put on the list', () => {
    expect(Object.fromEntries(operations().map(({ key, operation }) => [key, operation.operationId]))).toEqual(
      published,
    );
    expect(new Set(Object.values(published)).size).toBe(Object.keys(published).length);
  });

  test.each(told)('$key says in sentences what it does, takes and answers', ({ key, operation }) => {
    const { summary }: Route = routes[key as keyof typeof routes];
    const sentences = [operation.requestBody, ...Object.values(operation.responses)].flatMap(
      (it) => it?.description ?? [],
    );
    for (const text of [operation.description, ...sentences]) expect(text).toMatch(/^[\p{Lu}`].*[.)]$/su);
    expect(operation.description).not.toBe(summary);
  });

  test.each(told)('$key says what API Gateway may answer in its place', ({ key, operation }) => {
    const { access }: Route = routes[key as keyof typeof routes];
    const statuses = [
      '429',
      '500',
      '503',
      ...(access === 'signed-in' ? ['401'] : []),
      ...(/^(GET|HEAD) /.test(key) ? [] : ['413']),
    ];
    for (const status of statuses) {
      const { content } = operation.responses[status] ?? { content: undefined };
      expect([status, Object.keys(content ?? {}).includes('application/json')]).toEqual([
        status,
        !key.startsWith('HEAD '),
      ]);
    }
  });

  test.each(told.filter(({ key }) => key.startsWith('HEAD ')))('$key answers without a body', ({ operation }) => {
    expect(Object.values(operation.responses).flatMap(({ content }) => content ?? [])).toEqual([]);
  });
});

test('every tag is described and used', () => {
  const tags = openApi()['tags'] as readonly { readonly name: string; readonly description: string }[];
  expect(tags.map(({ name }) => name)).toEqual(Object.keys(capabilities));
  expect(new Set(told.flatMap(({ operation }) => operation.tags))).toEqual(new Set(tags.map(({ name }) => name)));
  for (const { description } of tags) expect(description).toMatch(/^\p{Lu}.*\.$/u);
});

/** The places of every closed list that is written out where it is used. */
function inlineCodes(node: unknown, place: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { enum: values } = node as { readonly enum?: unknown };
  const named = /^\/components\/schemas\/\w+$/.test(place);
  const own = Array.isArray(values) && values.length > 1 && String(values) !== 'true,false' && !named ? [place] : [];
  const parts = Object.entries(node).filter(([name]) => name !== 'example' && name !== 'examples');
  return [...own, ...parts.flatMap(([name, part]) => inlineCodes(part, `${place}/${name}`))];
}

describe('every closed list of codes', () => {
  test('is a schema with a name: add it to shared/contract/documentation/codes.ts', () => {
    expect(inlineCodes(openApi(), '')).toEqual([]);
    expect(inlineCodes({ x: { enum: ['a', 'b'] } }, '')).toEqual(['/x']);
  });

  test.each(Object.entries(codes))('%s says what it is', (name, [, meaning]) => {
    expect(openApi().components.schemas[name]).toMatchObject({ type: 'string', description: meaning });
  });

  // Their words come with what names them; an import is told of by the command that makes it. What is asked for may be
  // something that is not so yet.
  const without = [
    ...['FieldCode', 'ProblemType', 'LineOutcome', 'LineEffect', 'ImportColumn', 'Language'],
    ...['ChangedField', 'AuditAction', 'Via', 'SubjectKind', 'DoerKind'],
  ];

  test.each(Object.entries(codes).filter(([name]) => !without.includes(name)))('%s has labels', (_name, [schema]) => {
    const labelled = Object.values(labelsReply('en')).flatMap((list) => (typeof list === 'string' ? [] : [list]));
    const lists = labelled.map((list) => list.map(({ code }) => code as string));
    const options = schema.options as readonly string[];
    expect(lists.some((list) => options.every((code) => list.includes(code)))).toBe(true);
  });
});
