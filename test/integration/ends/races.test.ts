import { beforeAll, describe, expect, test } from 'vitest';
import type { Submission } from '../../../shared/data/requests.ts';
import type { ChangeAccessCommand } from '../../../shared/use-cases/accesses/change-access.ts';
import { auditOf } from '../../support/audits.ts';
import { asStaff, office } from '../../support/office.ts';
import { allAtOnce, refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { meeting } from '../../support/traffic.ts';
import { timeline } from './support.ts';

let stage: Stage;
const { now, at, begin, here, signIns, opened, accessOf, itemsOf, timersOf, sweep, swept, endedOnce } = timeline(
  () => stage,
);
const minute = 60_000;

beforeAll(async () => {
  stage = await openStage();
});

/** A request about an access, by somebody without the validation right. */
const moreRights = async ({ access }: Submission): Promise<Submission> => {
  const { accessId, dossiers } = access;
  const dossierId = dossiers[0]?.dossierId ?? '';
  const rights = { level: 'team_lead' as const, options: [] };
  const { request } = await here().changeRights({ who: asStaff(stage.paul), dossierId, accessId, rights });
  return { access, request: request! };
};
const change = async ({ access }: Submission, said: Pick<ChangeAccessCommand, 'modules' | 'identity'>) => {
  const { accessId } = access;
  const asked = await here().changeAccess({ who: asStaff(stage.paul), accessId, acknowledge: [], ...said });
  return { access, request: asked.request! };
};
const statusOf = async ({ request: { requestId } }: Submission) => (await here().requests.request(requestId))?.status;
const actions = async ({ access: { accessId } }: Submission) =>
  (await auditOf(stage.table, accessId)).map(({ action }) => action);
const lasts = async (of: Submission) => {
  const entries = (await auditOf(stage.table, of.access.accessId)).filter(({ changes }) => changes.length > 0);
  expect(entries.map(({ version }) => version)).toEqual(entries.map((_, index) => index + 1));
  expect(entries.at(-1)).toMatchObject({ version: (await accessOf(of)).version });
};

describe('L7: of an access whose end has passed nothing is approved that leaves it so', () => {
  test.each([
    ['more rights', moreRights],
    ['another module', (of: Submission) => change(of, { modules: ['invoices', 'expenses'] })],
  ])('%s: neither before the end is written nor after; it can be rejected', async (_what, ask) => {
    for (const isWritten of [false, true]) {
      await begin('2027-08-02T10:00:00.000Z');
      const of = await opened('2027-08-02T11:00:00.000Z');
      const asked = await ask(of);
      at('2027-08-02T11:00:00.000Z');
      if (isWritten) await swept();
      expect(await refusalOf(() => here().decide(stage.victor, asked, 'approve'))).toMatchObject({
        code: 'end-in-the-past',
      });
      expect(await accessOf(of)).toMatchObject({ endsAt: '2027-08-02T11:00:00.000Z', modules: ['invoices'] });
      expect(await here().decide(stage.victor, asked, 'reject')).toMatchObject({ status: 'rejected' });
      await swept();
      await endedOnce(of);
      await lasts(of);
    }
  });
});

describe('L6, L7: a change finds an access whose end has come suspended, whether or not that is written', () => {
  /** A client admin whose end has come, in a company that has no other one any more. */
  async function overAndAlone(day: string, isWritten: boolean): Promise<Submission> {
    await begin(`${day}T10:00:00.000Z`);
    const of = await opened(`${day}T11:00:00.000Z`, 'client_admin');
    const { companyId } = of.access;
    const accesses = (await itemsOf('Access')).filter((item) => item['companyId'] === companyId);
    const other = accesses.find(({ accessId }) => accessId !== of.access.accessId);
    await here().suspend({ who: asStaff(stage.victor), accessId: String(other?.['accessId']), reason: 'Congé.' });
    at(`${day}T11:00:00.000Z`);
    if (isWritten) await swept();
    return of;
  }

  test.each([
    ['not yet', '2027-08-05', false],
    ['by now', '2027-08-06', true],
  ])('who is suspended becomes a user of a company without an admin: %s', async (_when, day, isWritten) => {
    const of = await overAndAlone(day, isWritten);
    await change(of, { identity: { clientType: 'client_user' } });
    expect(await accessOf(of)).toMatchObject({ clientType: 'client_user' });
    await swept();
    await endedOnce(of);
    await lasts(of);
  });
});

describe('L7: an end that comes, two sweeps at once, meets', () => {
  test.each([0, 1])(
    'two approvals whose clocks are a moment behind: it ends, with or without them (%i)',
    async (turn) => {
      await begin('2027-08-03T10:00:00.000Z');
      const of = await opened('2027-08-03T11:00:00.000Z');
      const asked = await moreRights(of);
      at('2027-08-03T11:00:00.000Z');
      const held = meeting(stage.table, 4);
      const behind = office(held, () => new Date(now().getTime() - 1), signIns);
      const acts: (() => Promise<unknown>)[] = [
        () => sweep({}, held).sweep(),
        () => behind.decide(stage.victor, asked, 'approve'),
        () => sweep({}, held).sweep(),
        () => behind.decide(stage.agnes, asked, 'approve'),
      ];
      const outcomes = await allAtOnce(...(turn ? acts : acts.toReversed()));
      const status = await statusOf(asked);
      const refused = outcomes.filter((one) => typeof one === 'object' && one !== null && 'refused' in one);
      expect(refused).toEqual(
        status === 'approved' ? [{ refused: 'already-decided' }] : Array(2).fill({ refused: 'end-in-the-past' }),
      );
      const { dossiers } = await accessOf(of);
      expect(dossiers[0]?.level).toBe(status === 'approved' ? 'team_lead' : 'standard_user');
      await endedOnce(of);
      await lasts(of);
    },
  );

  test.each(['active', 'suspended'] as const)('two reactivations of an access that is %s', async (status) => {
    await begin('2027-08-04T10:00:00.000Z');
    const of = await opened('2027-08-04T11:00:00.000Z');
    const by = (who = stage.victor) => ({ who: asStaff(who), accessId: of.access.accessId, reason: 'Congé.' });
    if (status === 'suspended') await here().suspend(by());
    at('2027-08-04T11:00:00.000Z');
    const held = meeting(stage.table, 4);
    const endsAt = '2027-12-31';
    await Promise.all([
      sweep({}, held).sweep(),
      here(held).reactivate({ ...by(), endsAt }),
      sweep({}, held).sweep(),
      here(held).reactivate({ ...by(stage.agnes), endsAt }),
    ]);
    expect(await accessOf(of)).toMatchObject({ status: 'active', endsAt: '2027-12-31T23:00:00.000Z' });
    expect(await timersOf(of)).toEqual([['notice', '2027-12-17T23:00:00.000Z']]);
    expect((await actions(of)).slice(-2)).toEqual(['access-suspended', 'access-reactivated']);
    expect((await actions(of)).filter((action) => action === 'access-reactivated')).toHaveLength(1);
    await lasts(of);
    // What is left over of the end that passed does nothing.
    at(new Date(now().getTime() + minute).toISOString());
    await swept();
    expect((await accessOf(of)).status).toBe('active');
  });
});
