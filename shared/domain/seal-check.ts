import { hashOf, type Block, type Fingerprint, type StoredEntry } from './seal.ts';

/** A8: what can be wrong with a record. */
export type FlawCode =
  | 'block-changed'
  | 'chain-broken'
  | 'entry-changed'
  | 'entry-removed'
  | 'entry-without-block'
  | 'entry-misplaced'
  | 'version-missing'
  | 'tail-cut'
  | 'block-differs';

export interface Flaw {
  readonly code: FlawCode;
  /** Of a block: its number. */
  readonly n?: number;
  /** Of an entry: where it lies, `<subject>/<at>#<auditId>`; of a version that is missing: `<subject>/<kind>/<version>`. */
  readonly key?: string;
}

/** What a firm was told of a block, by mail or in a bucket: nobody of the deployment can change it there. */
export interface Told {
  readonly n: number;
  readonly hash: string;
}

export interface SealCheckOptions {
  readonly fingerprint: Fingerprint;
  readonly told: readonly Told[];
  /** Entries younger than that are not sealed yet. */
  readonly sealedBefore: string;
  /** What is older may have gone: of it the chain alone is checked. */
  readonly keptSince: string;
}

/**
 * Checks a record as it is read: each block, followed by the entries up to where it reaches; at the end those not sealed.
 * Entries come in the order of their places, so that one that comes once more is out of its own.
 */
export interface SealCheck {
  /** What a block was, as a bucket has it: before the block itself, or in the end. */
  readonly copy: (told: Told) => void;
  readonly block: (block: Block) => Flaw[];
  readonly entry: (entry: StoredEntry) => Flaw[];
  readonly end: () => Flaw[];
}

/**
 * A8. What it holds grows with neither blocks nor entries: those of one block, those that no block has named yet, and the
 * last version of each subject.
 */
export function sealCheck({ fingerprint, told, sealedBefore, keptSince }: SealCheckOptions): SealCheck {
  const versions = versionCheck(keptSince);
  const unmet = new Map<number, string[]>();
  const expected = ({ n, hash }: Told): void => void unmet.set(n, [...(unmet.get(n) ?? []), hash]);
  told.forEach(expected);
  /** What the present block names and has not been met. */
  let named = new Map<string, string>();
  /** What was met and no block has named: late ones will. */
  const strangers = new Map<string, { readonly hash: string; readonly at: string }>();
  let last: Block | undefined;
  /** The furthest place that was met: what no block awaits lies beyond it. */
  let furthest = '';

  const removed = (): Flaw[] => {
    const gone = [...named.keys()].filter((key) => {
      if (instantOf(key) >= keptSince) return true;
      versions.wentBy(key);
      return false;
    });
    named = new Map();
    return gone.map((key) => ({ code: 'entry-removed', key }));
  };

  return {
    copy: expected,
    block(block) {
      const flaws = [...removed(), ...ofChain(block, last, fingerprint), ...ofTold(block, unmet)];
      last = block;
      if (!block.late) named = new Map(block.entries.map(({ key, hash }) => [key, hash]));
      else
        for (const { key, hash } of block.entries) {
          const stranger = strangers.get(key);
          strangers.delete(key);
          if (stranger && stranger.hash !== hash) flaws.push({ code: 'entry-changed', key });
          if (!stranger && instantOf(key) >= keptSince) flaws.push({ code: 'entry-removed', key });
          else if (!stranger) versions.wentBy(key);
        }
      return flaws;
    },
    entry(entry) {
      versions.met(entry);
      const { key, place, at } = entry;
      const hash = fingerprint(entry.stored);
      const wanted = named.get(key);
      named.delete(key);
      const isMisplaced = wanted === undefined ? place <= furthest : strangers.delete(key);
      if (place > furthest) furthest = place;
      if (isMisplaced) return [{ code: 'entry-misplaced', key }];
      if (wanted === undefined) strangers.set(key, { hash, at });
      return wanted === undefined || wanted === hash ? [] : [{ code: 'entry-changed', key }];
    },
    end: () => [
      ...removed(),
      ...[...strangers]
        .filter(([, { at }]) => at < sealedBefore)
        .map(([key]): Flaw => ({ code: 'entry-without-block', key })),
      ...versions.missing().map((key): Flaw => ({ code: 'version-missing', key })),
      ...[...unmet.keys()].map((n): Flaw => ({ code: 'tail-cut', n })),
    ],
  };
}

function ofChain(block: Block, last: Block | undefined, fingerprint: Fingerprint): Flaw[] {
  const { n } = block;
  const changed = hashOf(block, fingerprint) !== block.hash;
  const broken = n !== (last?.n ?? 0) + 1 || block.prev !== (last?.hash ?? null);
  return [
    ...(changed ? [{ code: 'block-changed' as const, n }] : []),
    ...(broken ? [{ code: 'chain-broken' as const, n }] : []),
  ];
}

function ofTold({ n, hash }: Block, unmet: Map<number, string[]>): Flaw[] {
  const told = unmet.get(n) ?? [];
  unmet.delete(n);
  return told.every((each) => each === hash) ? [] : [{ code: 'block-differs', n }];
}

/**
 * A1: the versions of each subject, 1 and up, of which an entry that changes nothing repeats one. What is missing where an
 * entry has gone for its age, or before one that is as old, is nobody's doing: such entries go in no order (G4).
 */
function versionCheck(keptSince: string) {
  const latest = new Map<string, { readonly version: number; readonly at: string }>();
  /** What is missing, by subject and version: after which instant. */
  const gaps = new Map<string, { readonly id: string; readonly after: string }>();
  /** By subject: the latest instant of an entry that has gone for its age. */
  const gone = new Map<string, string>();
  return {
    wentBy(key: string) {
      const id = key.slice(0, key.indexOf('/'));
      const at = instantOf(key);
      if (at > (gone.get(id) ?? '')) gone.set(id, at);
    },
    met({ subject: { kind, id }, version, at }: StoredEntry) {
      const name = `${id}/${kind}`;
      const before = latest.get(name) ?? { version: 0, at: '' };
      gaps.delete(`${name}/${version}`);
      if (at >= keptSince)
        for (let gap = before.version + 1; gap < version; gap += 1)
          gaps.set(`${name}/${gap}`, { id, after: before.at });
      latest.set(name, version > before.version ? { version, at } : before);
    },
    missing: (): string[] =>
      [...gaps].filter(([, { id, after }]) => (gone.get(id) ?? '') <= after).map(([name]) => name),
  };
}

/** Of a key `<subject>/<at>#<auditId>`. */
const instantOf = (key: string): string => key.slice(key.indexOf('/') + 1, key.indexOf('#'));
