import type { Flaw, FlawCode } from '../../../shared/domain/seal-check.ts';

const words: Readonly<Record<FlawCode, (where: string) => string>> = {
  'block-changed': (where) => `${where} was changed: its hash is not that of what it holds.`,
  'chain-broken': (where) => `${where} does not follow the one before it: one was removed, added or made anew.`,
  'entry-changed': (where) => `${where} was changed after it had been sealed.`,
  'entry-removed': (where) => `${where} was removed after it had been sealed.`,
  'entry-without-block': (where) => `${where} is in no block, though it is old enough to be.`,
  'entry-misplaced': (where) => `${where} is there more than once, or not in its place.`,
  'version-missing': (where) => `${where} has no entry.`,
  'tail-cut': (where) => `${where} is not there any more: the end of the chain was cut off.`,
  'block-differs': (where) => `${where} has another hash than the one expected: the chain was made anew.`,
};

/** What is wrong, and where, in a line. */
export const flawLine = ({ code, n, key }: Flaw): string =>
  words[code](n === undefined ? entryWords(key ?? '') : `Block ${n}`);

/** Of `<subject>/<at>#<auditId>`, or `<subject>/<kind>/<version>`. */
function entryWords(key: string): string {
  const [subject = '', ...rest] = key.split('/');
  const [at, auditId] = (rest[0] ?? '').split('#');
  if (auditId !== undefined) return `Entry ${auditId} of ${subject}, ${at},`;
  return `Version ${rest[1]} of ${rest[0]} ${subject}`;
}
