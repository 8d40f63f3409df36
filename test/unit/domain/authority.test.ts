import { describe, expect, test } from 'vitest';
import type { Access } from '../../../shared/domain/access.ts';
import * as authority from '../../../shared/domain/authority.ts';
import type { Company, Dossier } from '../../../shared/domain/company.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Client, Person, Staff } from '../../../shared/domain/people.ts';
import { openRequest, type Request } from '../../../shared/domain/request.ts';
import type { RightsChange } from '../../../shared/domain/rights-change.ts';
import { Level, type Level as LevelCode } from '../../../shared/domain/vocabulary.ts';

const staff = (collaboratorId: string, rights: Partial<Staff['rights']>, portfolio: Staff['portfolio']): Staff => ({
  ...{ kind: 'collaborator', sub: collaboratorId, firmId: 'f1', collaboratorId, name: collaboratorId },
  ...{ email: `${collaboratorId}@f1.example`, portfolio, status: 'active' },
  rights: { validate: false, administerFirm: false, ...rights },
});
const client = (accessId: string, clientType: Client['clientType'], level: LevelCode): Client => ({
  ...{ kind: 'client', sub: accessId, firmId: 'f1', accessId, name: accessId, email: `${accessId}@c1.example` },
  ...{ status: 'active', clientType, companyId: 'c1', modules: ['invoices'] },
  dossiers: [{ dossierId: 'd1', level, options: level === 'standard_user' ? ['all_documents'] : [] }],
});

const administrator = staff('administrator', { administerFirm: true }, 'all');
const validator = staff('validator', { validate: true }, ['d1']);
const collaborator = staff('collaborator', {}, ['d1']);
const clientAdmin = client('client-admin', 'client_admin', 'standard_user');
const principalAdmin = client('principal-admin', 'client_user', 'principal_admin');
const teamLead = client('team-lead', 'client_user', 'team_lead');
const standardUser = client('standard-user', 'client_user', 'standard_user');
const roles = [administrator, validator, collaborator, clientAdmin, principalAdmin, teamLead, standardUser];

/** Where something lies: on a dossier of one's own, or ever further away. */
const places = {
  own: { firmId: 'f1', companyId: 'c1', dossierId: 'd1' },
  'other portfolio': { firmId: 'f1', companyId: 'c1', dossierId: 'd2' },
  'other company': { firmId: 'f1', companyId: 'c2', dossierId: 'd3' },
  'other firm': { firmId: 'f2', companyId: 'c9', dossierId: 'd9' },
};
type Place = (typeof places)[keyof typeof places];

const dossierAt = (place: Place): Dossier => ({ ...place, name: 'Dossier', version: 1 });
const companyAt = ({ dossierId, ...place }: Place): Company => ({
  ...{ ...place, name: 'Company', version: 1 },
  dossiers: [{ dossierId, name: 'Dossier' }],
});
const accessAt = ({ firmId, companyId, dossierId }: Place, accessId = 'somebody') =>
  ({
    ...{ accessId, firmId, companyId, clientType: 'client_user' },
    dossiers: [{ dossierId, level: 'standard_user', options: [] }],
    left: [],
  }) as unknown as Access & authority.Left;
const requestAt = (place: Place, maker = 'somebody else'): Request & authority.Left => ({
  ...openRequest({
    ...{ requestId: 'r1', access: accessAt(place), kind: 'creation', dossierIds: [place.dossierId], askedOf: [] },
    ...{ createdAt: '2026-11-22T10:00:00.000Z', expiresAt: '2026-12-06T10:00:00.000Z', fourEyes: true },
    createdBy: { kind: 'collaborator', id: maker },
    asks: { dossiers: [], modules: [], companyIds: [] },
  }),
  left: [],
});

const idOf = (who: Person) => (who.kind === 'collaborator' ? who.collaboratorId : who.accessId);
const is = <P extends Person>(who: Person, guard: (who: Person) => asserts who is P): who is P => {
  try {
    guard(who);
    return true;
  } catch {
    return false;
  }
};

