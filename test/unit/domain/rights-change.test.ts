import { describe, expect, test } from 'vitest';
import { mayChangeAtOnce, mayManageUsers, requireWithinOwnLevel } from '../../../shared/domain/authority.ts';
import type { Client, Staff } from '../../../shared/domain/people.ts';
import {
  asksForMore,
  atOnce,
  readRights,
  sameRights,
  withRights,
  type DossierRights,
} from '../../../shared/domain/rights-change.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Level, Option } from '../../../shared/domain/vocabulary.ts';

const rights = (level: Level, ...options: Option[]): DossierRights => ({ level, options });
const admin = rights('principal_admin');
const lead = rights('team_lead');
const user = rights('standard_user');
const reader = rights('standard_user', 'all_documents');
const change = (before: DossierRights | undefined, after: DossierRights | undefined) => ({
  ...{ dossierId: 'd1', before, after },
});

const staff: Staff = {
  ...{ kind: 'collaborator', sub: 's1', firmId: 'f1', collaboratorId: 'c1', name: 'Paul', email: 'p@cabinet.example' },
  ...{ rights: { validate: false, administerFirm: false }, portfolio: 'all', status: 'active' },
};
const client = (own: DossierRights, dossierId = 'd1'): Client => ({
  ...{ kind: 'client', sub: 's2', firmId: 'f1', accessId: 'a1', name: 'Inès', email: 'ines@moreau.example' },
  ...{ status: 'active', clientType: 'client_admin', companyId: 'm1', modules: [] },
  dossiers: [
    { dossierId: 'd0', ...user },
    { dossierId, ...own },
  ],
});

function refusalOf(action: () => unknown) {
  try {
    action();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, fields: error.errors.map(({ pointer, code }) => `${pointer} ${code}`) };
  }
  return undefined;
}

describe('rights', () => {
  test('have each option once, and options on standard users alone (P3)', () => {
    expect(readRights(rights('standard_user', 'all_documents', 'publish_by_api', 'all_documents'))).toEqual(
      rights('standard_user', 'all_documents', 'publish_by_api'),
    );
    expect(readRights(lead)).toEqual(lead);
    for (const level of ['principal_admin', 'team_lead'] as const)
      expect(refusalOf(() => readRights(rights(level, 'all_documents')))).toEqual({
        ...{ code: 'option-not-for-level', fields: ['/options option-not-for-level'] },
      });
  });

  test('are the same in whatever order their options stand', () => {
    const both: Option[] = ['publish_by_api', 'all_documents'];
    expect(sameRights(rights('standard_user', ...both), rights('standard_user', ...both.toReversed()))).toBe(true);
    expect(sameRights(user, reader)).toBe(false);
    expect(sameRights(user, lead)).toBe(false);
    expect(sameRights(undefined, user)).toBe(false);
    expect(sameRights(user, undefined)).toBe(false);
    expect(sameRights(undefined, undefined)).toBe(true);
  });

  test('that are compared stay as they were', () => {
    const options: Option[] = ['publish_by_api', 'all_documents'];
    sameRights(rights('standard_user', ...options), { level: 'standard_user', options });
    expect(options).toEqual(['publish_by_api', 'all_documents']);
  });
});

describe('a client manages the users of a dossier', () => {
  test.each([
    [admin, true],
    [lead, true],
    [user, false],
    [reader, false],
  ])('as %j: %s (row 1 of the matrix)', (own, manages) => {
    expect(mayManageUsers(client(own), 'd1')).toBe(manages);
  });

  test('only where they have rights of their own; staff do by their portfolio (P6)', () => {
    expect(mayManageUsers(client(admin), 'd0')).toBe(false);
    expect(mayManageUsers(client(admin), 'd9')).toBe(false);
    expect(mayManageUsers(staff, 'd1')).toBe(true);
  });
});

