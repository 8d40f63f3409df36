import { permissionsOf } from '../../domain/matrix.ts';
import { warningText, noticeText } from '../../texts/told.ts';
import type { DossierReply } from '../companies.ts';
import type { StaffThenReply, UserReply } from '../dossier-routes.ts';
import type { ExportReply } from '../export.ts';
import type { CollaboratorReply, FirmReply } from '../firm.ts';
import type { EntryReply, RefusedReply } from '../record-routes.ts';
import type { RequestModelReply } from '../request-model.ts';
import type { AbsenceReply, AccessReply, CompanyReply, DraftReply, RequestReply, SummaryReply } from '../replies.ts';

/** The people and things that all examples are about. */
export const ids = {
  firm: '01997c10-5a00-7000-8000-000000000001',
  anne: '01997c10-5a00-7000-8000-000000000002',
  paul: '01997c10-5a00-7000-8000-000000000003',
  victor: '01997c10-5a00-7000-8000-000000000004',
  company: '01997c10-5a00-7000-8000-000000000005',
  dossier: '01997c10-5a00-7000-8000-000000000006',
  access: '01997c10-5a00-7000-8000-000000000007',
  request: '01997c10-5a00-7000-8000-000000000008',
  draft: '01997c10-5a00-7000-8000-000000000009',
  import: '01997c10-5a00-7000-8000-000000000010',
} as const;

const at = '2026-10-01T08:00:00.000Z';
const paul = { id: ids.paul, name: 'Paul Petit' };
export const victor = { id: ids.victor, name: 'Victor Valois' };

export const typedIdentity = {
  lastName: 'Moreau',
  firstName: 'Inès',
  email: 'ines@boulangerie-moreau.example',
  phone: '06 12 34 56 78',
  clientType: 'client_admin' as const,
  companyId: ids.company,
};
export const identity = { ...typedIdentity, phone: '+33612345678' };
export const grant = { dossierId: ids.dossier, level: 'principal_admin' as const, options: [] };
export const companyName = { companyId: ids.company, name: 'Boulangerie Moreau' };
export const dossierName = { dossierId: ids.dossier, name: 'Boulangerie Moreau 2026', company: companyName };
const namedGrant = { ...dossierName, ...grant };
const moduleNames = [
  { moduleId: 'invoices', name: 'Factures' },
  { moduleId: 'expenses', name: 'Notes de frais' },
];

/** The three sections of a creation, as an app sends them. */
export const typedCreation = { identity: typedIdentity, dossiers: [grant], modules: ['invoices', 'expenses'] };

export const request: RequestReply = {
  requestId: ids.request,
  accessId: ids.access,
  kind: 'creation',
  status: 'open',
  version: 1,
  createdAt: at,
  createdBy: paul,
  person: { accessId: ids.access, name: 'Inès Moreau', email: identity.email },
  company: companyName,
  dossiers: [namedGrant],
  moduleNames,
  askedOf: [victor],
  validatorsInAll: 2,
  expiresAt: '2026-10-15T08:00:00.000Z',
  submission: 1,
  remindersSent: 0,
  stuck: false,
  course: [{ event: 'asked', at: '2026-10-01T08:00:02.000Z', what: null }],
  change: null,
  decision: null,
  undoableUntil: null,
  undoneAt: null,
};

const may = { dossierId: ids.dossier, permissions: permissionsOf(grant, new Set(['team', 'invoices', 'expenses'])) };

/** The request with all that its validator's page shows. */
export const requestModel: RequestModelReply = {
  ...request,
  creation: {
    ...{ identity, dossiers: [namedGrant], modules: ['invoices', 'expenses'] },
    endsAt: '2027-06-30T21:59:59.000Z',
  },
  accessStatus: 'pending_validation',
  warnings: [],
  notices: [{ code: 'may-detach', pointer: '/dossiers/0', detail: noticeText({ code: 'may-detach' }, 'en') }],
  changes: [],
  corrections: [],
  sentBack: null,
  effectivePermissions: [may],
  companyAccesses: {
    items: [
      {
        ...{ accessId: '01997c10-5a00-7000-8000-000000000011', name: 'Luc Moreau' },
        ...{ email: 'luc@boulangerie-moreau.example', clientType: 'client_user', status: 'active' },
      },
    ],
    more: 0,
  },
};

