/** L6: where an access is counted. An admin with an end date is one in rights, and counted nowhere. */
export type Counted = 'P' | 'Ap' | 'Ac' | 'Ua' | 'Uc' | 'asked' | 'nowhere';
/** L6: lasting client admins pending, approved and active; client users approved and active. */
export type Counts = Readonly<Record<'P' | 'Ap' | 'Ac' | 'Ua' | 'Uc', number>>;

interface Countable {
  readonly status: string;
  readonly clientType: string;
  readonly endsAt: unknown;
}

const admins: Readonly<Record<string, Counted>> = { pending_validation: 'P', approved: 'Ap', active: 'Ac' };
const users: Readonly<Record<string, Counted>> = { pending_validation: 'asked', approved: 'Ua', active: 'Uc' };

export function lastingOf({ status, clientType, endsAt }: Countable): Counted {
  if (clientType === 'client_user') return users[status] ?? 'nowhere';
  return endsAt === null || endsAt === undefined ? (admins[status] ?? 'nowhere') : 'nowhere';
}

export function countsOf(all: readonly Counted[]): Counts {
  const count = (one: Counted) => all.filter((each) => each === one).length;
  return { P: count('P'), Ap: count('Ap'), Ac: count('Ac'), Ua: count('Ua'), Uc: count('Uc') };
}

type Refusal = 'company-needs-client-admin' | 'last-client-admin';
interface Row {
  readonly from: readonly Counted[];
  readonly to: readonly Counted[];
  readonly unless: (counts: Counts) => boolean;
  readonly refusal: Refusal;
}
const needs = { refusal: 'company-needs-client-admin' } as const;
const last = { refusal: 'last-client-admin' } as const;

/** The table of L6: each move that has a condition. */
const rows: readonly Row[] = [
  { from: ['nowhere'], to: ['asked'], unless: ({ P, Ap, Ac }) => P + Ap + Ac > 0, ...needs },
  { from: ['asked', 'nowhere'], to: ['Ua'], unless: ({ Ap, Ac }) => Ap + Ac > 0, ...needs },
  { from: ['Ua', 'nowhere'], to: ['Uc'], unless: ({ Ac }) => Ac > 0, ...needs },
  { from: ['Ap'], to: ['nowhere'], unless: ({ Ap, Ac, Ua }) => Ac > 0 || Ap > 1 || Ua === 0, ...last },
  { from: ['Ac'], to: ['nowhere'], unless: ({ Ac, Ua, Uc }) => Ac > 1 || Ua + Uc === 0, ...last },
  { from: ['Ac'], to: ['Uc'], unless: ({ Ac }) => Ac > 1, ...last },
  { from: ['Ap'], to: ['Ua'], unless: ({ Ap, Ac }) => Ac > 0 || Ap > 1, ...last },
];

/** By what a move is refused as the counts are; undefined: by nothing. */
export function refusalOfMove(counts: Counts, from: Counted, to: Counted): Refusal | undefined {
  const row = from === to ? undefined : rows.find((one) => one.from.includes(from) && one.to.includes(to));
  return row && !row.unless(counts) ? row.refusal : undefined;
}

/** C5: whether active users have an active admin, and approved ones one who is to be. */
export const isGoverned = ({ Ap, Ac, Ua, Uc }: Counts): boolean => (Uc === 0 || Ac > 0) && (Ua === 0 || Ac + Ap > 0);
