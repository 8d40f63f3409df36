import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffDoer } from '../../shared/domain/people.ts';
import { salting } from '../../shared/services/salting.ts';
import type { Company } from '../../shared/domain/company.ts';
import { activeAccessItems } from '../../shared/data/seed.ts';
import type { Submission } from '../../shared/data/requests.ts';
import { listAccesses } from '../../shared/use-cases/accesses/list-accesses.ts';
import { listRequests } from '../../shared/use-cases/validation/list-requests.ts';
import { showRequest } from '../../shared/use-cases/validation/show-request.ts';
import { showAccess } from '../../shared/use-cases/accesses/show-access.ts';
import { counted, unitsOf, type Traffic } from '../support/counted.ts';
import { putMany } from '../support/directory.ts';
import { asStaff, creationOf, office } from '../support/office.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { beforeTheRecord } from './before-the-record.ts';
import { printItems, printReport, type Row } from './report.ts';

const rows: Row[] = [];
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  const by = staffDoer(stage.paul);
  const others = Array.from({ length: 2000 }, (_, index) =>
    activeAccessItems({
      ...{ accessId: uuidv7(), requestId: uuidv7(), sub: uuidv7(), firmId: stage.firm.firmId, modules: ['invoices'] },
      createdAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000),
      salt: salting.newSalt(),
      identity: {
        ...{ firstName: index % 2 ? 'Inès' : 'Jean', lastName: `Moreau${String(index)}`, phone: '+33612345678' },
        ...{ email: `person.${String(index)}@client.example`, clientType: 'client_admin', companyId: uuidv7() },
      },
      dossiers: [{ dossierId: uuidv7(), level: 'standard_user', options: [] }],
      ...{ createdBy: by, decidedBy: by },
    }),
  );
  await putMany(stage.table, others.flat());
});
afterAll(() => printReport('Accesses, in a firm that has 2,000', rows));

/** Does something on the counted table, and notes what it takes. */
async function measure<T>(operation: string, action: (at: ReturnType<typeof office>) => Promise<T>) {
  const { table, during } = counted(stage.table);
  const { result, traffic } = await during(() => action(office(table)));
  const row = { operation, traffic };
  rows.push(row);
  return { result, traffic, row };
}
const queries = ({ requests }: Traffic): number => requests['Query'] ?? 0;
/** Holds what transactions took against what they took before the record, and prints both line by line. */
function holdAgainst(row: Row, before: Readonly<Record<string, number>>, more: number): void {
  printItems(row, before);
  const once = Object.values(before).reduce((sum, units) => sum + units, 0);
  expect(unitsOf(row.traffic.items), row.operation).toBeLessThanOrEqual(once + more);
}
/**
 * What a move writes, whatever it opens: the four items of L3, 12 units, of which each is what something else reads at once:
 * the access with its two lists (4), what its sign-in gives (2), the company's counters (2), the entry, by firm and by who did
 * it (4). The words of a reason are an item of their own (2): an entry, the access and its lists hold none (A4), and erasing
 * takes them with the card (G3). An end date adds nothing: its timer stays, and finds what the access then is (L7).
 */
const ofMove = { 'update Access': 4, 'put Audit': 4, 'update Person': 2, 'update Tally': 2 };
function holdMove(traffic: Traffic, row: Row, { hasWords }: { readonly hasWords: boolean }): void {
  printItems(row, {});
  expect(requestsIn(traffic), row.operation).toBe(2);
  const items = traffic.items.map((item) => [item.what, item.units + item.ofIndexes]);
  expect(Object.fromEntries(items), row.operation).toEqual({ ...ofMove, ...(hasWords && { 'put CardText': 2 }) });
  expect(traffic.written, row.operation).toBe(hasWords ? 12 + 2 : 12);
}
/** An access with an end, beside a client admin without one. */
async function endingAccess(): Promise<string> {
  const company = await stage.company();
  await stage.active('client_admin', company);
  const { access } = await stage.active('client_user', company);
  const endsAt = new Date(Date.now() + 90 * 86_400_000).toISOString();
  const of = { who: asStaff(stage.victor), accessId: access.accessId, acknowledge: [], endsAt };
  await office(stage.table).changeAccess(of);
  return access.accessId;
}
const requestsIn = ({ requests }: Traffic): number => Object.values(requests).reduce((sum, times) => sum + times, 0);

