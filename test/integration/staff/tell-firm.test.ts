import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, test } from 'vitest';
import { detachmentRepository } from '../../../shared/data/detachments.ts';
import { activeAccessItems, companyItems } from '../../../shared/data/seed.ts';
import { staffDoer } from '../../../shared/domain/people.ts';
import { MailRefused } from '../../../shared/services/errors.ts';
import type { Letter } from '../../../shared/services/mailer.ts';
import { tellFirm } from '../../../shared/use-cases/rights/tell-firm.ts';
import { deed } from '../../support/deeds.ts';
import { administration, firmWith } from './support.ts';

let made: Awaited<ReturnType<typeof firmWith>>;

beforeAll(async () => {
  made = await firmWith(2);
});

/** The person at the client who takes it away. */
const takenBy = (accessId: string, { firmId, companyId }: { firmId: string; companyId: string }) =>
  activeAccessItems({
    ...{ accessId, firmId, requestId: uuidv7(), sub: uuidv7(), createdAt: new Date(), dossiers: [], modules: [] },
    identity: {
      ...{ firstName: 'Inès', lastName: 'Moreau', email: `${accessId}@client.example`, phone: '+33612345678' },
      ...{ clientType: 'client_admin', companyId },
    },
    salt: 'AAAAAAAAAAAAAAAAAAAAAA',
    ...{ createdBy: staffDoer(made.admins[0]!), decidedBy: staffDoer(made.admins[0]!) },
  });

/** A dossier that has just left the firm (P7). */
async function detached(): Promise<string> {
  const { table, firm } = made;
  const dossier = { dossierId: uuidv7(), name: 'Boulangerie Moreau – Comptabilité' };
  const company = { companyId: uuidv7(), firmId: firm.firmId, name: 'Boulangerie Moreau', dossiers: [dossier] };
  const accessId = uuidv7();
  for (const Item of [...companyItems(company, [dossier]), ...takenBy(accessId, company)])
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  const office = administration(table);
  const found = await office.companies.dossier(dossier.dossierId);
  if (!found) throw new Error('The dossier is gone.');
  const [at, by] = [office.now().toISOString(), { kind: 'access' as const, id: accessId }];
  await detachmentRepository(table).detach(found, { at, by }, deed('dossier-detached', { at }));
  return dossier.dossierId;
}

const places = ['nowhere', 'before mails.intend', 'after mails.intend', 'before mailer.send', 'after mails.outcome'];

test.each(places)('each administrator is told once that a dossier has left, if it breaks %s', async (place) => {
  const dossierId = await detached();
  const mails: Letter[] = [];
  let broken = place === 'nowhere';
  const office = administration(made.table, { mails }, (name, moment) => {
    if (broken || `${moment} ${name}` !== place) return;
    broken = true;
    throw new Error('The line is cut.');
  });
  const tell = tellFirm(office);

  if (place !== 'nowhere') await expect(tell(dossierId)).rejects.toThrow('The line is cut.');
  await tell(dossierId);
  await tell(dossierId);

  expect(broken).toBe(true);
  expect(mails.map(({ to }) => to).sort()).toEqual(made.admins.map(({ email }) => email).sort());
  expect(mails[0]?.text).toContain('Inès Moreau');
  expect((await office.companies.dossier(dossierId))?.firmToldAt).toBeDefined();
  const unread = () => Promise.reject(new Error('Everybody has been told.'));
  await tellFirm({ ...office, collaborators: { ofFirm: unread } })(dossierId);
});

test('one administrator whose mail is refused for good keeps no other from being told, and is not written to again', async () => {
  const dossierId = await detached();
  const mails: Letter[] = [];
  const refusals: MailRefused[] = [];
  let tried = 0;
  const office = administration(made.table, { mails, refusals }, (name, moment) => {
    if (`${moment} ${name}` !== 'before mailer.send') return;
    tried += 1;
    if (tried === 1) throw new MailRefused(new Error('Address is blacklisted.'));
  });
  const tell = tellFirm(office);

  await tell(dossierId);
  await tell(dossierId);

  expect(mails).toHaveLength(made.admins.length - 1);
  expect(refusals).toHaveLength(1);
  expect(tried).toBe(made.admins.length);
});
