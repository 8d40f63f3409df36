import type { CardRepository } from '../../data/cards.ts';
import { shownEmail } from '../../domain/access.ts';
import type { AskedDetails } from '../../domain/access-change.ts';
import { correctable } from '../../domain/corrections.ts';
import type { Module } from '../../domain/firm.ts';
import { isPending, type Request } from '../../domain/request.ts';
import type { DossierRights } from '../../domain/rights-change.ts';
import type { DescribedValue } from '../../texts/access-values.ts';

/** V17: what was corrected since the submission before, field by field; empty of a first one. */
export interface DescribedCorrections<Dossier> {
  readonly values: readonly DescribedValue[];
  readonly rights: readonly RightsCorrected<Dossier>[];
}

/** Null: not asked for. */
interface RightsCorrected<Dossier> {
  readonly dossier: Dossier;
  readonly from: DossierRights | null;
  readonly to: DossierRights | null;
}

/** Who the person was, or was to be, and is: as far as it is kept still (A4, G1). */
export interface CorrectedPerson {
  readonly from: Details;
  readonly to: Details;
}
type Details = Partial<Readonly<Record<(typeof correctable)[number] | 'readableEmail', string | undefined>>>;

/** Who the person was by their card, and who they were to be. */
export interface FormerPerson {
  readonly versions: CorrectedPerson;
  readonly askedBefore: AskedDetails;
}

/** Reads who the person was in the submission before. */
export async function correctedPerson(
  cards: Pick<CardRepository, 'versions' | 'askedBefore'>,
  request: Request,
): Promise<FormerPerson> {
  const { accessId, corrections } = request;
  const { cards: versions, details = [] } = corrections ?? {};
  const [found, askedBefore] = await Promise.all([
    versions ? cards.versions([versions.from, versions.to].map((n) => ({ accessId, n }))) : [],
    details.length > 0 && isPending(request) ? cards.askedBefore(request) : {},
  ]);
  return { versions: { from: found[0] ?? {}, to: found[1] ?? {} }, askedBefore };
}

interface ToDescribe<Dossier> {
  readonly request: Request;
  readonly person: CorrectedPerson;
  /** What is proposed of the person, in the submission before and now. */
  readonly proposed: CorrectedPerson;
  readonly catalogue: readonly Module[];
  readonly companyName: (companyId: string) => string;
  readonly described: (dossierId: string) => Dossier;
}

/** V17: puts names to what was corrected. */
export function describeCorrections<Dossier>(of: ToDescribe<Dossier>): DescribedCorrections<Dossier> {
  const { request, person, proposed, catalogue, companyName, described } = of;
  const { cards, details = [], clientType, companyId, dossiers = [], modules, endsAt } = request.corrections ?? {};
  const company = (id: string | null) => (id === null ? null : { id, name: companyName(id) });
  const named = (ids: readonly string[]) =>
    ids.map((id) => ({ id, name: catalogue.find(({ moduleId }) => moduleId === id)?.name ?? id }));
  return {
    values: [
      ...(cards ? personCorrected(person) : []),
      ...details.map((detail) => fieldOf(detail, proposed)),
      ...(clientType ? [{ field: 'identity.clientType' as const, ...clientType }] : []),
      ...(companyId
        ? [{ field: 'identity.companyId' as const, from: company(companyId.from), to: company(companyId.to) }]
        : []),
      ...(modules ? [{ field: 'modules' as const, from: named(modules.from), to: named(modules.to) }] : []),
      ...(endsAt ? [{ field: 'endsAt' as const, ...endsAt }] : []),
    ],
    rights: dossiers.map(({ dossierId, from, to }) => ({ dossier: described(dossierId), from, to })),
  };
}

const personCorrected = (person: CorrectedPerson): DescribedValue[] =>
  correctable.filter((field) => person.from[field] !== person.to[field]).map((field) => fieldOf(field, person));

function fieldOf(field: (typeof correctable)[number], { from, to }: CorrectedPerson): DescribedValue {
  const sides = { from: from[field] ?? null, to: to[field] ?? null };
  if (field !== 'email') return { field: `identity.${field}`, ...sides };
  return { field: 'identity.email', ...sides, readable: { from: readableOf(from), to: readableOf(to) } };
}

const readableOf = ({ email, readableEmail }: Details): string | null =>
  email === undefined ? null : shownEmail({ email, readableEmail });
