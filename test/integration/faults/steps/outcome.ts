import { mailLine } from './invocation.ts';
import type { Played } from './steps.ts';
import { textOf, type Item, type Snapshot, type Theatre } from './theatre.ts';

/** What a step came to, in words that are the same however often it is played: without ids, tokens and hashes made by it. */
export interface Outcome {
  readonly output: string;
  /** What is otherwise in the table, in any order; links apart, which each attempt makes anew. */
  readonly changed: readonly string[];
  readonly links: number;
  readonly users: readonly string[];
  readonly executions: readonly string[];
  readonly answers: readonly string[];
  readonly events: readonly string[];
  /** How many went to whom, about what. */
  readonly mails: ReadonlyMap<string, number>;
}

const isLink = ({ type }: Item): boolean => type === 'Link';
/** V21: an attempt to open a sign-in that is cut leaves its note, which reconciliation takes away. */
const isCut = ({ type }: Item): boolean => type === 'Opening';
/** How far the reconciliation has looked. */
const isMark = ({ type }: Item): boolean => type === 'ReconcileMark';

export async function outcomeOf(theatre: Theatre, before: Snapshot, { output, token }: Played): Promise<Outcome> {
  const [written, pool] = await Promise.all([theatre.written(), theatre.users()]);
  const outside = theatre.outside.state;
  const say = (what: unknown) => anonymous(typeof what === 'string' ? what : textOf(what), before.ids, token);
  const changed = [...written].flatMap(([key, item]) => {
    const isOther = textOf(before.items.get(key)) !== textOf(item);
    return isOther ? [item ?? { gone: key }] : [];
  });
  const isNew = <T>(all: readonly T[], earlier: readonly T[]) => all.slice(earlier.length);
  const mails = isNew(outside.mails, before.outside.mails).map(({ to, subject }) => mailLine(to, subject));
  return {
    output: say(output ?? null),
    changed: changed
      .filter((item) => !isLink(item) && !isMark(item) && !isCut(item))
      .map((item) => say(settled(item)))
      .sort(),
    links: changed.filter(isLink).length,
    users: usersIn(pool).map(say).sort(),
    executions: isNew([...outside.executions], [...before.outside.executions])
      .map(say)
      .sort(),
    answers: answered(outside.tokens, before.outside.tokens).map(say).sort(),
    events: [...new Set(isNew(outside.events, before.outside.events).map(say))].sort(),
    mails: new Map(Object.entries(Object.groupBy(mails, (mail) => mail)).map(([mail, all = []]) => [mail, all.length])),
  };
}

function answered(
  now: ReadonlyMap<string, string | null | undefined>,
  before: ReadonlyMap<string, string | null | undefined>,
): string[] {
  return [...now].flatMap(([token, answer]) =>
    typeof answer === 'string' && before.get(token) !== answer ? [answer] : [],
  );
}

/** Without what says only how often something was written. */
const settled = ({ revision: _revision, ...item }: Item): Item => item;

/** The users of the pool, as far as they are somebody. */
const usersIn = (pool: readonly unknown[]): string[] => {
  const users = pool.flatMap((root) => Object.values((root as { Users?: Record<string, object> } | null)?.Users ?? {}));
  return users.map((user) => {
    const {
      Attributes = [],
      Enabled,
      UserStatus,
    } = user as { Attributes?: readonly { Name: string; Value: string }[]; Enabled?: boolean; UserStatus?: string };
    const told = Attributes.filter(({ Name }) => Name !== 'sub').map(({ Name, Value }) => `${Name}=${Value}`);
    return [...told.sort(), Enabled, UserStatus].join(' ');
  });
};

export const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const anonymous = (text: string, known: ReadonlySet<string>, token: string): string =>
  text
    .replaceAll(token === '' ? '\0' : token, '<token>')
    // Attempts follow each other by a moment.
    .replaceAll(/(?<=T\d\d:\d\d:\d\d)\.\d{3}Z/g, 'Z')
    .replaceAll(idPattern, (id) => (known.has(id) ? id : '<id>'))
    .replaceAll(/[0-9a-f]{32,}/g, '<hash>')
    // As the local mail service names mails.
    .replaceAll(/\bses-\d+\b/g, '<mail>')
    // The place of an entry: its instant, and a part of its id.
    .replaceAll(/(?<=Z#)[0-9a-f]{12}\b/g, '<id>')
    .replaceAll(/(?<=")[\w-]{22,}(?=")/g, (word) =>
      /^[a-z-]+$/.test(word) || idPattern.test(word) ? word : '<random>',
    );
