import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { salting } from '../../../shared/services/salting.ts';
import { accessItem } from '../../../shared/data/access-items.ts';
import { accessWordItems } from '../../../shared/data/access-words.ts';
import { cardItems } from '../../../shared/data/cards.ts';
import { madeRequestItem } from '../../../shared/data/made-requests.ts';
import type { Position } from '../../../shared/data/pages.ts';
import { requestItem } from '../../../shared/data/requests.ts';
import { companyItems } from '../../../shared/data/seed.ts';
import { indexes } from '../../../shared/data/table.ts';
import type { KnownAccess } from '../../../shared/domain/access.ts';
import type { Client, Person } from '../../../shared/domain/people.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { isPending, openRequest, RequestStatus, type Request } from '../../../shared/domain/request.ts';
import { wanted, type RequestFilter } from '../../../shared/domain/request-filter.ts';
import { matchesTerms, personTerms, personWords } from '../../../shared/domain/search.ts';
import { countRequests } from '../../../shared/use-cases/validation/count-requests.ts';
import { listRequests } from '../../../shared/use-cases/validation/list-requests.ts';
import { counted } from '../../support/counted.ts';
import { recorded } from '../../support/traffic.ts';
import { companyOf, putMany } from '../../support/directory.ts';
import { everything } from '../../support/fresh-table.ts';
import { asStaff, office } from '../../support/office.ts';
import { refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';

const people = ['Inès Moreau', 'Agnès O’Hara', 'Jean Moré', 'Zoé Saint-Honoré'].map((name) => name.split(' '));
const statuses = RequestStatus.options;
let stage: Stage;
let accesses: KnownAccess[];
let requests: Request[];
let companies: string[];
let askers: Readonly<Record<string, Person>>;

/** 3 companies with 50 accesses, of which each has had one to ten requests, by three people. */
beforeAll(async () => {
  stage = await openStage();
  const { firmId } = stage.firm;
  const staff = asStaff(stage.paul);
  const made = Array.from({ length: 3 }, (_, at) => companyOf(firmId, `Société ${String(at)}`, [uuidv7(), uuidv7()]));
  companies = made.map(({ companyId }) => companyId);
  const dossiers = made.map(({ dossiers: of }) => of.map(({ dossierId }) => dossierId));
  const client: Client = {
    ...{ kind: 'client', sub: uuidv7(), firmId, accessId: uuidv7(), name: 'Ada', email: 'ada@client.example' },
    ...{ status: 'active', clientType: 'client_admin', companyId: companies[0]!, dossiers: [], modules: [] },
  };
  askers = {
    administrator: { ...staff, collaboratorId: uuidv7(), rights: { validate: false, administerFirm: true } },
    validator: asStaff(stage.victor),
    specialist: { ...asStaff(stage.victor), collaboratorId: uuidv7(), portfolio: dossiers[1]! },
    creator: staff,
    client,
  };
  const creators = [staff.collaboratorId, stage.victor.collaboratorId, client.accessId];
  let requestNumber = 0;
  const histories = Array.from({ length: 50 }, (_, number) => {
    const [firstName = '', lastName = ''] = people[number % 4]!;
    const email = `person.${String(number)}@client.example`;
    const person = { firstName, lastName, email, phone: '+33612345678' };
    const dossierIds = [dossiers[number % 3]![number % 2]!];
    const about = {
      ...{ accessId: uuidv7(), firmId, person, card: 1 },
      ...{ clientType: 'client_user' as const, companyId: companies[number % 3]! },
    };
    const history = Array.from({ length: number % 5 === 0 ? 1 + (number % 10) * 2 : 1 }, (_each, nth): Request => {
      const at = (requestNumber += 1);
      const status = statuses[(at * 7) % statuses.length]!;
      const opened = openRequest({
        ...{ requestId: uuidv7(), access: about, kind: nth === 0 ? 'creation' : ('more_rights' as const) },
        asks: {
          dossiers: [{ dossierId: dossierIds[0]!, level: 'standard_user', options: [] }],
          modules: [],
          companyIds: [],
        },
        change: { dossierId: dossierIds[0]!, from: null, to: { level: 'standard_user', options: [] } },
        createdAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(at / 2) * 1000).toISOString(),
        createdBy: { kind: 'collaborator', id: creators[at % 3]! },
        ...{ dossierIds, fourEyes: at % 4 !== 0, askedOf: [], validatorsInAll: 1 },
        expiresAt: new Date(Date.UTC(2026, 1, 1) + ((at * 37) % 60) * 3_600_000).toISOString(),
      });
      return { ...opened, status };
    });
    const [latest, ...earlier] = history.toReversed().map(({ requestId }) => requestId);
    const access: KnownAccess = {
      ...{ ...about, status: 'active', version: 1, createdAt: history[0]!.createdAt, createdBy: history[0]!.createdBy },
      dossiers: dossierIds.map((dossierId) => ({ dossierId, level: 'standard_user', options: [] })),
      ...{ modules: [], acknowledged: [], requestId: latest!, earlierRequestIds: earlier.slice(0, 9) },
    };
    return { access, history };
  });
  accesses = histories.map(({ access }) => access);
  requests = histories.flatMap(({ history }) => history);
  await putMany(stage.table, [
    ...made.flatMap((company) => companyItems(company, company.dossiers)),
    ...accesses.flatMap((access) => [
      accessItem(access),
      ...Object.values(cardItems({ ...access, ...access.person, n: 1, salt: salting.newSalt() })),
      ...accessWordItems(access),
    ]),
    ...requests.flatMap((request) => [requestItem(request), madeRequestItem(request)]),
  ]);
}, 60_000);

