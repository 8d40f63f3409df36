import { expect, test } from 'vitest';
import { redriveAll, type RedriveAllDeps } from '../../../infra/commands/redrive/run.ts';
import type { GivenUpReport } from '../../../infra/commands/redrive/reports.ts';
import type { BacklogRepository } from '../../../shared/data/backlog.ts';
import type { Moving } from '../../../shared/data/moving-dossiers.ts';
import type { Firm } from '../../../shared/domain/firm.ts';
import type { MailRequest } from '../../../shared/domain/link.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import type { Request } from '../../../shared/domain/request.ts';
import type { Redriven } from '../../../shared/use-cases/validation/redrive-request.ts';

const at = '2026-11-22T10:00:00.000Z';
const detached = { at, by: { kind: 'access', id: 'ines' } };
const course = { stuck: { event: 'stuck' as const, at, what: 'TellCreator' } };
const request = {
  ...{ requestId: 'r1', status: 'approved', run: 1, course },
  ...{ stuckAt: at, stuckBecause: 'TransientError' },
} as unknown as Request;
const stuck = `stuck since ${at} when its creator was to be told: a service did not answer for hours: redrive it once that answers again`;
const reset: MailRequest = {
  mail: 'password-reset',
  mailRequestId: 'ines@x.example#1',
  at,
  emailKey: 'ines@x.example',
};

async function* each<T>(...items: readonly T[]): AsyncGenerator<T> {
  await Promise.resolve();
  yield* items;
}

const backlog: BacklogRepository = {
  firms: () => each({ firmId: 'f1', name: 'Cabinet' } as Firm),
  requests: () => each(request, { ...request, requestId: 'r2' }),
  collaborators: () => each({ collaboratorId: 'c1', status: 'invited' } as Collaborator),
  movedAccesses: () => each({ accessId: 'a1', status: 'suspended' as const, due: { at } }),
  erasures: () => each({ accessId: 'a2', firmId: 'f1', at }),
  dossiers: () =>
    each(
      { dossierId: 'd1', detached } as Moving,
      { dossierId: 'd2', detached, moving: { at }, firmToldAt: at } as Moving,
      { dossierId: 'd3', moving: { at } } as Moving,
    ),
  mailRequests: () => each(reset),
  hearAgainOfCollaborator: () => Promise.resolve(true),
  hearAgainOfAccess: () => Promise.resolve(true),
  hearAgainOfErasure: () => Promise.resolve(true),
  hearAgainOfDossier: ({ dossierId }) => Promise.resolve(dossierId !== 'd2'),
  hearAgainOfMailRequest: () => Promise.resolve(true),
};

const digests: RedriveAllDeps['digests'] = {
  overdue: () =>
    each(
      { collaboratorId: 'c2', digestId: 'g2', run: 1, turn: 0, dueAt: at },
      { collaboratorId: 'c3', digestId: 'g3', run: 2, turn: 4, dueAt: at },
    ),
  runAnew: ({ collaboratorId }) => Promise.resolve(collaboratorId !== 'c3'),
};

const reports = () =>
  each<GivenUpReport>(
    {
      messageId: 'm1',
      read: () => ({
        id: { personId: 'a3', mail: 'reset#ines@x.example' as never },
        became: 'bounced',
        messageId: 'ses-1',
        sentAt: at,
        at,
      }),
      remove: () => Promise.resolve(void removed.push('m1')),
    },
    { messageId: 'm2', read: () => undefined, remove: () => Promise.resolve(void removed.push('m2')) },
  );
const removed: string[] = [];

async function printed(redrive: (requestId: string) => Promise<Redriven>) {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  const note = () => Promise.resolve();
  const deps = { backlog, redrive, digests, reports: reports(), note, now: () => new Date(at), print };
  const isDone = await redriveAll(deps);
  return { isDone, lines };
}

const carriedOn = (requestId: string): Promise<Redriven> =>
  Promise.resolve({ request: { ...request, requestId }, found: 'stuck', carriedOnBy: `${requestId}-2` });

test('everything that is under way is looked at, a line each, with totals at the end', async () => {
  const { isDone, lines } = await printed(carriedOn);

  expect(lines).toEqual([
    'Cabinet (firm f1)',
    `request r1 (approved): ${stuck}; the execution r1-2 carries it on.`,
    `request r2 (approved): ${stuck}; the execution r2-2 carries it on.`,
    'collaborator c1: without a sign-in; the stream tells of it again.',
    'access a1: suspended, and not all that follows is done; the stream tells of it again.',
    `access a2: erased at ${at}, and not all that follows is done; the stream tells of it again.`,
    'dossier d1: left, the firm does not know yet; the stream tells of it again.',
    'dossier d2: left, still on its way; it has moved meanwhile: left alone.',
    'dossier d3: came back, still on its way; the stream tells of it again.',
    'All firms',
    `mail password-reset, asked for at ${at}: not sent; the stream tells of it again.`,
    `digest to collaborator c2, due at ${at}: not sent; a new execution carries it on.`,
    `digest to collaborator c3, due at ${at}: not sent; it has moved meanwhile: left alone.`,
    `report on mail reset to a3, bounced at ${at}: noted.`,
    'report on a mail that is nobody’s: left alone.',
    '10 carried on, 3 left alone, 0 could not be done.',
  ]);
  expect(isDone).toBe(true);
});

test('one that fails keeps none of the others from being carried on, and is counted', async () => {
  const { isDone, lines } = await printed((requestId) =>
    requestId === 'r1' ? Promise.reject(new Error('denied')) : carriedOn(requestId),
  );

  expect(lines).toContain('request r1: this could not be done: denied');
  expect(lines).toContain(`request r2 (approved): ${stuck}; the execution r2-2 carries it on.`);
  expect(lines.at(-1)).toBe('9 carried on, 3 left alone, 1 could not be done.');
  expect(isDone).toBe(false);
});

test('an address stands in no line', async () => {
  expect((await printed(carriedOn)).lines.join('\n')).not.toContain('@');
});
