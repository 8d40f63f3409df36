import type { Access, Identity } from './access.ts';
import type { Company, Dossier } from './company.ts';
import { DomainError, type ErrorCode, type FieldCode, type FieldError } from './error.ts';
import { isGenericName, isOwnDomain, parseEmail, type EmailAddress, type HostParts } from './email.ts';
import type { Firm, Module } from './firm.ts';
import { covers, touches, type Grant, type Portfolio } from './people.ts';
import { parseName } from './text.ts';
import type { NoticeCode, WarningCode } from './vocabulary.ts';

/** What a creation asks for, as it was sent: the sections of steps 3, 4 and 5. */
export interface CreationInput {
  readonly identity: Identity;
  readonly dossiers: readonly Grant[];
  readonly modules: readonly string[];
  readonly endsAt?: string | undefined;
}

/** What a creation is held against. */
export interface CreationContext {
  readonly firm: Firm;
  readonly catalogue: readonly Module[];
  /** The company asked for and the dossiers asked for, as far as they exist. */
  readonly company: Company | undefined;
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly portfolio: Portfolio;
  readonly now: Date;
  /** C8: the number in E.164, undefined unless the whole text is a valid one. */
  readonly parsePhone: (text: string) => string | undefined;
  readonly hostParts: (domain: string) => HostParts;
}

/** The sections as they will be kept. */
export type Creation = Pick<Access, 'identity' | 'emailKey' | 'dossiers' | 'modules' | 'endsAt' | 'acknowledged'>;

export interface Warning {
  readonly code: WarningCode;
  readonly pointer: string;
}
export interface Notice {
  readonly code: NoticeCode;
  /** Of the dossier it is about, in the list of dossiers asked for. */
  readonly index: number;
}

/** What the rules say of a creation; `creation` is there when nothing in it is refused. */
export interface Assessment {
  readonly creation: Omit<Creation, 'acknowledged'> | undefined;
  readonly errors: readonly FieldError[];
  readonly warnings: readonly Warning[];
  readonly notices: readonly Notice[];
}

const maxDossiers = 40; // C6

/** The one place where a creation is held against the rules C1–C4, C6, C8, C10, C11 and P3. */
export function assessCreation(input: CreationInput, context: CreationContext): Assessment {
  const email = parseEmail(input.identity.email);
  const identity = assessIdentity(input.identity, email, context);
  const errors = [
    ...identity.errors,
    ...assessDossiers(input.dossiers, context),
    ...assessModules(input.modules, context.catalogue),
    ...assessEnd(input.endsAt, context.now),
  ];
  const kept = errors.length === 0 && email && identity.kept;
  return {
    creation: kept ? { ...sections(input), identity: kept, emailKey: email.key } : undefined,
    errors,
    warnings: warningsOf(input, context, email),
    notices: noticesOf(input.dossiers),
  };
}

const sections = ({ dossiers, modules, endsAt }: CreationInput) => ({
  dossiers: dossiers.map((grant) => ({ ...grant, options: [...new Set(grant.options)] })),
  modules: [...modules],
  ...(endsAt === undefined ? {} : { endsAt: new Date(endsAt).toISOString() }),
});

function assessIdentity(identity: Identity, email: EmailAddress | undefined, context: CreationContext) {
  const at = (field: keyof Identity) => `/identity/${field}`;
  const errors: FieldError[] = [];
  const refuse = (field: keyof Identity, code: FieldCode) => errors.push({ pointer: at(field), code });

  const lastName = parseName(identity.lastName);
  const firstName = parseName(identity.firstName);
  const phone = context.parsePhone(identity.phone.trim());
  if (lastName === undefined) refuse('lastName', blank(identity.lastName) ? 'missing' : 'invalid-name');
  if (firstName === undefined) refuse('firstName', blank(identity.firstName) ? 'missing' : 'invalid-name');
  if (email === undefined) refuse('email', blank(identity.email) ? 'missing' : 'invalid-email');
  else if (isOwnDomain(email.domain, context.firm.ownDomains, context.hostParts(email.domain)))
    refuse('email', 'forbidden-email-domain');
  if (phone === undefined) refuse('phone', blank(identity.phone) ? 'missing' : 'invalid-phone');
  if (!isReachableCompany(context)) refuse('companyId', 'unknown-company');

  const kept: Identity | undefined =
    lastName !== undefined && firstName !== undefined && email && phone !== undefined
      ? { ...identity, lastName, firstName, email: email.text, phone }
      : undefined;
  return { errors, kept };
}