/** All pages of a list, with the most that one page took. */
async function walk(who: Person, filter: RequestFilter, limit: number) {
  const { table, during } = counted(stage.table);
  const list = listRequests(office(table));
  const found: Request[] = [];
  let [most, reads] = [0, 0];
  let from: Position | undefined;
  do {
    const { result, traffic } = await during(() => list({ who, filter, page: { limit, from } }));
    expect(result.items.length).toBeLessThanOrEqual(limit);
    found.push(...result.items);
    from = result.next;
    most = Math.max(most, traffic.requests['Query'] ?? 0);
    reads = Math.max(
      reads,
      Object.values(traffic.requests).reduce((sum, some) => sum + some, 0),
    );
  } while (from !== undefined);
  return { found, most, reads };
}

const accessOf = ({ accessId }: Request) => accesses.find((access) => access.accessId === accessId)!;

/** What a list holds, by looking at every request there is. */
function naive(who: Person, filter: RequestFilter): Request[] {
  const rule = wanted(who, filter);
  const terms = personTerms(filter.search ?? '');
  const { soonestFirst, search } = filter;
  const named = (request: Request) => {
    const access = accessOf(request);
    return search === undefined || matchesTerms(personWords(access.person), terms);
  };
  const order = ({ createdAt, expiresAt, requestId }: Request) =>
    `${soonestFirst ? expiresAt : createdAt}#${requestId}`;
  const sorted = requests
    .filter((request) => rule({ ...request, left: [] }) && named(request))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return soonestFirst ? sorted : sorted.reverse();
}

const ids = (of: readonly Request[]) => of.map(({ requestId }) => requestId);
const optional = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const filters = fc.record({
  toValidate: fc.boolean(),
  madeByMe: fc.boolean(),
  statuses: optional<RequestStatus[]>([
    ['open'],
    ['approved', 'open'],
    ['rejected'],
    ['to_correct'],
    ['cancelled', 'expired', 'open'],
  ]),
  kind: optional(['creation', 'more_rights', 'change']),
  company: optional([0, 1, 2]),
  access: optional([0, 5, 25, 45]),
  search: optional(['mor', 'moreau ines', 'person.25@', 'saint', 'zzz', '…']),
  soonestFirst: fc.boolean(),
});

describe('a list of requests is what a look at every request gives, each once,', () => {
  test.each(['administrator', 'validator', 'specialist', 'creator', 'client'])('for a %s', async (role) => {
    const who = askers[role]!;
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 60 }), async ({ company, access, ...more }, limit) => {
        const soonestFirst = more.soonestFirst && !more.statuses?.some((status) => !isPending({ status }));
        const filter = {
          ...{ ...more, soonestFirst },
          companyId: company === undefined || (role === 'client' && company > 0) ? undefined : companies[company],
          accessId: access === undefined ? undefined : accesses[access]?.accessId,
        };
        const walked = await walk(who, filter, limit).catch((error: unknown) => {
          if (error instanceof DomainError) return { refused: error.code };
          throw error;
        });
        if ('refused' in walked) {
          expect(['specialist', 'client'].includes(role) && walked.refused).toMatch(/^unknown-(access|company)$/);
          return;
        }
        const { found, most } = walked;
        const expected = naive(who, filter);
        // A search alone goes by words, and by the ten latest of each person.
        const byWords =
          filter.search !== undefined && !soonestFirst && filter.companyId === undefined && access === undefined;
        if (byWords && !filter.madeByMe && !['creator', 'client'].includes(role)) {
          const latest = new Set(accesses.flatMap((of) => [of.requestId, ...(of.earlierRequestIds ?? [])]));
          const known = ids(expected).filter((id) => latest.has(id));
          expect(ids(found).toSorted()).toEqual(known.toSorted());
        } else expect(ids(found)).toEqual(ids(expected));
        expect(most).toBeLessThanOrEqual(4);
      }),
      { numRuns: 60 },
    );
  });
});

test('a search ends a page among the requests of one person, and goes on there', async () => {
  const [one] = accesses.filter(({ earlierRequestIds }) => earlierRequestIds?.length === 9);
  const who = askers['administrator']!;
  const expected = [one!.requestId, ...one!.earlierRequestIds!];
  for (const limit of [1, 3, 10, 25])
    expect(ids((await walk(who, { search: one!.person.email }, limit)).found)).toEqual(expected);
});

