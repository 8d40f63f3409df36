import { beforeEach, describe, expect, test } from 'vitest';
import { MailRequest } from '../../../shared/domain/link.ts';
import type { ProtectionNotice } from '../../../shared/domain/protection.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import { MailRefused } from '../../../shared/services/errors.ts';
import type { Letter } from '../../../shared/services/mailer.ts';
import { tellAdministrators } from '../../../shared/use-cases/firm/tell-administrators.ts';
import { everything } from '../../support/fresh-table.ts';
import { interposed } from '../../support/traffic.ts';
import { administration, firmWith, rights, type Administration, type Break } from './support.ts';

let made: Awaited<ReturnType<typeof firmWith>>;
let author: Staff;
let of: Administration;

beforeEach(async () => {
  made = await firmWith(4);
  [author] = made.admins as [Staff];
  of = administration(made.table);
});

/** The mail requests that tell of what was lowered, as the stream hears them. */
async function notices(): Promise<ProtectionNotice[]> {
  const items = (await everything(made.table)).filter(({ type }) => type === 'MailRequest');
  return items.map((item) => MailRequest.parse(item)).filter((one) => one.mail === 'protection-lowered');
}

const set = (patch: object) => of.changeFirm({ who: author, patch });
const newcomer = (given: object, email = `zoe@${made.firm.firmId}.example`) => ({
  ...{ who: author, input: { name: 'Zoé', email, portfolio: 'all' as const, rights: rights(given) } },
});
const whatOf = async () => (await notices()).map(({ lowered }) => lowered.map(({ what }) => what));

describe('a change that lowers what protects the firm asks to tell of it, in its own transaction (F1)', () => {
  test('settings: once for all that one change lowers, and not for what is as it was', async () => {
    await set({ name: 'Cabinet Lefebvre' });
    await set({ fourEyes: true, ownDomains: [...made.firm.ownDomains, 'lefevre'] });
    expect(await notices()).toEqual([]);
    await set({ fourEyes: false, ownDomains: [] });
    await set({ fourEyes: false, ownDomains: [] });
    expect(await notices()).toMatchObject([
      {
        ...{ firmId: made.firm.firmId, by: { kind: 'collaborator', id: author.collaboratorId } },
        lowered: [{ what: 'four-eyes-off' }, { what: 'domains-out', domains: [...made.firm.ownDomains, 'lefevre'] }],
      },
    ]);
  });

  test('each is counted as a mail to others, and nothing else is (F3)', async () => {
    const counted = async () => {
      const items = (await everything(made.table)).filter(({ type }) => type === 'Rate');
      return items.reduce((sum, { count }) => sum + Number(count), 0);
    };
    await set({ fourEyes: false });
    const { collaboratorId } = await of.add(newcomer({}));
    expect(await counted()).toBe(2);
    await of.change({ who: author, collaboratorId, patch: { rights: { validate: true } } });
    expect(await counted()).toBe(3);
    await set({ fourEyes: true, name: 'Cabinet Lefebvre' });
    await of.change({ who: author, collaboratorId, patch: { rights: { validate: false } } });
    expect(await counted()).toBe(3);
  });

  test('rights: given to somebody new or to somebody there, and not kept or taken', async () => {
    const { collaboratorId } = await of.add(newcomer({}));
    await of.change({ who: author, collaboratorId, patch: { name: 'Zoé Martin' } });
    expect(await notices()).toEqual([]);
    await of.change({ who: author, collaboratorId, patch: { rights: { validate: true } } });
    await of.change({ who: author, collaboratorId, patch: { rights: { validate: true } } });
    await of.change({ who: author, collaboratorId, patch: { rights: { validate: false } } });
    expect(await whatOf()).toEqual([['right-given']]);
    await of.add(newcomer({ validate: true, administerFirm: true }, 'yann@lefevre.example'));
    expect((await whatOf()).map(({ length }) => length).sort()).toEqual([1, 2]);
  });

  test('what does not come about is not told', async () => {
    await of.add(newcomer({}));
    await expect(of.add(newcomer({ validate: true }))).rejects.toMatchObject({ code: 'email-taken' });
    const cut = interposed(made.table, ({ name }, send) =>
      name.startsWith('TransactWrite') ? Promise.reject(new Error('The line is cut.')) : send(),
    );
    await expect(administration(cut).changeFirm({ who: author, patch: { fourEyes: false } })).rejects.toThrow('cut');
    expect(await notices()).toEqual([]);
  });
});

