import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Submission } from '../../../shared/data/requests.ts';
import { collaboratorItems, firmItems, firmTallyItem } from '../../../shared/data/seed.ts';
import type { Client } from '../../../shared/domain/people.ts';
import type { Verdict } from '../../../shared/domain/request.ts';
import { correspondence } from '../../support/correspondence.ts';
import { putMany, staffOf } from '../../support/directory.ts';
import { catalogue } from '../../support/firm.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { administration } from '../staff/support.ts';

let stage: Stage;
let of: Office;
let desk: ReturnType<typeof correspondence>;
let helene: Stage['agnes'];
let yves: Stage['agnes'];

const hired = (name: string, administerFirm: boolean) => {
  const [collaboratorId, sub, rights] = [uuidv7(), uuidv7(), { validate: true, administerFirm }];
  return { ...stage.agnes, ...{ collaboratorId, sub, name, rights, email: `${name}@firm.example` } };
};
beforeEach(async () => {
  stage = await openStage();
  of = office(stage.table);
  desk = correspondence(stage.table);
  [helene, yves] = [hired('helene', true), hired('yves', true)];
  const staff = [helene, yves].flatMap(collaboratorItems);
  await putMany(stage.table, [...staff, firmTallyItem(stage.firm.firmId, [helene, yves])]);
});

const administrators = () => [helene.email, yves.email].sort();
/** Who was told by the letters from the n-th on. */
const told = (from = 0) =>
  desk.letters
    .slice(from)
    .map(({ to }) => to)
    .sort();
const removed = ({ collaboratorId }: { collaboratorId: string }) =>
  administration(stage.table).remove({ who: { ...staffOf(stage.firm.firmId), name: 'Hélène' }, collaboratorId });
/** As the stream tells of it, and once more. */
const heardTwice = async (leaver: Parameters<typeof desk.tellLeft>[0]) => {
  for (let time = 0; time < 2; time += 1) await desk.tellLeft(leaver);
};
const asLeaver = ({ collaboratorId: id }: { collaboratorId: string }) => ({
  ...{ kind: 'collaborator' as const, id, firmId: stage.firm.firmId },
});

/** Sent back, and the workflow has told whoever made it. */
async function sentBack(by = helene, one?: Submission): Promise<Submission> {
  const submission = one ?? (await stage.submitted());
  await of.decide(by, submission, 'send_back');
  await desk.tell(submission);
  return submission;
}

test('where its author leaves, all administrators are told once of what waits for corrections, and what to do (V17)', async () => {
  const submission = await sentBack();
  const open = await stage.submitted();
  expect(told()).toEqual([stage.paul.email]);
  await heardTwice(asLeaver(stage.paul));
  expect(told(1)).toEqual([]);

  await removed(stage.paul);
  await heardTwice(asLeaver(stage.paul));
  await desk.tell(submission);
  expect(told(1)).toEqual(administrators());
  const { text } = desk.letters.at(-1)!;
  expect(text).toContain(`${stage.paul.name} avait fait cette demande et n’est plus là`);
  expect(text).toContain('Vous pouvez corriger cette demande et la soumettre de nouveau, ou l’annuler.');
  const { course } = (await of.requests.request(submission.request.requestId))!;
  expect(course['mailed-1-administrators']).toMatchObject({ what: 'administrators' });
  expect((await of.requests.request(open.request.requestId))?.course).toEqual({});
});

test('nobody is told of what has been corrected, or ended, by then', async () => {
  const input = creationOf(await stage.company(), 'client_admin');
  const corrected = await sentBack(helene, await of.submit(stage.paul, input));
  await of.resubmit(stage.paul, corrected, input);
  const cancelled = await sentBack();
  await of.cancel(stage.paul, cancelled);
  const before = desk.letters.length;
  await removed(stage.paul);
  await heardTwice(asLeaver(stage.paul));
  expect(told(before)).toEqual([]);
});

test('an administrator who resubmitted it answers for it from then on', async () => {
  const input = creationOf(await stage.company(), 'client_admin');
  const submission = await sentBack(stage.victor, await of.submit(stage.paul, input));
  await removed(stage.paul);
  await of.resubmit(helene, submission, input);
  await sentBack(stage.victor, submission);
  const before = desk.letters.length;
  await heardTwice(asLeaver(stage.paul));
  expect(told(before)).toEqual([]);
  await removed(helene);
  await heardTwice(asLeaver(helene));
  expect(told(before)).toEqual([yves.email]);
});