/** Every act that depends on where a thing lies, put together as routes put it together: rights, then reach. */
const acts: Readonly<Record<string, (who: Person, place: Place) => boolean>> = {
  'name a dossier in a creation': (who, place) => authority.mayNameDossier(who, place.dossierId, dossierAt(place)),
  'see a company': (who, place) => authority.companyFor(who, companyAt(place)) !== undefined,
  'see an access': (who, place) => authority.mayReachAccess(who, accessAt(place)),
  'create an access': (who, place) =>
    authority.mayCreate(who) &&
    authority.mayNameDossier(who, place.dossierId, dossierAt(place)) &&
    authority.mayCreateOn(who, place.dossierId),
  'change the rights of a user': (who, place) =>
    authority.mayReachDossier(who, dossierAt(place)) &&
    authority.mayManageUsers(who, place.dossierId) &&
    authority.mayReachUser(who, accessAt(place), place.dossierId),
  'check what a client may': (who, place) =>
    is(who, authority.requireStaff)
      ? authority.mayCheckAccess(who, accessAt(place), place.dossierId)
      : authority.mayAskAbout(who, 'somebody'),
  'do everything on a dossier': (who, place) =>
    is(who, authority.requireStaff) && authority.mayDoAll(who, dossierAt(place)),
  'find the request of somebody else': (who, place) => authority.mayReachRequest(who, requestAt(place)),
  'read the request of somebody else': (who, place) =>
    authority.mayReachRequest(who, requestAt(place)) && authority.maySeeRequest(who, requestAt(place)),
  'cancel the request of somebody else': (who, place) =>
    authority.mayReachRequest(who, requestAt(place)) && authority.mayCancel(who, requestAt(place)),
  'decide the request of somebody else': (who, place) =>
    authority.mayValidate(who) && authority.refusalToDecide(who, requestAt(place), true) === undefined,
  'read the own request': (who, place) =>
    authority.mayReachRequest(who, requestAt(place, idOf(who))) &&
    authority.maySeeRequest(who, requestAt(place, idOf(who))),
  'cancel the own request': (who, place) =>
    authority.mayReachRequest(who, requestAt(place, idOf(who))) &&
    authority.mayCancel(who, requestAt(place, idOf(who))),
  'decide the own request': (who, place) =>
    authority.mayValidate(who) && authority.refusalToDecide(who, requestAt(place, idOf(who)), true) === undefined,
  'detach a dossier': (who, place) =>
    is(who, authority.requireClient) &&
    authority.isAssigned(who, place.dossierId) &&
    authority.mayDetach(who, place.dossierId),
};