describe('the other administrators are told (F1)', () => {
  async function lowered(patch: object = { fourEyes: false }): Promise<ProtectionNotice> {
    await set(patch);
    return (await notices())[0]!;
  }
  const others = () =>
    made.admins
      .slice(1)
      .map(({ email }) => email)
      .sort();
  const at = (mails: Letter[], broken?: Break, refusals: MailRefused[] = []) =>
    tellAdministrators(administration(made.table, { mails, refusals }, broken));

  const places = ['nowhere', 'before mails.intend', 'after mails.intend', 'before mailer.send', 'after mails.outcome'];

  test.each(places)('each once, and not whoever did it, if it breaks %s', async (place) => {
    const notice = await lowered();
    const mails: Letter[] = [];
    let broken = place === 'nowhere';
    const tell = at(mails, (name, moment) => {
      if (broken || `${moment} ${name}` !== place) return;
      broken = true;
      throw new Error('The line is cut.');
    });
    if (place !== 'nowhere') await expect(tell(notice)).rejects.toThrow('The line is cut.');
    await tell(notice);
    await tell(notice);
    expect(broken).toBe(true);
    expect(mails.map(({ to }) => to).sort()).toEqual(others());
    for (const { text, subject } of mails) {
      expect(subject).toContain(author.name);
      expect(text).toContain('validation par une autre personne');
    }
  });

  test.each([1, 2, 3])('also when the mail to number %d of them is refused for good', async (number) => {
    const notice = await lowered();
    const mails: Letter[] = [];
    const refusals: MailRefused[] = [];
    let tried = 0;
    const refuse: Break = (name, moment) => {
      if (`${moment} ${name}` !== 'before mailer.send') return;
      tried += 1;
      if (tried === number) throw new MailRefused(new Error('Address is blacklisted.'));
    };
    const tell = at(mails, refuse, refusals);
    await tell(notice);
    await tell(notice);
    expect([mails.length, refusals.length, tried]).toEqual([2, 1, 3]);
  });

  test('and neither who left, nor staff who administer nothing, nor who administers by this very change', async () => {
    const [, second, third] = made.admins as [Staff, Staff, Staff, Staff];
    await of.remove({ who: author, collaboratorId: second.collaboratorId });
    await of.change({
      who: author,
      collaboratorId: third.collaboratorId,
      patch: { rights: { administerFirm: false } },
    });
    await of.change({ who: author, collaboratorId: third.collaboratorId, patch: { rights: { administerFirm: true } } });
    const [notice] = await notices();
    const mails: Letter[] = [];
    await at(mails)(notice!);
    expect(mails.map(({ to }) => to)).toEqual([made.admins[3]!.email]);
    expect(mails[0]?.text).toContain('a reçu le droit d’administrer le cabinet');
  });

  test('by names that mean nothing in a mail', async () => {
    const { collaboratorId } = await of.add(newcomer({}));
    await of.change({ who: author, collaboratorId, patch: { name: '<b>Zoé</b>', rights: { validate: true } } });
    const mails: Letter[] = [];
    await at(mails)((await notices())[0]!);
    expect(mails[0]?.html).toContain('&lt;b&gt;Zoé&lt;/b&gt;');
    expect(mails[0]?.html).not.toContain('<b>Zoé');
  });
});
