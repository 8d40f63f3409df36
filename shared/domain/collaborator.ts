import { absenceErrors, withAbsence, type AbsenceContext, type AbsenceInput } from './absence-input.ts';
import type { Dossier } from './company.ts';
import { readEmail } from './email.ts';
import { DomainError, type FieldError } from './error.ts';
import type { Collaborator, Portfolio, Rights } from './people.ts';
import { parseName } from './text.ts';

/** A new collaborator as an administrator sends one; rights that are left out are not given. */
export interface CollaboratorInput {
  readonly name: string;
  readonly email: string;
  readonly rights: Rights;
  readonly portfolio?: Portfolio | undefined;
}

/** What may change of a collaborator; the address may not, it is their identifier (C1). */
export interface CollaboratorPatch {
  readonly name?: string | undefined;
  readonly rights?: { readonly [Right in keyof Rights]?: Rights[Right] | undefined } | undefined;
  readonly portfolio?: Portfolio | undefined;
  /** V15: null takes it back. */
  readonly absence?: AbsenceInput | null | undefined;
}

/** What a portfolio that is asked for is held against: the dossiers it names, as far as they exist. */
export interface PortfolioContext {
  readonly firmId: string;
  readonly dossiers: ReadonlyMap<string, Dossier>;
}

export const maxPortfolio = 500;

/**
 * The fields of a new collaborator as they will be kept. An address of the firm's own is what staff usually have: C2 is
 * about clients.
 *
 * @throws `invalid-input`, or `unknown-dossier` if nothing else is wrong.
 */
export function acceptCollaborator(
  { name: typedName, email: typedEmail, rights, portfolio: asked }: CollaboratorInput,
  context: PortfolioContext,
  toUnicode: (host: string) => string,
): Pick<Collaborator, 'name' | 'email' | 'rights' | 'portfolio'> {
  const name = parseName(typedName);
  const email = readEmail(typedEmail, toUnicode);
  const portfolio = asked ?? (rights.administerFirm ? 'all' : undefined);
  const errors: FieldError[] = [
    ...(name === undefined ? [{ pointer: '/name', code: 'invalid-name' as const }] : []),
    ...('flaw' in email ? [{ pointer: '/email', code: 'invalid-email' as const, flaw: email.flaw }] : []),
    ...(portfolio === undefined ? [{ pointer: '/portfolio', code: 'missing' as const }] : []),
    ...portfolioErrors(portfolio, rights, context),
  ];
  if (errors.length > 0 || name === undefined || 'flaw' in email || portfolio === undefined) throw refusalOf(errors);
  return { name, email: email.address.text, rights, portfolio };
}

/**
 * A collaborator after a change. Whoever becomes a firm administrator gets every dossier (P6).
 * @throws `wrong-status` for one who left; `invalid-input`, `unknown-dossier`, `unknown-delegate` (V15).
 */
export function amendCollaborator(
  before: Collaborator,
  patch: CollaboratorPatch,
  context: PortfolioContext & AbsenceContext,
): Collaborator {
  const name = patch.name === undefined ? before.name : parseName(patch.name);
  const rights = {
    validate: patch.rights?.validate ?? before.rights.validate,
    administerFirm: patch.rights?.administerFirm ?? before.rights.administerFirm,
  };
  const errors: FieldError[] = [
    ...(name === undefined ? [{ pointer: '/name', code: 'invalid-name' as const }] : []),
    ...portfolioErrors(patch.portfolio, rights, context),
    ...absenceErrors(before, patch.absence, { ...context, within: '/absence' }),
  ];
  if (errors.length > 0 || name === undefined) throw refusalOf(errors);
  requirePresent(before);
  const portfolio = rights.administerFirm ? 'all' : (patch.portfolio ?? before.portfolio);
  const after = { ...before, name, rights, portfolio };
  return patch.absence === undefined ? after : withAbsence(after, patch.absence, context.now);
}

/** @throws `wrong-status` for one who left. */
export function requirePresent({ status }: Pick<Collaborator, 'status'>): void {
  if (status === 'removed')
    throw new DomainError('wrong-status', { extensions: { current: status, allowed: ['active'] } });
}

/** Whether they count as an active administrator, of whom the firm always keeps one. */
export const administers = ({ status, rights }: Pick<Collaborator, 'status' | 'rights'>): boolean =>
  status === 'active' && rights.administerFirm;

type Deciding = Pick<Collaborator, 'status' | 'rights' | 'portfolio'>;
const validates = ({ status, rights }: Deciding): boolean => status === 'active' && rights.validate;

/** V10: whether they may decide on every dossier of the firm. */
export const validatesAll = (who: Deciding): boolean => validates(who) && who.portfolio === 'all';

/** V10: the dossiers of a list on which they may decide. */
export const holdsToDecide = (who: Deciding): readonly string[] => (validates(who) ? dossiersIn(who.portfolio) : []);

/** Whether something is still to come: a sign-in to be opened, an invitation to be sent (V7), a sign-in to be closed (C1). */
export const isUndone = ({ status, invitationDue, signInClosedAt }: Collaborator): boolean =>
  status === 'removed' ? signInClosedAt === undefined : status === 'invited' || invitationDue === true;

/** The dossiers that a portfolio names. */
export const dossiersIn = (portfolio: Portfolio | undefined): readonly string[] =>
  portfolio === undefined || portfolio === 'all' ? [] : portfolio;

/** P7: whether a dossier is the firm's, and has not left it. */
const isPresent = (dossier: Dossier | undefined, firmId: string): boolean =>
  dossier?.firmId === firmId && dossier.detached === undefined;

/** At most 500 dossiers of the firm, each once; `all` for a firm administrator (P6). */
function portfolioErrors(
  portfolio: Portfolio | undefined,
  rights: Rights,
  { firmId, dossiers }: PortfolioContext,
): FieldError[] {
  if (portfolio === undefined || portfolio === 'all') return [];
  if (rights.administerFirm) return [{ pointer: '/portfolio', code: 'portfolio-of-administrator' }];
  if (portfolio.length > maxPortfolio) return [{ pointer: '/portfolio', code: 'portfolio-too-large' }];
  return portfolio.flatMap((dossierId, index): FieldError[] => {
    const pointer = `/portfolio/${String(index)}`;
    if (!isPresent(dossiers.get(dossierId), firmId)) return [{ pointer, code: 'unknown-dossier' }];
    return portfolio.indexOf(dossierId) < index ? [{ pointer, code: 'duplicate' }] : [];
  });
}

const unknown = ['unknown-dossier', 'unknown-delegate'] as const;

/** What names nobody or nothing is refused by the code of the first that does, unless something else is wrong too. */
export function refusalOf(errors: readonly FieldError[]): DomainError {
  const [code] = errors.flatMap((error) => unknown.find((each) => each === error.code) ?? []);
  const isAll = errors.every((error) => unknown.some((each) => each === error.code));
  return new DomainError((isAll && code) || 'invalid-input', { errors });
}