// adm: administrator without the validation right, val: validator, col: collaborator without any right, adC: client admin
// who is a standard user on the dossier; client users: prA principal admin, tmL team lead, stU standard user.
const table = `
                                                       adm val col adC prA tmL stU
  name a dossier in a creation        own               x   x   x   x   x   x   x
  name a dossier in a creation        other portfolio   x   .   .   .   .   .   .
  name a dossier in a creation        other company     x   .   .   .   .   .   .
  name a dossier in a creation        other firm        .   .   .   .   .   .   .
  see a company                       own               x   x   x   x   x   x   x
  see a company                       other portfolio   x   .   .   x   x   x   x
  see a company                       other company     x   .   .   .   .   .   .
  see a company                       other firm        .   .   .   .   .   .   .
  see an access                       own               x   x   x   x   .   .   .
  see an access                       other portfolio   x   .   .   x   .   .   .
  see an access                       other company     x   .   .   .   .   .   .
  see an access                       other firm        .   .   .   .   .   .   .
  create an access                    own               x   x   x   x   x   x   .
  create an access                    other portfolio   x   .   .   .   .   .   .
  create an access                    other company     x   .   .   .   .   .   .
  create an access                    other firm        .   .   .   .   .   .   .
  change the rights of a user         own               x   x   x   .   x   x   .
  change the rights of a user         other portfolio   x   .   .   .   .   .   .
  change the rights of a user         other company     x   .   .   .   .   .   .
  change the rights of a user         other firm        .   .   .   .   .   .   .
  check what a client may             own               x   x   x   .   .   .   .
  check what a client may             other portfolio   x   .   .   .   .   .   .
  check what a client may             other company     x   .   .   .   .   .   .
  check what a client may             other firm        .   .   .   .   .   .   .
  do everything on a dossier          own               x   x   x   .   .   .   .
  do everything on a dossier          other portfolio   x   .   .   .   .   .   .
  do everything on a dossier          other company     x   .   .   .   .   .   .
  do everything on a dossier          other firm        .   .   .   .   .   .   .
  find the request of somebody else   own               x   x   x   .   .   .   .
  find the request of somebody else   other portfolio   x   .   .   .   .   .   .
  find the request of somebody else   other company     x   .   .   .   .   .   .
  find the request of somebody else   other firm        .   .   .   .   .   .   .
  read the request of somebody else   own               x   x   .   .   .   .   .
  read the request of somebody else   other portfolio   x   .   .   .   .   .   .
  read the request of somebody else   other company     x   .   .   .   .   .   .
  read the request of somebody else   other firm        .   .   .   .   .   .   .
  cancel the request of somebody else own               x   .   .   .   .   .   .
  cancel the request of somebody else other portfolio   x   .   .   .   .   .   .
  cancel the request of somebody else other company     x   .   .   .   .   .   .
  cancel the request of somebody else other firm        .   .   .   .   .   .   .
  decide the request of somebody else own               .   x   .   .   .   .   .
  decide the request of somebody else other portfolio   .   .   .   .   .   .   .
  decide the request of somebody else other company     .   .   .   .   .   .   .
  decide the request of somebody else other firm        .   .   .   .   .   .   .
  read the own request                own               x   x   x   x   x   x   x
  read the own request                other portfolio   x   x   x   x   x   x   x
  read the own request                other company     x   x   x   x   x   x   x
  read the own request                other firm        .   .   .   .   .   .   .
  cancel the own request              own               x   x   x   x   x   x   x
  cancel the own request              other portfolio   x   x   x   x   x   x   x
  cancel the own request              other company     x   x   x   x   x   x   x
  cancel the own request              other firm        .   .   .   .   .   .   .
  decide the own request              own               .   .   .   .   .   .   .
  decide the own request              other portfolio   .   .   .   .   .   .   .
  decide the own request              other company     .   .   .   .   .   .   .
  decide the own request              other firm        .   .   .   .   .   .   .
  detach a dossier                    own               .   .   .   .   x   .   .
  detach a dossier                    other portfolio   .   .   .   .   .   .   .
  detach a dossier                    other company     .   .   .   .   .   .   .
  detach a dossier                    other firm        .   .   .   .   .   .   .
`;
const rows = table
  .split('\n')
  .slice(2, -1)
  .map(
    (line) =>
      /^ {2}(.+?) +(own|other \w+) +([x.](?: +[x.])*)$/.exec(line)?.slice(1, 4) as [
        string,
        keyof typeof places,
        string,
      ],
  );

describe('who may do what, and where', () => {
  test('is said of every act and every place', () => {
    const said = rows.map(([act, place]) => `${act}, ${place}`);
    expect(said).toEqual(Object.keys(acts).flatMap((act) => Object.keys(places).map((place) => `${act}, ${place}`)));
  });

  test.each(rows)('%s (%s): %s', (act, place, expected) => {
    const found = roles.map((who) => (acts[act]?.(who, places[place]) ? 'x' : '.'));
    expect(found.join('   ')).toBe(expected);
  });
});

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
  return 'none';
};
const refusals = (guard: (who: Person) => void) => roles.map((who) => codeOf(() => guard(who)));

