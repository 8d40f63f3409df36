import type { Ending } from '../../shared/texts/ending.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { DescribedValue } from '../../shared/texts/access-values.ts';
import type { CourseEvent } from '../../shared/domain/request.ts';
import { noCorrections, type SentBack, type ToldCorrections } from '../../shared/texts/corrections.ts';
import type { Absentee } from '../../shared/domain/presence.ts';
import type { DescribedChange } from '../../shared/texts/rights.ts';
import type { ToldAlike } from '../../shared/texts/told.ts';
import { choosePasswordPage } from '../../shared/pages/choose-password-page.tsx';
import type {
  ChoosePasswordPageModel,
  OutcomePageModel,
  Page,
  QueuedModel,
  QueueEntry,
  QueuePageModel,
  ValidationPageError,
  ValidationPageModel,
} from '../../shared/pages/models.ts';
import { outcomePage } from '../../shared/pages/outcome-page.tsx';
import { lostSignInPage, passwordChosenPage, usedInvitationPage } from '../../shared/pages/password-pages.tsx';
import { queuePage } from '../../shared/pages/queue-page.tsx';
import { notAllowedPage, notFoundPage, serverErrorPage, staleLinkPage } from '../../shared/pages/simple-pages.tsx';
import { validationPage } from '../../shared/pages/validation-page.tsx';
import { asItIs, type Dress } from './poisoned.ts';

export const contact = { email: 'bonjour@lefevre.example', phone: '+33140123456' };
export const firmName = 'Cabinet Lefèvre & Associés';
const person = { firstName: 'Inès', lastName: 'Moreau' };
const companyName = 'Boulangerie Moreau';

/** Somebody who may be the same person (C12). */
export const sameName: ToldAlike = {
  ...{ code: 'same-name', likeness: 'name', more: false },
  people: [{ accessId: '0199a0c4-7a10-7c3e-9a50-5b7f6ad1c002', name: 'Ines Moreau', status: 'active' }],
};

/** A request that nobody decided at first, and that was stuck for a while. */
const course: readonly CourseEvent[] = [
  { event: 'asked', at: '2026-10-01T08:00:02.000Z' },
  { event: 'reminded', at: '2026-10-02T08:00:02.000Z', what: '1' },
  { event: 'escalated', at: '2026-10-05T08:00:02.000Z', what: 'asked' },
  { event: 'nobody-to-ask', at: '2026-10-05T09:00:00.000Z' },
  { event: 'stuck', at: '2026-10-05T10:00:00.000Z', what: 'NextRound' },
  { event: 'redriven', at: '2026-10-05T11:00:00.000Z' },
];

/** A request with everything in it that a page can show. */
export const validationModel = (
  language: Language,
  changes: Partial<ValidationPageModel> = {},
): ValidationPageModel => ({
  language,
  firmName,
  request: {
    requestId: '0199a0c4-7a10-7c3e-9a50-5b7f6ad1c001',
    kind: 'creation',
    version: 3,
    createdAt: '2026-10-01T08:00:00.000Z',
    createdBy: 'Paul Petit',
    expiresAt: '2026-10-15T08:00:00.000Z',
  },
  identity: {
    ...person,
    email: 'contact@boulangerie-moreau.example',
    phone: '+33612345678',
    clientType: 'client_user',
  },
  companyName,
  values: [],
  corrections: noCorrections,
  dossiers: [
    { name: 'Boulangerie Moreau 2026', companyName, level: 'principal_admin', options: [] },
    {
      name: 'SCI du Four',
      companyName: 'SCI du Four à Chaux',
      level: 'standard_user',
      options: ['all_documents', 'publish_by_api'],
    },
    { name: 'Holding Moreau', companyName: 'Holding Moreau', level: 'standard_user', options: [] },
  ],
  modules: [{ name: 'Factures' }, { name: 'Notes de frais' }, { name: 'Banque' }],
  suspended: false,
  ended: false,
  endsAt: '2027-06-30T22:00:00.000Z',
  warnings: [
    { code: 'generic-email', acknowledgedBy: 'Paul Petit' },
    { code: 'company-dossier-not-selected', acknowledgedBy: 'Paul Petit' },
  ],
  notices: [{ code: 'may-detach', dossierName: 'Boulangerie Moreau 2026' }, sameName],
  standsInFor: [],
  companyAccesses: {
    items: [
      {
        name: 'Hélène Moreau',
        email: 'helene@boulangerie-moreau.example',
        clientType: 'client_admin',
        status: 'active',
      },
      {
        name: 'Karim Benali',
        email: 'karim@boulangerie-moreau.example',
        clientType: 'client_user',
        status: 'suspended',
      },
    ],
    more: 4,
  },
  course,
  allowedDecisions: ['approve', 'reject', 'send_back'],
  ...changes,
});

