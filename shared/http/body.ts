import { DomainError } from '../domain/error.ts';
import { pointerOf } from './pointer.ts';

/** The parts of an API Gateway event that a body is read from. */
export interface RawBody {
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** A body as it was sent. @throws `payload-too-large` over `max` bytes. */
export function bytesOf({ body = '', isBase64Encoded }: RawBody, max: number): Buffer {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > max) throw new DomainError('payload-too-large');
  return bytes;
}

/** @throws `unsupported-media-type` for a body of another type; none at all has no type. */
export function requireMediaType({ headers }: Pick<RawBody, 'headers'>, bytes: Buffer, type: string): void {
  const sent = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (bytes.length > 0 && sent !== type) throw new DomainError('unsupported-media-type');
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of a body. What API Gateway passes on as text it has decoded itself: bytes that are no UTF-8 have become
 * replacement characters, which therefore cannot be told from such a character that was sent.
 *
 * @throws `invalid-input` for another encoding than UTF-8.
 */
export function textOf(bytes: Buffer, { isBase64Encoded }: Pick<RawBody, 'isBase64Encoded'>): string {
  const text = decoded(() => utf8.decode(bytes));
  if (text === undefined || (!isBase64Encoded && text.includes('\ufffd'))) throw refusal('', 'invalid-encoding');
  return text;
}

/**
 * F2: reads a form of one of our pages. A field that comes twice is as good as none: of two readings nobody knows which is
 * meant, and the page that comes again says what is missing.
 *
 * @throws `payload-too-large`; `unsupported-media-type` for what is no form; `invalid-input` for what is no UTF-8.
 */
export function readForm(raw: RawBody, max: number): URLSearchParams {
  const bytes = bytesOf(raw, max);
  requireMediaType(raw, bytes, 'application/x-www-form-urlencoded');
  const form = pairsIn(textOf(bytes, raw));
  for (const name of repeated(form)) form.delete(name);
  return form;
}

/** F2: reads a query. @throws `invalid-input` for a name that comes twice, or escapes that are no UTF-8. */
export function readPairs(text: string): URLSearchParams {
  const pairs = pairsIn(text);
  const [name] = repeated(pairs);
  if (name !== undefined) throw refusal(pointerOf([name]), 'duplicate-field');
  return pairs;
}

function pairsIn(text: string): URLSearchParams {
  if (!(text.match(escapes) ?? []).every((run) => decoded(() => decodeURIComponent(run)) !== undefined))
    throw refusal('', 'invalid-encoding');
  return new URLSearchParams(text);
}

function repeated(pairs: URLSearchParams): string[] {
  const names = [...pairs.keys()];
  return [...new Set(names.filter((name, at) => names.indexOf(name) < at))];
}

const escapes = /(?:%[\da-f]{2})+/gi;

function decoded(decode: () => string): string | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}

const refusal = (pointer: string, code: 'invalid-encoding' | 'duplicate-field') =>
  new DomainError('invalid-input', { errors: [{ pointer, code }] });