describe('the «Who» column of the contract', () => {
  test.each<[string, (who: Person) => void, string, string]>([
    ['anyone signed in', authority.requireActive, 'forbidden', 'x x x x x x x'],
    ['collaborator', authority.requireStaff, 'forbidden', 'x x x . . . .'],
    ['client', authority.requireClient, 'forbidden', '. . . x x x x'],
    ['firm administrator', authority.requireAdministrator, 'forbidden', 'x . . . . . .'],
    ['validator', authority.requireValidator, 'not-a-validator', '. x . . . . .'],
    ['who may create (C7)', authority.requireCreator, 'forbidden', 'x x x x x x .'],
    [
      'who manages the users of the dossier (P1)',
      (who) => authority.requireManager(who, 'd1'),
      'forbidden',
      'x x x . x x .',
    ],
    [
      'creator, firm administrator (V6)',
      (who) => authority.requireMayCancel(who, requestAt(places.own)),
      'forbidden',
      'x . . . . . .',
    ],
  ])('%s', (_, guard, code, expected) => {
    expect(refusals(guard)).toEqual(expected.split(' ').map((mark) => (mark === 'x' ? 'none' : code)));
  });

  test('nobody who is suspended, revoked or removed, nor a sign-in without a person', () => {
    for (const who of [undefined, { ...teamLead, status: 'suspended' }, { ...validator, status: 'removed' }])
      expect(codeOf(() => authority.requireActive(who))).toBe('forbidden');
  });
});

describe('what staff work on', () => {
  const both = { portfolio: ['d1', 'd2'] };
  const all = { portfolio: 'all' as const };
  const left = ['d2'];

  test('is a portfolio without what has left the firm (P7)', () => {
    expect(authority.presentPortfolio(both, new Set(left))).toEqual(['d1']);
    expect(authority.presentPortfolio(all, new Set(left))).toBe('all');
    expect(authority.covers(both, ['d1', 'd2'], left)).toBe(false);
    expect(authority.covers(all, ['d2'], left)).toBe(false);
    expect(authority.touches(both, ['d2'], left)).toBe(false);
    expect(authority.touches(both, ['d2', 'd1'], left)).toBe(true);
  });

  test('shows nothing that lies on dossiers that have left alone (P7)', () => {
    const gone = { left: ['d1'] };
    expect(authority.mayReachAccess(administrator, { ...accessAt(places.own), ...gone })).toBe(false);
    expect(authority.mayReachUser(administrator, { ...accessAt(places.own), ...gone }, 'd1')).toBe(false);
    expect(authority.mayCheckAccess(administrator, { ...accessAt(places.own), ...gone }, 'd1')).toBe(false);
    expect(authority.mayReachRequest(administrator, { ...requestAt(places.own), ...gone })).toBe(false);
    expect(authority.maySeeRequest(validator, { ...requestAt(places.own), ...gone })).toBe(false);
    expect(authority.mayReachAccess(clientAdmin, { ...accessAt(places.own), ...gone })).toBe(true);
    expect(authority.mayReachRequest(validator, { ...requestAt(places.own, 'validator'), ...gone })).toBe(true);
  });

  test('shows an access by another of its dossiers, but answers for none that has left (P7)', () => {
    const twice = ['d1', 'd2'].map((dossierId) => ({ dossierId, level: 'team_lead' as const, options: [] }));
    const access = { ...accessAt(places.own), dossiers: twice, left };
    expect(authority.mayReachAccess(administrator, access)).toBe(true);
    expect(authority.mayCheckAccess(administrator, access, 'd1')).toBe(true);
    expect(authority.mayCheckAccess(administrator, access, 'd2')).toBe(false);
  });

  test('is lost with a dossier that leaves, which its people keep (P7)', () => {
    const detached = { at: '2026-11-22T10:00:00.000Z', by: { kind: 'access' as const, id: 'principal-admin' } };
    const dossier = { ...dossierAt(places.own), detached };
    for (const who of [administrator, validator]) {
      expect(authority.mayReachDossier(who, dossier)).toBe(false);
      expect(authority.mayNameDossier(who, 'd1', dossier)).toBe(false);
      expect(authority.mayDoAll(who, dossier)).toBe(false);
      expect(authority.isAssigned(who, 'd1')).toBe(true);
    }
    expect(authority.mayReachDossier(teamLead, dossier)).toBe(true);
  });

  test('lets them see what lies on no dossier at all', () => {
    expect(authority.touches(both, [])).toBe(true);
    expect(authority.companyFor(collaborator, { ...companyAt(places['other company']), dossiers: [] })).toBeDefined();
  });

  test('shows a company with the dossiers within reach alone', () => {
    const dossiers = ['d1', 'd2'].map((dossierId) => ({ dossierId, name: dossierId }));
    const company = { ...companyAt(places.own), dossiers };
    expect(authority.companyFor(collaborator, company)?.dossiers).toEqual([dossiers[0]]);
    expect(authority.companyFor(administrator, company)?.dossiers).toEqual(dossiers);
    const gone = { ...dossiers[0]!, detached: true as const };
    expect(authority.companyFor(administrator, { ...company, dossiers: [gone, dossiers[1]!] })?.dossiers).toEqual([
      dossiers[1],
    ]);
    expect(authority.companyFor(collaborator, { ...company, dossiers: [gone] })?.dossiers).toEqual([]);
    expect(authority.companyFor(teamLead, { ...company, dossiers: [gone] })?.dossiers).toEqual([gone]);
    expect(authority.companyFor(teamLead, undefined)).toBeUndefined();
  });
});

