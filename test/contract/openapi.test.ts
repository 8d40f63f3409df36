import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from '../../shared/contract/openapi.ts';
import { routes, type Route } from '../../shared/contract/routes.ts';
import { errorCodes } from '../../shared/domain/error.ts';
import { openApi, operations, type Schema } from './support/document.ts';

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(
    JSON.parse(JSON.stringify(openApiDocument())) as object & Record<string, unknown>,
  );
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
});

test('the validator would tell of a mistake', async () => {
  const broken = { ...openApi(), paths: { 'no-slash': { get: { responses: 7 } } } };
  expect((await new Validator().validate(broken)).valid).toBe(false);
});

test('every reference leads somewhere', () => {
  const text = JSON.stringify(openApi());
  const schemas = Object.keys(openApi().components.schemas);
  const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(20);
  for (const name of named) expect(schemas).toContain(name);
});

describe('every operation', () => {
  test('has an id of its own and says what it does', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(Object.keys(routes).length);
    for (const { operation } of operations()) expect(operation.summary).toMatch(/\w.*[.)]$/);
  });

  test.each(operations())('$key declares its path parameters', ({ key, operation }) => {
    const inPath = [...key.matchAll(/\{([\w+]+)\}/g)].map(([, name]) => name);
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(declared.map(({ name }) => name)).toEqual(inPath);
    for (const { required } of declared) expect(required).toBe(true);
  });

  test.each(operations())('$key asks for a sign-in exactly if its route does', ({ key, operation }) => {
    const { access }: Route = routes[key as keyof typeof routes];
    expect(operation.security).toEqual(access === 'signed-in' ? [{ accessToken: [] }] : []);
  });

  test.each(operations())(
    '$key has its kind of success, another if it may be held, and says in words what it refuses',
    ({ key, operation }) => {
      const { success, held }: Route = routes[key as keyof typeof routes];
      const wellEnded = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
      expect(wellEnded).toEqual([String('status' in success ? success.status : 200), ...(held ? ['202'] : [])]);
      for (const { description } of Object.values(operation.responses)) expect(description).not.toBe('');
    },
  );
});

test('no schema lets in more than it names, but for problems, this document itself and the schemas of events', () => {
  const isOpen = ({ type, additionalProperties, oneOf = [] }: Schema): boolean =>
    oneOf.length > 0 ? oneOf.some(isOpen) : type === 'object' && additionalProperties !== false;
  const open = Object.entries(openApi().components.schemas).filter(([, schema]) => isOpen(schema));
  expect(open.map(([name]) => name).sort()).toEqual(['EventSchema', 'OpenApi', 'Problem']);
});

test('the problem’s type is one of the codes', () => {
  const { Problem, ProblemType } = openApi().components.schemas;
  expect(Problem?.properties?.['type']).toEqual({ $ref: '#/components/schemas/ProblemType' });
  expect(ProblemType).toMatchObject({ enum: errorCodes.map((code) => `/problems/${code}`) });
});
