import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { Access, AccessStatus } from '../../../shared/domain/access.ts';
import { AuditAction } from '../../../shared/domain/audit.ts';
import { AuditEntry, SubjectKind, Via } from '../../../shared/domain/audit-entry.ts';
import { Company, Dossier } from '../../../shared/domain/company.ts';
import { Draft } from '../../../shared/domain/draft.ts';
import { Firm } from '../../../shared/domain/firm.ts';
import { Import, LineOutcome, LineResult } from '../../../shared/domain/import.ts';
import { Link, LinkPurpose, MailRequest, SignInState } from '../../../shared/domain/link.ts';
import { Scope } from '../../../shared/domain/matrix.ts';
import { Collaborator, CollaboratorStatus, Person } from '../../../shared/domain/people.ts';
import { Reason } from '../../../shared/domain/permission.ts';
import { Request, RequestKind, RequestStatus, Verdict } from '../../../shared/domain/request.ts';
import { Counts } from '../../../shared/domain/tally.ts';
import { isHigher, isId, Level, NoticeCode, Option, WarningCode } from '../../../shared/domain/vocabulary.ts';

/** Settings of a firm that it may do without. */
const mayBeNull = ['portalUrl', 'contact'];
const at = '2026-11-22T10:00:00.000Z';
const by = { kind: 'collaborator', id: 'c1' };
const standard = { level: 'standard_user', options: ['all_documents'] };
const grant = { dossierId: 'd1', ...standard };
const identity = {
  ...{ lastName: 'Moreau', firstName: 'Inès', email: 'ines@moreau.example', phone: '+33612345678' },
  ...{ clientType: 'client_admin', companyId: 'm1' },
};
const rights = { validate: true, administerFirm: false };
const person = { sub: 's1', firmId: 'f1', name: 'Inès', email: 'ines@moreau.example', status: 'active' };

