import fc from 'fast-check';
import type { Submission } from '../../../../shared/data/requests.ts';
import { creationOf } from '../../../support/office.ts';
import { at, caller, done, isSentBack, memberOf, pick, pickRequest, type Act, type Move } from './act.ts';
import { choose } from './asks.ts';
import { resubmit } from './endings.ts';
import type { Real } from './real.ts';
import { above, dossierOf, rightsOf } from './rights.ts';
import { accessOf, isPending, times, whoGoesOn, whoMayDecide } from './world.ts';
import type { Access, Name, Request, World } from './world.ts';

const atMost = 9;
const contents = new WeakMap<Real, Map<string, ReturnType<typeof creationOf>>>();
const contentOf = (real: Real) => contents.get(real) ?? contents.set(real, new Map()).get(real)!;
const letters = (n: number): string => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

function open(
  world: World,
  of: Pick<Request, 'kind' | 'by' | 'id' | 'turns' | 'rights'> & { readonly access: Access },
) {
  const { access, ...rest } = of;
  const request: Request = {
    ...rest,
    ...{
      n: world.requests.length,
      access: access.n,
      author: of.by,
      submittedAt: world.now,
      status: 'open',
      submission: 1,
      version: 1,
    },
    ...{
      expiresAt: world.now + times.expireAfter,
      remindersSent: 0,
      roundUntil: null,
      askedOf: [],
      places: 0,
    },
    ...{
      decidedBy: null,
      decidedFor: [],
      decidedAt: 0,
      undone: false,
      run: 1,
      execution: 'none',
      wait: null,
      stuck: false,
      done: false,
    },
    course: {},
    record: [{ creation: 'access-submitted', more_rights: 'rights-requested', change: 'change-requested' }[of.kind]],
  };
  world.requests.push(request);
  choose(world, request);
}

const nobodyMay = (world: World, by: Name): string[] =>
  whoMayDecide(world, { by }).length === 0 ? ['no-validator'] : [];

export const submit = fc
  .record({ by: fc.constantFrom<Name>('paul', 'paul', 'victor', 'nora'), admin: fc.boolean(), key: fc.uuid() })
  .map(({ by, admin, key }): Move => (world) => {
    if (world.requests.length >= atMost || !world.staff[by].active) return undefined;
    const clientType = admin ? 'client_admin' : 'client_user';
    const email = `${key}@client.example`;
    const title = `${by} asks for a ${clientType}`;
    return {
      title,
      take: async (real) => {
        const input = creationOf(real.firm.company, clientType, email);
        const { access, request } = await real.use.submit(memberOf(real, by), input);
        contentOf(real).set(request.requestId, input);
        const turn = `${email}#${input.dossiers?.[0]?.dossierId ?? ''}`;
        return [access.accessId, request.requestId, real.turns(turn, request.requestId)];
      },
      then: (now, outcome) => {
        if (!done({ title }, outcome, nobodyMay(now, by))) return;
        const [id, requestId, turns] = (outcome as { value: [string, string, Request['turns']] }).value;
        const access: Access = {
          ...{ n: now.accesses.length, id, status: 'pending_validation', isNew: true, clientType, email },
          ...{ level: 'standard_user', changedAt: now.now, opened: false },
        };
        now.accesses.push(access);
        open(now, { kind: 'creation', access, by, id: requestId, turns, rights: null });
      },
    };
  });

/** An access that was open before, of which nothing is asked. */
const free = (world: World): Access[] =>
  world.accesses.filter(
    ({ n, isNew }) => !isNew && !world.requests.some((request) => request.access === n && isPending(request)),
  );

export const more = fc
  .record({ on: at, rights: fc.constantFrom(true, true, false), victor: fc.boolean() })
  .map(({ on, rights, victor }): Move => (world) => {
    const access = pick(free(world), on);
    if (!access || world.requests.length >= atMost) return undefined;
    const isMore = rights && above(access.level) !== undefined;
    return asking(world, access, { by: victor && !isMore ? 'victor' : 'paul', isMore });
  });

/** Asks for more rights of an access, or to change whose it is. */
export function asking(
  world: World,
  access: Access,
  { by, isMore }: { readonly by: Name; readonly isMore: boolean },
): Act {
  const { level: from } = access;
  const to = above(from);
  const asked = isMore && to ? { from, to } : null;
  const kind = asked ? 'more_rights' : 'change';
  const title = `${by} asks for a ${kind} of access ${String(access.n)}`;
  return {
    title,
    take: async (real) => {
      const who = await caller(real, by);
      const { request } = asked
        ? await real.use.changeRights({ who, ...rightsOf(real, asked.to), accessId: access.id })
        : await real.use.changeAccess({ who, accessId: access.id, ...nameOf(world), acknowledge: [] });
      const turn = asked ? `${access.id}#${dossierOf(real)}` : access.id;
      return [request?.requestId, real.turns(turn, request?.requestId ?? '')];
    },
    then: (now, outcome) => {
      if (!done({ title }, outcome, nobodyMay(now, by))) return;
      const [id, turns] = (outcome as { value: [string, Request['turns']] }).value;
      open(now, { kind, access: now.accesses[access.n]!, by, id, turns, rights: asked });
    },
  };
}

/** Another name, which hands the access to somebody else. */
const nameOf = ({ requests, now }: World) => {
  const n = letters(requests.length * 1_000_000_007 + (now % 1_000_000_007));
  return { identity: { lastName: `Moreau ${n}`, firstName: `Agathe ${n}` } };
};

export const correct = at.map((index): Move => (world) => {
  const chosen = pickRequest(world, index, isSentBack);
  if (!chosen) return undefined;
  const { n, id, kind } = chosen;
  const by = whoGoesOn(world, chosen);
  const { level: from } = accessOf(world, chosen);
  const rights = kind === 'more_rights' ? { from, to: above(from) ?? from } : null;
  const title = `${by} resubmits request ${String(n)}`;
  return {
    title,
    take: async (real) => {
      const who = await caller(real, by);
      const at = { who, requestId: id };
      if (rights) return real.use.resubmitRights({ ...at, ...rightsOf(real, rights.to) });
      if (kind === 'change') return real.use.resubmitChange({ ...at, ...nameOf(world), acknowledge: [] });
      const input = { ...contentOf(real).get(id)!, modules: [['expenses'], ['invoices']][index % 2]! };
      contentOf(real).set(id, input);
      return real.use.resubmit(memberOf(real, by), { request: { requestId: id } } as Submission, input);
    },
    then: (now, outcome) => {
      const request = now.requests[n]!;
      const expected = request.status === 'to_correct' ? nobodyMay(now, by) : ['wrong-status'];
      if (!done({ title }, outcome, expected)) return;
      request.rights = rights;
      resubmit(now, request, by);
    },
  };
});
