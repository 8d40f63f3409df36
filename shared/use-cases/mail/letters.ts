import type { Absence } from '../../domain/absence.ts';
import type { ToDecide } from '../../domain/authority.ts';
import { fullName, identityOf, shownEmail, type Access, type KnownAccess } from '../../domain/access.ts';
import type { PersonDetails } from '../../domain/card.ts';
import type { Dossier } from '../../domain/company.ts';
import { DomainError } from '../../domain/error.ts';
import { emailKeyOf } from '../../domain/email.ts';
import type { Erasure } from '../../domain/erasure.ts';
import type { Firm } from '../../domain/firm.ts';
import type { Collaborator } from '../../domain/people.ts';
import type { NameOf } from '../../domain/names.ts';
import type { ProtectionNotice } from '../../domain/protection.ts';
import { expectation, type SealNotice } from '../../domain/seal-notice.ts';
import { absentees } from '../../domain/presence.ts';
import { authorOf, type Request } from '../../domain/request.ts';
import type { UndoableKind } from '../../domain/undo.ts';
import type { Doer } from '../../domain/vocabulary.ts';
import { accessChanged, addressMoved } from '../../email/access-changed.ts';
import { accessErased } from '../../email/access-erased.ts';
import { accessMoved } from '../../email/access-moved.ts';
import { approvalUndone } from '../../email/approval-undone.ts';
import { undoLink } from '../../email/undo-link.ts';
import { delegateLeft } from '../../email/delegate-left.ts';
import { decisionTold } from '../../email/decision-told.ts';
import { dossierDetached } from '../../email/dossier-detached.ts';
import { invitation } from '../../email/invitation.ts';
import { accessEnds, accessesEnd } from '../../email/ends.ts';
import type { AccessEndsModel, AccessesEndModel, AccessMovedModel, InvitationModel } from '../../email/models.ts';
import { passwordReset } from '../../email/password-reset.ts';
import { protectionLowered } from '../../email/protection-lowered.ts';
import { queueLink } from '../../email/queue-link.ts';
import { recordSealed } from '../../email/record-sealed.ts';
import { rightsGranted } from '../../email/rights-granted.ts';
import { invitationUndelivered, validatorUnreachable } from '../../email/undelivered.ts';
import { validationAsked } from '../../email/validation-asked.ts';
import type { Letter } from '../../services/mailer.ts';
import { shownName } from '../../texts/erased.ts';
import type { QuestionDescription } from '../validation/describe-decision.ts';
import type { RequestDescription } from '../validation/describe-request.ts';
import type { InWhosePlace } from '../validation/who-is-behind.ts';
import { toldCorrections, toldSendingBack } from './corrections.ts';
import { endingOf } from './ending.ts';
import type { mintLink } from './mint-link.ts';

export interface LetterDeps {
  readonly mint: ReturnType<typeof mintLink>;
}

/** Somebody with a sign-in: whose password a link lets choose, and where to write to. */
export interface SignInOwner {
  readonly ownerId: string;
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  /** Where mail goes: the address in ASCII (C1). */
  readonly to: string;
}

/** The owner of an access's sign-in; undefined unless the access is active. */
export const signInOwner = ({ accessId, person, sub, status }: KnownAccess): SignInOwner | undefined =>
  status === 'active' && sub !== undefined
    ? { ownerId: accessId, sub, name: fullName(person), email: person.email, to: emailKeyOf(person.email) }
    : undefined;

/** The owner of a collaborator's sign-in; undefined unless they are active. */
export const staffSignInOwner = ({
  collaboratorId,
  name,
  email,
  sub,
  status,
}: Collaborator): SignInOwner | undefined =>
  status === 'active' && sub !== undefined
    ? { ownerId: collaboratorId, sub, name, email, to: emailKeyOf(email) }
    : undefined;

export interface AskingLetterDeps extends LetterDeps {
  readonly inWhosePlace: InWhosePlace;
}