/** One of each, with everything that it may hold. */
const records: [string, z.ZodType, object][] = [
  [
    'an access',
    Access,
    {
      ...{
        accessId: 'a1',
        firmId: 'f1',
        status: 'active',
        version: 1,
        createdAt: at,
        createdBy: by,
        clientType: 'client_admin',
      },
      ...{ companyId: 'm1', card: 1, dossiers: [grant], modules: ['bank'], endsAt: at, requestId: 'r1' },
      ...{
        acknowledged: ['generic-email'],
        suspendedBecause: 'client',
        asked: { requestId: 'r2', dossierId: 'd1' },
        sub: 's1',
      },
    },
  ],
  [
    'an entry of the audit',
    AuditEntry,
    {
      ...{ auditId: 'e1', firmId: 'f1', at, by: { kind: 'access', id: 'a2' }, via: 'api', action: 'rights-changed' },
      ...{
        subject: { kind: 'access', id: 'a1' },
        version: 2,
        reason: 'Départ',
        reasonHash: 'h1',
        commitment: 'h2',
        for: ['c2'],
        requestId: 'r1',
        jobId: 'j1',
      },
      ...{ changes: [{ field: 'level', from: null, to: standard }], state: { status: 'active' } },
    },
  ],
  [
    'a collaborator',
    Collaborator,
    {
      ...{ collaboratorId: 'c1', firmId: 'f1', name: 'Paul', email: 'paul@cabinet.example', rights, version: 1 },
      ...{ portfolio: ['d1'], status: 'removed', sub: 's1', invitationDue: true, signInClosedAt: at },
    },
  ],
  [
    'a company',
    Company,
    {
      ...{ companyId: 'm1', firmId: 'f1', name: 'Moreau', registrationNumber: '732829320', version: 1 },
      dossiers: [{ dossierId: 'd1', name: 'Paie', detached: true }],
    },
  ],
  [
    'the counts of a company',
    Counts,
    { adminsPending: 1, adminsApproved: 2, adminsActive: 3, usersApproved: 4, usersActive: 5 },
  ],
  [
    'a dossier',
    Dossier,
    {
      ...{ dossierId: 'd1', firmId: 'f1', companyId: 'm1', name: 'Paie', reference: 'R1', version: 1 },
      ...{ imported: { importId: 'i1', outcome: 'updated' }, detached: { at, by }, firmToldAt: at },
    },
  ],
  [
    'a draft',
    Draft,
    {
      ...{ draftId: 't1', firmId: 'f1', creatorId: 'c1', createdAt: at, version: 1, identity, dossiers: [grant] },
      ...{ modules: ['bank'], endsAt: 'tomorrow', ttl: 1 },
    },
  ],
  [
    'a firm',
    Firm,
    {
      ...{ firmId: 'f1', name: 'Cabinet', language: 'fr', ownDomains: ['cabinet.example'], genericNames: ['rh'] },
      ...{ fourEyes: true, businessTime: true, reminderAfter: 'PT24H', remindersBeforeEscalation: 2 },
      ...{
        holidays: 'FR',
        digestEvery: 'PT4H',
        expireAfter: 'P14D',
        draftLife: 'P30D',
        cardRetention: 'P5Y',
        dormantAfter: 'P180D',
        endNotice: 'P14D',
        askAtMost: 10,
        senderName: 'Cabinet',
        version: 1,
      },
      ...{ portalUrl: 'https://portail.example', contact: { email: 'a@x.fr', phone: '+33123456789' } },
    },
  ],
  [
    'an import',
    Import,
    {
      ...{ importId: 'i1', firmId: 'f1', startedAt: at, startedBy: by, updatedAt: at, lastLine: 9, version: 1 },
      totals: { created: 1, updated: 2, unchanged: 3, refused: 4 },
    },
  ],
  [
    'the result of a line',
    LineResult,
    { line: 1, outcome: 'refused', errors: [{ column: 'reference', code: 'duplicate' }] },
  ],
  [
    'a link',
    Link,
    {
      ...{ hash: 'h', purpose: 'validation', firmId: 'f1', ownerId: 'c1', requestId: 'r1', sub: 's1' },
      ...{ createdAt: at, expiresAt: at, usedAt: at },
    },
  ],
  ['what became of a sign-in', SignInState, { passwordSetAt: at, leasedUntil: at, voidedAt: at, reopenedFor: at }],
  [
    'a wish for another password',
    MailRequest,
    { mail: 'password-reset', mailRequestId: 'q1', at, emailKey: 'ines@moreau.example' },
  ],
  [
    'a wish to tell administrators',
    MailRequest,
    {
      ...{ mail: 'protection-lowered', mailRequestId: 'q1', at, firmId: 'f1', by },
      lowered: [
        { what: 'four-eyes-off' },
        { what: 'domains-out', domains: ['lefevre'] },
        { what: 'right-given', right: 'validate', to: by },
      ],
    },
  ],
  [
    'a wish to give administrators the last seal',
    MailRequest,
    {
      ...{ mail: 'record-sealed', mailRequestId: 'q1', at, firmId: 'f1', week: '2026-11-23', n: 12 },
      ...{ hash: 'c0ffee', sealedAt: at },
    },
  ],
  ['a wish for a fresh link', MailRequest, { mail: 'fresh-link', mailRequestId: 'q1', at, linkHash: 'h' }],
  [
    'a wish for an invitation',
    MailRequest,
    { mail: 'invitation', mailRequestId: 'q1', at, firmId: 'f1', ownerId: 'a1' },
  ],
  [
    'a wish for a sign-in opened anew',
    MailRequest,
    { mail: 'reopen', mailRequestId: 'q1', at, firmId: 'f1', ownerId: 'a1', lostSub: 's1' },
  ],
  [
    'a person of the staff',
    Person,
    { kind: 'collaborator', ...person, collaboratorId: 'c1', rights, portfolio: 'all', signedOutAt: at },
  ],
  [
    'a person at a client',
    Person,
    {
      ...{ kind: 'client', ...person, accessId: 'a1', clientType: 'client_user', companyId: 'm1' },
      ...{ dossiers: [grant], modules: ['bank'], signedOutAt: at },
    },
  ],
  [
    'a request',
    Request,
    {
      ...{ requestId: 'r1', accessId: 'a1', firmId: 'f1', kind: 'more_rights', status: 'approved', version: 2 },
      ...{ createdAt: at, createdBy: by, companyId: 'm1', clientType: 'client_admin', dossierIds: ['d1'] },
      fourEyes: false,
      change: { dossierId: 'd1', from: { level: 'standard_user', options: [] }, to: standard },
      ...{
        askedOf: [by],
        validatorsInAll: 37,
        submission: 2,
        expiresAt: at,
        remindersSent: 1,
        roundUntil: at,
        run: 2,
        stuckAt: at,
        doneAt: at,
      },
      course: { mailed: { event: 'mailed', at, what: 'reminder' } },
      decision: { outcome: 'approved', by, at, reason: { auditId: 'e1', hash: 'h1' } },
    },
  ],
];