describe('a person at a client', () => {
  test('sees their own access, wherever it lies', () => {
    expect(authority.mayReachAccess(standardUser, accessAt(places['other company'], 'standard-user'))).toBe(true);
    expect(authority.mayReachAccess(standardUser, accessAt(places['other firm'], 'standard-user'))).toBe(false);
  });

  test('gives rights on a dossier to who holds it, or is of the own company (P1)', () => {
    const elsewhere = { ...places['other company'], dossierId: 'd1' };
    expect(authority.mayReachUser(teamLead, accessAt(elsewhere), 'd1')).toBe(true);
    expect(authority.mayReachUser(teamLead, accessAt(places['other portfolio']), 'd1')).toBe(true);
    expect(authority.mayReachUser(teamLead, accessAt(places['other company']), 'd1')).toBe(false);
  });

  test('asks about themselves alone (P5)', () => {
    expect(authority.mayAskAbout(teamLead, 'team-lead')).toBe(true);
    expect(authority.mayAskAbout(teamLead, 'somebody')).toBe(false);
    expect(authority.mayAskAbout(collaborator, 'somebody')).toBe(true);
  });

  test('creates client users alone, and gives what they have themselves (C7)', () => {
    expect(authority.mayCreateType(clientAdmin, 'client_user')).toBe(true);
    expect(authority.mayCreateType(clientAdmin, 'client_admin')).toBe(false);
    expect(authority.mayCreateType(collaborator, 'client_admin')).toBe(true);
    expect(authority.mayGiveModule(clientAdmin, 'invoices')).toBe(true);
    expect(authority.mayGiveModule(clientAdmin, 'expenses')).toBe(false);
    expect(authority.mayGiveModule(collaborator, 'expenses')).toBe(true);
    const asked = (...options: ('all_documents' | 'publish_by_api')[]) => ({ dossierId: 'd1', options });
    expect(authority.mayGiveOptions(clientAdmin, asked('all_documents'))).toBe(true);
    expect(authority.mayGiveOptions(clientAdmin, asked('all_documents', 'publish_by_api'))).toBe(false);
    expect(authority.mayGiveOptions(teamLead, asked('publish_by_api'))).toBe(true);
    expect(authority.mayGiveOptions(collaborator, asked('publish_by_api'))).toBe(true);
  });
});