/** V2: asks one validator, by a personal link, and says in whose place as that is now (V15); `asked`: as it stands. */
export const validationLetter =
  ({ mint, inWhosePlace }: AskingLetterDeps) =>
  async (matter: QuestionDescription, asked: ToDecide, to: Collaborator): Promise<Letter> => {
    const { collaboratorId, name, email } = to;
    const { firm, access, request, nameOf, companyName, change, values, dossiers, warnings, notices } = matter;
    const { requestId, kind, createdAt, createdBy, expiresAt } = request;
    const [link, forWhom] = await Promise.all([
      mint({ purpose: 'validation', firmId: firm.firmId, ownerId: collaboratorId, requestId }),
      inWhosePlace(to),
    ]);
    const mail = validationAsked({
      ...heading(firm, name),
      kind,
      createdBy: createdBy.id === collaboratorId ? undefined : shownName(nameOf(createdBy), firm.language),
      createdAt,
      standsInFor: absentees(forWhom(asked, firm)),
      person: { ...identityOf(access), email: shownEmail(access.person) },
      companyName,
      ...(change && { change }),
      values,
      corrections: toldCorrections(matter),
      sentBack: toldSendingBack(matter, firm.language, to),
      dossiers,
      ...(kind === 'creation' && { endsAt: access.endsAt }),
      warnings,
      notices,
      link: link.url,
      expiresAt,
    });
    return { ...mail, ...envelope(firm, emailKeyOf(email)) };
  };

/** L11: gives whoever approved a fresh link to undo that by, until an instant. */
export const undoLinkLetter =
  ({ mint }: LetterDeps) =>
  async (
    { firm, access, request: { requestId }, companyName, change }: RequestDescription,
    { kind, until }: { readonly kind: UndoableKind; readonly until: string },
    { collaboratorId, name, email }: Collaborator,
  ): Promise<Letter> => {
    const link = await mint({ purpose: 'validation', firmId: firm.firmId, ownerId: collaboratorId, requestId });
    const mail = undoLink({
      ...heading(firm, name),
      ...{ kind, person: access.person, companyName, ...(change && { change }) },
      ...{ link: link.url, expiresAt: until },
    });
    return { ...mail, ...envelope(firm, emailKeyOf(email)) };
  };

/** V18: gives a validator a fresh link to all that they may decide. */
export const queueLetter =
  ({ mint }: LetterDeps) =>
  async (firm: Firm, { collaboratorId, name, email }: Collaborator): Promise<Letter> => {
    const link = await mint({ purpose: 'queue', firmId: firm.firmId, ownerId: collaboratorId });
    return { ...queueLink({ ...heading(firm, name), link }), ...envelope(firm, emailKeyOf(email)) };
  };

/** What an invitation says of a client's company, and whether the sign-in was opened anew (L12). */
export type InvitationMatter = Pick<InvitationModel, 'companyName' | 'occasion'>;
export type InvitationOccasion = InvitationModel['occasion'];

/** V7: invites the owner of an access to choose a password. */
export const invitationLetter =
  ({ mint }: LetterDeps) =>
  async (firm: Firm, owner: SignInOwner, matter: InvitationMatter): Promise<Letter> => {
    const link = await mint({ ...linkOf(firm, owner), purpose: 'invitation' });
    const mail = invitation({ ...heading(firm, owner.name), ...matter, email: owner.email, link });
    return { ...mail, ...envelope(firm, owner.to) };
  };

/** V7: tells the person of an open access that more rights count now. @throws `wrong-status` unless it is active. */
export function rightsLetter({ firm, access, companyName, change }: RequestDescription): Letter {
  const owner = signInOwner(access);
  if (!owner || !change) throw new DomainError('wrong-status');
  return {
    ...rightsGranted({ ...heading(firm, owner.name), companyName, change }),
    ...envelope(firm, owner.to),
  };
}

/** L4: tells the person what of their access is different now. @throws `wrong-status` unless it is active. */
export function changedLetter({ firm, access, companyName, values }: RequestDescription): Letter {
  const owner = signInOwner(access);
  if (!owner) throw new DomainError('wrong-status');
  return {
    ...accessChanged({ ...heading(firm, owner.name), companyName, values }),
    ...envelope(firm, owner.to),
  };
}

