import type * as z from 'zod';
import { DomainError, fieldCodes, type FieldCode, type FieldError } from '../domain/error.ts';
import type { Language } from '../texts/language.ts';
import { valueText } from '../texts/values.ts';
import { bytesOf, readPairs, requireMediaType, textOf, type RawBody } from './body.ts';
import type { HttpEvent } from './event.ts';
import { pointerOf } from './pointer.ts';
import { parseStrictJson } from './strict-json.ts';

export interface JsonBounds {
  /** How many bytes it may have. */
  readonly max: number;
  /** It may be left out. */
  readonly optional?: boolean | undefined;
}

/**
 * Reads the JSON of a request.
 * @throws `payload-too-large`, `unsupported-media-type` for anything else, `invalid-input` if it is none, in another
 * encoding than UTF-8, or names a field twice.
 */
export function readJson(raw: RawBody, { max, optional = false }: JsonBounds): unknown {
  const bytes = bytesOf(raw, max);
  if (optional && bytes.length === 0) return {};
  requireMediaType(raw, bytes, 'application/json');
  return parseStrictJson(textOf(bytes, raw));
}

/** The query as its fields say it. @throws `invalid-input` for a field that comes twice, or is no UTF-8. */
export const queryOf = ({ rawQueryString }: Pick<HttpEvent, 'rawQueryString'>): Record<string, string> =>
  Object.fromEntries(readPairs(rawQueryString));

/** Holds input against its schema. @throws `invalid-input` naming each wrong field, in the caller's language. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown, language: Language): z.infer<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => fieldErrors(issue, input, language));
  throw new DomainError('invalid-input', { errors });
}

function fieldErrors(issue: z.core.$ZodIssue, input: unknown, language: Language): FieldError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), code: 'unknown-field' }));
  const pointer = pointerOf(issue.path);
  if (valueAt(input, issue.path) === undefined) return [{ pointer, code: 'missing' }];
  const code = ownCode(issue);
  return [code ? { pointer, code } : { pointer, code: 'invalid-value', detail: valueText(issue)[language] }];
}

/** The code that a schema gives to what it refuses, itself or in one of its choices (shared/contract/inputs.ts). */
function ownCode(issue: z.core.$ZodIssue): FieldCode | undefined {
  const issues = issue.code === 'invalid_union' ? issue.errors.flat() : [issue];
  return fieldCodes.find((code) => issues.some(({ message }) => message === code));
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