describe('levels on a dossier (P2)', () => {
  test.each<[string, Person, string]>([
    ['staff', collaborator, 'principal_admin team_lead standard_user'],
    ['a principal admin', principalAdmin, 'principal_admin team_lead standard_user'],
    ['a team lead', teamLead, 'team_lead standard_user'],
    ['a standard user', standardUser, 'standard_user'],
  ])('%s handles none above the own', (_, who, expected) => {
    const handled = Level.options.filter((level) => authority.mayHandleLevel(who, 'd1', { level }));
    expect(handled.join(' ')).toBe(expected);
  });

  test('are handled by nobody who does not hold the dossier', () => {
    expect(authority.mayHandleLevel(principalAdmin, 'd2', { level: 'standard_user' })).toBe(false);
  });

  const change = (before?: LevelCode, after?: LevelCode): RightsChange => ({
    dossierId: 'd1',
    before: before && { level: before, options: [] },
    after: after && { level: after, options: [] },
  });

  test.each<[LevelCode | undefined, LevelCode | undefined, string]>([
    ['standard_user', 'team_lead', 'none'],
    ['standard_user', 'principal_admin', '/level'],
    ['principal_admin', 'team_lead', 'above-own-level'],
    ['principal_admin', undefined, 'above-own-level'],
    [undefined, 'principal_admin', '/level'],
    ['team_lead', undefined, 'none'],
  ])('of a team lead’s change from %s to %s', (before, after, expected) => {
    let refused: unknown;
    try {
      authority.requireWithinOwnLevel(teamLead, change(before, after));
    } catch (error) {
      refused = error;
    }
    if (expected === 'none') expect(refused).toBeUndefined();
    else expect(refused).toMatchObject({ code: 'above-own-level' });
    const pointers = refused instanceof DomainError ? refused.errors.map(({ pointer }) => pointer) : [];
    expect(pointers).toEqual(expected === '/level' ? ['/level'] : []);
  });

  test('more counts at once from a client or a validator, less from everybody (P1)', () => {
    const atOnce = (before: LevelCode, after: LevelCode) =>
      roles.map((who) => (authority.mayChangeAtOnce(who, change(before, after)) ? 'x' : '.')).join(' ');
    expect(atOnce('standard_user', 'team_lead')).toBe('. x . x x x x');
    expect(atOnce('team_lead', 'standard_user')).toBe('x x x x x x x');
  });
});

describe('who may decide (V1)', () => {
  const asked = requestAt(places.own, 'maker');

  test('is an active collaborator of the firm with the right and a portfolio that covers every dossier', () => {
    expect(authority.refusalToDecide(validator, asked, true)).toBeUndefined();
    expect(authority.refusalToDecide({ ...validator, portfolio: 'all' }, asked, true)).toBeUndefined();
  });

  test.each<[string, Staff, string[]?]>([
    ['without the right', administrator],
    ['of another firm', { ...validator, firmId: 'f2' }],
    ['who has left', { ...validator, status: 'removed' }],
    ['whose portfolio misses one of the dossiers', { ...validator, portfolio: ['d2'] }],
    ['of whose portfolio a dossier has left the firm', validator, ['d1']],
  ])('is nobody %s', (_, who, left = []) => {
    expect(authority.refusalToDecide(who, { ...asked, left }, true)).toBe('not-a-validator');
    expect(codeOf(() => authority.requireMayDecide(who, { ...asked, left }, false))).toBe('not-a-validator');
  });

  test.each([
    [true, true, 'own-request'],
    [true, false, 'own-request'],
    [false, true, 'own-request'],
    [false, false, 'none'],
  ])('is not the creator where four eyes were wanted then (%s) or are now (%s)', (fourEyes, wantedNow, code) => {
    const own = { ...requestAt(places.own, 'validator'), fourEyes };
    expect(codeOf(() => authority.requireMayDecide(validator, own, wantedNow))).toBe(code);
    expect(authority.wantsFourEyes(own, wantedNow)).toBe(code === 'own-request');
  });

  test('may see the requests of others, as administrators may', () => {
    expect(roles.filter(authority.maySeeRequestsOfOthers)).toEqual([administrator, validator]);
  });
});

describe('a dossier that leaves the firm (P7)', () => {
  test('is taken away by a principal admin, and brought back by the same person alone', () => {
    expect(codeOf(() => authority.requireMayDetach(principalAdmin, 'd1'))).toBe('none');
    expect(codeOf(() => authority.requireMayDetach(teamLead, 'd1'))).toBe('forbidden');
    const detached = { at: '2026-11-22T10:00:00.000Z', by: { kind: 'access' as const, id: 'principal-admin' } };
    expect(codeOf(() => authority.requireMayAttach(principalAdmin, detached))).toBe('none');
    expect(codeOf(() => authority.requireMayAttach(client('other', 'client_user', 'principal_admin'), detached))).toBe(
      'forbidden',
    );
  });
});

