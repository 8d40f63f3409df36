import { expect, test } from 'vitest';
import { backlogRepository } from '../../../shared/data/backlog.ts';
import { MailRefused } from '../../../shared/services/errors.ts';
import { requested } from './requested.ts';
import { administration, firmWith, rights } from './support.ts';

const zoe = { name: 'Zoé', email: 'zoe@client.example', rights: rights(), portfolio: [] };
const again = (firmId: string, ownerId: string) => ({
  ...{ mail: 'invitation' as const, at: new Date().toISOString(), firmId, ownerId },
  mailRequestId: `invitation#${ownerId}`,
});

test('asking for the invitation again brings on what kept the first one back, and sends one mail', async () => {
  const { table, firm, admins } = await firmWith();
  const office = administration(table);
  const { collaboratorId } = await office.add({ who: admins[0]!, input: zoe });

  await requested(table, office)(again(firm.firmId, collaboratorId));

  expect(office.mails.map(({ to }) => to)).toEqual([zoe.email]);
  expect(await office.collaborators.collaborator(collaboratorId)).toMatchObject({ status: 'active' });
});

test('who has been invited gets a second mail, with a link of its own, once however often the request is heard', async () => {
  const { table, firm, admins } = await firmWith();
  const office = administration(table);
  const { collaboratorId } = await office.add({ who: admins[0]!, input: zoe });
  await office.follow(collaboratorId);

  const send = requested(table, office);
  await send(again(firm.firmId, collaboratorId));
  await send(again(firm.firmId, collaboratorId));

  const links = office.mails.map(({ text }) => /https:\/\/api\.example\/invitation\/\S+/.exec(text)?.[0]);
  expect(new Set(links).size).toBe(2);
  expect(office.mails).toHaveLength(2);
});

test('after a refusal for good the invitation goes anew, once it is asked for again', async () => {
  const { table, firm, admins } = await firmWith();
  const refusing = administration(table, {}, (name, moment) => {
    if (`${moment} ${name}` === 'before mailer.send') throw new MailRefused(new Error('Address is blacklisted.'));
  });
  const { collaboratorId } = await refusing.add({ who: admins[0]!, input: zoe });
  await refusing.follow(collaboratorId);

  const office = administration(table, { pool: refusing.pool });
  await requested(table, office)(again(firm.firmId, collaboratorId));

  expect(office.mails.map(({ to }) => to)).toEqual([zoe.email]);
});

test('a requested mail that is refused for good is over', async () => {
  const { table, firm, admins } = await firmWith();
  const office = administration(table);
  const { collaboratorId } = await office.add({ who: admins[0]!, input: zoe });
  await office.follow(collaboratorId);

  let tried = 0;
  const refusing = administration(table, { pool: office.pool }, (name, moment) => {
    if (`${moment} ${name}` !== 'before mailer.send') return;
    tried += 1;
    throw new MailRefused(new Error('Address is blacklisted.'));
  });
  const send = requested(table, refusing);
  await send(again(firm.firmId, collaboratorId));
  await send(again(firm.firmId, collaboratorId));

  expect(tried).toBe(1);
});

test('a request is unsent until its mail has gone, or is no longer due', async () => {
  const { table, firm, admins } = await firmWith();
  const office = administration(table);
  const { collaboratorId } = await office.add({ who: admins[0]!, input: zoe });
  const wishes = [again(firm.firmId, collaboratorId), again(firm.firmId, 'nobody')];
  for (const wish of wishes) await office.links.requestMail(wish);
  const unsent = async () => {
    const ids: string[] = [];
    for await (const { mailRequestId } of backlogRepository(table).mailRequests(new Date())) ids.push(mailRequestId);
    return ids;
  };
  expect((await unsent()).sort()).toEqual(wishes.map(({ mailRequestId }) => mailRequestId).sort());

  for (const wish of wishes) await requested(table, office)(wish);

  expect(await unsent()).toEqual([]);
});

test('who left meanwhile gets none', async () => {
  const { table, firm, admins } = await firmWith();
  const office = administration(table);
  const { collaboratorId } = await office.add({ who: admins[0]!, input: zoe });
  await office.follow(collaboratorId);
  await office.remove({ who: admins[0]!, collaboratorId });

  await requested(table, office)(again(firm.firmId, collaboratorId));

  expect(office.mails).toHaveLength(1);
});
