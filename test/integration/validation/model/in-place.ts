import assert from 'node:assert/strict';
import type { Name, Request } from './world.ts';

/** V15: in whose place a page or a mail says that a decision was taken. */
export function inPlaceOf(text: string): Name[] {
  const [, named] = /\(pour ([^)]+)\)/.exec(text.replaceAll(/\s+/g, ' ')) ?? [];
  return (named?.split(/, | et /) ?? []).map((name) => name.toLowerCase() as Name);
}

/** @throws where somebody else is told. */
export const compareFor = ({ decidedFor }: Pick<Request, 'decidedFor'>, told: readonly Name[], where: string): void =>
  assert.deepEqual([...told].sort(), [...decidedFor].sort(), `${where}: in whose place`);
