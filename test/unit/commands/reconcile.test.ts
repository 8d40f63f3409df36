import { expect, test } from 'vitest';
import { findingLine } from '../../../infra/commands/reconcile/lines.ts';
import { stuckWords } from '../../../infra/commands/stuck.ts';
import { tasks } from '../../../shared/contract/tasks.ts';
import { FindingKind, Repair, type Found } from '../../../shared/domain/reconciliation.ts';
import { Drift, isLost } from '../../../shared/domain/sign-in-drift.ts';

const since = '2026-11-26T10:00:00.000Z';
const whats: Readonly<Partial<Record<Found['kind'], readonly string[]>>> = {
  'timer-overdue': ['notice', 'end', 'digest'],
  'request-lost': ['open', 'approved'],
  'request-stuck': ['OpenSignIn'],
  'access-unfollowed': ['suspended'],
  'collaborator-unfollowed': ['invited', 'active', 'removed'],
  'dossier-unfollowed': ['left', 'came-back'],
  'sign-in-drifted': Drift.options.filter((drift) => !isLost(drift)),
};
const found = (kind: Found['kind'], what?: string): Found => ({ kind, id: 'x1', since, what, because: 'SignInTaken' });

test('V21: every finding is told in a line of its own, by its id, without a code', () => {
  const lines = FindingKind.options.flatMap((kind) =>
    (whats[kind] ?? [undefined]).map((what) => findingLine(found(kind, what), undefined, undefined)),
  );
  const ofStaff = findingLine({ ...found('sign-in-lost'), owner: 'collaborator' }, undefined, undefined);
  lines.push(ofStaff);
  expect(ofStaff).toBe('collaborator x1: active, and the sign-in is gone.');
  expect(new Set(lines).size).toBe(lines.length);
  for (const line of lines) {
    expect(line).toMatch(/^(access|collaborator|dossier|mail|request) x1\b.*\.$/);
    expect(line).not.toMatch(/undefined|unfollowed|drifted|lost|though-|at-another|overdue|SignInTaken|OpenSignIn/);
  }
});

test('V21: what was done about it is told behind it', () => {
  const lines = Repair.options.map((repair) => findingLine(found('request-out-of-time'), repair, new Error('denied')));
  expect(lines.map((line) => line.replace(/^.*?; /, ''))).toEqual([
    'done now.',
    'the stream tells of it again.',
    'it has moved meanwhile: left alone.',
    expect.stringMatching(/^the stream told of it again before, in vain: see the log of /),
    expect.stringMatching(/^found for the first time; it is opened anew once its owner asks for a password/),
    expect.stringMatching(/^it is opened anew once its owner asks for a password, or somebody for them/),
    'left alone.',
    'this could not be done: denied',
  ]);
});

test('a stuck request is told by its step in words, and what to do; an error that nobody foresaw by its name', () => {
  const of = (step: string, because?: string) => stuckWords({ since, step, because });
  expect(of('OpenSignIn', 'SignInTaken')).toBe(
    `stuck since ${since} when the sign-in was to be opened, or moved to another address: somebody else has a sign-in with this address in the user pool: find out whose it is, and remove it there`,
  );
  expect(of('TellCreator', 'RangeError')).toContain(
    'it fails with RangeError: see the log of the function of TellCreator',
  );
  expect(of('TellCreator')).toContain('the log of the function of TellCreator says why');
});

test('every step of the workflow that can get stuck has its words', () => {
  // A digest is of no request: one that cannot be sent is found by reconciliation.
  const names = Object.keys(tasks).filter((task) => task !== 'mark-stuck' && task !== 'send-digest');
  const steps = names.map((task) => task.replaceAll(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase()));
  expect(steps.length).toBeGreaterThan(5);
  for (const step of steps) expect(stuckWords({ since, step, because: undefined })).not.toContain(`in ${step}:`);
});
