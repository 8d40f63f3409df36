import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { actionsOn, auditOf } from '../../support/audits.ts';
import { everything } from '../../support/fresh-table.ts';
import { asStaff, office, signInsInMemory, type Office } from '../../support/office.ts';
import { allAtOnce, refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { interposed, meeting } from '../../support/traffic.ts';

let stage: Stage;
let now: Office;
let company: Company;
let submission: Submission;
let accessId: string;
const signIns = signInsInMemory();
const day = 86_400_000;

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table, undefined, signIns);
});
beforeEach(async () => {
  company = await stage.company();
  await stage.active('client_admin', company);
  submission = await stage.approved('client_user', company);
  ({ accessId } = submission.access);
});

const undo = (of: Submission['request'] = submission.request, from = now, by = stage.victor) =>
  from.undo({ requestId: of.requestId, collaboratorId: by.collaboratorId });
const accessOf = async () => (await now.accesses.known(accessId))!;
const activate = async () => {
  await now.openSignIn(submission);
  await now.activate(submission);
};
const notices = async (requestId = submission.request.requestId) =>
  (await everything(stage.table)).filter(
    ({ type, mail, requestId: of }) => type === 'MailRequest' && mail === 'approval-undone' && of === requestId,
  );
const dossierId = () => company.dossiers[0]?.dossierId ?? '';
const teamLead = { level: 'team_lead' as const, options: [] };
const rightsOf = async () => (await accessOf()).dossiers.find((grant) => grant.dossierId === dossierId());
/** More rights, asked for by Paul and approved by Victor. */
async function more() {
  const { request } = await now.changeRights({
    who: asStaff(stage.paul),
    dossierId: dossierId(),
    accessId,
    rights: teamLead,
  });
  await now.decide(stage.victor, { ...submission, request: request! }, 'approve');
  return request!;
}

describe('the approval of a new access (L11)', () => {
  test.each(['approved', 'active'])('that is %s is undone once, and the access suspended', async (status) => {
    if (status === 'active') await activate();
    const before = await accessOf();
    expect(before.status).toBe(status);
    const undone = await undo();
    expect(undone).toMatchObject({ status: 'approved', undoneAt: expect.any(String) as string });
    const access = await accessOf();
    expect(access).toMatchObject({ status: 'suspended', suspendedBecause: 'undone', version: before.version + 1 });
    expect((await auditOf(stage.table, accessId)).at(-1)).toMatchObject({
      ...{ action: 'request-undone', requestId: submission.request.requestId, version: access.version },
      by: { kind: 'collaborator', id: stage.victor.collaboratorId },
    });
    expect(await undo()).toEqual(await now.requests.request(undone.requestId));
    expect((await accessOf()).version).toBe(access.version);
    expect(await notices()).toHaveLength(1);
    // What was under way opens nothing any more (V21), and the person is shut out.
    await now.openSignIn(submission);
    await now.activate(submission);
    await now.followAccess(accessId);
    expect((await accessOf()).status).toBe('suspended');
    if (status === 'active') expect(signIns.shut.has(access.sub ?? '')).toBe(true);
  });

  test('is undone by whoever approved alone, within a day, and once something else became of it not at all', async () => {
    expect(await refusalOf(() => undo(undefined, now, stage.agnes))).toMatchObject({ code: 'forbidden' });
    const tomorrow = office(stage.table, () => new Date(Date.now() + day), signIns);
    expect(await refusalOf(() => undo(undefined, tomorrow))).toMatchObject({ code: 'wrong-status' });
    await now.revoke({ who: asStaff(stage.victor), accessId, reason: 'Départ.' });
    expect(await refusalOf(() => undo())).toMatchObject({ code: 'wrong-status', extensions: { current: 'revoked' } });
  });

  test('of the last client admin beside users is not undone (C5)', async () => {
    const other = await stage.company();
    const admin = await stage.active('client_admin', other);
    await stage.active('client_user', other);
    expect(await refusalOf(() => undo(admin.request))).toMatchObject({ code: 'last-client-admin' });
    expect((await now.requests.request(admin.request.requestId))?.undoneAt).toBeUndefined();
  });

  test('by two clicks at once is undone once, and against a revocation one of them wins', async () => {
    await activate();
    const { version } = await accessOf();
    const held = office(meeting(stage.table), undefined, signIns);
    await allAtOnce<unknown>(
      () => undo(undefined, held),
      () => undo(undefined, held),
    );
    expect((await accessOf()).version).toBe(version + 1);
    expect((await actionsOn(stage.table, accessId)).filter((action) => action === 'request-undone')).toHaveLength(1);

    const other = await stage.active('client_user', company);
    const of = other.access.accessId;
    const meets = office(meeting(stage.table), undefined, signIns);
    await Promise.allSettled([
      undo(other.request, meets),
      meets.revoke({ who: asStaff(stage.victor), accessId: of, reason: 'Départ.' }),
    ]);
    expect((await now.accesses.access(of))?.status).toBe('revoked');
  });

  test('is one transaction: broken off before or after it, it can be sent again', async () => {
    await activate();
    for (const when of ['before', 'after'] as const) {
      const cut = interposed(stage.table, async ({ name }, send) => {
        if (!name.startsWith('TransactWrite')) return send();
        if (when === 'after') await send();
        throw new Error('The line is cut.');
      });
      await expect(undo(undefined, office(cut, undefined, signIns))).rejects.toThrow('cut');
      expect((await accessOf()).status).toBe(when === 'before' ? 'active' : 'suspended');
    }
    expect((await undo()).undoneAt).toBeDefined();
    expect(await notices()).toHaveLength(1);
  });
});

