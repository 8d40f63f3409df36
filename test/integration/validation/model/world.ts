/** Who works at the firm. Paul, Victor and Nora ask for accesses; Victor, Agnes, Nora and Omar validate at first, Hélène administers. */
export type Name = 'paul' | 'victor' | 'agnes' | 'nora' | 'omar' | 'helene';
export type Status = 'open' | 'to_correct' | 'approved' | 'rejected' | 'cancelled' | 'expired';
export type Kind = 'creation' | 'more_rights' | 'change';
export type Level = 'standard_user' | 'team_lead' | 'principal_admin';

/** V15: from when to when, and who stands in. */
export interface Absence {
  readonly from: number;
  readonly to: number;
  delegate: Name | null;
}
export interface Member {
  validates: boolean;
  active: boolean;
  absence: Absence | null;
}

export interface Access {
  readonly n: number;
  /** Given by the product. */
  readonly id: string;
  status: string;
  /** Of a creation; else it was open before. */
  readonly isNew: boolean;
  readonly clientType: 'client_admin' | 'client_user';
  readonly email: string | undefined;
  level: Level;
  /** When its rights were changed last. */
  changedAt: number;
  /** Whether its sign-in was opened. */
  opened: boolean;
}

export interface Request {
  readonly n: number;
  readonly id: string;
  readonly kind: Kind;
  readonly access: number;
  readonly by: Name;
  /** V17: who answers for it: whoever made it, or the administrator who resubmitted it in their place. */
  author: Name;
  /** When it was submitted last. */
  submittedAt: number;
  status: Status;
  submission: number;
  version: number;
  expiresAt: number;
  remindersSent: number;
  roundUntil: number | null;
  /** V10: whose turn it is, as the product draws it: when it is submitted, and in its rounds. */
  readonly turns: { readonly submission: readonly Name[]; readonly rounds: readonly Name[] };
  askedOf: readonly Name[];
  /** How many are asked, as long as there are so many. */
  places: number;
  /** P1: what it asks for, and from where. */
  rights: { from: Level; readonly to: Level } | null;
  decidedBy: Name | null;
  /** V15 */
  decidedFor: readonly Name[];
  decidedAt: number;
  undone: boolean;
  /** Its execution, of which number, whether a step has failed for good, and whether all is done. */
  run: number;
  execution: 'none' | 'waiting' | 'ended';
  /** What it waits for, and until when. */
  wait: Wait | null;
  stuck: boolean;
  done: boolean;
  /** V22: what its course tells, by what each is told once by. */
  readonly course: Record<string, string>;
  /** What the record tells of it. */
  readonly record: string[];
}
export interface Wait {
  readonly task: 'ask-validators' | 'await-correction';
  readonly submission: number;
  readonly until: number;
}

/** A firm as the rule book has it. It shares no code with the product. */
export interface World {
  now: number;
  readonly staff: Record<Name, Member>;
  readonly requests: Request[];
  readonly accesses: Access[];
  /** A step that will fail for good, of which request. */
  defect: { readonly n: number; readonly task: string } | null;
  /** The mails that have gone, each by whom it went to and what it means. */
  readonly mails: Set<string>;
  /** V15: of a mail that tells of a decision, in whose place that was taken. */
  readonly toldFor: Map<string, readonly Name[]>;
  /** V13: what is due to somebody by their next digest. */
  readonly gathered: Set<string>;
  /** What of absences and undoing has come up, so that it is known whether it did. */
  readonly met: Set<string>;
}

export const worldAt = (now: number, open: readonly string[]): World => {
  const validator = (): Member => ({ validates: true, active: true, absence: null });
  const other = (): Member => ({ validates: false, active: true, absence: null });
  return {
    now,
    staff: {
      ...{ paul: other(), helene: other() },
      ...{ victor: validator(), agnes: validator(), nora: validator(), omar: validator() },
    },
    requests: [],
    accesses: open.map((id, n) => ({
      ...{ n, id, status: 'active', isNew: false, clientType: n === 0 ? 'client_admin' : 'client_user' },
      ...{ email: undefined, level: 'standard_user', changedAt: now, opened: true },
    })),
    defect: null,
    mails: new Set(),
    toldFor: new Map(),
    gathered: new Set(),
    met: new Set(),
  };
};

const hour = 3_600_000;
const day = 24 * hour;
export const times = { hour, day, reminderAfter: day, expireAfter: 14 * day };
export const limits = { askAtMost: 2, remindersBeforeEscalation: 2, maxReminders: 30 };
export const names: readonly Name[] = ['paul', 'victor', 'agnes', 'nora', 'omar', 'helene'];

export const isPending = ({ status }: Request): boolean => status === 'open' || status === 'to_correct';
export const accessOf = (world: World, { access }: Pick<Request, 'access'>): Access => world.accesses[access]!;

/** V1: who validates decides, but for what is their own. */
export const mayDecide = ({ staff }: World, { by }: Pick<Request, 'by'>, name: Name): boolean =>
  staff[name].active && staff[name].validates && name !== by;
export const whoMayDecide = (world: World, of: Pick<Request, 'by'>): Name[] =>
  names.filter((name) => mayDecide(world, of, name));

/** V17: as long as whoever made it is there, they alone go on with it. */
export const whoGoesOn = ({ staff }: World, { by }: Pick<Request, 'by'>): Name => (staff[by].active ? by : 'helene');

export const mailed = (world: World, { n }: Request, to: string, mail: string): string => {
  const key = `${to} ${mail}#r${String(n)}`;
  world.mails.add(key);
  return key;
};