export const moreRights: RequestReply = {
  ...request,
  kind: 'more_rights',
  change: {
    dossierId: ids.dossier,
    from: { level: 'standard_user', options: ['all_documents'] },
    to: { level: 'team_lead', options: [] },
  },
};

export const approved: RequestReply = {
  ...request,
  status: 'approved',
  version: 2,
  course: [...request.course, { event: 'decided', at: '2026-10-01T09:30:00.000Z', what: 'approved' }],
  decision: { outcome: 'approved', by: victor, for: [], at: '2026-10-01T09:30:00.000Z', via: 'link', reason: null },
  undoableUntil: '2026-10-02T09:30:00.000Z',
};

export const resubmitted: RequestReply = {
  ...request,
  version: 3,
  submission: 2,
  course: [
    ...request.course,
    { event: 'sent-back', at: '2026-10-01T09:30:00.000Z', what: null },
    { event: 'resubmitted', at: '2026-10-01T10:00:00.000Z', what: null },
  ],
};

export const undone: RequestReply = {
  ...approved,
  version: 3,
  undoableUntil: null,
  undoneAt: '2026-10-01T10:00:00.000Z',
};

export const cancelled: RequestReply = {
  ...request,
  status: 'cancelled',
  version: 2,
  decision: {
    ...{ outcome: 'cancelled', by: paul, for: [], at: '2026-10-01T09:00:00.000Z', via: 'api' },
    reason: 'Sent twice by mistake.',
  },
};

export const access: AccessReply = {
  accessId: ids.access,
  status: 'pending_validation',
  suspendedBecause: null,
  version: 1,
  createdAt: at,
  updatedAt: at,
  createdBy: paul,
  identity,
  company: companyName,
  dossiers: [namedGrant],
  modules: ['invoices', 'expenses'],
  moduleNames,
  endsAt: '2027-06-30T21:59:59.000Z',
  invitation: { state: 'none', at: null },
  delivery: null,
  lastSignInOn: null,
  request,
};

const updatedAt = '2026-10-01T10:30:00.000Z';
const opened: AccessReply = { ...access, status: 'active', version: 4, updatedAt, request: approved };
export const suspended: AccessReply = { ...opened, status: 'suspended', suspendedBecause: 'staff', version: 5 };
export const reactivated: AccessReply = { ...opened, version: 6, endsAt: null };
export const changed: AccessReply = {
  ...opened,
  ...{ version: 5, modules: ['invoices'], moduleNames: moduleNames.slice(0, 1), endsAt: '2027-06-30T22:00:00.000Z' },
  identity: { ...identity, phone: '+33698765432' },
};
export const changeHeld: AccessReply = { ...opened, version: 5, request: { ...request, kind: 'change' } };
export const revoked: AccessReply = { ...opened, status: 'revoked', version: 7 };
export const erased: AccessReply = { ...revoked, identity: null, request: null };

export const summary: SummaryReply = {
  complete: true,
  blocking: [],
  warnings: [],
  notices: [{ code: 'may-detach', pointer: '/dossiers/0', detail: noticeText({ code: 'may-detach' }, 'en') }],
  validators: [{ ...victor, awayUntil: null }],
  validatorsInAll: 2,
  effectivePermissions: [may],
};

export const warning = {
  code: 'generic-email' as const,
  pointer: '/identity/email',
  detail: warningText({ code: 'generic-email' }, 'en'),
};

export const draft: DraftReply = {
  draftId: ids.draft,
  version: 4,
  createdAt: at,
  expiresAt: '2026-10-31T08:00:00.000Z',
  identity: typedIdentity,
  company: companyName,
  dossiers: [namedGrant],
  modules: ['invoices', 'expenses'],
  moduleNames,
  endsAt: null,
  summary,
};