/** An option of one dossier more, of a company that is not the person's. */
export const rightsChange = (changes: Partial<DescribedChange> = {}): DescribedChange => ({
  dossierName: 'SCI du Four',
  companyName: 'SCI du Four à Chaux',
  from: { level: 'standard_user', options: ['all_documents'] },
  to: { level: 'standard_user', options: ['all_documents', 'create_expense_reports'] },
  ...changes,
});

/** A level that makes an option needless. */
export const raisedLevel = rightsChange({ to: { level: 'team_lead', options: [] } });

/** A dossier that the access does not have yet, at the highest level. */
export const addedDossier = rightsChange({
  dossierName: 'Holding Moreau',
  companyName: 'Holding Moreau',
  from: null,
  to: { level: 'principal_admin', options: [] },
});

/** A request for more rights, on an access with two dossiers. */
export const moreRightsModel = (
  language: Language,
  changes: Partial<ValidationPageModel> = {},
): ValidationPageModel => {
  const base = validationModel(language);
  return {
    ...base,
    request: { ...base.request, kind: 'more_rights' },
    change: rightsChange(),
    dossiers: [
      { name: 'Boulangerie Moreau 2026', companyName, level: 'team_lead', options: [] },
      {
        name: 'SCI du Four',
        companyName: 'SCI du Four à Chaux',
        level: 'standard_user',
        options: ['all_documents'],
      },
    ],
    warnings: [],
    notices: [],
    ...changes,
  };
};

const emails = { from: 'contact@boulangerie-moreau.example', to: 'agnes.petit-moreau@boulangerie-moreau.example' };
/** Every field that a request can be about. */
export const changedValues: readonly DescribedValue[] = [
  { field: 'identity.lastName', from: 'Moreau', to: 'Petit-Moreau' },
  { field: 'identity.firstName', from: 'Inès', to: 'Agnès' },
  { field: 'identity.email', ...emails, readable: emails },
  { field: 'identity.clientType', from: 'client_user', to: 'client_admin' },
  {
    field: 'identity.companyId',
    from: { id: 'e1', name: companyName },
    to: { id: 'e2', name: 'SCI du Four à Chaux' },
  },
  {
    field: 'modules',
    from: [],
    to: [
      { id: 'invoices', name: 'Factures' },
      { id: 'expenses', name: 'Notes de frais' },
    ],
  },
  { field: 'endsAt', from: '2027-06-30T22:00:00.000Z', to: null },
];

/** Every field that can be corrected. */
export const corrections: ToldCorrections = {
  values: [...changedValues, { field: 'identity.phone', from: '+33145678900', to: '+33612345678' }],
  rights: [
    {
      dossierName: 'SCI du Four',
      from: { level: 'standard_user', options: ['all_documents'] },
      to: { level: 'team_lead', options: [] },
    },
    { dossierName: 'Holding Moreau', from: null, to: { level: 'standard_user', options: [] } },
    { dossierName: 'Boulangerie Moreau 2025', from: { level: 'principal_admin', options: [] }, to: null },
  ],
};

/** What had been asked for before that. */
export const askedToCorrect: SentBack = {
  by: 'Agnès Brémond',
  onBehalfOf: ['Marc Dubois'],
  at: '2026-10-01T09:12:00.000Z',
  comment: 'Le numéro de téléphone est celui du standard.\nMerci d’indiquer un numéro direct.',
};

