import { accessChanged, addressMoved } from '../../shared/email/access-changed.ts';
import { accessErased } from '../../shared/email/access-erased.ts';
import { accessMoved } from '../../shared/email/access-moved.ts';
import { approvalUndone } from '../../shared/email/approval-undone.ts';
import { delegateLeft } from '../../shared/email/delegate-left.ts';
import { decisionTold } from '../../shared/email/decision-told.ts';
import { digest } from '../../shared/email/digest.ts';
import { dossierDetached } from '../../shared/email/dossier-detached.ts';
import { invitation } from '../../shared/email/invitation.ts';
import { accessEnds, accessesEnd } from '../../shared/email/ends.ts';
import type {
  ApprovalUndoneModel,
  AccessEndsModel,
  AccessesEndModel,
  AccessErasedModel,
  AccessMovedModel,
  DecisionToldModel,
  DelegateLeftModel,
  DigestModel,
  DossierDetachedModel,
  InvitationModel,
  InvitationUndeliveredModel,
  Mail,
  ProtectionLoweredModel,
  RecordSealedModel,
  UndoLinkModel,
  RightsGrantedModel,
  ToDecide,
  UndeliveredModel,
  ValidationAskedModel,
} from '../../shared/email/models.ts';
import { passwordReset } from '../../shared/email/password-reset.ts';
import { protectionLowered } from '../../shared/email/protection-lowered.ts';
import { queueLink } from '../../shared/email/queue-link.ts';
import { recordSealed } from '../../shared/email/record-sealed.ts';
import { undoLink } from '../../shared/email/undo-link.ts';
import { rightsGranted } from '../../shared/email/rights-granted.ts';
import { invitationUndelivered, validatorUnreachable } from '../../shared/email/undelivered.ts';
import { validationAsked } from '../../shared/email/validation-asked.ts';
import type { Language } from '../../shared/texts/language.ts';
import { asItIs, type Dress } from './poisoned.ts';
import { noCorrections } from '../../shared/texts/corrections.ts';
import {
  absentees,
  addedDossier,
  askedToCorrect,
  changedValues,
  corrections,
  ending,
  firmName,
} from './sample-pages.ts';
import { raisedLevel, rightsChange, sameName } from './sample-pages.ts';

/** Where the links of the sample mails lead, and nothing else in them. */
export const host = 'https://acces.cabinet.example';

/** What every mail is told of its firm. */
const ofFirm = {
  firmName,
  portalUrl: `${host}/portail`,
  contact: { email: 'accueil@lefevre.example', phone: '+33123456789' },
};

export const askedModel = (language: Language, changes: Partial<ValidationAskedModel> = {}): ValidationAskedModel => ({
  language,
  ...ofFirm,
  recipientName: 'Claire Roux',
  kind: 'creation',
  createdBy: 'Paul Petit',
  createdAt: '2026-10-01T08:00:00.000Z',
  person: { firstName: 'Inès', lastName: 'Moreau', email: 'contact@boulangerie-moreau.example' },
  companyName: 'Boulangerie Moreau',
  dossiers: [
    { name: 'Boulangerie Moreau 2026', companyName: 'Boulangerie Moreau', level: 'standard_user', options: [] },
    { name: 'SCI du Four', companyName: 'SCI du Four à Chaux', level: 'principal_admin', options: [] },
    { name: 'Holding Moreau', companyName: 'Holding Moreau', level: 'standard_user', options: ['all_documents'] },
  ],
  endsAt: '2027-06-30T21:59:59.999Z',
  warnings: [{ code: 'generic-email' }, { code: 'no-module' }],
  notices: [{ code: 'may-detach', dossierName: 'SCI du Four' }, sameName],
  standsInFor: [],
  values: [],
  corrections: noCorrections,
  link: `${host}/validation/9yfKq3v0n1Zt5cS8mJx2rQ7wLbE4aHdPgTuVoYiN6Ws`,
  expiresAt: '2026-10-15T08:00:00.000Z',
  ...changes,
});

export const invitationModel = (language: Language, changes: Partial<InvitationModel> = {}): InvitationModel => ({
  language,
  ...ofFirm,
  recipientName: 'Inès Moreau',
  companyName: 'Boulangerie Moreau',
  occasion: 'opened',
  email: 'ines.moreau@boulangerie-moreau.example',
  link: { url: `${host}/invitation/k3v0n1Zt`, lifeHours: 168, expiresAt: '2026-10-08T08:00:00.000Z' },
  ...changes,
});

