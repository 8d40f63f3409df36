import fc from 'fast-check';
import type { Submission } from '../../../../shared/data/requests.ts';
import { ofRequest } from './real.ts';
import { at, pick, plan, type Move } from './steps.ts';
import type { Access, Level, Request, Rights, World } from './world.ts';

const level = fc.constantFrom<Level>('principal_admin', 'team_lead', 'standard_user');
const options = fc.shuffledSubarray(['all_documents', 'create_expense_reports', 'publish_by_api'] as const);
export const rights = fc
  .record({ level, options })
  .map((of): Rights => ({ level: of.level, options: of.level === 'standard_user' ? of.options : [] }));
type Option = 'all_documents' | 'create_expense_reports' | 'publish_by_api';
/** Rights as they are sent. */
export const sent = ({ level, options }: Rights) => ({ level, options: options as readonly Option[] as Option[] });

const submit = fc
  .record({
    at,
    fresh: fc.uuid(),
    by: fc.constantFrom('paul', 'victor'),
    clientType: fc.constantFrom('client_admin', 'client_user'),
    grants: fc.array(fc.record({ at, rights }), { minLength: 1, maxLength: 3 }),
    modules: fc.subarray(['invoices', 'expenses', 'bank']),
    known: fc.option(at, { freq: 8 }),
  })
  .map(({ by, clientType, modules, ...of }): Move => (world) => {
    const company = pick(world.companies, of.at);
    const dossiers = new Map<string, Rights>();
    for (const grant of of.grants) {
      const dossier = pick(world.dossiers, grant.at);
      if (dossier) dossiers.set(dossier.id, grant.rights);
    }
    if (!company || dossiers.size === 0) return undefined;
    const email = pick(world.accesses, of.known ?? 0)?.email ?? '';
    const address = of.known === null || email === '' ? `${of.fresh}@client.example` : email;
    return plan({
      refused: refusalToSubmit(world, { companyId: company.id, dossiers, clientType, modules, address }),
      take: async (real) => {
        const creator = await real.member(world.who[by]);
        const identity = {
          ...{ lastName: 'Moreau', firstName: 'Inès', email: address, phone: '06 12 34 56 78' },
          ...{ clientType, companyId: company.id },
        };
        const input = {
          identity,
          dossiers: [...dossiers].map(([dossierId, of]) => ({ dossierId, ...sent(of) })),
          modules,
        };
        return real.once<Submission>(
          (receipt) => real.use.submit(creator, input, receipt, ['no-module', 'company-dossier-not-selected']),
          of.fresh,
          ({ access, request }) => `${access.accessId} ${request.requestId}`,
        );
      },
      then: (made = '') => {
        const [id = '', requestId = ''] = made.split(' ');
        const own = world.ofCompany(company).filter(({ detached }) => detached === null);
        const none = own.length > 0 && !own.some((dossier) => dossiers.has(dossier.id));
        const access: Access = {
          ...{ id, companyId: company.id, clientType, email: address, modules, dossiers },
          ...{ status: 'pending_validation', because: null, signIn: false, asked: null, held: true, erased: false },
          acknowledged: [
            ...(none ? ['company-dossier-not-selected'] : []),
            ...(modules.length === 0 ? ['no-module'] : []),
          ],
        };
        const request = openRequest(world, { id: requestId, access, by: world.who[by], more: null });
        world.accesses.push(access);
        world.tellAccess('access-submitted', access, { by: world.who[by], request });
      },
    });
  });

interface Submitted {
  readonly companyId: string;
  readonly dossiers: ReadonlyMap<string, Rights>;
  readonly clientType: string;
  readonly modules: readonly string[];
  readonly address: string;
}

function refusalToSubmit(world: World, of: Submitted): string | undefined {
  if (![...of.dossiers.keys()].every(world.present)) return 'unknown-dossier';
  const offered = new Set(world.modules.map(({ moduleId }) => moduleId));
  if (!of.modules.every((id) => offered.has(id))) return 'unknown-module';
  if (world.holds(of.address)) return 'email-taken';
  const admin = world.hasAdmin(of.companyId, 'pending_validation', 'approved', 'active');
  return of.clientType === 'client_user' && !admin ? 'company-needs-client-admin' : undefined;
}

/** A request that is held for validation. */
export function openRequest(world: World, of: Pick<Request, 'id' | 'access' | 'by' | 'more'>): Request {
  const dossierIds = of.more ? [of.more.dossierId] : [...of.access.dossiers.keys()];
  const request: Request = { ...of, dossierIds, fourEyes: world.fourEyes(), status: 'open', endedBy: null };
  world.requests.push(request);
  return request;
}

/** The end of a request, and what it makes of its access. */
export function end(world: World, request: Request, status: string, by: string | null): void {
  const { access, more } = request;
  Object.assign(request, { status, endedBy: by });
  if (!more) {
    access.status = status;
    access.held = status === 'approved';
  } else {
    access.asked = null;
    if (status === 'approved') access.dossiers = new Map([...access.dossiers, [more.dossierId, more.to]]);
  }
  world.tellAccess(`request-${status}`, access, { by, request });
}

