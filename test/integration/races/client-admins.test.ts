import { GetCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, test } from 'vitest';
import { salting } from '../../../shared/services/salting.ts';
import { identityOf, type Access } from '../../../shared/domain/access.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { placeOf, type Counter } from '../../../shared/domain/tally.ts';
import type { ClientType } from '../../../shared/domain/vocabulary.ts';
import { activeAccessItems } from '../../../shared/data/seed.ts';
import { keys } from '../../../shared/data/table.ts';
import { actionsOn } from '../../support/audits.ts';
import { putMany } from '../../support/directory.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { allAtOnce } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { recorded } from '../../support/traffic.ts';

let stage: Stage;
let now: Office;

beforeAll(async () => {
  stage = await openStage();
  now = office(stage.table);
});

const accessesOf = async ({ companyId }: Company): Promise<Access[]> =>
  (await now.accesses.ofCompany(companyId, { limit: 100, from: undefined })).items;

async function countersOf({ companyId }: Company): Promise<Record<string, unknown>> {
  const { client, name } = stage.table;
  const { Item = {} } = await client.send(new GetCommand({ TableName: name, Key: keys.tally(companyId) }));
  return Item;
}

/** What the counters must be, counted anew. */
function recount(accesses: readonly Access[]): Record<Counter, number> {
  const placed = accesses.map(placeOf);
  const at = (place: (typeof placed)[number]) => placed.filter((each) => each === place).length;
  return {
    ...{ adminsPending: at('adminPending'), adminsApproved: at('adminApproved'), adminsActive: at('adminActive') },
    ...{ usersApproved: at('userApproved'), usersActive: at('userActive') },
  };
}

/** Those whom the tally names as waiting, and must. */
const waiting = async (accesses: readonly Access[], { companyId }: Company) => ({
  named: (await now.accesses.pendingAdmins(companyId, 100)).map(({ accessId }) => accessId),
  due: accesses
    .filter((access) => placeOf(access) === 'adminPending')
    .map(({ accessId }) => accessId)
    .sort(),
});

/** C5, and the counters that keep it. */
async function expectAdmins(company: Company): Promise<Access[]> {
  const accesses = await accessesOf(company);
  const has = (clientType: ClientType, ...statuses: Access['status'][]) =>
    accesses.some(
      (access) =>
        // L6: an admin whose access ends keeps no user in.
        access.clientType === clientType &&
        statuses.includes(access.status) &&
        (clientType === 'client_user' || access.endsAt === undefined),
    );
  if (has('client_user', 'approved', 'active')) expect(has('client_admin', 'approved', 'active')).toBe(true);
  if (has('client_user', 'active')) expect(has('client_admin', 'active')).toBe(true);
  const counters = await countersOf(company);
  for (const [counter, count] of Object.entries(recount(accesses)))
    expect([counter, counters[counter] ?? 0]).toEqual([counter, count]);
  const { named, due } = await waiting(accesses, company);
  expect(named).toEqual(due);
  return accesses;
}

const rounds = 12;
/** For a slow machine. */
const timeout = 120_000;

test(
  'no client user is approved for a company whose pending client admin is turned down at once (C5)',
  { timeout },
  async () => {
    for (let first = 0; first < rounds; first += 6)
      await Promise.all(Array.from({ length: 6 }, (_, index) => approveAndTurnDown(first + index)));
  },
);

/** Approves the client user of a company while its only client admin, who is pending, comes to one end or another. */
async function approveAndTurnDown(round: number): Promise<void> {
  const company = await stage.company();
  const admin = await stage.submitted('client_admin', company);
  const user = await stage.submitted('client_user', company);
  const ends = [
    () => now.decide(stage.agnes, admin, round % 4 < 2 ? 'reject' : 'approve'),
    () => (round % 3 === 0 ? now.cancel(stage.paul, admin) : now.decide(stage.agnes, admin, 'reject')),
    () => now.decide(stage.victor, user, 'approve'),
  ];

  await allAtOnce(...(round % 2 === 0 ? ends : ends.toReversed()));

  const accesses = await expectAdmins(company);
  const statusOf = ({ access }: Submission) =>
    accesses.find(({ accessId }) => accessId === access.accessId)?.status ?? '';
  expect(await actionsOn(stage.table, admin.access.accessId)).toEqual([
    'access-submitted',
    `request-${statusOf(admin)}`,
  ]);
  const approved = statusOf(user) === 'approved' ? ['request-approved'] : [];
  expect(await actionsOn(stage.table, user.access.accessId)).toEqual(['access-submitted', ...approved]);
}

test('approving a client user too early says whom to decide first (C5)', async () => {
  const company = await stage.company();
  const admin = await stage.submitted('client_admin', company);
  const user = await stage.submitted('client_user', company);

  await expect(now.decide(stage.victor, user, 'approve')).rejects.toMatchObject({
    code: 'company-needs-client-admin',
    extensions: { decideFirst: [{ id: admin.access.accessId, requestId: admin.request.requestId }] },
  });

  await now.decide(stage.victor, admin, 'approve');
  expect(await now.decide(stage.victor, user, 'approve')).toMatchObject({ status: 'approved' });
});

