import { shownEmail, type KnownAccess } from '../../domain/access.ts';
import { withAsked, type AskedDetail, type AskedDetails } from '../../domain/access-change.ts';
import type { Module } from '../../domain/firm.ts';
import { isPending, type Request } from '../../domain/request.ts';
import type { DescribedValue } from '../../texts/access-values.ts';

interface ToDescribe {
  readonly request: Request;
  readonly access: KnownAccess;
  /** What the request proposes of the person, as long as it is open. */
  readonly details: AskedDetails;
  readonly catalogue: readonly Module[];
  readonly companyName: (companyId: string) => string;
}

/**
 * L4, V9: what a `change` asks for, field by field: of one that is held what it would make of the access as it stands.
 * Of one that has ended nothing is told of the person but what counts by now: what was proposed of them is no longer
 * kept (G1).
 */
export function describeChange(of: ToDescribe): DescribedValue[] {
  const { request, access, details, catalogue, companyName } = of;
  const { proposes } = request;
  if (!proposes) return [];
  const { from, to } = sidesOf(of, proposes);
  const company = (id: string) => ({ id, name: companyName(id) });
  const modules = (ids: readonly string[]) =>
    ids.map((id) => ({ id, name: catalogue.find(({ moduleId }) => moduleId === id)?.name ?? id }));
  return [
    ...proposes.details.map((detail) => detailOf(detail, { request, access, details })).filter(isChanged),
    ...(proposes.clientType === undefined
      ? []
      : [{ field: 'identity.clientType' as const, from: 'client_user' as const, to: proposes.clientType }]),
    ...(proposes.companyId === undefined
      ? []
      : [{ field: 'identity.companyId' as const, from: company(request.companyId), to: company(proposes.companyId) }]),
    ...(proposes.modules === undefined
      ? []
      : [{ field: 'modules' as const, from: modules(from.modules), to: modules(to.modules) }]),
    ...(proposes.endsAt === undefined ? [] : [{ field: 'endsAt' as const, from: from.endsAt, to: to.endsAt }]),
  ];
}

/** L4: of two names that are asked for together, one may be as it is today: it was changed at once before. */
const isChanged = ({ from, to }: DescribedValue): boolean => from === null || from !== to;

function detailOf(
  detail: AskedDetail,
  { request, access, details }: Pick<ToDescribe, 'request' | 'access' | 'details'>,
): DescribedValue {
  const { person } = access;
  const isApproved = request.status === 'approved';
  const sides = isPending(request)
    ? { from: person[detail], to: details[detail] ?? null }
    : { from: null, to: isApproved ? person[detail] : null };
  if (detail !== 'email') return { field: `identity.${detail}`, ...sides };
  const { email, readableEmail } = isApproved ? person : details;
  const readable = {
    from: sides.from === null ? null : shownEmail(person),
    to: sides.to === null || email === undefined ? null : shownEmail({ email, readableEmail }),
  };
  return { field: 'identity.email', ...sides, readable };
}

interface Side {
  readonly modules: readonly string[];
  readonly endsAt: string | null;
}

function sidesOf(
  { request, access, details }: ToDescribe,
  proposes: NonNullable<Request['proposes']>,
): { readonly from: Side; readonly to: Side } {
  if (isPending(request)) {
    const after = withAsked(access, proposes, details);
    return { from: sideOf(access), to: sideOf(after) };
  }
  const { modules: added = [], endsAt } = proposes;
  const held = request.asks?.modules ?? [];
  return {
    from: { modules: held, endsAt: endsAt?.from ?? null },
    to: { modules: [...held, ...added], endsAt: endsAt?.to ?? null },
  };
}

const sideOf = ({ modules, endsAt }: Pick<KnownAccess, 'modules' | 'endsAt'>): Side => ({
  modules,
  endsAt: endsAt ?? null,
});