test('the life of an access', async () => {
  const company = await stage.company();
  const input = creationOf(company, 'client_admin', 'ines.moreau@client.example');
  const created = await measure('create (POST /v1/accesses)', ({ submit }) => submit(stage.paul, input));
  expect(created.traffic.requests['TransactWrite']).toBe(1);
  const submission: Submission = created.result;
  holdAgainst(created.row, beforeTheRecord.create, 6);
  const { requestId } = submission.request;
  const who = asStaff(stage.victor);
  await measure('show what is to be decided (GET /v1/requests/{id})', async (deps) =>
    deps.describeDecision(await showRequest(deps)({ who, requestId }), who),
  );
  const decided = await measure('decide (POST …/decision)', ({ decide }) =>
    decide(stage.victor, submission, 'approve'),
  );
  // The words of the reason are an item of the card (A4).
  holdAgainst(decided.row, beforeTheRecord.decide, 3);
  const opened = await measure('open the sign-in (workflow)', ({ openSignIn }) => openSignIn(submission));
  // The note of the attempt goes with it (V21).
  holdAgainst(opened.row, beforeTheRecord.open, 3);
  const activated = await measure('activate (workflow)', ({ activate }) => activate(submission));
  holdAgainst(activated.row, beforeTheRecord.activate, 3);
  const { accessId } = submission.access;
  const [{ dossierId }] = company.dossiers as [Company['dossiers'][number]];
  const rights = { level: 'team_lead' as const, options: [] };
  await measure('change rights (PUT /v1/dossiers/{id}/users/{id})', ({ changeRights }) =>
    changeRights({ who, dossierId, accessId, rights }),
  );
  const move = { who, accessId, reason: 'Congé parental.' };
  const moves = [
    await measure('suspend (POST …/suspend)', ({ suspend }) => suspend(move)),
    await measure('reactivate (POST …/reactivate)', ({ reactivate }) => reactivate(move)),
    await measure('revoke (POST …/revoke)', ({ revoke }) => revoke(move)),
  ];
  for (const [index, { traffic, row }] of moves.entries()) holdMove(traffic, row, { hasWords: index !== 1 });
  await measure('what follows from a revocation (stream)', ({ followAccess }) => followAccess(accessId));
  for (const act of ['suspend', 'revoke'] as const) {
    const on = { ...move, accessId: await endingAccess() };
    const { traffic, row: written } = await measure(`${act}, with an end date`, (deps) => deps[act](on));
    holdMove(traffic, written, { hasWords: true });
  }
  await measure('show (GET /v1/accesses/{id})', (deps) => showAccess(deps)({ who: asStaff(stage.paul), accessId }));
});

test('lists and searches', async () => {
  const page = { limit: 25, from: undefined };
  const all = asStaff(stage.paul);
  const few = { ...all, portfolio: [uuidv7()] };
  const list =
    (who: typeof all, filter: Parameters<ReturnType<typeof listAccesses>>[0]['filter']) =>
    (deps: ReturnType<typeof office>) =>
      listAccesses(deps)({ who, filter, page });
  const { traffic: whole } = await measure('list with names, whole firm', list(all, {}));
  const { traffic: restricted } = await measure('list, a portfolio that none of them touches', list(few, {}));
  await measure('search=moreau12 ines', list(all, { search: 'moreau12 ines' }));
  await measure('search=person.7@', list(all, { search: 'person.7@' }));
  const { traffic: nobody } = await measure(
    'search=in, a portfolio that none of them touches',
    list(few, { search: 'in' }),
  );
  const who = asStaff(stage.victor);
  const { traffic: queue } = await measure('requests to decide, with names (GET /v1/requests?toValidate=me)', (deps) =>
    listRequests(deps)({ who, filter: { toValidate: true, statuses: ['approved'] }, page }),
  );
  const { traffic: made } = await measure('requests that one made, with names (GET /v1/requests)', (deps) =>
    listRequests(deps)({ who: all, filter: { toValidate: false }, page }),
  );
  for (const traffic of [whole, queue, made]) expect(requestsIn(traffic)).toBeLessThanOrEqual(3);
  for (const traffic of [restricted, nobody]) expect(queries(traffic)).toBeLessThanOrEqual(4);
});