/** L5: tells whoever reads a former address that it opens nothing any more. */
export const formerAddressLetter = (firm: Firm, former: PersonDetails, companyName: string): Letter => ({
  ...addressMoved({ ...heading(firm, fullName(former)), companyName }),
  ...envelope(firm, emailKeyOf(former.email)),
});

/** L3: tells the person that their access was suspended, reactivated or revoked. */
export const movedLetter = (
  firm: Firm,
  { person }: KnownAccess,
  told: Pick<AccessMovedModel, 'companyName' | 'movedTo'>,
): Letter => ({
  ...accessMoved({ ...heading(firm, fullName(person)), ...told }),
  ...envelope(firm, emailKeyOf(person.email)),
});

/** L7: tells the person when their access ends. */
export const ownEndLetter = (
  firm: Firm,
  { person }: KnownAccess,
  told: Pick<AccessEndsModel, 'companyName' | 'endsAt'>,
): Letter => ({
  ...accessEnds({ ...heading(firm, fullName(person)), ...told }),
  ...envelope(firm, emailKeyOf(person.email)),
});

/** To whom a letter goes: how they are greeted, and where mail reaches them. */
export interface Addressee {
  readonly name: string;
  readonly to: string;
}

/** L7: tells somebody of the ends of others' accesses. */
export const accessesEndLetter = (
  firm: Firm,
  { name, to }: Addressee,
  told: Pick<AccessesEndModel, 'ends' | 'more'>,
): Letter => ({
  ...accessesEnd({ ...heading(firm, name), ...told }),
  ...envelope(firm, to),
});

/** Gives a link to choose a new password to whoever asked for one. */
export const passwordResetLetter =
  ({ mint }: LetterDeps) =>
  async (firm: Firm, owner: SignInOwner): Promise<Letter> => {
    const link = await mint({ ...linkOf(firm, owner), purpose: 'password-reset' });
    const mail = passwordReset({ ...heading(firm, owner.name), email: owner.email, link });
    return { ...mail, ...envelope(firm, owner.to) };
  };

/**
 * V7, V17: tells the creator how their request ended, or that it is to be corrected; or, in the place of one who has left, an
 * administrator.
 */
export const endingLetter = (
  { firm, access, request, reason, nameOf, companyName, change, values }: RequestDescription,
  { name, to }: Addressee,
  { inPlaceOfAuthor = false }: { readonly inPlaceOfAuthor?: boolean } = {},
): Letter => ({
  ...decisionTold({
    ...heading(firm, name),
    ...(inPlaceOfAuthor && { inPlaceOf: shownName(nameOf(authorOf(request)), firm.language) }),
    kind: request.kind,
    person: access.person,
    companyName,
    ...(change && { change }),
    fields: values.map(({ field }) => field),
    shut: shutBy(request, access),
    decision: endingOf(request, { reason, nameOf, language: firm.language }),
    expiresAt: request.expiresAt,
  }),
  ...envelope(firm, to),
});

/** Of what was approved, how nothing of it is open: its access may have ended before it began (L7). */
const shutBy = ({ status: of }: Request, { status }: Pick<Access, 'status'>) =>
  of === 'approved' && (status === 'suspended' || status === 'revoked') ? status : undefined;

interface Undone {
  readonly kind: UndoableKind;
  readonly at: string;
}

/** L11: tells the creator that the approval of their request was taken back; `to` is where mail reaches them. */
export const undoneLetter = (
  { firm, access, request, nameOf, companyName, change }: RequestDescription,
  { kind, at }: Undone,
  to: string,
): Letter => {
  const named = (doer: Doer | undefined) => shownName(doer && nameOf(doer), firm.language);
  return {
    ...approvalUndone({
      ...heading(firm, named(authorOf(request))),
      ...{ kind, person: access.person, companyName, ...(change && { change }) },
      ...{ by: named(request.decision?.by), onBehalfOf: (request.decision?.for ?? []).map(named), at },
    }),
    ...envelope(firm, to),
  };
};

/** Whom a mail to the creator of something reaches, and where. */
export interface Creator {
  readonly name: string;
  readonly to: string;
}