/** A request for a change of all of that. */
export const changeModel = (language: Language, changes: Partial<ValidationPageModel> = {}): ValidationPageModel => {
  const base = moreRightsModel(language);
  return {
    ...base,
    request: { ...base.request, kind: 'change' },
    change: undefined,
    values: changedValues,
    ...changes,
  };
};

/** Who is away, one until the end of a day, the other within it (V15). */
export const absentees: readonly Absentee[] = [
  { name: 'Victor Valois', until: '2026-12-03T23:00:00.000Z' },
  { name: 'Nadia Benali', until: '2026-12-07T07:30:00.000Z' },
];

/** Longer than most. */
const longNames: Partial<ValidationPageModel> = {
  firmName: 'Cabinet Lefèvre, Dupont-Montgolfier & Associés, experts-comptables',
  companyName: 'Société d’exploitation de la boulangerie-pâtisserie Moreau et fils',
  identity: {
    ...{ firstName: 'Marie-Antoinette', lastName: 'de La Rochefoucauld-Montmorency' },
    ...{ email: 'marie-antoinette.de-la-rochefoucauld@boulangerie-moreau.example', phone: '+33612345678' },
    clientType: 'client_admin',
  },
};

const allErrors: ValidationPageError[] = [
  { field: 'decision', code: 'missing' },
  { field: 'reason', code: 'missing' },
  { field: 'confirmed', code: 'missing' },
];

export const ending = (changes: Partial<Ending> = {}): Ending => ({
  outcome: 'approved',
  by: 'Claire Roux',
  at: '2026-10-02T12:30:00.000Z',
  ...changes,
});

const rejected = ending({
  outcome: 'rejected',
  onBehalfOf: ['Marc Dubois', 'Nadia Benali'],
  reason: 'L’adresse est partagée.\nMerci d’en demander une nominative.',
});

const sentBack = ending({
  outcome: 'to_correct',
  reason: 'Le numéro de téléphone est celui du standard.\nMerci d’indiquer un numéro direct.',
});

export const outcomeModel = (language: Language, changes: Partial<OutcomePageModel> = {}): OutcomePageModel => ({
  language,
  firmName,
  kind: 'creation',
  person,
  companyName,
  fields: [],
  decision: ending(),
  course: [
    ...course,
    { event: 'decided', at: '2026-10-05T12:30:00.000Z', what: 'approved' },
    { event: 'opened', at: '2026-10-05T12:30:01.000Z' },
    { event: 'mailed', at: '2026-10-05T12:30:02.000Z', what: 'invitation' },
    { event: 'bounced', at: '2026-10-05T12:30:03.000Z', what: 'creator' },
  ],
  occasion: 'visited',
  ...changes,
});

export const passwordModel = (
  language: Language,
  changes: Partial<ChoosePasswordPageModel> = {},
): ChoosePasswordPageModel => ({
  language,
  firmName,
  purpose: 'invitation',
  person: { name: 'Inès Moreau', email: 'ines.moreau@boulangerie-moreau.example' },
  linkExpiresAt: '2026-10-08T08:00:00.000Z',
  policy: { minimumLength: 12, maximumLength: 256, rules: ['uppercase', 'lowercase', 'digit'] },
  ...changes,
});

/** What a queue shows of a request. */
const queuedModel = (language: Language, changes: Partial<ValidationPageModel> = {}): QueuedModel => {
  const {
    companyAccesses: _beside,
    standsInFor: _away,
    language: _,
    firmName: _firm,
    ...matter
  } = {
    ...validationModel(language),
    ...changes,
  };
  return matter;
};

/** One of each kind, with ids of their own. */
const queueEntries = (language: Language): Extract<QueueEntry, { state: 'open' }>[] =>
  [validationModel(language), moreRightsModel(language), changeModel(language)].map((model, at) => {
    const requestId = `0199a0c4-7a10-7c3e-9a50-5b7f6ad1c10${String(at)}`;
    return {
      state: 'open',
      matter: queuedModel(language, { ...model, request: { ...model.request, requestId } }),
      errors: [],
    };
  });