/** Of a new access that is erased while it waits: cancelled, and its address held until that has been followed. */
export function cancelled(world: World, access: Access, by: string): void {
  const request = world.requests.find((one) => one.access === access && one.status === 'open');
  if (request) end(world, request, 'cancelled', by);
  access.held = true;
}

/** Requests of those who were erased are nobody's any more. */
const pickRequest = ({ requests }: World, of: { readonly at: number; readonly open: boolean }): Request | undefined =>
  pick(
    requests.filter(({ access, status }) => !access.erased && (!of.open || status === 'open')),
    of.at,
  );

const verdict = fc.constantFrom('approve', 'approve', 'approve', 'reject');
const decide = fc
  .record({ at, by: fc.constantFrom('victor', 'agnes'), verdict, open: fc.boolean() })
  .map(({ by, verdict, ...of }): Move => (world) => {
    const request = pickRequest(world, of);
    if (!request) return undefined;
    const outcome = verdict === 'approve' ? 'approved' : 'rejected';
    const who = world.who[by];
    const again = request.status === outcome && request.endedBy === who;
    return plan({
      refused: refusalToDecide(world, request, { who, outcome, again }),
      take: async (real) => {
        return real.use.decide(await real.member(who), ofRequest(request.id), verdict);
      },
      then: () => {
        if (!again) end(world, request, outcome, who);
      },
    });
  });

interface Deciding {
  readonly who: string;
  readonly outcome: string;
  readonly again: boolean;
}

function refusalToDecide(world: World, request: Request, { who, outcome, again }: Deciding): string | undefined {
  const { access, status, by, fourEyes } = request;
  // A dossier that has left is in nobody's reach: whoever decided before it left is answered as before.
  if (by === who && (fourEyes || world.fourEyes())) return 'own-request';
  if (again) return undefined;
  if (status === 'approved' || status === 'rejected') return 'already-decided';
  if (status !== 'open') return 'wrong-status';
  const isUser = !request.more && access.clientType === 'client_user' && outcome === 'approved';
  return isUser && !world.hasAdmin(access.companyId, 'approved', 'active') ? 'company-needs-client-admin' : undefined;
}

const cancel = fc
  .record({ at, by: fc.constantFrom('creator', 'creator', 'helene', 'agnes'), open: fc.boolean() })
  .map(({ by, ...of }): Move => (world) => {
    const request = pickRequest(world, of);
    if (!request) return undefined;
    const who = by === 'creator' ? request.by : world.who[by];
    const again = request.status === 'cancelled' && request.endedBy === who;
    const may = by === 'helene' || request.by === who;
    return plan({
      refused: !may ? 'forbidden' : !again && request.status !== 'open' ? 'wrong-status' : undefined,
      take: async (real) => {
        return real.use.cancel(await real.member(who), ofRequest(request.id));
      },
      then: () => {
        if (!again) end(world, request, 'cancelled', who);
      },
    });
  });

const expire = fc.record({ at }).map((of): Move => (world) => {
  const request = pick(world.requests, of.at);
  if (!request) return undefined;
  return plan({
    take: (real) => real.use.expire(ofRequest(request.id)),
    then: () => {
      if (request.status === 'open') end(world, request, 'expired', null);
    },
  });
});

/** What the workflow does after an approval, or is told to do without one. */
const openSignIn = fc.record({ at, due: fc.boolean() }).map((of): Move => (world) => {
  const approved = world.requests.filter(({ access }) => access.status === 'approved' && !access.signIn);
  const request = pick(of.due ? approved : world.requests, of.at);
  if (!request) return undefined;
  const { access } = request;
  return plan({
    // V21: of one that has been revoked none is opened.
    refused: !access.signIn && !['approved', 'revoked'].includes(access.status) ? 'wrong-status' : undefined,
    take: (real) => real.use.openSignIn(ofRequest(request.id)),
    then: () => {
      if (access.signIn || access.status === 'revoked') return;
      access.signIn = true;
      world.tellAccess('sign-in-opened', access, { by: null, request });
    },
  });
});

const activate = fc.record({ at, due: fc.boolean() }).map((of): Move => (world) => {
  const approved = world.requests.filter(({ access }) => access.status === 'approved' && access.signIn);
  const request = pick(of.due ? approved : world.requests, of.at);
  if (!request) return undefined;
  const { access, more } = request;
  const idle = more !== null || ['active', 'suspended', 'revoked'].includes(access.status);
  const early = access.status !== 'approved' || !access.signIn;
  const alone = access.clientType === 'client_user' && !world.hasAdmin(access.companyId, 'active');
  return plan({
    refused: idle ? undefined : early ? 'wrong-status' : alone ? 'company-needs-client-admin' : undefined,
    take: (real) => real.use.activate(ofRequest(request.id)),
    then: () => {
      if (idle) return;
      access.status = 'active';
      world.tellAccess('access-activated', access, { by: null, request });
    },
  });
});

export const accessMoves = { submit, decide, cancel, expire, openSignIn, activate };