test('what its author sent back themselves is told of, too', async () => {
  await putMany(stage.table, firmItems({ ...stage.firm, fourEyes: false }, catalogue));
  const submission = await of.submit(stage.victor, creationOf(await stage.company(), 'client_admin'));
  await sentBack(stage.victor, submission);
  expect(told()).toEqual([]);
  await removed(stage.victor);
  await heardTwice(asLeaver(stage.victor));
  expect(told()).toEqual(administrators());
});

test.each(['revoked', 'erased'])('so it is of a client who made it, and is %s (C7, L8)', async (how) => {
  const company = await stage.company();
  await stage.active('client_admin', company);
  const { access } = await stage.active('client_admin', company);
  const { accessId, firmId, person } = (await of.accesses.known(access.accessId))!;
  const client = {
    ...{ kind: 'client', sub: uuidv7(), firmId, accessId, name: 'Inès Moreau', email: person.email, status: 'active' },
    ...{ companyId: company.companyId, clientType: 'client_admin', modules: ['invoices'] },
    dossiers: company.dossiers.map(({ dossierId }) => ({ dossierId, level: 'principal_admin', options: [] })),
  } as unknown as Client;
  await sentBack(helene, await of.submit(client, creationOf(company, 'client_user')));
  expect(told()).toEqual([person.email]);
  const leaver = { kind: 'access', id: accessId } as const;
  await heardTwice(leaver);
  const command = { who: asStaff(helene), accessId, reason: 'Départ' };
  await (how === 'revoked' ? of.revoke(command) : of.erase({ ...command, confirm: accessId }));
  await heardTwice(leaver);
  expect(told(1)).toEqual(administrators());
});

/** The tools of whoever tells, before whose n-th use something happens, and which may break then. */
function at(n: number, happens: () => Promise<void>, breaks: boolean) {
  const uses = { count: 0 };
  const watched = <Tool extends (...of: never[]) => Promise<unknown>>(tool: Tool) =>
    (async (...args: never[]) => {
      if ((uses.count += 1) === n) {
        await happens();
        if (breaks) throw new Error('It breaks off.');
      }
      return tool(...args);
    }) as Tool;
  const { requests, accesses, firms, describe } = of;
  const tools = {
    firms: { ...firms, collaborator: watched(firms.collaborator) },
    accesses: { ...accesses, known: watched(accesses.known) },
    requests: { ...requests, request: watched(requests.request), addToCourse: watched(requests.addToCourse) },
    describe: watched(describe),
  };
  return { uses, tools };
}

describe.each([
  ['and is heard of at once', { breaks: false }],
  ['it breaks off there, and that is heard of late', { breaks: true }],
])('whenever its author leaves while the workflow tells them, %s,', (_title, { breaks }) => {
  /** Who was told, and whether the author was, who left before the n-th use of a tool; undefined if there is none. */
  async function toldWhere(n: number, verdict: Verdict) {
    const author = hired(`author-${String(n)}`, false);
    await putMany(stage.table, collaboratorItems(author));
    const submission = await of.submit(author, creationOf(await stage.company(), 'client_admin'));
    await of.decide(helene, submission, verdict);
    const leaves = async () => {
      await removed(author);
      if (!breaks) await heardTwice(asLeaver(author));
    };
    const { uses, tools } = at(n, leaves, breaks);
    const before = desk.letters.length;
    const telling = correspondence(stage.table, tools);
    const end = await telling.tell(submission).then(
      () => 'told',
      (error: unknown) => (error as Error).message,
    );
    if (uses.count < n) return undefined;
    expect(end).toBe(breaks ? 'It breaks off.' : 'told');
    await desk.tell(submission);
    await heardTwice(asLeaver(author));
    const to = [...telling.letters.map((letter) => letter.to), ...told(before)].sort();
    expect(to).toEqual([...new Set(to)]);
    return { administrators: to.filter((one) => one !== author.email), isAuthorTold: to.includes(author.email) };
  }

  async function* wherever(verdict: Verdict) {
    for (let n = 1; ; n += 1) {
      const one = await toldWhere(n, verdict);
      if (!one) return;
      yield one;
    }
  }

  test('all administrators are told once of what waits, whoever of them sent it back (V17)', async () => {
    const seen: boolean[] = [];
    for await (const one of wherever('send_back')) {
      expect(one.administrators).toEqual(administrators());
      seen.push(one.isAuthorTold);
    }
    // Before anything was read of them, and between the mail to them and its note.
    expect([seen[0], seen.at(-1)]).toEqual([false, true]);
  });

  test('of an end nobody is told who brought it about', async () => {
    for await (const { administrators: others, isAuthorTold } of wherever('reject')) {
      if (others.length > 0 || !isAuthorTold) expect(others).toEqual([yves.email]);
    }
  });
});
