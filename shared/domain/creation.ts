import type { Access } from './access.ts';
import type { SameName } from './alike.ts';
import { companyFor } from './authority.ts';
import type { PersonDetails } from './card.ts';
import type { Company } from './company.ts';
import { assessDossiers, assessEnd, assessModules } from './creation-contents.ts';
import { assessIdentity } from './creation-identity.ts';
import type { CreationContext, CreationInput } from './creation-input.ts';
import type { DraftGrant } from './draft.ts';
import { DomainError, type ErrorCode, type FieldCode, type FieldError } from './error.ts';
import { isGenericName, type EmailAddress } from './email.ts';
import type { WarningCode } from './vocabulary.ts';

/** The sections as they will be kept: on the access, and on the card of its person. */
export type Creation = Pick<Access, 'clientType' | 'companyId' | 'dossiers' | 'modules' | 'endsAt' | 'acknowledged'> & {
  readonly person: PersonDetails;
};

export interface Warning {
  readonly code: WarningCode;
  readonly pointer: string;
}

/** C11: whoever is to be principal admin of this dossier may detach it; the pointer is to it among those asked for. */
export interface MayDetach {
  readonly code: 'may-detach';
  readonly pointer: string;
  readonly dossierId: string;
}
export type Notice = MayDetach | SameName;

/** What the rules say of a creation; `creation` is there when nothing in it is refused. */
export interface Assessment {
  readonly creation: Omit<Creation, 'acknowledged'> | undefined;
  /** The company asked for as the creator sees it; undefined for one out of reach, of which nothing may be told. */
  readonly company: Company | undefined;
  /** The key of the address (C1), if it is one. */
  readonly emailKey: string | undefined;
  readonly errors: readonly FieldError[];
  readonly warnings: readonly Warning[];
  readonly notices: readonly MayDetach[];
}

/** The one place where what a creation says is held against the rules C1–C4, C6–C8, C10, C11, P2 and P3. */
export function assessCreation(input: CreationInput, asked: CreationContext): Assessment {
  const company = companyFor(asked.creator, asked.company);
  const context = { ...asked, company };
  const { identified, address, errors: identityErrors } = assessIdentity(input.identity ?? {}, context);
  const errors = [
    ...identityErrors,
    ...assessDossiers(input.dossiers ?? [], context),
    ...assessModules(input.modules, context),
    ...assessEnd(input.endsAt, context.now),
  ];
  const accepted = identified && errors.length === 0;
  return {
    creation: accepted ? { ...sections(input), ...identified } : undefined,
    company,
    emailKey: address?.key,
    errors,
    warnings: warningsOf(input, context, address),
    notices: noticesOf(input.dossiers ?? []),
  };
}

const sections = ({ dossiers = [], modules = [], endsAt }: CreationInput) => ({
  dossiers: dossiers.flatMap(({ level, ...grant }) =>
    level ? [{ ...grant, level, options: [...new Set(grant.options)] }] : [],
  ),
  modules: [...modules],
  ...(endsAt === undefined ? {} : { endsAt: new Date(endsAt).toISOString() }),
});

const warningPointers: Readonly<Record<WarningCode, string>> = {
  'generic-email': '/identity/email',
  'company-dossier-not-selected': '/dossiers',
  'no-module': '/modules',
};

/** A warning, with where in a creation it is. */
export const warning = (code: WarningCode): Warning => ({ code, pointer: warningPointers[code] });

/**
 * C3, C4 and C6: what does not refuse a creation, but wants to be acknowledged by name. Nothing warns of a section that
 * has not been filled in yet: that it is missing is enough.
 */
function warningsOf(input: CreationInput, context: CreationContext, email: EmailAddress | undefined): Warning[] {
  const own = new Set(context.company?.dossiers.map(({ dossierId }) => dossierId));
  return [
    ...(email && isGenericName(email.local, context.firm.genericNames) ? [warning('generic-email')] : []),
    ...(own.size > 0 && input.dossiers && !input.dossiers.some(({ dossierId }) => own.has(dossierId))
      ? [warning('company-dossier-not-selected')]
      : []),
    ...(input.modules?.length === 0 ? [warning('no-module')] : []),
  ];
}

/** C11: whoever is principal admin of a dossier may detach it from the firm. */
export const noticesOf = (grants: readonly Pick<DraftGrant, 'dossierId' | 'level'>[]): MayDetach[] =>
  grants.flatMap(({ dossierId, level }, index) =>
    level === 'principal_admin'
      ? [{ code: 'may-detach' as const, pointer: `/dossiers/${String(index)}`, dossierId }]
      : [],
  );

// What a field can be refused for that has a problem code, and a status, of its own (403, 422), the first first.
const ownProblem: readonly (readonly [FieldCode, ErrorCode])[] = [
  ['not-allowed', 'forbidden'],
  ['above-own-level', 'above-own-level'],
  ['unknown-company', 'unknown-company'],
  ['unknown-dossier', 'unknown-dossier'],
  ['unknown-module', 'unknown-module'],
  ['forbidden-email-domain', 'forbidden-email-domain'],
  ['option-not-for-level', 'option-not-for-level'],
  ['dossier-detached', 'dossier-detached'],
];

/**
 * Gives the creation, or refuses it: what the creator may not ask for, then input (all of its fields at once), then the
 * warnings that were not acknowledged.
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

/** The problem that fields are refused with: that of their rule, if all have one. */
export function problemOf(errors: readonly FieldError[]): ErrorCode {
  const has = (wanted: FieldCode) => errors.some(({ code }) => code === wanted);
  if (has('not-allowed')) return 'forbidden';
  const plain = errors.some(({ code }) => !ownProblem.some(([own]) => own === code));
  return (!plain && ownProblem.find(([own]) => has(own))?.[1]) || 'invalid-input';
}
