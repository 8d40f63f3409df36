import * as z from 'zod';
import type { Access } from './access.ts';
import { AskedDetail, type AskedChange, type AskedDetails } from './access-change.ts';
import { Grant } from './people.ts';
import { sameRights, type DossierRights } from './rights-change.ts';
import { ClientType, Instant } from './vocabulary.ts';

const sides = <T extends z.ZodType>(value: T) => z.object({ from: value, to: value });
const Rights = Grant.pick({ level: true, options: true });

const RightsCorrected = sides(Rights.nullable()).extend({ dossierId: z.string() });

/**
 * V17: in what a submission differs from the one before it, field by field: codes, ids and instants; null is what was not
 * asked for. Who the person is, or is to be, cards say (A4, G1).
 */
export const Corrections = z.object({
  /** The versions of the person's card, if it is another one. */
  cards: sides(z.number().int()).optional(),
  /** What is proposed of the person otherwise; the asked card has both. */
  details: z.array(AskedDetail).optional(),
  clientType: sides(ClientType.nullable()).optional(),
  companyId: sides(z.string().nullable()).optional(),
  dossiers: z.array(RightsCorrected).optional(),
  modules: sides(z.array(z.string())).optional(),
  endsAt: sides(Instant.nullable()).optional(),
});
export type Corrections = z.infer<typeof Corrections>;

/** What of a person can be corrected, as it is told. */
export const correctable = ['lastName', 'firstName', 'email', 'phone'] as const;

type Creation = Pick<Access, 'card' | 'clientType' | 'companyId' | 'dossiers' | 'modules' | 'endsAt'>;

/** V17: what was corrected of a creation. */
export const creationCorrections = (before: Creation, after: Creation): Corrections => ({
  ...differing('cards', before.card, after.card),
  ...differing('clientType', before.clientType, after.clientType),
  ...differing('companyId', before.companyId, after.companyId),
  ...dossiersDiffering(before.dossiers, after.dossiers),
  ...modulesDiffering(before.modules, after.modules),
  ...differing('endsAt', before.endsAt ?? null, after.endsAt ?? null),
});

/** V17: what was corrected of a request for more rights on one dossier. */
export const rightsCorrections = (dossierId: string, from: DossierRights, to: DossierRights): Corrections =>
  dossiersDiffering([{ dossierId, ...from }], [{ dossierId, ...to }]);

interface Proposal {
  readonly asked: Omit<AskedChange, 'acknowledged'>;
  readonly details: AskedDetails;
}

/** V17: what was corrected of a change that is asked for. */
export function changeCorrections(before: Proposal, after: Proposal): Corrections {
  const details = AskedDetail.options.filter((detail) => before.details[detail] !== after.details[detail]);
  const endOf = ({ asked }: Proposal) => asked.endsAt?.to ?? null;
  return {
    ...(details.length > 0 && { details }),
    ...differing('clientType', before.asked.clientType ?? null, after.asked.clientType ?? null),
    ...differing('companyId', before.asked.companyId ?? null, after.asked.companyId ?? null),
    ...modulesDiffering(before.asked.modules ?? [], after.asked.modules ?? []),
    ...differing('endsAt', endOf(before), endOf(after)),
  };
}

const differing = <Field extends string, T>(field: Field, from: T, to: T) =>
  (from === to ? {} : { [field]: { from, to } }) as Partial<Record<Field, { from: T; to: T }>>;

function modulesDiffering(from: readonly string[], to: readonly string[]): Pick<Corrections, 'modules'> {
  const same = from.length === to.length && from.every((id) => to.includes(id));
  return same ? {} : { modules: { from: [...from], to: [...to] } };
}

/** Those that stay in the order of the submission before, then those that are new. */
function dossiersDiffering(from: readonly Grant[], to: readonly Grant[]): Pick<Corrections, 'dossiers'> {
  const rights = (grants: readonly Grant[], dossierId: string) => {
    const grant = grants.find((one) => one.dossierId === dossierId);
    return grant ? { level: grant.level, options: grant.options } : null;
  };
  const ids = [...new Set([...from, ...to].map(({ dossierId }) => dossierId))];
  const dossiers = ids
    .map((dossierId) => ({ dossierId, from: rights(from, dossierId), to: rights(to, dossierId) }))
    .filter((one) => !sameRights(one.from ?? undefined, one.to ?? undefined));
  return dossiers.length > 0 ? { dossiers } : {};
}
