import type * as z from 'zod';
import { DomainError, type FieldError } from '../domain/error.ts';
import type { Language } from '../texts/language.ts';
import { valueText } from '../texts/values.ts';

const maxBody = 256 * 1024;

/** The parts of an API Gateway event that a body is read from. */
export interface RawBody {
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export const bodyText = ({ body, isBase64Encoded }: RawBody): string =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString('utf8');

/**
 * Reads the JSON of a request.
 * @throws `payload-too-large` over 256 KiB, `unsupported-media-type` for anything else, `invalid-input` if it is none.
 */
export function readJson(raw: RawBody, optional: boolean): unknown {
  const text = bodyText(raw);
  if (Buffer.byteLength(text) > maxBody) throw new DomainError('payload-too-large');
  if (optional && text === '') return {};
  const mediaType = raw.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (text !== '' && mediaType !== 'application/json') throw new DomainError('unsupported-media-type');
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('invalid-input', { errors: [{ pointer: '', code: 'invalid-json' }] });
  }
}

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
  return valueAt(input, issue.path) === undefined
    ? [{ pointer, code: 'missing' }]
    : [{ pointer, code: 'invalid-value', detail: valueText(issue)[language] }];
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );

/** Writes a path as a JSON Pointer (RFC 6901). */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