export const toldModel = (language: Language, changes: Partial<DecisionToldModel> = {}): DecisionToldModel => ({
  language,
  ...ofFirm,
  recipientName: 'Paul Petit',
  kind: 'creation',
  person: { firstName: 'Inès', lastName: 'Moreau' },
  companyName: 'Boulangerie Moreau',
  fields: [],
  decision: ending(),
  expiresAt: '2026-10-15T08:00:00.000Z',
  ...changes,
});

export const grantedModel = (language: Language, changes: Partial<RightsGrantedModel> = {}): RightsGrantedModel => ({
  language,
  ...ofFirm,
  recipientName: 'Inès Moreau',
  companyName: 'Boulangerie Moreau',
  change: rightsChange(),
  ...changes,
});

export const movedModel = (language: Language, changes: Partial<AccessMovedModel> = {}): AccessMovedModel => ({
  language,
  ...ofFirm,
  recipientName: 'Inès Moreau',
  companyName: 'Boulangerie Moreau',
  movedTo: 'suspended',
  ...changes,
});

export const endsModel = (language: Language, changes: Partial<AccessEndsModel> = {}): AccessEndsModel => ({
  language,
  ...ofFirm,
  recipientName: 'Inès Moreau',
  companyName: 'Boulangerie Moreau',
  endsAt: '2027-06-30T22:00:00.000Z',
  ...changes,
});

export const othersEndModel = (language: Language, changes: Partial<AccessesEndModel> = {}): AccessesEndModel => ({
  language,
  ...ofFirm,
  recipientName: 'Paul Petit',
  ends: [
    { person: 'Inès Moreau', companyName: 'Boulangerie Moreau', endsAt: '2027-06-30T22:00:00.000Z' },
    { person: 'Hélène Moreau', companyName: 'SCI du Four', endsAt: '2027-07-01T15:00:00.000Z' },
  ],
  more: false,
  ...changes,
});

/** What a person is told of their access. */
const inFrame = (language: Language) => ({
  ...{ language, ...ofFirm },
  ...{ recipientName: 'Inès Moreau', companyName: 'Boulangerie Moreau' },
});

export const detachedModel = (
  language: Language,
  changes: Partial<DossierDetachedModel> = {},
): DossierDetachedModel => ({
  language,
  ...ofFirm,
  recipientName: 'Claire Roux',
  dossierName: 'SCI du Four',
  companyName: 'SCI du Four à Chaux',
  person: 'Hélène Moreau',
  at: '2026-10-02T12:30:00.000Z',
  ...changes,
});

export const erasedModel = (language: Language, changes: Partial<AccessErasedModel> = {}): AccessErasedModel => ({
  language,
  ...ofFirm,
  recipientName: 'Claire Roux',
  accessId: '01998f3e-0000-7000-8000-000000000000',
  createdAt: '2026-09-02T12:30:00.000Z',
  erasedAt: '2026-10-02T12:30:00.000Z',
  cancelled: false,
  ...changes,
});

export const loweredModel = (
  language: Language,
  changes: Partial<ProtectionLoweredModel> = {},
): ProtectionLoweredModel => ({
  language,
  ...ofFirm,
  recipientName: 'Claire Roux',
  recipientId: 'c1',
  by: 'Hélène Lefèvre',
  at: '2026-10-02T12:30:00.000Z',
  lowered: [{ what: 'four-eyes-off' }, { what: 'domains-out', domains: ['lefevre.example', 'lefevre'] }],
  ...changes,
});

const person = (index: number) => ({
  person: index === 0 ? 'Inès Moreau' : `Hélène Moreau ${String(index)}`,
  companyName: index === 0 ? 'Boulangerie Moreau' : 'SCI du Four à Chaux',
  expiresAt: '2026-10-15T08:00:00.000Z',
});

export const toDecide = (index: number, changes: Partial<ToDecide> = {}): ToDecide => ({
  ...person(index),
  kind: (['creation', 'more_rights', 'change'] as const)[index % 3] ?? 'creation',
  createdBy: 'Paul Petit',
  standsInFor: [],
  escalatedAfter: 0,
  link: `${host}/validation/9yfKq3v0n1Zt5cS8mJx2rQ7wLbE4aHdPgTuVoYiN6W${String(index)}`,
  ...changes,
});