describe('what is kept of', () => {
  test.each(records)('%s is read back whole, down to the last field', (_, schema, record) => {
    expect(schema.parse(record)).toEqual(record);
  });

  test.each(records)('%s is no record when a field holds nothing', (_, schema, record) => {
    const kept = Object.keys(record).filter((field) => schema.safeParse({ ...record, [field]: null }).success);
    expect(kept.filter((field) => !mayBeNull.includes(field))).toEqual([]);
  });
});

describe('the words of the domain', () => {
  test.each<[z.ZodEnum, string]>([
    [AccessStatus, 'to_correct'],
    [AuditAction, 'dossier-attached'],
    [CollaboratorStatus, 'invited'],
    [LineOutcome, 'unchanged'],
    [LinkPurpose, 'invitation'],
    [NoticeCode, 'may-detach'],
    [Reason, 'not-the-owner'],
    [RequestKind, 'creation'],
    [RequestStatus, 'expired'],
    [Scope, 'own'],
    [SubjectKind, 'catalogue'],
    [Via, 'command'],
    [Verdict, 'reject'],
    [WarningCode, 'no-module'],
  ])('are closed lists', (list, word) => {
    expect(list.parse(word)).toBe(word);
    expect(list.safeParse('anything').success).toBe(false);
    expect(list.safeParse('').success).toBe(false);
  });

  test('order levels: an administrator is above a team lead, who is above a standard user; nobody above themselves', () => {
    const above = Level.options.map((one) => Level.options.filter((other) => isHigher(one, other)));
    expect(above).toEqual([['team_lead', 'standard_user'], ['standard_user'], []]);
  });

  test('know an id of this system by its form', () => {
    expect(isId('0199c0de-0000-7000-8000-000000000001')).toBe(true);
    for (const text of ['', '1', '../firm', '0199c0de-0000-7000-8000-00000000000']) expect(isId(text)).toBe(false);
  });
});

test('a portfolio names at most 500 dossiers', () => {
  const collaborator = records.find(([, schema]) => schema === Collaborator)![2];
  const portfolio = Array.from({ length: 501 }, (_, n) => `d${String(n)}`);
  expect(Collaborator.safeParse({ ...collaborator, portfolio: portfolio.slice(1) }).success).toBe(true);
  expect(Collaborator.safeParse({ ...collaborator, portfolio }).success).toBe(false);
  expect(Collaborator.safeParse({ ...collaborator, portfolio: Option.options.slice(1) }).success).toBe(true);
});

test('a draft may hold an identity and grants without anything chosen yet', () => {
  const draft = { draftId: 't1', firmId: 'f1', creatorId: 'c1', createdAt: at, version: 1, ttl: 1 };
  const open = { identity: { clientType: '' }, dossiers: [{ dossierId: 'd1', level: '', options: [] }] };
  for (const sections of [{}, open, { identity: {} }])
    expect(Draft.parse({ ...draft, ...sections })).toEqual({ ...draft, ...sections });
});