describe('the approval of more rights (L11)', () => {
  test('is undone to what there was, and nobody is told of them any more', async () => {
    await activate();
    const before = await rightsOf();
    const request = await more();
    expect(await rightsOf()).toMatchObject(teamLead);
    expect((await undo(request)).undoneAt).toBeDefined();
    expect(await rightsOf()).toEqual(before);
    expect((await now.users.user(dossierId(), accessId))?.level).toBe(before?.level);
    const { sub = '' } = await accessOf();
    expect(await now.people.person(sub)).toMatchObject({ dossiers: [before] });
    await now.invite({ request });
    const { emailKey } = { emailKey: (await accessOf()).person.email };
    expect(now.letters.filter(({ to, subject }) => to === emailKey && subject.includes('vos droits'))).toEqual([]);
    expect(await notices(request.requestId)).toHaveLength(1);
  });

  test('is not undone once somebody has touched them, also in the same moment, or to the same', async () => {
    await activate();
    const request = await more();
    const change = (from: Office, rights: Parameters<Office['changeRights']>[0]['rights']) =>
      from.changeRights({ who: asStaff(stage.victor), dossierId: dossierId(), accessId, rights });
    const held = office(meeting(stage.table), undefined, signIns);
    const standard = { level: 'standard_user' as const, options: ['publish_by_api' as const] };
    const outcomes = await Promise.allSettled([undo(request, held), change(held, standard)]);
    const [undone] = outcomes;
    if (undone.status === 'rejected') expect(undone.reason).toMatchObject({ code: 'stale-write' });
    expect(await rightsOf()).toMatchObject(standard);

    const again = await more();
    await change(now, standard);
    await change(now, teamLead);
    expect(await refusalOf(() => undo(again))).toMatchObject({ code: 'stale-write' });
    expect(await rightsOf()).toMatchObject(teamLead);
  });

  test('of another dossier is undone, and a change that is asked of the access goes by the dossiers that are left (V1)', async () => {
    await activate();
    const [other] = (await stage.company()).dossiers;
    const who = asStaff(stage.paul);
    const asked = await now.changeRights({ who, dossierId: other!.dossierId, accessId, rights: teamLead });
    await now.decide(stage.victor, { ...submission, request: asked.request! }, 'approve');
    const identity = { lastName: 'Benali', firstName: 'Karim' };
    const change = await now.changeAccess({ who, accessId, identity, acknowledge: [] });
    const dossierIds = async () => (await now.requests.request(change.request?.requestId ?? ''))?.dossierIds;
    expect(await dossierIds()).toEqual([dossierId(), other!.dossierId]);
    await undo(asked.request);
    expect((await accessOf()).dossiers).toMatchObject([{ dossierId: dossierId() }]);
    expect(await dossierIds()).toEqual([dossierId()]);
  });

  test('of an access that is suspended by now is not undone', async () => {
    await activate();
    const request = await more();
    await now.suspend({ who: asStaff(stage.victor), accessId, reason: 'Congé.' });
    expect(await refusalOf(() => undo(request))).toMatchObject({ code: 'wrong-status' });
  });
});