export const digestModel = (language: Language, changes: Partial<DigestModel> = {}): DigestModel => ({
  ...{ language, ...ofFirm, recipientName: 'Claire Roux' },
  toDecide: Array.from({ length: 10 }, (_, index) => toDecide(index)),
  more: { count: 20, orMore: false },
  queue: `${host}/queue/5cS8mJx2rQ7wLbE4aHdPgTuVoYiN6Ws9yfKq3v0n1Zt`,
  ...{ nobody: [], undecided: [], moreNotices: false, notByAuthor: false },
  ...changes,
});
/** Of a digest of which nothing is to be decided. */
const nothingToDecide = { toDecide: [], more: { count: 0, orMore: false }, queue: undefined };

export const sealedModel = (language: Language, changes: Partial<RecordSealedModel> = {}): RecordSealedModel => ({
  language,
  ...ofFirm,
  recipientName: 'Claire Roux',
  firmId: '01998f3e-0000-7000-8000-000000000000',
  n: 1204,
  sealedAt: '2026-10-05T05:45:00.000Z',
  expectation: '1204:c0ffee5ea1e97a3b4d1f62058e94a7c31b0d2f7e6a5c4b3d2e1f09a8b7c6d5e4',
  ...changes,
});

const ofMany = (index: number) => ({
  ...{ name: `Exercice ${String(2000 + index)}`, companyName: 'Boulangerie Moreau', options: [] },
  level: index === 0 ? ('principal_admin' as const) : ('team_lead' as const),
});

const newcomer = { to: { kind: 'collaborator' as const, id: 'c9' }, toName: 'Zoé Martin' };

export const undeliveredModel = (language: Language): InvitationUndeliveredModel => ({
  ...unreachableModel(language),
  ...{ recipientName: 'Paul Petit', person: 'Inès Moreau', companyName: 'Boulangerie Moreau' },
  email: 'ines.moreau@boulangerie-moreau.example',
});

export const delegateLeftModel = (language: Language, changes: Partial<DelegateLeftModel> = {}): DelegateLeftModel => ({
  ...{ language, ...ofFirm, recipientName: 'Claire Roux', delegate: 'Victor Valois' },
  ...{ awayFrom: '2026-12-21T07:00:00.000Z', backAt: '2027-01-04T07:00:00.000Z' },
  ...changes,
});

export const unreachableModel = (language: Language): UndeliveredModel => ({
  ...{ language, ...ofFirm },
  ...{ recipientName: 'Hélène Lefèvre', person: 'Victor Valois', email: 'victor@lefevre.example' },
  at: '2026-10-01T10:00:00.000Z',
});

const endings = {
  approved: ending(),
  rejected: ending({
    outcome: 'rejected',
    onBehalfOf: ['Marc Dubois', 'Nadia Benali'],
    reason: 'Adresse partagée.\n\nMerci.',
  }),
  sentBack: ending({
    outcome: 'to_correct',
    reason: 'Le numéro est celui du standard.\n\nMerci d’en indiquer un autre.',
  }),
  cancelled: ending({ outcome: 'cancelled', by: undefined }),
  expired: { outcome: 'expired', at: '2026-10-15T08:00:00.000Z' },
} as const;

