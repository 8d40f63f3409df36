import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { getItem } from '../../../shared/data/client.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { auditOf } from '../../support/audits.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCall, interleaved } from '../../support/traffic.ts';

let stage: Stage;
let of: Office;

beforeAll(async () => {
  stage = await openStage();
  of = office(stage.table);
});

type Act = (at: Office, submission: Submission) => Promise<unknown>;

const acts: Readonly<Record<string, Act>> = {
  approve: (at, submission) => at.decide(stage.agnes, submission, 'approve'),
  reject: (at, submission) => at.decide(stage.agnes, submission, 'reject'),
  'send back': (at, submission) => at.decide(stage.victor, submission, 'send_back'),
  cancel: (at, submission) => at.cancel(stage.paul, submission),
  expire: (at, submission) => at.expire(submission, submission.request.expiresAt),
  detach: (at, { access }) => at.followDossier({ dossierId: access.dossiers[0]!.dossierId, marked: false }),
  erase: (at, { access: { accessId } }) =>
    at.erase({ who: asStaff(stage.victor), accessId, confirm: accessId, reason: 'Demandé.' }),
  resubmit: (at, submission) => at.resubmit(stage.paul, submission, inputs.get(submission.access.accessId)!),
  'resubmit again': (at, submission) =>
    at.resubmit(stage.paul, submission, {
      ...inputs.get(submission.access.accessId)!,
      modules: ['expenses'],
    }),
};
const inputs = new Map<string, ReturnType<typeof creationOf>>();

/** What a request may have become, by what its record tells of it. */
const statusAfter: Readonly<Record<string, Request['status']>> = {
  'access-submitted': 'open',
  'change-requested': 'open',
  'request-approved': 'approved',
  'request-rejected': 'rejected',
  'request-sent-back': 'to_correct',
  'request-resubmitted': 'open',
  'request-cancelled': 'cancelled',
  'request-expired': 'expired',
};

const isFinal = (status: string | undefined) => status !== 'open' && status !== 'to_correct';
const stored = (key: { pk: string; sk: string }) => getItem(stage.table, key, z.record(z.string(), z.unknown()));

/** The request tells the story that is on record, and once ended never goes on. */
async function expectOneStory({ request: { requestId, accessId } }: Pick<Submission, 'request'>) {
  const entries = await auditOf(stage.table, accessId);
  const path = entries.flatMap(({ action, requestId: of }) => (of === requestId ? (statusAfter[action] ?? []) : []));
  const request = (await of.requests.request(requestId))!;
  const access = (await of.accesses.access(accessId))!;
  expect(path.at(-1)).toBe(request.status);
  expect(path.slice(0, -1).some(isFinal)).toBe(false);
  for (const [index, status] of path.entries())
    if (status === 'to_correct') expect(path[index - 1]).toBe('open');
    else if (status === 'open' && index > 0) expect(path[index - 1]).toBe('to_correct');
  expect(request.submission).toBe(path.filter((status) => status === 'open').length);
  expect(request.version).toBe(path.length);
  expect(new Set(entries.map(({ version }) => version)).size).toBe(access.version);
  return { request, access };
}

/** A creation and its access, the tally, the address and the dossier tell one story, which is that of the record. */
async function expectOneCreation(submission: Submission) {
  const { request, access } = await expectOneStory(submission);
  const { accessId, companyId } = submission.access;
  const { requestId } = request;
  const held = request.status === 'open' ? 'pending_validation' : request.status;
  expect(access.status).toBe(held);
  const tally = await stored(keys.tally(companyId));
  expect([tally?.['adminsPending'], tally?.['adminsApproved'] ?? 0]).toEqual([
    request.status === 'open' ? 1 : 0,
    request.status === 'approved' ? 1 : 0,
  ]);
  const guard = await of.accesses.holder(inputs.get(accessId)?.identity?.email ?? '');
  const isOver = isFinal(request.status) && request.status !== 'approved';
  if (access.erasedAt === undefined) expect(guard?.holderId).toBe(isOver ? undefined : accessId);
  for (const dossierId of request.dossierIds) {
    const { openRequests } = (await stored(keys.dossier(dossierId))) ?? {};
    const isMarked = openRequests instanceof Set && openRequests.has(requestId);
    expect(isMarked).toBe(!isFinal(request.status));
  }
}

