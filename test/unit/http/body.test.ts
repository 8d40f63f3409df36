import { describe, expect, test } from 'vitest';
import { bodyBounds } from '../../../shared/contract/bounds.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { readForm, type RawBody } from '../../../shared/http/body.ts';
import { queryOf, readJson } from '../../../shared/http/input.ts';

function refusal(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, ...error.errors.map(({ pointer, code }) => `${pointer} ${code}`)];
  }
}

const json = (body: string | Buffer): RawBody => ({
  body: typeof body === 'string' ? body : body.toString('base64'),
  isBase64Encoded: typeof body !== 'string',
  headers: { 'content-type': 'application/json' },
});
const { signedIn: max } = bodyBounds;

describe('a JSON body (F2)', () => {
  test('is counted in bytes, before anything else is said of it', () => {
    const sized = (bytes: number) => json(`"${'é'.repeat((bytes - 2) / 2)}"`);
    expect(refusal(() => readJson(sized(8192), { max: bodyBounds.open }))).toHaveLength(4095);
    expect(refusal(() => readJson(sized(8194), { max: bodyBounds.open }))).toEqual(['payload-too-large']);
    const other = { ...sized(8194), headers: { 'content-type': 'text/plain' } };
    expect(refusal(() => readJson(other, { max: bodyBounds.open }))).toEqual(['payload-too-large']);
    const encoded = json(Buffer.from(`"${'a'.repeat(8190)}"`));
    expect(refusal(() => readJson(encoded, { max: bodyBounds.open }))).toHaveLength(8190);
  });

  test('is UTF-8, whether API Gateway has decoded it or not', () => {
    const bad = ['invalid-input', ' invalid-encoding'];
    const broken = Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]);
    expect(refusal(() => readJson(json(broken), { max }))).toEqual(bad);
    expect(refusal(() => readJson(json(broken.toString('utf8')), { max }))).toEqual(bad);
    expect(refusal(() => readJson(json(Buffer.from('"é\ufffd"', 'latin1')), { max }))).toEqual(bad);
    expect(refusal(() => readJson(json(Buffer.from('{"a":"é\ufffd"}')), { max }))).toEqual({ a: 'é\ufffd' });
    expect(refusal(() => readJson(json(String.raw`"\ufffd"`), { max }))).toBe('\ufffd');
  });

  test('may be left out where it may; of another type, it is not', () => {
    const nothing = { isBase64Encoded: false, headers: {} };
    expect(readJson(nothing, { max, optional: true })).toEqual({});
    expect(refusal(() => readJson(nothing, { max }))).toEqual(['invalid-input', ' invalid-json']);
    const form = { body: 'a=1', isBase64Encoded: false, headers: {} };
    expect(refusal(() => readJson(form, { max, optional: true }))).toEqual(['unsupported-media-type']);
  });
});

describe('a query (F2)', () => {
  const query = (rawQueryString: string) => refusal(() => queryOf({ rawQueryString }));

  test('has each field once, in UTF-8', () => {
    expect(query('')).toEqual({});
    expect(query('search=a+b%C3%A9&limit=5')).toEqual({ search: 'a bé', limit: '5' });
    expect(query('limit=5&limit=6')).toEqual(['invalid-input', '/limit duplicate-field']);
    expect(query('limit=5&%6Cimit=5')).toEqual(['invalid-input', '/limit duplicate-field']);
    expect(query('search=%ff')).toEqual(['invalid-input', ' invalid-encoding']);
    expect(query('search=100%&x=%C3%A9%EF%BF%BD')).toEqual({ search: '100%', x: 'é\ufffd' });
  });
});

describe('a form (F2)', () => {
  const form = (text: string | Buffer, type: string | undefined = 'application/x-www-form-urlencoded') => {
    const raw = {
      body: Buffer.from(text).toString('base64'),
      isBase64Encoded: true,
      headers: { 'content-type': type },
    };
    return refusal(() => Object.fromEntries(readForm(raw, bodyBounds.form)));
  };

  test('has each field once, in UTF-8, and at most 32 KiB', () => {
    expect(form('decision=approve&reason=%C3%A9+%EF%BF%BD%0D%0A')).toEqual({
      decision: 'approve',
      reason: 'é \ufffd\r\n',
    });
    expect(form('decision=approve&decision=reject&reason=x')).toEqual({ reason: 'x' });
    expect(form('reason=%E9')).toEqual(['invalid-input', ' invalid-encoding']);
    expect(form(Buffer.from('reason=é', 'latin1'))).toEqual(['invalid-input', ' invalid-encoding']);
    expect(form(`reason=${'x'.repeat(32 * 1024 - 7)}`)).toHaveProperty('reason');
    expect(form(`reason=${'x'.repeat(32 * 1024 - 6)}`)).toEqual(['payload-too-large']);
  });

  test('is read of its own media type alone', () => {
    expect(form('reason=x', 'Application/X-WWW-Form-URLEncoded; charset=UTF-8')).toEqual({ reason: 'x' });
    for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x', ''])
      expect(form('decision=approve', type)).toEqual(['unsupported-media-type']);
    expect(form('', 'text/plain')).toEqual({});
  });
});