/** Every mail there is, in each of its states, by a name. */
export function sampleMails(language: Language, dress: Dress = asItIs): Readonly<Record<string, Mail>> {
  const asked = (changes?: Partial<ValidationAskedModel>) => validationAsked(dress(askedModel(language, changes)));
  const invited = (changes?: Partial<InvitationModel>) => invitation(dress(invitationModel(language, changes)));
  const reset = (changes?: Partial<InvitationModel>) => passwordReset(dress(invitationModel(language, changes)));
  const told = (changes?: Partial<DecisionToldModel>) => decisionTold(dress(toldModel(language, changes)));
  const undone = (changes: Partial<ApprovalUndoneModel> = {}) => {
    const { decision: _decision, fields: _fields, expiresAt: _end, ...requested } = toldModel(language);
    const taken = { by: 'Victor Valois', onBehalfOf: [], at: '2026-10-01T10:00:00.000Z' };
    return approvalUndone(dress({ ...requested, kind: 'creation', ...taken, ...changes }));
  };
  const toUndo = (changes: Partial<UndoLinkModel> = {}) => {
    const { decision: _decision, fields: _fields, ...requested } = toldModel(language);
    const expiresAt = '2026-10-03T12:30:00.000Z';
    return undoLink(
      dress({ ...requested, kind: 'creation', link: `${host}/validation/9yfKq3v0n1`, expiresAt, ...changes }),
    );
  };
  const leftTold = (outcome: 'to_correct' | 'rejected') =>
    told({ inPlaceOf: 'Paul Petit', decision: ending({ outcome, reason: 'À revoir' }) });
  const moreTold = (changes: Partial<DecisionToldModel>) => told({ kind: 'more_rights', ...changes });
  const changeTold = (changes: Partial<DecisionToldModel>) =>
    told({ kind: 'change', fields: ['identity.email', 'modules'], ...changes });
  const granted = (changes?: Partial<RightsGrantedModel>) => rightsGranted(dress(grantedModel(language, changes)));
  const moved = (changes?: Partial<AccessMovedModel>) => accessMoved(dress(movedModel(language, changes)));
  const lowered = (changes?: Partial<ProtectionLoweredModel>) =>
    protectionLowered(dress(loweredModel(language, changes)));
  const gathered = (changes?: Partial<DigestModel>) => digest(dress(digestModel(language, changes)));
  const othersEnd = (changes?: Partial<AccessesEndModel>) => accessesEnd(dress(othersEndModel(language, changes)));
  return {
    'access-ends': accessEnds(dress(endsModel(language))),
    'access-ends-within-a-day': accessEnds(dress(endsModel(language, { endsAt: '2027-06-30T15:00:00.000Z' }))),
    'accesses-end': othersEnd(),
    'accesses-end-one': othersEnd({ ends: othersEndModel(language).ends.slice(0, 1) }),
    'accesses-end-many': othersEnd({ more: true }),
    'validation-asked': asked(),
    'validation-asked-own': asked({ createdBy: undefined, warnings: [], notices: [] }),
    'validation-asked-stand-in': asked({ standsInFor: absentees }),
    'validation-asked-again': asked({ corrections, sentBack: askedToCorrect }),
    'validation-asked-unchanged': asked({ sentBack: askedToCorrect }),
    'validation-asked-again-own': asked({ corrections, sentBack: { ...askedToCorrect, by: undefined } }),
    'more-rights-asked-again': asked({
      ...{ kind: 'more_rights', change: rightsChange(), warnings: [] },
      corrections: { values: [], rights: corrections.rights.slice(0, 1) },
    }),
    'validation-asked-many': asked({ dossiers: Array.from({ length: 40 }, (_, index) => ofMany(index)) }),
    invitation: invited(),
    'invitation-staff': invited({ companyName: undefined }),
    'invitation-reopened': invited({ occasion: 'reopened' }),
    'invitation-reopened-staff': invited({ occasion: 'reopened', companyName: undefined }),
    'password-reset': reset({
      link: { url: `${host}/invitation/k3v0n1Zt`, lifeHours: 1, expiresAt: '2026-10-01T09:00:00.000Z' },
    }),
    'queue-link': queueLink(
      dress({
        ...{ language, ...ofFirm, recipientName: 'Claire Roux' },
        link: { url: `${host}/queue/k3v0n1Zt`, lifeHours: 168, expiresAt: '2026-10-08T08:00:00.000Z' },
      }),
    ),
    approved: told({ decision: endings.approved }),
    'approved-over': told({ decision: endings.approved, shut: 'suspended' }),
    'approved-revoked': told({ decision: endings.approved, shut: 'revoked' }),
    rejected: told({ decision: endings.rejected }),
    cancelled: told({ decision: endings.cancelled }),
    expired: told({ decision: endings.expired }),
    'sent-back': told({ decision: endings.sentBack }),
    'left-sent-back': leftTold('to_correct'),
    'left-rejected': leftTold('rejected'),
    'expired-uncorrected': told({ decision: { ...endings.expired, uncorrected: true } }),
    'more-rights-asked': asked({ kind: 'more_rights', change: rightsChange(), warnings: [] }),
    'more-rights-asked-dossier': asked({ kind: 'more_rights', change: addedDossier }),
    'more-rights-approved': moreTold({ change: raisedLevel, decision: endings.approved }),
    'more-rights-rejected': moreTold({ change: addedDossier, decision: endings.rejected }),
    'more-rights-cancelled': moreTold({ decision: endings.cancelled }),
    'more-rights-expired': moreTold({ decision: endings.expired }),
    'more-rights-sent-back': moreTold({ change: raisedLevel, decision: endings.sentBack }),
    'approval-undone': undone(),
    'undo-link': toUndo(),
    'undo-link-rights': toUndo({ kind: 'more_rights', change: raisedLevel }),
    'approval-undone-stand-in': undone({ onBehalfOf: ['Marc Dubois', 'Nadia Benali'] }),
    'more-rights-undone': undone({ kind: 'more_rights', change: raisedLevel }),
    'change-asked': asked({ kind: 'change', values: changedValues, dossiers: [] }),
    'change-approved': changeTold({ decision: endings.approved }),
    'change-rejected': changeTold({ decision: endings.rejected }),
    'change-cancelled': changeTold({ decision: endings.cancelled }),
    'change-expired': changeTold({ decision: endings.expired }),
    'change-sent-back': changeTold({ decision: endings.sentBack }),
    'access-changed': accessChanged(dress({ ...inFrame(language), values: changedValues })),
    'address-moved': addressMoved(dress(inFrame(language))),
    'invitation-moved': invited({ occasion: 'moved' }),
    'rights-granted': granted(),
    'rights-granted-dossier': granted({ change: addedDossier }),
    'access-suspended': moved(),
    'access-reactivated': moved({ movedTo: 'active' }),
    'access-revoked': moved({ movedTo: 'revoked' }),
    'access-erased': accessErased(dress(erasedModel(language))),
    'access-erased-pending': accessErased(dress(erasedModel(language, { cancelled: true }))),
    'invitation-undelivered': invitationUndelivered(dress(undeliveredModel(language))),
    'validator-unreachable': validatorUnreachable(dress(unreachableModel(language))),
    'delegate-left': delegateLeft(dress(delegateLeftModel(language))),
    'delegate-left-for-days': delegateLeft(
      dress(delegateLeftModel(language, { awayFrom: '2026-12-20T23:00:00.000Z', backAt: '2027-01-03T23:00:00.000Z' })),
    ),
    'delegate-left-at-noon': delegateLeft(
      dress(delegateLeftModel(language, { awayFrom: '2026-12-21T11:00:00.000Z', backAt: '2027-01-03T23:00:00.000Z' })),
    ),
    'invitation-alone': invited({ portalUrl: null, contact: null }),
    'right-given-to-reader': lowered({
      lowered: [
        { what: 'right-given', right: 'validate', to: { kind: 'collaborator', id: 'c1' }, toName: 'Claire Roux' },
      ],
    }),
    digest: gathered(),
    'digest-one': gathered({ toDecide: [toDecide(0, { createdBy: undefined })], more: { count: 0, orMore: false } }),
    'digest-stand-in': gathered({
      toDecide: [
        toDecide(0, { standsInFor: absentees.slice(0, 1) }),
        toDecide(1, { standsInFor: absentees }),
        toDecide(2),
      ],
      more: { count: 0, orMore: false },
    }),
    'digest-one-more': gathered({ more: { count: 1, orMore: false } }),
    'digest-endless': gathered({ more: { count: 90, orMore: true } }),
    'digest-escalated': gathered({
      toDecide: [toDecide(0, { escalatedAfter: 3 }), toDecide(1, { escalatedAfter: 1 }), toDecide(2)],
      ...{ more: { count: 0, orMore: false }, nobody: [person(3)], notByAuthor: true },
    }),
    'digest-notices': gathered({
      ...{ ...nothingToDecide, nobody: [person(0), person(1)], undecided: [person(2), person(3)] },
      ...{ moreNotices: true, notByAuthor: true },
    }),
    'digest-notice': gathered({ ...nothingToDecide, undecided: [person(0)] }),
    'record-sealed': recordSealed(dress(sealedModel(language))),
    'dossier-detached': dossierDetached(dress(detachedModel(language))),
    'settings-lowered': lowered(),
    'rights-given': lowered({
      lowered: [
        { what: 'right-given', right: 'validate', ...newcomer },
        { what: 'right-given', right: 'administerFirm', ...newcomer },
      ],
    }),
  };
}
