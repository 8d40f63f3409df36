import { beforeAll, describe, expect, test } from 'vitest';
import { LabelsReply } from '../../shared/contract/labels.ts';
import { testFirm, type StaffMember } from './support/firm.ts';
import { read } from './support/http.ts';
import { demoCaller } from './support/people.ts';

let creator: StaffMember;
beforeAll(async () => {
  creator = await (await testFirm('Cabinet Libellé')).staff('Paul Garnier');
});

const labelsIn = async (language: string) =>
  read(await creator.get('/v1/labels', { 'accept-language': language }), 200, LabelsReply);

test('the words of every code are French, or English for who asks for it', async () => {
  const [french, english] = [await labelsIn('fr'), await labelsIn('en')];
  expect(french).toMatchObject({
    language: 'fr',
    options: [
      { code: 'all_documents', name: 'Tous les documents', meaning: expect.stringMatching(/^Consulter .*\.$/) },
      {},
      {},
    ],
    clientTypes: [{ code: 'client_admin', name: 'Administrateur client' }, { code: 'client_user' }],
  });
  expect(english.language).toBe('en');
  const codes = (labels: LabelsReply) =>
    Object.values(labels).flatMap((list) => (typeof list === 'string' ? [] : list.map(({ code }) => code)));
  expect(codes(english)).toEqual(codes(french));
});

test('a level comes with the advice on whom it suits', async () => {
  const { levels } = await labelsIn('fr');
  const advice = Object.fromEntries(levels.map(({ code, advice: words }) => [code, words]));
  expect(advice).toMatchObject({
    team_lead: expect.stringContaining('chef d’entreprise') as unknown,
    standard_user: expect.stringContaining('salarié') as unknown,
  });
});

test('one code of several things has the words of each', async () => {
  const { statuses } = await labelsIn('fr');
  const approved = statuses.filter(({ code }) => code === 'approved');
  expect(approved.map(({ of, name }) => [of, name])).toEqual([
    ['access', 'Approuvé, ouverture en cours'],
    ['request', 'Approuvée'],
  ]);
});

test('clients get the same words as the staff', async () => {
  const client = await demoCaller('standard_user');
  expect((await client.get('/v1/labels')).body).toEqual((await creator.get('/v1/labels')).body);
});

describe('they are kept for a day, by their caller alone,', () => {
  test('one language apart from the other', async () => {
    const french = await creator.get('/v1/labels');
    expect(french.headers.get('cache-control')).toBe('private, max-age=86400');
    expect(french.headers.get('vary')).toContain('Accept-Language');
    expect(french.headers.get('content-language')).toBe('fr');
    const english = await creator.get('/v1/labels', { 'accept-language': 'en' });
    expect(english.headers.get('etag')).not.toBe(french.headers.get('etag'));
  });

  test('and not sent again to whoever has them', async () => {
    const { headers, text } = await creator.get('/v1/labels');
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const again = await creator.get('/v1/labels', { 'if-none-match': `"x", W/${etag}` });
    expect(again).toMatchObject({ status: 304, text: '' });
    for (const name of ['etag', 'cache-control', 'vary']) expect(again.headers.get(name)).toBe(headers.get(name));
    const inEnglish = await creator.get('/v1/labels', { 'if-none-match': etag, 'accept-language': 'en' });
    expect(inEnglish.status).toBe(200);
    expect(await creator.get('/v1/labels', { 'if-none-match': '"x"' })).toMatchObject({ status: 200, text });
  });
});