describe('one dossier of several', () => {
  const both = ['d1', 'd2'].map((dossierId) => ({ dossierId, level: 'standard_user' as const, options: [] }));

  test('is enough to see an access, not to ask what it may on the other (P5)', () => {
    const access = { ...accessAt(places.own), dossiers: both };
    expect(authority.mayReachAccess(collaborator, access)).toBe(true);
    expect(authority.mayCheckAccess(collaborator, access, 'd1')).toBe(true);
    expect(authority.mayCheckAccess(collaborator, access, 'd2')).toBe(false);
  });

  test('is enough to create accesses, on that one alone (C7)', () => {
    const lead: Client = { ...teamLead, dossiers: [{ ...both[0]!, level: 'team_lead' }, both[1]!] };
    expect(authority.mayCreate(lead)).toBe(true);
    expect(authority.mayCreateOn(lead, 'd1')).toBe(true);
    expect(authority.mayCreateOn(lead, 'd2')).toBe(false);
    expect(authority.mayCreateOn(collaborator, 'd1')).toBe(true);
  });

  test('that a client does not hold gives them nothing', () => {
    expect(authority.mayDetach(principalAdmin, 'd2')).toBe(false);
    expect(authority.mayGiveOptions(teamLead, { dossierId: 'd2', options: [] })).toBe(false);
  });
});

describe('a session', () => {
  const at = (signedOutAt?: string) => (issuedAt: number) => {
    const who = signedOutAt === undefined ? validator : { ...validator, signedOutAt };
    return authority.isSinceSignOut(who, { issuedAt });
  };
  const second = Date.parse('2026-11-22T10:00:00.000Z') / 1000;

  test('counts from the whole second on in which the former ones ended (V7)', () => {
    expect([second - 1, second, second + 1].map(at('2026-11-22T10:00:00.999Z'))).toEqual([false, true, true]);
    expect(at()(0)).toBe(true);
  });

  test('from before is 401 whatever has become of the person; another one of who left is 403 (V7)', () => {
    const left = { ...validator, status: 'removed' as const, signedOutAt: '2026-11-22T10:00:00.000Z' };
    const codeOf = (who: Person | undefined, issuedAt: number) => {
      try {
        authority.requireCaller(who, { issuedAt });
        return undefined;
      } catch (error) {
        return (error as DomainError).code;
      }
    };
    expect(codeOf(left, second - 1)).toBe('unauthenticated');
    expect(codeOf(left, second)).toBe('forbidden');
    expect(codeOf(undefined, second)).toBe('forbidden');
    expect(codeOf({ ...left, status: 'active' }, second)).toBeUndefined();
  });
});

