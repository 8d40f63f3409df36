import { pick, pickAccess, request, type Act, type Move } from './act.ts';
import type { Codes } from './authority.ts';
import { lastingOf, refusalOfMove } from './client-admins.ts';
import { accessOf, countsIn, isOver, requestOf, settle, type Access, type Request, type World } from './world.ts';

/** What the workflow does after an approval, or is told to do late, or without one. */
const stepOf = (name: StepName, of: WorkflowStep) =>
  request.map((chosenBy): Move => (world, on) => {
    const due = world.requests.filter((one) => of.isDue(accessOf(world, one.access), one));
    const known = world.requests.filter((one) => one.kind === 'creation' || one.status === 'approved');
    const all = chosenBy.at % 6 > 0 ? due : known.filter((one) => of.mayBe?.(one) ?? true);
    const about = (one: Request) => on === undefined || one.access === pickAccess(world, on)?.n;
    const chosen = pick(all.filter(about), chosenBy.at);
    if (!chosen) return undefined;
    return stepping(name, of, chosen);
  });

const stepping = (name: StepName, of: WorkflowStep, { n, id }: Request): Act => ({
  title: `${of.title} of request ${String(n)}`,
  take: (real) => real.use[name]({ request: { requestId: id } } as never),
  refused: (now) => of.refused(now, accessOf(now, requestOf(now, n).access), requestOf(now, n)),
  ...(of.open && { open: (now: World) => of.open?.(now, accessOf(now, requestOf(now, n).access)) === true }),
  then: (now, { refused }) => {
    const request = requestOf(now, n);
    if (refused === undefined) of.then(now, accessOf(now, request.access), request);
  },
});

type StepName = 'openSignIn' | 'activate' | 'invite';

interface WorkflowStep {
  readonly title: string;
  readonly isDue: (access: Access, request: Request) => boolean;
  readonly mayBe?: (request: Request) => boolean;
  readonly refused: (world: World, access: Access, request: Request) => Codes;
  readonly open?: (world: World, access: Access) => boolean;
  readonly then: (world: World, access: Access, request: Request) => void;
}

const isPastOpening = ({ status }: Access): boolean => ['active', 'suspended', 'revoked'].includes(status);

/** V7, L5: of a new access the sign-in is opened; of one with another address it goes over to that. */
const openSignIn: WorkflowStep = {
  title: 'the workflow opens the sign-in',
  isDue: ({ status, opened, leaving }, { kind, status: of }) =>
    of === 'approved' && (kind === 'change' ? leaving !== null : status === 'approved' && !opened),
  refused: (world, access, { kind }) => {
    // L5: the former address, and what was chosen at it, wait for whoever chooses a password.
    const isChosen = access.leasedUntil > world.now || access.choseAt === world.now;
    if (kind === 'change' && access.leaving !== null && isChosen) return ['unavailable'];
    if (kind === 'change' || access.opened || isPastOpening(access) || isOver(world, access)) return [];
    return access.status === 'approved' ? [] : ['wrong-status'];
  },
  open: (world, { leasedUntil }) => leasedUntil <= world.now,
  then: (world, access, { kind }) => {
    if (access.status === 'revoked') return;
    if (kind === 'change') {
      if (access.leaving === null) return;
      if (access.status === 'approved' && !isOver(world, access)) access.opened = true;
      Object.assign(access, { leaving: null, accepted: false, reopenedAt: world.now });
    } else if (access.status === 'approved' && !isOver(world, access)) access.opened = true;
  },
};

/** L1, C5, V21: one that is past its opening is left as it is. */
const activate: WorkflowStep = {
  title: 'the workflow activates the access',
  isDue: ({ status, opened }, { kind }) => kind === 'creation' && status === 'approved' && opened,
  refused: (world, access, { kind }) => {
    if (kind !== 'creation' || isPastOpening(access) || isOver(world, access)) return [];
    if (access.status !== 'approved' || !access.opened) return ['wrong-status'];
    const code = refusalOfMove(
      countsIn(world, access.company),
      lastingOf(access),
      lastingOf({ ...access, status: 'active' }),
    );
    return code ? [code] : [];
  },
  then: (world, access, { kind }) => {
    if (kind !== 'creation' || isPastOpening(access)) return;
    if (isOver(world, access)) settle(world, access);
    else Object.assign(access, { status: 'active', activated: true });
  },
};

/** V7, L8: it is told of what was approved, once the access is open; of one that is suspended, or opened late, later. */
const invite: WorkflowStep = {
  title: 'the workflow invites the person',
  isDue: ({ status }, request) => status === 'active' && request.status === 'approved',
  mayBe: ({ status }) => status === 'approved',
  refused: (world, access, { kind, undone }) => {
    const { status, erased } = access;
    // L11: nobody is told of rights that were taken back.
    if (kind === 'more_rights' && undone) return [];
    if (erased || status === 'revoked' || status === 'suspended' || (kind === 'change' && status === 'approved'))
      return [];
    return status === 'active' || isOver(world, access) ? [] : ['wrong-status'];
  },
  then: () => undefined,
};

export const workflowSteps = {
  openSignIn: stepOf('openSignIn', openSignIn),
  activate: stepOf('activate', activate),
  invite: stepOf('invite', invite),
};

/** What opens a new access that is approved. */
export const opening = (request: Request): Act[] => [
  stepping('openSignIn', openSignIn, request),
  stepping('activate', activate, request),
];