describe('nobody gives, changes or takes a level above their own (P2)', () => {
  const refused = (own: DossierRights, before?: DossierRights, after?: DossierRights) =>
    refusalOf(() => requireWithinOwnLevel(client(own), change(before, after)));

  test('which leaves what lies at it or below', () => {
    for (const [before, after] of [
      [undefined, lead],
      [lead, user],
      [user, lead],
      [lead, undefined],
    ])
      expect(refused(lead, before, after)).toBeUndefined();
    expect(refused(admin, admin, user)).toBeUndefined();
  });

  test('a team lead gives no administrator, and neither changes nor takes one', () => {
    const level = { code: 'above-own-level', fields: ['/level above-own-level'] };
    expect(refused(lead, user, admin)).toEqual(level);
    expect(refused(lead, undefined, admin)).toEqual(level);
    expect(refused(lead, admin, user)).toEqual({ code: 'above-own-level', fields: [] });
    expect(refused(lead, admin, undefined)).toEqual({ code: 'above-own-level', fields: [] });
  });

  test('of a dossier that they do not hold they give nothing', () => {
    const elsewhere = (before?: DossierRights, after?: DossierRights) =>
      refusalOf(() => requireWithinOwnLevel(client(admin, 'd2'), change(before, after)))?.code;
    expect(elsewhere(user)).toBe('above-own-level');
    expect(elsewhere(undefined, user)).toBe('above-own-level');
    expect(elsewhere()).toBeUndefined();
  });

  test('but staff, who count as principal admins (P6)', () => {
    expect(refusalOf(() => requireWithinOwnLevel(staff, change(admin, admin)))).toBeUndefined();
  });
});

describe('more is asked for, and how much counts at once (P1)', () => {
  const publisher = rights('standard_user', 'publish_by_api');
  const both = rights('standard_user', 'all_documents', 'publish_by_api');

  test.each<[string, DossierRights | undefined, DossierRights | undefined, DossierRights | undefined]>([
    ['a dossier that is added', undefined, user, undefined],
    ['a higher level', user, lead, user],
    ['a higher level, whose holder loses options that say nothing there', reader, lead, reader],
    ['an added option', user, reader, user],
    ['one option for another, of which the loss counts', reader, publisher, user],
    ['a third option for one of two', both, rights('standard_user', 'all_documents', 'create_expense_reports'), reader],
  ])('with %s', (_, before, after, now) => {
    expect(asksForMore(change(before, after))).toBe(true);
    expect(atOnce(change(before, after))).toEqual(now);
  });

  test.each<[string, DossierRights | undefined, DossierRights | undefined]>([
    ['a dossier that is taken away', lead, undefined],
    ['a lower level', admin, lead],
    ['a lower level, whose holder gets options there', lead, reader],
    ['an option less', both, reader],
    ['the same', reader, reader],
    ['nothing', undefined, undefined],
  ])('not with %s', (_, before, after) => {
    expect(asksForMore(change(before, after))).toBe(false);
    expect(atOnce(change(before, after))).toEqual(after);
  });

  test('counts at once from a client and from staff with the validation right; less, from anybody', () => {
    const validator: Staff = { ...staff, rights: { validate: true, administerFirm: false } };
    expect(mayChangeAtOnce(client(admin), change(user, lead))).toBe(true);
    expect(mayChangeAtOnce(validator, change(user, lead))).toBe(true);
    expect(mayChangeAtOnce(staff, change(user, lead))).toBe(false);
    expect(mayChangeAtOnce(staff, change(lead, user))).toBe(true);
  });
});

test('the dossiers of an access keep their order when one of them changes; one that is added comes last', () => {
  const grants = [
    { dossierId: 'd1', ...lead },
    { dossierId: 'd2', ...user },
  ];
  expect(withRights(grants, 'd1', reader)).toEqual([{ dossierId: 'd1', ...reader }, grants[1]]);
  expect(withRights(grants, 'd1', undefined)).toEqual([grants[1]]);
  expect(withRights(grants, 'd3', lead)).toEqual([...grants, { dossierId: 'd3', ...lead }]);
  expect(withRights(grants, 'd3', undefined)).toEqual(grants);
});