const blank = (text: string): boolean => text.trim() === '';

const isReachableCompany = ({ company, firm, portfolio }: CreationContext): boolean =>
  company?.firmId === firm.firmId &&
  touches(
    portfolio,
    company.dossiers.map(({ dossierId }) => dossierId),
  );

/** C6: 1–40 dossiers of the firm within reach; P3: options for `standard_user` alone. */
function assessDossiers(grants: readonly Grant[], context: CreationContext): FieldError[] {
  if (grants.length === 0) return [{ pointer: '/dossiers', code: 'no-dossier' }];
  if (grants.length > maxDossiers) return [{ pointer: '/dossiers', code: 'too-many-dossiers' }];
  return grants.flatMap(({ dossierId, level, options }, index): FieldError[] => {
    const pointer = `/dossiers/${String(index)}`;
    const dossier = context.dossiers.get(dossierId);
    const reached = dossier?.firmId === context.firm.firmId && covers(context.portfolio, [dossierId]);
    const again = grants.findIndex((other) => other.dossierId === dossierId) < index;
    return [
      ...(reached ? [] : [{ pointer: `${pointer}/dossierId`, code: 'unknown-dossier' as const }]),
      ...(again ? [{ pointer: `${pointer}/dossierId`, code: 'duplicate' as const }] : []),
      ...(options.length > 0 && level !== 'standard_user'
        ? [{ pointer: `${pointer}/options`, code: 'option-not-for-level' as const }]
        : []),
    ];
  });
}

function assessModules(modules: readonly string[], catalogue: readonly Module[]): FieldError[] {
  return modules.flatMap((id, index): FieldError[] => {
    const pointer = `/modules/${String(index)}`;
    if (!catalogue.some(({ moduleId }) => moduleId === id)) return [{ pointer, code: 'unknown-module' }];
    return modules.indexOf(id) < index ? [{ pointer, code: 'duplicate' }] : [];
  });
}

const assessEnd = (endsAt: string | undefined, now: Date): FieldError[] =>
  endsAt !== undefined && new Date(endsAt) <= now ? [{ pointer: '/endsAt', code: 'end-in-the-past' }] : [];

/** C3, C4 and C6: what does not refuse a creation, but wants to be acknowledged by name. */
function warningsOf(input: CreationInput, context: CreationContext, email: EmailAddress | undefined): Warning[] {
  const own = new Set(context.company?.dossiers.map(({ dossierId }) => dossierId));
  return [
    ...(email && isGenericName(email.local, context.firm.genericNames)
      ? [{ code: 'generic-email' as const, pointer: '/identity/email' }]
      : []),
    ...(own.size > 0 && !input.dossiers.some(({ dossierId }) => own.has(dossierId))
      ? [{ code: 'company-dossier-not-selected' as const, pointer: '/dossiers' }]
      : []),
    ...(input.modules.length === 0 ? [{ code: 'no-module' as const, pointer: '/modules' }] : []),
  ];
}

/** C11: whoever is principal admin of a dossier may detach it from the firm. */
export const noticesOf = (grants: readonly Grant[]): Notice[] =>
  grants.flatMap(({ level }, index) => (level === 'principal_admin' ? [{ code: 'may-detach' as const, index }] : []));

// What a field can be refused for that has a problem code, and a status, of its own (422).
const ownProblem: readonly FieldCode[] = [
  ...(['unknown-company', 'unknown-dossier', 'unknown-module'] as const),
  ...(['forbidden-email-domain', 'option-not-for-level'] as const),
];

/**
 * Gives the creation, or refuses it: input first (all of its fields at once), then the warnings that were not
 * acknowledged.
 *
 * @throws `invalid-input`; the code of the field that is refused by a rule of its own; `warnings-not-acknowledged`.
 */
export function acceptCreation(assessment: Assessment, acknowledged: readonly WarningCode[]): Creation {
  const { creation, errors, warnings } = assessment;
  if (!creation) throw new DomainError(problemOf(errors), { errors });
  const open = warnings.filter(({ code }) => !acknowledged.includes(code));
  if (open.length > 0) throw new DomainError('warnings-not-acknowledged', { extensions: { warnings: open } });
  return { ...creation, acknowledged: warnings.map(({ code }) => code) };
}

function problemOf(errors: readonly FieldError[]): ErrorCode {
  const first = errors.find(({ code }) => ownProblem.includes(code));
  const plain = errors.some(({ code }) => !ownProblem.includes(code));
  return first === undefined || plain ? 'invalid-input' : (first.code as ErrorCode);
}