const withErrors = (entry: Extract<QueueEntry, { state: 'open' }>, at: number): QueueEntry =>
  [
    {
      ...entry,
      form: { decision: 'reject', reason: '\n' },
      errors: [{ field: 'reason' as const, code: 'missing' as const }],
    },
    {
      ...entry,
      form: { decision: 'approve', reason: 'Vu' },
      errors: [{ field: 'form' as const, code: 'company-needs-client-admin' as const, decideFirst: ['Hélène Moreau'] }],
    },
    {
      ...entry,
      form: { decision: 'approve' },
      errors: [{ field: 'form' as const, code: 'stale-version' as const }],
    },
  ][at] ?? entry;

const closedEntry = { state: 'closed', kind: 'creation', person, companyName } as const;
const queueResults: readonly QueueEntry[] = [
  { ...closedEntry, requestId: 'r1', decision: ending(), occasion: 'just-decided' },
  { ...closedEntry, requestId: 'r2', decision: rejected, occasion: 'too-late' },
  {
    ...closedEntry,
    requestId: 'r3',
    decision: { outcome: 'expired', at: '2026-10-15T08:00:00.000Z' },
    occasion: 'visited',
  },
  { state: 'away', requestId: 'r4', refusal: 'own-request' },
  { state: 'away', requestId: 'r5', refusal: 'not-found' },
];

const queueModel = (language: Language, changes: Partial<QueuePageModel> = {}): QueuePageModel => ({
  ...{ language, firmName, entries: queueEntries(language) },
  ...changes,
});

