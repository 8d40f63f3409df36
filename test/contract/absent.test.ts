import { expect, test } from 'vitest';
import { openApiDocument } from '../../shared/contract/openapi.ts';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}
interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>;
}
const document = openApiDocument() as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** What a reply may lack, each for a reason of its own. */
const mayBeAbsent: readonly RegExp[] = [
  // A list that has ended has no further page.
  /\.nextCursor$/,
  // There only for whoever asks for it.
  /\.explanation$/,
  // A refusal among results is what it would be alone.
  /^Problem\./,
  // A draft gives back what was typed, so that it can be sent again.
  /^Draft(Item)?\.identity\.[a-zA-Z]+$/,
];

/** Every field that an object of a schema need not have, with the name of the schema. */
function optional(schema: unknown, name: string, seen: Set<string>): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((each) => optional(each, name, seen));
  const { $ref, properties = {}, required = [], ...rest } = schema as Schema;
  const target = $ref?.split('/').at(-1);
  if (target !== undefined && !seen.has(target)) {
    seen.add(target);
    return optional(document.components.schemas[target], target, seen);
  }
  const own = Object.keys(properties).filter((field) => !required.includes(field));
  return [
    ...own.map((field) => `${name}.${field}`),
    ...Object.entries(properties).flatMap(([field, value]) => optional(value, `${name}.${field}`, seen)),
    ...Object.values(rest).flatMap((value) => optional(value, name, seen)),
  ];
}

const replies = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations).flatMap(([method, { responses }]) =>
    Object.entries(responses).flatMap(([status, { content }]) =>
      status.startsWith('2') && content?.['application/json']
        ? [[`${method.toUpperCase()} ${path} ${status}`, content['application/json'].schema] as const]
        : [],
    ),
  ),
);

test('replies are found', () => {
  expect(replies.length).toBeGreaterThan(30);
});

test.each(replies)('%s has every field always, null where there is no value', (route, schema) => {
  const missing = optional(schema, route, new Set()).filter((field) => !mayBeAbsent.some((each) => each.test(field)));
  expect(missing).toEqual([]);
});
