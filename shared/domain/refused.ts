import * as z from 'zod';
import type { DomainError } from './error.ts';
import { Doer, Instant, isId } from './vocabulary.ts';

/** A5: refusals that matter: what lies beyond somebody's rights, and ids that lie out of their reach. */
export const RefusedCode = z.enum([
  ...(['own-request', 'above-own-level', 'not-a-validator', 'not-found'] as const),
  ...(['unknown-company', 'unknown-dossier', 'unknown-access', 'unknown-person'] as const),
  'unknown-delegate',
]);
export type RefusedCode = z.infer<typeof RefusedCode>;

/** Those that tell nothing unless an id was named: what no id looks like is a mistake. */
const ofIds: readonly RefusedCode[] = RefusedCode.exclude([
  'own-request',
  'above-own-level',
  'not-a-validator',
]).options;

/** A5: how many of the ids are kept, of one person, code and hour. */
export const mostIds = 20;
/** A5: how many attempts of one person are counted in an hour, whatever their codes. */
export const mostCounted = 100;

/** What one person attempted, and was refused. */
export interface RefusedAttempt {
  readonly firmId: string;
  readonly by: Doer;
  readonly code: RefusedCode;
  readonly ids: readonly string[];
  /** How often, in one call; unsaid: once. */
  readonly times?: number;
}

/** A5: the attempts of one person that were refused by one code in an hour of the clock. */
export const RefusedAttempts = z.object({
  /** When the hour began. */
  hour: Instant,
  firmId: z.string(),
  by: Doer,
  code: RefusedCode,
  count: z.number().int().min(1),
  /** The first that were named, existing or not. */
  ids: z.array(z.string()).max(mostIds),
});
export type RefusedAttempts = z.infer<typeof RefusedAttempts>;

/** The beginning of the hour of the clock (UTC) that an instant lies in. */
export const hourBegun = (at: Date | string): string => `${new Date(at).toISOString().slice(0, 13)}:00:00.000Z`;

/** What a call names: by its path, and in what it sent. */
export interface Naming {
  readonly path: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

/**
 * A5: whether a refusal counts, by which code, and what it was about: the ids in the path, or those that the refused fields
 * of the body hold. A refusal that names several kinds of fields counts by its own code, or else by the first that counts.
 */
export function countedRefusal(
  { code: own, errors }: Pick<DomainError, 'code' | 'errors'>,
  { path, body }: Naming,
): Pick<RefusedAttempt, 'code' | 'ids'> | undefined {
  const code = [own, ...errors.map((error) => error.code)].find(isCounted);
  if (!code) return undefined;
  const inBody = errors.filter((error) => error.code === code).flatMap(({ pointer }) => idsAt(body, pointer));
  const ids = inBody.length > 0 ? inBody : Object.values(path).filter((id) => id !== undefined);
  const named = [...new Set(ids)].filter(isId).slice(0, mostIds);
  return named.length === 0 && ofIds.includes(code) ? undefined : { code, ids: named };
}

/** A5, V20: what was refused within one call, code by code: however much it was, one write counts it. */
export function countedTogether(refused: readonly Pick<RefusedAttempt, 'code' | 'ids'>[]) {
  const byCode = Map.groupBy(refused, ({ code }) => code);
  return [...byCode].map(([code, each]) => {
    const ids = [...new Set(each.flatMap((one) => one.ids))].slice(0, mostIds);
    return { code, ids, times: each.length };
  });
}

const isCounted = (code: string): code is RefusedCode => RefusedCode.options.some((each) => each === code);

/** The id at a JSON Pointer, or the ids that stand beside what is there: of a level, the dossier that it is on. */
function idsAt(body: unknown, pointer: string): string[] {
  const path = pointer.split('/').slice(1);
  const at = valueAt(body, path);
  if (typeof at === 'string' && isId(at)) return [at];
  const around = valueAt(body, path.slice(0, -1));
  const beside: readonly unknown[] = isObject(around) ? Object.values(around) : [];
  return beside.filter((value) => typeof value === 'string').filter(isId);
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((within, key) => (isObject(within) ? Reflect.get(within, key) : undefined), value);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A5: those of the ids that there is room for beside those that are kept. */
export const fitting = (ids: readonly string[], kept: ReadonlySet<string>): string[] =>
  ids.filter((id) => !kept.has(id)).slice(0, mostIds - kept.size);