async function submitted(): Promise<Submission> {
  const input = creationOf(await stage.company(), 'client_admin');
  const submission = await of.submit(stage.paul, input);
  inputs.set(submission.access.accessId, input);
  return submission;
}

const againstDecision = ['approve', 'reject', 'cancel', 'expire', 'detach', 'erase'];
const againstResubmission = ['resubmit again', 'cancel', 'expire', 'detach', 'erase', 'approve'];

/** P7: an admin of the company has taken the dossier away; what follows has not run yet. */
async function detached({ access }: Submission) {
  const { company } = await of.companies.withDossiers(access.companyId, []);
  const { dossierId } = access.dossiers[0]!;
  const dossier = (await of.companies.dossier(dossierId))!;
  const by = { kind: 'access' as const, id: access.accessId };
  const at = new Date().toISOString();
  const deed = { auditId: access.accessId, at, by, via: 'api' as const, action: 'dossier-detached' as const };
  if (!company) throw new Error('There is its company.');
  await of.detachments.detach(dossier, { at, by }, deed);
}

describe('a sending back at the same time as another end (V17)', () => {
  test.each(againstDecision.flatMap((other) => [1, 2].map((seed) => [other, seed] as const)))(
    '%s, interleaving %i: one story',
    async (other, seed) => {
      const submission = await submitted();
      if (other === 'detach') await detached(submission);
      const at = office(interleaved(stage.table, seed));
      await Promise.allSettled([acts['send back']!(at, submission), acts[other]!(at, submission)]);
      await expectOneCreation(submission);
    },
  );
});

describe('a resubmission at the same time as something else (V17)', () => {
  test.each(againstResubmission.flatMap((other) => [1, 2].map((seed) => [other, seed] as const)))(
    '%s, interleaving %i: one story',
    async (other, seed) => {
      const submission = await submitted();
      const request = await of.decide(stage.victor, submission, 'send_back');
      const sent = { ...submission, request };
      if (other === 'detach') await detached(submission);
      const at = office(interleaved(stage.table, seed));
      const ends = await Promise.allSettled([acts['resubmit']!(at, sent), acts[other]!(at, sent)]);
      if (other === 'resubmit again') expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expectOneCreation(submission);
    },
  );
});

/** A creation, or a change of an access, whose record says nothing of its request's status: that guards itself alone. */
const held: Readonly<Record<'creation' | 'change', () => Promise<Submission>>> = {
  creation: submitted,
  change: async () => {
    const { access } = await (active ??= stage.active());
    const { accessId } = access;
    const modules = (await of.accesses.access(accessId))!.modules.length > 1 ? ['expenses'] : ['invoices', 'expenses'];
    const who = asStaff(stage.paul);
    // What the one before came to is out of the way.
    const before = (await of.accesses.access(accessId))!.asked?.requestId;
    if (before !== undefined) await of.cancel(stage.paul, { request: { requestId: before } } as Submission);
    const identity = { lastName: `Moreau ${letters((asked += 1))}`, firstName: `Agnès ${letters(asked)}` };
    const { request } = await of.changeAccess({ who, accessId, identity, modules, acknowledge: [] });
    return { access, request: request! };
  },
};
let active: Promise<Submission> | undefined;
let asked = 0;
const letters = (n: number): string => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

/** Two acts, one of which is done whole before any one call of the other: each time one story. */
async function eachBefore(act: Act, intruder: Act, kind: keyof typeof held): Promise<number> {
  for (let call = 0; ; call += 1) {
    const submission = await held[kind]();
    const ends: unknown[] = [];
    const intrude = async () => {
      ends.push(...(await Promise.allSettled([intruder(of, submission)])));
    };
    await Promise.allSettled([act(office(beforeCall(stage.table, call, intrude)), submission)]);
    await (kind === 'creation' ? expectOneCreation(submission) : expectOneStory(submission));
    if (ends.length === 0) return call;
  }
}

describe('a sending back, and another end in the midst of it, or the other way round (V17)', () => {
  const others = ['approve', 'reject', 'cancel', 'expire'];
  const pairs = others.flatMap((other) => [['send back', other] as const, [other, 'send back'] as const]);
  test.each(
    pairs.flatMap(([one, other]) => (['creation', 'change'] as const).map((kind) => [one, other, kind] as const)),
  )('%s, with %s before each of its calls, of a %s: one story', async (one, other, kind) => {
    expect(await eachBefore(acts[one]!, acts[other]!, kind)).toBeGreaterThan(2);
  });
});