describe('moving an access (L2)', () => {
  const answerOf = (action: () => unknown): string => {
    try {
      action();
      return 'may';
    } catch (error) {
      return error instanceof DomainError ? error.code : 'broken';
    }
  };
  const held = (...levels: LevelCode[]) =>
    levels.map((level, index) => ({ dossierId: `d${String(index + 1)}`, level, options: [] }));
  const over = (dossiers: Client['dossiers']): Client => ({ ...clientAdmin, dossiers });
  const access = (dossiers: Access['dossiers'], changes: Partial<Access> = {}) =>
    ({ ...accessAt(places.own), dossiers, status: 'active', ...changes }) as Access & authority.Left;
  const both = held('standard_user', 'standard_user');

  test.each<[string, Person, Access & authority.Left, string, string, string]>([
    ['an administrator, everything', administrator, access(both), 'may', 'may', 'not-a-validator'],
    ['a validator, part of the access', validator, access(both), 'may', 'forbidden', 'forbidden'],
    ['a validator, all that has not left', validator, { ...access(both), left: ['d2'] }, 'may', 'may', 'may'],
    ['a collaborator', collaborator, access(held('team_lead')), 'may', 'may', 'not-a-validator'],
    ['a lead, a lead', over(held('team_lead')), access(held('team_lead')), 'may', 'forbidden', 'may'],
    [
      'a lead, above',
      over(held('team_lead')),
      access(held('principal_admin')),
      'above-own-level',
      'forbidden',
      'above-own-level',
    ],
    [
      'a lead, elsewhere',
      over(held('team_lead')),
      access(held('standard_user', 'principal_admin').slice(1)),
      'may',
      'forbidden',
      'may',
    ],
    [
      'a lead of one of two',
      over(held('team_lead', 'standard_user')),
      access(both),
      'forbidden',
      'forbidden',
      'forbidden',
    ],
    ['a standard user', clientAdmin, access(held('standard_user')), 'forbidden', 'forbidden', 'forbidden'],
    ['a standard user, elsewhere', clientAdmin, access(both.slice(1)), 'forbidden', 'forbidden', 'forbidden'],
    ['somebody without a dossier', over([]), access(both), 'forbidden', 'forbidden', 'forbidden'],
    ['who is no client admin', principalAdmin, access(held('standard_user')), 'forbidden', 'forbidden', 'forbidden'],
  ])('%s', (_what, who, of, suspend, revoke, reactivate) => {
    expect(answerOf(() => authority.requireMaySuspend(who, of))).toBe(suspend);
    const revoking = () => {
      authority.requireStaff(who);
      authority.requireMayRevoke(who, of);
    };
    expect(answerOf(revoking)).toBe(revoke);
    expect(answerOf(() => authority.requireMayReactivate(who, of))).toBe(reactivate);
  });

  test('a client admin moves neither themselves nor another client admin', () => {
    const who = over(held('principal_admin'));
    const admins = access(held('standard_user'), { clientType: 'client_admin' });
    for (const of of [admins, { ...admins, accessId: who.accessId }])
      expect(answerOf(() => authority.requireMaySuspend(who, of))).toBe('forbidden');
  });

  test('an end date is no client’s to give or take', () => {
    const may = roles.map((who) => answerOf(() => authority.requireMaySetEnd(who)));
    expect(may).toEqual(roles.map(({ kind }) => (kind === 'collaborator' ? 'may' : 'forbidden')));
  });

  test('a client admin reactivates what a client suspended, and nothing else', () => {
    const who = over(held('team_lead'));
    const by = (suspendedBecause: Access['suspendedBecause']) =>
      answerOf(() =>
        authority.requireMayReactivate(who, access(held('team_lead'), { status: 'suspended', suspendedBecause })),
      );
    expect((['client', 'staff', 'ended', 'review', 'undone'] as const).map(by)).toEqual([
      ...['may', 'forbidden', 'forbidden', 'forbidden', 'forbidden'],
    ]);
  });
});

describe('a sign-in that was lost (L12)', () => {
  const access = (...dossierIds: string[]) => ({
    dossiers: dossierIds.map((dossierId) => ({ dossierId, level: 'team_lead' as const, options: [] })),
  });

  test.each([
    ['all of it', validator, access('d1'), [], true],
    ['one of two', validator, access('d1', 'd2'), [], false],
    ['one of two, the other of which has left', validator, access('d1', 'd2'), ['d2'], true],
    ['every dossier', administrator, access('d1', 'd2'), [], true],
  ] as const)('is opened by whose portfolio covers %s: %#', (_what, who, of, left, may) => {
    expect(authority.mayReopenSignIn(who, { ...of, left })).toBe(may);
  });

  test('of a colleague is opened by an administrator, and never the own', () => {
    const codeOf = (who: Staff, of: Staff) => {
      try {
        authority.requireMayReopenStaffSignIn(who, of);
        return undefined;
      } catch (error) {
        return (error as DomainError).code;
      }
    };
    expect(codeOf(administrator, validator)).toBeUndefined();
    expect(codeOf(administrator, administrator)).toBe('forbidden');
    expect(codeOf(validator, collaborator)).toBe('forbidden');
  });
});