test('25 rows cost three requests to the table at most, and four by a search', async () => {
  for (const role of ['administrator', 'validator', 'creator', 'client'])
    for (const filter of [
      ...[{}, { statuses: ['open' as const] }, { toValidate: true }, { madeByMe: true }, { kind: 'creation' }],
      ...[{ companyId: companies[0] }, { soonestFirst: true }],
    ] satisfies RequestFilter[]) {
      const { table, during } = counted(stage.table);
      const page = { limit: 25, from: undefined };
      const { traffic } = await during(() => listRequests(office(table))({ who: askers[role]!, filter, page }));
      const { Query = 0, Get = 0, BatchGet = 0 } = traffic.requests;
      const named = filter.companyId === undefined ? 0 : 1;
      expect([role, filter, Query + Get + BatchGet <= 3 + named]).toEqual([role, filter, true]);
    }
  const { reads } = await walk(askers['validator']!, { search: 'mor' }, 25);
  expect(reads).toBeLessThanOrEqual(4);
});

describe('an access or a company that is out of reach', () => {
  test('is refused by its name, and is no way to learn of it', async () => {
    const list = listRequests(office(stage.table));
    const page = { limit: 25, from: undefined };
    const elsewhere = accesses[0]!.accessId;
    for (const accessId of [elsewhere, uuidv7(), 'x', ''])
      expect(await refusalOf(() => list({ who: askers['specialist']!, filter: { accessId }, page }))).toMatchObject({
        code: 'unknown-access',
        errors: [{ pointer: '/accessId', code: 'unknown-access' }],
      });
    for (const companyId of [companies[0]!, uuidv7(), 'x', ''])
      expect(await refusalOf(() => list({ who: askers['specialist']!, filter: { companyId }, page }))).toMatchObject({
        code: 'unknown-company',
      });
  });

  test('is none for whoever asked for it', async () => {
    const lead: Person = { ...(askers['client'] as Client), clientType: 'client_user' };
    const own = accesses.find(({ createdBy }) => createdBy.id === lead.accessId)!;
    const { found } = await walk(lead, { accessId: own.accessId }, 25);
    expect(ids(found)).toEqual(ids(naive(lead, { accessId: own.accessId })));
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('a count', () => {
  const count = (who: Person, filter: RequestFilter) => countRequests(office(stage.table))({ who, filter });

  test('is as many as the list has, and says when there are more', async () => {
    for (const role of ['validator', 'specialist', 'creator', 'client']) {
      const who = askers[role]!;
      const filter = { toValidate: true };
      expect(await count(who, filter)).toEqual({ count: naive(who, filter).length, more: false });
    }
    const all = naive(askers['administrator']!, {});
    expect(all.length).toBeGreaterThan(99);
    expect(await count(askers['administrator']!, {})).toEqual({ count: 99, more: true });
  });

  test('takes four reads of a hundred at most, however few of them count', async () => {
    const { table, during } = counted(stage.table);
    const who = { ...askers['specialist']!, portfolio: [uuidv7()] } as Person;
    const { result, traffic } = await during(() => countRequests(office(table))({ who, filter: { toValidate: true } }));
    expect(result.count).toBe(0);
    expect(traffic.requests['Query']).toBeLessThanOrEqual(4);
    expect(traffic.queried).toBeLessThanOrEqual(400);
  });
});

test('a count reads of its requests what has left the firm, and no names', async () => {
  const { table, calls } = recorded(stage.table);
  const filter = { toValidate: true };
  const { count } = await countRequests(office(table))({ who: askers['specialist']!, filter });
  expect(count).toBeGreaterThan(0);
  const read = JSON.stringify(calls.filter(({ name }) => name.startsWith('BatchGet')));
  expect(read).toContain('DOSSIER#');
  expect(read).not.toMatch(/"(ACCESS|COMPANY)#/);
});

test('a request stands among those that expire as long as it is open, and knows its person’s earlier ones', async () => {
  const of = office(stage.table);
  const submission = await stage.submitted();
  const { requestId, firmId } = submission.request;
  const expiring = async () =>
    (await everything(stage.table)).filter(({ gsi2pk }) => gsi2pk === indexes.expiring(firmId).gsi2pk);
  const stands = async () => (await expiring()).some((item) => item['requestId'] === requestId);
  expect(await stands()).toBe(true);
  await of.decide(stage.victor, submission, 'approve');
  expect(await stands()).toBe(false);
  await of.openSignIn(submission);
  await of.activate(submission);
  const { accessId, dossiers } = submission.access;
  const rights = { level: 'team_lead' as const, options: [] };
  await of.changeRights({ who: asStaff(stage.paul), accessId, dossierId: dossiers[0]!.dossierId, rights });
  const access = await of.accesses.known(accessId);
  expect(access?.earlierRequestIds).toEqual([requestId]);
  const found = await walk(askers['administrator']!, { accessId }, 25);
  expect(ids(found.found)).toEqual([access?.requestId, requestId]);
  const byName = await walk(askers['administrator']!, { search: access?.person.email }, 25);
  expect(ids(byName.found)).toEqual([access?.requestId, requestId]);
});