/** G3: tells the creator that an access was erased. */
export const erasedLetter = (
  firm: Firm,
  { access, erasure }: { readonly access: Access; readonly erasure: Erasure },
  { name, to }: Creator,
): Letter => ({
  ...accessErased({
    ...heading(firm, name),
    ...{ accessId: access.accessId, createdAt: access.createdAt, erasedAt: erasure.at },
    cancelled: erasure.requestId !== undefined,
  }),
  ...envelope(firm, to),
});

/** P7: tells an administrator of the firm that a dossier has left it. */
export const detachedLetter = (
  firm: Firm,
  { name, detached }: Pick<Dossier, 'name'> & { readonly detached: NonNullable<Dossier['detached']> },
  { companyName, nameOf, to }: { readonly companyName: string; readonly nameOf: NameOf; readonly to: Collaborator },
): Letter => ({
  ...dossierDetached({
    ...heading(firm, to.name),
    dossierName: name,
    companyName,
    person: shownName(nameOf(detached.by), firm.language),
    at: detached.at,
  }),
  ...envelope(firm, emailKeyOf(to.email)),
});

/** F1: tells an administrator of the firm that something protects it less. */
export const protectionLetter = (
  firm: Firm,
  { by, at, lowered }: ProtectionNotice,
  { nameOf, to }: { readonly nameOf: NameOf; readonly to: Collaborator },
): Letter => {
  const named = (doer: Doer) => shownName(nameOf(doer), firm.language);
  return {
    ...protectionLowered({
      ...heading(firm, to.name),
      ...{ recipientId: to.collaboratorId, by: named(by), at },
      lowered: lowered.map((one) => (one.what === 'right-given' ? { ...one, toName: named(one.to) } : one)),
    }),
    ...envelope(firm, emailKeyOf(to.email)),
  };
};

/** V19: tells the creator of an access that its invitation did not arrive. */
export const invitationUndeliveredLetter = (
  firm: Firm,
  { person }: KnownAccess,
  { creator, companyName, at }: { readonly creator: Creator; readonly companyName: string; readonly at: string },
): Letter => ({
  ...invitationUndelivered({
    ...heading(firm, creator.name),
    ...{ person: fullName(person), email: shownEmail(person), companyName, at },
  }),
  ...envelope(firm, creator.to),
});

/** V19: tells an administrator of the firm that mails do not reach a validator. */
export const validatorUnreachableLetter = (
  firm: Firm,
  { name: person, email }: Pick<Collaborator, 'name' | 'email'>,
  { to, at }: { readonly to: Collaborator; readonly at: string },
): Letter => ({
  ...validatorUnreachable({ ...heading(firm, to.name), person, email, at }),
  ...envelope(firm, emailKeyOf(to.email)),
});

/** V15: tells one of the staff that their delegate cannot stand in for them any more. */
export const delegateLeftLetter = (
  firm: Firm,
  { name, email }: Pick<Collaborator, 'name' | 'email'>,
  { absence, delegateName }: { readonly absence: Absence; readonly delegateName: string | undefined },
): Letter => ({
  ...delegateLeft({
    ...heading(firm, name),
    delegate: shownName(delegateName, firm.language),
    awayFrom: absence.from,
    backAt: absence.to,
  }),
  ...envelope(firm, emailKeyOf(email)),
});

/** A3: gives an administrator of the firm the last block of its record. */
export const sealLetter = (firm: Firm, notice: SealNotice, to: Collaborator): Letter => ({
  ...recordSealed({
    ...heading(firm, to.name),
    ...{ firmId: firm.firmId, n: notice.n, sealedAt: notice.sealedAt, expectation: expectation(notice) },
  }),
  ...envelope(firm, emailKeyOf(to.email)),
});

export const heading = ({ language, name, portalUrl, contact }: Firm, recipientName: string) => ({
  ...{ language, firmName: name, portalUrl, contact },
  recipientName,
});
/** Answers go to whom the firm names for questions. */
export const envelope = ({ senderName, contact }: Firm, to: string): Pick<Letter, 'to' | 'fromName' | 'replyTo'> => ({
  ...{ to, fromName: senderName },
  replyTo: contact?.email,
});
const linkOf = ({ firmId }: Firm, { ownerId, sub }: SignInOwner) => ({ firmId, ownerId, sub });
