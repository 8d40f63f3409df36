import { decisionTold } from '../../shared/email/decision-told.ts';
import { invitation } from '../../shared/email/invitation.ts';
import type { DecisionToldModel, InvitationModel, Mail, ValidationAskedModel } from '../../shared/email/models.ts';
import { passwordReset } from '../../shared/email/password-reset.ts';
import { validationAsked } from '../../shared/email/validation-asked.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { ending, firmName } from './sample-pages.ts';

/** Where the links of the sample mails lead, and nothing else in them. */
export const host = 'https://acces.cabinet.example';

export const askedModel = (language: Language, changes: Partial<ValidationAskedModel> = {}): ValidationAskedModel => ({
  language,
  firmName,
  recipientName: 'Claire Roux',
  kind: 'creation',
  createdBy: 'Paul Petit',
  createdAt: '2026-10-01T08:00:00.000Z',
  person: { firstName: 'Inès', lastName: 'Moreau', email: 'contact@boulangerie-moreau.example' },
  companyName: 'Boulangerie Moreau',
  dossiers: [{ level: 'standard_user' }, { level: 'principal_admin' }, { level: 'standard_user' }],
  warnings: [{ code: 'generic-email' }, { code: 'no-module' }],
  link: `${host}/validation/9yfKq3v0n1Zt5cS8mJx2rQ7wLbE4aHdPgTuVoYiN6Ws`,
  expiresAt: '2026-10-15T08:00:00.000Z',
  ...changes,
});

export const invitationModel = (language: Language, changes: Partial<InvitationModel> = {}): InvitationModel => ({
  language,
  firmName,
  recipientName: 'Inès Moreau',
  companyName: 'Boulangerie Moreau',
  email: 'ines.moreau@boulangerie-moreau.example',
  link: { url: `${host}/invitation/k3v0n1Zt`, lifeHours: 168, expiresAt: '2026-10-08T08:00:00.000Z' },
  ...changes,
});

export const toldModel = (language: Language, changes: Partial<DecisionToldModel> = {}): DecisionToldModel => ({
  language,
  firmName,
  recipientName: 'Paul Petit',
  kind: 'creation',
  person: { firstName: 'Inès', lastName: 'Moreau' },
  companyName: 'Boulangerie Moreau',
  decision: ending(),
  ...changes,
});

/** Every mail there is, in each of its states, by a name. */
export const sampleMails = (language: Language): Readonly<Record<string, Mail>> => ({
  'validation-asked': validationAsked(askedModel(language)),
  invitation: invitation(invitationModel(language)),
  'invitation-staff': invitation(invitationModel(language, { companyName: undefined })),
  'password-reset': passwordReset(
    invitationModel(language, {
      link: { url: `${host}/invitation/k3v0n1Zt`, lifeHours: 1, expiresAt: '2026-10-01T09:00:00.000Z' },
    }),
  ),
  approved: decisionTold(toldModel(language)),
  rejected: decisionTold(
    toldModel(language, {
      decision: ending({ outcome: 'rejected', onBehalfOf: 'Marc Dubois', reason: 'Adresse partagée.\n\nMerci.' }),
    }),
  ),
  cancelled: decisionTold(toldModel(language, { decision: ending({ outcome: 'cancelled', by: undefined }) })),
  expired: decisionTold(toldModel(language, { decision: { outcome: 'expired', at: '2026-10-15T08:00:00.000Z' } })),
});
