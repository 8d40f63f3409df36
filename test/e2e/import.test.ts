import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ImportReply, ImportResultReply } from '../../shared/contract/companies.ts';
import { CompanyPage } from '../../shared/contract/replies.ts';
import { fileOf, rowsOf, spreadsheets } from '../support/spreadsheets.ts';
import { runCommand } from './support/command.ts';
import { testFirm, unique, type StaffMember } from './support/firm.ts';
import { read, refusal } from './support/http.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { sendForm } from './support/pages.ts';
import { password, signIn, tokensOf } from './support/people.ts';

let admin: StaffMember;
let paul: StaffMember;
let folder: string;
let outputs: string;

beforeAll(async () => {
  const firm = await testFirm('Cabinet Import');
  [admin, paul] = await Promise.all([
    firm.staff('Hélène Lefèvre', { administerFirm: true }),
    firm.staff('Paul Garnier'),
  ]);
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-import-'));
  outputs = await written('outputs.json', JSON.stringify(inject('host')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, content: string | Buffer): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

const run = (command: string, ...args: string[]) =>
  runCommand(command, ['--outputs', outputs, ...args], { env: { CLIENT_ACCESS_PASSWORD: password } });
const importFile = (file: string, ...args: string[]) => run('import', file, '--email', admin.email, ...args);

const line = (company: string, reference: string, more: object = {}) => ({
  ...{ line: 2, company, dossier: 'Comptabilité', reference },
  ...more,
});
const post = (body: object) => admin.post('/v1/imports', body);
const named = async (name: string) =>
  read(await admin.get(`/v1/companies?name=${encodeURIComponent(name)}`), 200, CompanyPage).items;

describe('the route', () => {
  test('tells what would come of lines, then brings them in, once', async () => {
    const word = unique();
    const lines = [line(`A ${word}`, `${word}-1`), line('', `${word}-2`, { line: 3, registrationNumber: '12' })];
    const dry = read(await post({ dryRun: true, lines }), 200, ImportResultReply);
    expect(dry).toMatchObject({ importId: null, dryRun: true, totals: { created: 1, refused: 1 } });
    expect(await named(word)).toEqual([]);

    expect(dry.results[0]).toMatchObject({ effects: ['company-created'], company: { name: `A ${word}` } });
    const done = read(await post({ dryRun: false, lines }), 200, ImportResultReply);
    expect(done.results).toEqual(dry.results);
    expect(done.results[1]?.errors.map(({ column, code }) => [column, code])).toEqual([
      ['company', 'missing'],
      ['registrationNumber', 'invalid-registration-number'],
    ]);
    expect(await named(word)).toMatchObject([{ name: `A ${word}`, dossiers: [{ name: 'Comptabilité' }] }]);
    const again = read(await post({ dryRun: false, lines }), 200, ImportResultReply);
    expect(again.totals).toEqual({ created: 0, updated: 0, unchanged: 1, refused: 1 });

    const show = () => admin.get(`/v1/imports/${done.importId ?? ''}`);
    const [shown, same] = [await show(), await show()];
    const kept = read(shown, 200, ImportReply);
    expect(shown.headers.get('etag')).toMatch(/^".+"$/);
    expect(same.headers.get('etag')).toBe(shown.headers.get('etag'));
    expect(kept).toMatchObject({ lastLine: 3, totals: { created: 1, refused: 1 }, moreRefused: false });
    expect(kept.refused).toEqual([done.results[1]]);
  });

  test('says in a dry run what a spreadsheet has made of a line, and which line it repeats', async () => {
    const word = unique();
    const lines = [
      line('A', `${word}-1`),
      line('B', `${word}-1`, { line: 3 }),
      line('C', '1,23457E+11', { line: 4 }),
      line('D', `${word}-4`, { line: 5, registrationNumber: '732 829 320 00074' }),
      line('E', `${word}-5`, { line: 6, registrationNumber: '05620001' }),
    ];
    const { results } = read(await post({ dryRun: true, lines }), 200, ImportResultReply);
    expect(results.map(({ errors }) => errors.map(({ code, otherLine }) => [code, otherLine]))).toEqual([
      ...[[], [['duplicate', 2]], [['scientific-notation', null]]],
      ...[[['establishment-number', null]], [['lost-leading-zero', null]]],
    ]);
    expect(results[1]?.errors[0]?.detail).toBe('La ligne 2 porte déjà cette référence.');
  });

  test('is for firm administrators, of their own imports', async () => {
    const body = { dryRun: true, lines: [line('X', unique())] };
    expect(refusal(await paul.post('/v1/imports', body))).toEqual({ status: 403, code: 'forbidden' });
    const { importId } = read(await post({ ...body, dryRun: false }), 200, ImportResultReply);
    expect(refusal(await paul.get(`/v1/imports/${importId ?? ''}`))).toEqual({ status: 403, code: 'forbidden' });
    const stranger = await (await testFirm('Cabinet Voisin')).staff('Anne Autre', { administerFirm: true });
    for (const id of [importId ?? '', 'nonsense'])
      expect(refusal(await stranger.get(`/v1/imports/${id}`))).toEqual({ status: 404, code: 'not-found' });
    expect(refusal(await stranger.post('/v1/imports', { ...body, importId }))).toMatchObject({
      status: 400,
      fields: { '/importId': 'invalid-value' },
    });
  });

  test('takes 1 to 500 lines of exactly these fields', async () => {
    expect(refusal(await post({ dryRun: true, lines: [] })).fields).toEqual({ '/lines': 'invalid-value' });
    const many = Array.from({ length: 501 }, (_, index) => line('X', String(index), { line: index + 1 }));
    expect(refusal(await post({ dryRun: true, lines: many })).fields).toEqual({ '/lines': 'invalid-value' });
    const wrong = { dryRun: true, lines: [{ line: 0, company: 'X', dossier: 'Y', siren: '1' }] };
    const twice = [line('X', '1'), line('X', '2')];
    expect(refusal(await post({ dryRun: true, lines: twice })).fields).toEqual({ '/lines/1/line': 'duplicate' });
    expect(refusal(await post(wrong)).fields).toEqual({
      ...{ '/lines/0/line': 'invalid-value', '/lines/0/reference': 'missing', '/lines/0/siren': 'unknown-field' },
    });
  });
});

describe('npm run import', () => {
  test('brings a file in, and changes nothing when it is run again', async () => {
    const word = unique();
    const file = await written(
      'good.csv',
      `\ufeffEntreprise;SIREN;Dossier;Référence;Ville\r\n"Café; ${word}";732 829 320;Paie;${word}-1;Lyon\r\n` +
        `"Café; ${word}";;Compta;${word}-2;\r\n`,
    );
    const first = await importFile(file);
    expect(first.said).toMatch(/Colonnes laissées de côté, que l’import ne connaît pas\s: Ville\./);
    expect(first.said).toMatch(/Import [0-9a-f-]+\s: créées 2, modifiées 0, inchangées 0, refusées 0\./);
    expect(first.code).toBe(0);
    expect(await named(word)).toMatchObject([
      { name: `Café; ${word}`, dossiers: [{ name: 'Paie' }, { name: 'Compta' }] },
    ]);
    const second = await importFile(file);
    expect(second.said).toMatch(/Import [0-9a-f-]+\s: créées 0, modifiées 0, inchangées 2, refusées 0\./);
    const importId = /--import (\S+)/.exec(first.said)?.[1] ?? '';
    const resumed = await importFile(file, '--import', importId);
    expect(resumed.said).toContain('Reprise après la ligne 3.');
    expect(resumed.code).toBe(0);
  });

  test('reads what spreadsheets on Windows save, in English, with commas', async () => {
    const word = unique();
    const text = `company,dossier,reference\r\nHôtel ${word},Général,${word}\r\n`;
    const { code } = await importFile(await written('latin1.csv', Buffer.from(text, 'latin1')));
    expect(code).toBe(0);
    expect(await named(word)).toMatchObject([{ name: `Hôtel ${word}`, dossiers: [{ name: 'Général' }] }]);
  });

  test('names line, column and reason of refused lines, and imports nothing unless told to leave them out', async () => {
    const word = unique();
    const file = await written(
      'bad.csv',
      `entreprise;siren;dossier;référence\nBon ${word};;Paie;${word}\n;732829321;Paie;x\nA;;Paie\nB;;Paie;${word}\n`,
    );
    const refused = await importFile(file);
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/ligne 3, entreprise\s: Ce champ est obligatoire\./);
    expect(refused.said).toMatch(/ligne 3, siren «\s732829321\s»\s: Un numéro SIREN est attendu/);
    expect(refused.said).toMatch(/ligne 4, référence\s: Ce champ est obligatoire\./);
    expect(refused.said).toMatch(/ligne 5, référence «\s[^»]+»\s: La ligne 2 porte déjà cette référence\./);
    expect(refused.said).toMatch(/Rien n’a été importé\./);
    expect(await named(word)).toEqual([]);
    const rest = await importFile(file, '--skip-refused');
    expect([rest.code, /créées 1,.*refusées 3/.test(rest.said)]).toEqual([1, true]);
    expect(await named(word)).toHaveLength(1);
  });

  test('goes on where Ctrl-C has stopped it, when it is run again', async () => {
    const rows = rowsOf(300, unique());
    const file = await written('long.csv', fileOf(rows, spreadsheets['Excel for Mac, CSV (Macintosh)']!));
    const args = ['--outputs', outputs, file, '--email', admin.email];
    const env = { CLIENT_ACCESS_PASSWORD: password };
    const stop = (said: string, kill: (signal: NodeJS.Signals) => void) => {
      if (/^Import\s: \d/m.test(said)) kill('SIGINT');
    };
    const stopped = await runCommand('import', args, { env, onOutput: stop });
    expect(stopped.code).toBe(130);
    expect(stopped.said).toMatch(/Interrompu\. [^]*npm run import -- .* --import [0-9a-f-]+\n$/);
    const second = await runCommand('import', args, { env });
    expect(second.said).toMatch(/Reprise après la ligne \d+\./);
    expect([second.code, second.said.includes('Essai à blanc')]).toEqual([0, false]);
    const again = await runCommand('import', args, { env });
    expect(again.said).toMatch(/Import [0-9a-f-]+\s: créées 0, modifiées 0, inchangées 300, refusées 0\./);
    const last = rows.at(-1);
    expect(await named(last?.company ?? '')).toMatchObject([{ registrationNumber: last?.registrationNumber }]);
  }, 180_000);

  test('says what is wrong with how it is called', async () => {
    const file = await written('small.csv', 'company,dossier,reference\nX,Y,Z\n');
    const { access } = await tokensOf(paul.email, password);
    const calls: [string, string[]][] = [
      ['Seul un administrateur du cabinet peut importer.', [file, '--token', access]],
      ['Ce jeton n’est pas accepté', [file, '--token', 'nonsense']],
      ['cannot sign in with this password', [file, '--email', `nobody@${unique()}.example`]],
      ['There is no file', [path.join(folder, 'none.csv'), '--token', access]],
      ['il manque\u00a0: reference', [await written('header.csv', 'entreprise;dossier\nX;Y\n'), '--token', access]],
      ['Name one CSV file.', []],
    ];
    for (const [text, args] of calls) {
      const { code, said } = await run('import', ...args);
      expect(said).toContain(text);
      expect([code, said.includes('    at ')]).toEqual([1, false]);
    }
    expect((await run('import', '--help')).code).toBe(0);
  });
});

describe('npm run firm:create', () => {
  test('makes a firm, once, whose administrator is invited and may do the rest', async () => {
    const domain = `${unique()}.example`;
    const email = `nadia@${domain}`;
    const args = ['--name', 'Cabinet Neuf', '--admin-name', 'Nadia Neuf', '--admin-email', email];
    const contact = { email: `accueil@${domain}`, phone: '+33123456789' };
    const reached = ['--portal-url', 'https://portail.neuf.example/', '--contact-email', contact.email];
    const options = ['--own-domain', domain, ...reached, '--contact-phone', '01 23 45 67 89'];
    const made = await run('firm-create', ...args, ...options);
    expect(made.said).toContain('Cabinet Neuf is there');
    expect(made.code).toBe(0);
    const link = linkIn(await mailTo(email, 'Choisir mon mot de passe'));
    expect((await sendForm(link, { password, passwordConfirmation: password })).status).toBe(200);
    const nadia = await signIn(email, password);
    expect((await nadia.get('/v1/me')).body).toMatchObject({
      ...{ kind: 'collaborator', name: 'Nadia Neuf', firm: { name: 'Cabinet Neuf' }, portfolio: 'all' },
      rights: { validate: true, administerFirm: true },
    });
    expect((await nadia.get('/v1/firm')).body).toMatchObject({
      ...{ ownDomains: [domain], language: 'fr' },
      ...{ portalUrl: 'https://portail.neuf.example', contact },
    });

    const again = await run('firm-create', ...args);
    expect([again.code, again.said.includes('already identifies somebody')]).toEqual([1, true]);
  });

  test('says what is wrong, and makes nothing', async () => {
    const none = await run('firm-create', '--name', 'X');
    expect([none.code, none.said.includes('--admin-name is missing.')]).toEqual([1, true]);
    const wrong = ['--name', 'X', '--admin-name', 'Y', '--admin-email', 'a@b.example, c@d.example'];
    const { code, said } = await run('firm-create', ...wrong);
    expect(code).toBe(1);
    expect(said).toContain('Nothing was made.\n  --admin-email: ');
    const ways = ['--portal-url', 'portail', '--contact-email', 'accueil', '--contact-phone', '12'];
    const reached = await run('firm-create', ...wrong.slice(0, -1), `x@${unique()}.example`, ...ways);
    for (const option of ['--portal-url: ', '--contact-email: ', '--contact-phone: '])
      expect(reached.said).toContain(`\n  ${option}`);
    const half = await run('firm-create', ...wrong, '--contact-phone', '01 23 45 67 89');
    expect(half.said).toContain('--contact-email and --contact-phone go together.');
  });
});