test('whom to decide first is told however many other accesses the company has', async () => {
  const company = await stage.company();
  const admin = await stage.submitted('client_admin', company);
  const at = (index: number) => new Date(Date.parse('2026-12-01T00:00:00Z') + index * 1000);
  const others = Array.from({ length: 450 }, (_, index) =>
    activeAccessItems({
      ...{ accessId: uuidv7(), requestId: uuidv7(), sub: uuidv7(), firmId: company.firmId, createdAt: at(index) },
      identity: { ...identityOf(admin.access), clientType: 'client_user' },
      ...{ salt: salting.newSalt(), dossiers: [], modules: [] },
      ...{ createdBy: admin.access.createdBy, decidedBy: admin.access.createdBy },
    }),
  );
  await putMany(
    stage.table,
    others.flat().filter(({ type }) => type === 'Access'),
  );
  const user = await stage.submitted('client_user', company);
  const { table, calls } = recorded(stage.table);

  await expect(office(table).decide(stage.victor, user, 'approve')).rejects.toMatchObject({
    extensions: { decideFirst: [{ id: admin.access.accessId, requestId: admin.request.requestId }] },
  });
  // V15: for whom it would be decided is the one thing that is asked by a query.
  const queries = calls.filter(({ name }) => name === 'QueryCommand').map(({ input }) => JSON.stringify(input));
  expect(queries.filter((query) => !query.includes('DELEGATE#'))).toEqual([]);

  await now.cancel(stage.paul, admin);
  await expect(now.decide(stage.victor, user, 'approve')).rejects.toMatchObject({ extensions: { decideFirst: [] } });
});

const kinds = [
  ...(['submit-admin', 'submit-ending-admin', 'submit-user', 'approve', 'open', 'reject', 'cancel', 'expire'] as const),
  ...(['activate', 'suspend', 'reactivate', 'reactivate-until', 'reactivate-for-good', 'revoke'] as const),
] as const;
interface Step {
  readonly kind: (typeof kinds)[number];
  /** Which of the submissions so far. */
  readonly nth: number;
}
const step = fc.record({ kind: fc.constantFrom(...kinds), nth: fc.nat(7) });
/** Steps of one batch are taken at once, batches one after the other. */
const story = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 });
const until = '2040-01-01T00:00:00.000Z';

/** Takes one step; gives the submission that it made, if any. */
async function take({ kind, nth }: Step, company: Company, made: readonly Submission[]): Promise<unknown> {
  const submit = (clientType: ClientType) => now.submit(stage.paul, creationOf(company, clientType));
  if (kind === 'submit-admin') return submit('client_admin');
  if (kind === 'submit-user') return submit('client_user');
  if (kind === 'submit-ending-admin')
    return now.submit(stage.paul, { ...creationOf(company, 'client_admin'), endsAt: until });
  const chosen = made[nth % Math.max(made.length, 1)];
  if (!chosen) return undefined;
  const move = { who: asStaff(stage.victor), accessId: chosen.access.accessId, reason: 'Congé.' };
  switch (kind) {
    case 'open':
      await now.decide(stage.victor, chosen, 'approve');
      await now.openSignIn(chosen);
      return now.activate(chosen);
    case 'suspend':
      return now.suspend(move);
    case 'reactivate':
      return now.reactivate(move);
    case 'reactivate-until':
      return now.reactivate({ ...move, endsAt: until });
    case 'reactivate-for-good':
      return now.reactivate({ ...move, endsAt: null });
    case 'revoke':
      return now.revoke(move);
    case 'approve':
      return now.decide(stage.victor, chosen, 'approve');
    case 'reject':
      return now.decide(stage.agnes, chosen, 'reject');
    case 'cancel':
      return now.cancel(stage.paul, chosen);
    case 'expire':
      return now.expire(chosen);
    case 'activate':
      await now.openSignIn(chosen);
      return now.activate(chosen);
  }
}

test(
  'whatever happens to the accesses of a company, in whatever order, C5 holds and the tally is right',
  { timeout },
  async () => {
    const property = fc.asyncProperty(story, async (batches) => {
      const company = await stage.company();
      // Three people whom moves can meet from the first.
      const made = [await stage.active('client_admin', company)];
      made.push(await stage.active('client_user', company), await stage.submitted('client_admin', company));
      for (const batch of batches) {
        const outcomes = await allAtOnce(...batch.map((each) => () => take(each, company, [...made])));
        made.push(...outcomes.filter((outcome): outcome is Submission => isSubmission(outcome)));
        await expectAdmins(company);
      }
    });
    await fc.assert(property, { numRuns: 25, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false });
  },
);

const isSubmission = (outcome: unknown): outcome is Submission =>
  typeof outcome === 'object' && outcome !== null && 'access' in outcome && 'request' in outcome;