export const company: CompanyReply = {
  companyId: ids.company,
  name: 'Boulangerie Moreau',
  registrationNumber: '732829320',
  dossiers: [{ dossierId: ids.dossier, name: 'Boulangerie Moreau 2026' }],
};

export const dossier: DossierReply = {
  ...dossierName,
  companyId: ids.company,
  reference: 'BM-2026',
  detached: null,
};

export const detached: DossierReply = { ...dossier, detached: { at, by: { id: ids.access, name: 'Inès Moreau' } } };

export const user: UserReply = {
  accessId: ids.access,
  name: 'Inès Moreau',
  email: identity.email,
  level: 'standard_user',
  options: ['all_documents'],
  status: 'active',
  changedAt: at,
};

export const staffThen: StaffThenReply = {
  collaboratorId: ids.victor,
  name: 'Victor Valois',
  since: at,
  until: null,
};

export const firm: FirmReply = {
  firmId: ids.firm,
  name: 'Cabinet Martin',
  language: 'fr',
  ownDomains: ['cabinet-martin.fr'],
  genericNames: ['contact', 'info', 'compta'],
  fourEyes: true,
  businessTime: true,
  holidays: 'FR',
  reminderAfter: 'PT24H',
  remindersBeforeEscalation: 2,
  digestEvery: 'PT4H',
  expireAfter: 'P14D',
  askAtMost: 10,
  draftLife: 'P30D',
  cardRetention: 'P5Y',
  dormantAfter: 'P180D',
  endNotice: 'P14D',
  senderName: 'Cabinet Martin',
  portalUrl: 'https://portail.cabinet-martin.fr',
  contact: { email: 'acces@cabinet-martin.fr', phone: '+33144556677' },
};

export const absence: AbsenceReply = {
  from: '2026-12-21T07:00:00.000Z',
  to: '2027-01-04T07:00:00.000Z',
  delegate: victor,
};

export const collaborator: CollaboratorReply = {
  collaboratorId: ids.victor,
  name: 'Victor Valois',
  email: 'victor@cabinet-martin.fr',
  rights: { validate: true, administerFirm: false },
  portfolio: 'all',
  absence: null,
  mailBounced: false,
  status: 'active',
};

export const entry: EntryReply = {
  auditId: '01997c10-5a00-7000-8000-000000000021',
  at: '2026-10-01T09:30:00.000Z',
  by: { kind: 'collaborator', ...victor },
  via: 'link',
  subject: { kind: 'access', id: ids.access },
  version: 2,
  action: 'request-approved',
  changes: [{ field: 'status', from: 'pending_validation', to: 'approved' }],
  reason: null,
  for: [],
  requestId: ids.request,
};

export const refused: RefusedReply = {
  hour: '2026-10-01T09:00:00.000Z',
  by: { kind: 'collaborator', ...victor },
  code: 'own-request',
  count: 2,
  ids: [ids.request],
};

export const modules = [
  { moduleId: 'invoices', name: 'Factures', sections: ['invoices' as const] },
  { moduleId: 'expenses', name: 'Notes de frais', sections: ['expenses' as const] },
];

export const personExport: ExportReply = {
  person: { kind: 'access', id: ids.access },
  access,
  collaborator: null,
  cards: [
    { n: 1, lastName: 'Moreau', firstName: 'Inès', email: 'ines@boulangerie-moreau.example', phone: '+33612345678' },
  ],
  requests: [
    {
      ...{ requestId: ids.request, accessId: ids.access, kind: 'creation', status: 'approved' },
      ...{ createdAt: at, dossiers: [{ dossierId: ids.dossier, level: 'team_lead', options: [] }], decidedAt: at },
    },
  ],
  entries: [
    {
      ...{ auditId: ids.request, at, by: { kind: 'collaborator', id: ids.victor, name: victor.name }, via: 'link' },
      ...{ subject: { kind: 'access', id: ids.access }, version: 2, action: 'request-approved' },
      changes: [{ field: 'status', from: 'pending_validation', to: 'approved' }],
      ...{ reason: null, requestId: ids.request },
    },
  ],
  mails: [{ mail: 'invitation', at, state: 'sent' }],
};