/** Every page there is, in each of its states, by a name. */
export function samplePages(language: Language, dress: Dress = asItIs): Readonly<Record<string, Page>> {
  const base = dress({ language, firmName });
  const found = dress({ ...base, portalUrl: '/', contact });
  const validation = (changes?: Partial<ValidationPageModel>) =>
    validationPage(dress(validationModel(language, changes)));
  const moreRights = (changes?: Partial<ValidationPageModel>) =>
    validationPage(dress(moreRightsModel(language, changes)));
  const changes = (some?: Partial<ValidationPageModel>) => validationPage(dress(changeModel(language, some)));
  const queue = (changes?: Partial<QueuePageModel>) => queuePage(dress(queueModel(language, changes)));
  const outcome = (changes?: Partial<OutcomePageModel>) => outcomePage(dress(outcomeModel(language, changes)));
  const password = (changes?: Partial<ChoosePasswordPageModel>) =>
    choosePasswordPage(dress(passwordModel(language, changes)));
  return {
    validation: validation(),
    'validation-errors': validation({ errors: allErrors, form: { reason: '\n<b>non</b>', confirmed: false } }),
    'validation-stale': validation({
      errors: [{ field: 'form', code: 'stale-version' }],
      form: { decision: 'approve', confirmed: true },
    }),
    'validation-unknown-version': validation({
      errors: [
        { field: 'form', code: 'unknown-version' },
        { field: 'reason', code: 'missing' },
      ],
      form: { decision: 'reject', confirmed: true },
    }),
    'validation-own-domain': validation({
      errors: [{ field: 'form', code: 'forbidden-email-domain' }],
      form: { decision: 'approve', confirmed: true },
    }),
    'validation-over': validation({
      errors: [{ field: 'form', code: 'end-in-the-past' }],
      form: { decision: 'approve', confirmed: true },
    }),
    'validation-admin-first': validation({
      errors: [{ field: 'form', code: 'company-needs-client-admin', decideFirst: ['Hélène Moreau'] }],
    }),
    'validation-long-names': validation(longNames),
    'more-rights-long-names': moreRights({ ...longNames, dossiers: [], change: addedDossier }),
    'validation-bare': validation({
      warnings: [],
      notices: [],
      modules: [],
      endsAt: undefined,
      companyAccesses: { items: [], more: 0 },
    }),
    'validation-ends-within-a-day': validation({ endsAt: '2027-06-30T15:00:00.000Z' }),
    'validation-stand-in': validation({ standsInFor: absentees.slice(0, 1) }),
    'validation-stand-in-many': validation({
      standsInFor: Array.from({ length: 7 }, (_, index) => absentees[index % 2]!),
    }),
    'validation-again': validation({ corrections, sentBack: askedToCorrect }),
    'validation-unchanged': validation({ sentBack: askedToCorrect }),
    'validation-in-queue': validation({ inQueue: { requestId: 'r1', cursor: 'c' } }),
    'approved-in-queue': outcome({ occasion: 'just-decided', inQueue: { requestId: 'r1' }, undo: { version: 2 } }),
    'change-again': changes({ corrections: { ...corrections, rights: [] } }),
    'more-rights': moreRights(),
    change: changes(),
    'change-suspended': changes({
      suspended: true,
      warnings: [{ code: 'generic-email', acknowledgedBy: 'Paul Petit' }],
    }),
    'change-taken': changes({ errors: [{ field: 'form', code: 'email-taken' }] }),
    'change-last-admin': changes({ errors: [{ field: 'form', code: 'last-client-admin' }] }),
    'change-ended': changes({ ended: true, suspended: true, allowedDecisions: ['reject'] }),
    'change-just-ended': changes({ ended: true, errors: [{ field: 'form', code: 'end-in-the-past' }] }),
    'change-approved': outcome({ kind: 'change', fields: ['identity.email', 'modules'], occasion: 'just-decided' }),
    'more-rights-level': moreRights({ change: raisedLevel, errors: allErrors }),
    'more-rights-dossier': moreRights({
      change: addedDossier,
      notices: [{ code: 'may-detach', dossierName: addedDossier.dossierName }],
    }),
    approved: outcome({ occasion: 'just-decided' }),
    'approved-to-undo': outcome({ undo: { version: 2 } }),
    'undo-by-fresh-link': outcome({ offersLink: true }),
    'undo-not-confirmed': outcome({ undo: { version: 2, error: 'not-confirmed' } }),
    'undo-touched': outcome({ kind: 'more_rights', change: raisedLevel, undo: { version: 2, error: 'touched' } }),
    'undo-stale': outcome({ undo: { version: 2, error: 'stale-version' } }),
    'undo-last-admin': outcome({ undo: { version: 2, error: 'last-client-admin' } }),
    'undo-try-again': outcome({ undo: { version: 2, error: 'try-again' } }),
    undone: outcome({ undoneAt: '2026-10-01T10:00:00.000Z', occasion: 'just-undone' }),
    'undone-rights': outcome({ kind: 'more_rights', change: raisedLevel, undoneAt: '2026-10-01T10:00:00.000Z' }),
    'undo-too-late': outcome({ occasion: 'undo-too-late' }),
    'rejected-earlier': outcome({ decision: rejected }),
    'cancelled-too-late': outcome({ decision: ending({ outcome: 'cancelled' }), occasion: 'too-late' }),
    'sent-back': outcome({ decision: sentBack, occasion: 'just-decided' }),
    'sent-back-earlier': outcome({ decision: sentBack }),
    'sent-back-too-late': outcome({ decision: sentBack, occasion: 'too-late' }),
    'more-rights-sent-back': outcome({
      kind: 'more_rights',
      change: raisedLevel,
      decision: sentBack,
      occasion: 'just-decided',
    }),
    'change-sent-back': outcome({
      ...{ kind: 'change', fields: ['identity.email', 'modules'] },
      ...{ decision: sentBack, occasion: 'just-decided' },
    }),
    'expired-uncorrected': outcome({
      decision: { outcome: 'expired', at: '2026-10-15T08:00:00.000Z', uncorrected: true },
    }),
    'validation-comment-missing': validation({
      errors: [{ field: 'reason', code: 'comment-missing' }],
      form: { decision: 'send_back', confirmed: true },
    }),
    expired: outcome({ decision: { outcome: 'expired', at: '2026-10-15T08:00:00.000Z' } }),
    'more-rights-approved': outcome({ kind: 'more_rights', change: raisedLevel, occasion: 'just-decided' }),
    'more-rights-rejected': outcome({
      kind: 'more_rights',
      change: addedDossier,
      decision: rejected,
      occasion: 'just-decided',
    }),
    'more-rights-expired': outcome({
      kind: 'more_rights',
      decision: { outcome: 'expired', at: '2026-10-15T08:00:00.000Z' },
    }),
    queue: queue(),
    'queue-page-of-several': queue({ cursor: 'c', next: 'n' }),
    'queue-errors': queue({
      errors: ['not-confirmed'],
      entries: queueEntries(language).map((entry, at) => withErrors(entry, at)),
    }),
    'queue-results': queue({ recorded: 1, cursor: 'c', entries: [...queueResults, ...queueEntries(language)] }),
    'queue-all-decided': queue({ recorded: 2, entries: queueResults.slice(0, 2) }),
    'queue-long-names': queue({ entries: [{ state: 'open', matter: queuedModel(language, longNames), errors: [] }] }),
    'queue-again': queue({
      entries: queueEntries(language).map((entry) => ({
        ...entry,
        matter: { ...entry.matter, corrections, sentBack: askedToCorrect },
      })),
    }),
    'queue-ended': queue({
      entries: queueEntries(language).map((entry) => ({
        ...entry,
        matter: { ...entry.matter, ended: true, allowedDecisions: ['reject', 'send_back'] },
      })),
    }),
    'queue-lost-place': queue({ errors: ['lost-place'] }),
    'queue-nothing-here': queue({ entries: [], cursor: 'c', next: 'n' }),
    'queue-empty': queue({ entries: [] }),
    'stale-queue': staleLinkPage({ ...found, purpose: 'queue', step: 'offer' }),
    'no-right': notAllowedPage({ ...base, refusal: 'no-right', sent: true }),
    'stale-link': staleLinkPage({ ...found, purpose: 'validation', step: 'offer' }),
    'stale-link-sent': staleLinkPage({ ...found, purpose: 'validation', step: 'sent' }),
    'stale-invitation': staleLinkPage({ ...found, purpose: 'invitation', step: 'offer' }),
    'not-allowed': notAllowedPage({ ...base, refusal: 'not-a-validator', sent: true }),
    'own-request': notAllowedPage({ ...base, refusal: 'own-request', sent: false }),
    'not-found': notFoundPage({ language }),
    'server-error': serverErrorPage({ language, instance: '1-68dd0a2e-4f1c2b3a' }),
    password: password(),
    'password-errors': password({
      purpose: 'password-reset',
      errors: [{ field: 'password', code: 'too-weak', failed: ['length', 'digit'] }],
    }),
    'password-mismatch': password({ errors: [{ field: 'passwordConfirmation', code: 'mismatch' }] }),
    'password-common': password({ errors: [{ field: 'password', code: 'common' }] }),
    'password-personal': password({ errors: [{ field: 'password', code: 'personal' }] }),
    'password-try-again': password({ errors: [{ field: 'form', code: 'try-again' }] }),
    'password-chosen': passwordChosenPage({ ...found, email: 'ines.moreau@boulangerie-moreau.example' }),
    'used-invitation': usedInvitationPage({ ...found, purpose: 'invitation' }),
    'used-password-reset': usedInvitationPage({ ...found, purpose: 'password-reset' }),
    'password-too-long': password({ errors: [{ field: 'password', code: 'too-long' }] }),
    'password-blank': password({ errors: [{ field: 'password', code: 'blank-at-an-end' }] }),
    'sign-in-gone': lostSignInPage({ ...found, state: 'gone' }),
    'sign-in-reopened': lostSignInPage({ ...found, state: 'void' }),
    'sign-in-shut': lostSignInPage({ ...found, state: 'shut' }),
  };
}
