import fc from 'fast-check';
import { requireCreator } from '../../../../shared/domain/authority.ts';
import type { Client } from '../../../../shared/domain/people.ts';
import type { Submission } from '../../../../shared/data/requests.ts';
import { at, pick, told, type Act, type Move } from './act.ts';
import { acknowledged, asking, content, inputOf, refusalToSubmit, type Content } from './contents.ts';
import type { Real } from './real.ts';
import { gives, type Caller, type Name, type World } from './world.ts';

/** So many that they meet each other often. */
const atMost = 7;

interface Creation extends Content {
  readonly by: Caller;
  readonly key: string;
}

/** Anybody of the staff, or somebody at a client, mostly one who is let in. */
const creator = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<Name>('paul', 'paul', 'paul', 'victor', 'lea', 'oscar').map((name) => ({ staff: name })),
  },
  { weight: 2, arbitrary: fc.record({ client: at, any: fc.constantFrom(false, false, false, true) }) },
);

/** C1, C5–C7: a new access. */
export const submit = fc
  .record({ by: creator, of: content, key: fc.uuid() })
  .map(({ by, of, key }): Move => (world) => {
    if (world.accesses.length >= atMost) return undefined;
    const clients = 'client' in by ? world.accesses.filter((one) => by.any || gives(world, one)) : [];
    const client = 'client' in by ? pick(clients, by.client) : undefined;
    const caller = 'staff' in by ? by : client && { access: client.n };
    return caller && submission({ ...asking(world, of, caller), by: caller, key }, world);
  });

export const submission = (of: Creation, { accesses }: World): Act => {
  const ids = accesses.map(({ id }) => id);
  return {
    title: `${told(of.by)} submits a ${of.clientType} of ${of.company}`,
    take: (real) => send(real, of, ids),
    refused: (world) => refusalToSubmit(world, of.by, { content: of }),
    then: (world, { refused, made }) => {
      if (refused === undefined) hold(world, of, String(made).split(' '));
    },
  };
};

async function send(real: Real, { by, key, ...of }: Creation, ids: readonly string[]): Promise<string> {
  const creator = await real.caller(by, ids);
  requireCreator(creator);
  return real.once<Submission>(
    key,
    (receipt) => real.use.submit(creator as Client, inputOf(real, of), receipt, acknowledged),
    ({ access, request }) => `${access.accessId} ${request.requestId}`,
  );
}

/** C9: it gives nothing yet, and its address is held. */
function hold(world: World, of: Creation, [id = '', requestId = '']: readonly string[]): void {
  const { by, clientType, company, grants, endsAt, address } = of;
  const request = world.requests.length;
  world.accesses.push({
    ...{ n: world.accesses.length, id, status: 'pending_validation', because: null, clientType, company },
    grants: grants.map((one) => ({ ...one, turn: 0 })),
    ...{ modules: of.modules, phone: 12345678, endsAt, address, leaving: null, holds: true },
    ...{ opened: false, activated: false, lost: false, erased: false, open: request, resent: [] },
    ...{ accepted: false, choseAt: 0, leasedUntil: 0, reopenedFor: '', reopenedAt: 0, signedInOn: undefined },
  });
  world.requests.push({
    ...{ n: request, id: requestId, kind: 'creation', access: world.accesses.length - 1, by, status: 'open' },
    ...{
      endedBy: null,
      endedAt: 0,
      undone: false,
      behind: [],
      dossiers: grants.map(({ dossier }) => dossier),
      asks: {},
    },
  });
}
