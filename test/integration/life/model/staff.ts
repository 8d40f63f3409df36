import fc from 'fast-check';
import { requireAdministrator } from '../../../../shared/domain/authority.ts';
import { callerOf, calling, told, type Act, type Move } from './act.ts';
import { administers, firstOf, isStaff, signIn, type Codes } from './authority.ts';
import { dossiersOf } from './firm.ts';
import { staff, type Caller, type Name, type World } from './world.ts';

const day = 24 * 3_600_000;
const all = Object.values(dossiersOf).flat();

/** What becomes of one of the staff: a right or a portfolio that they lose or get, their going for good, or for a while. */
type Change =
  | { readonly kind: 'right'; readonly right: 'validate' | 'administerFirm' }
  | { readonly kind: 'portfolio'; readonly dossiers: readonly string[] }
  | { readonly kind: 'leave' | 'away' };

const portfolio = fc.constantFrom<readonly string[]>(all, all, ['A1'], ['B1'], ['A1', 'A2'], ['A2', 'B1']);
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'right', right: 'validate' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'right', right: 'administerFirm' } as const) },
  { weight: 6, arbitrary: portfolio.map((dossiers) => ({ kind: 'portfolio', dossiers }) as const) },
  { weight: 2, arbitrary: fc.constant({ kind: 'leave' } as const) },
  { weight: 2, arbitrary: fc.constant({ kind: 'away' } as const) },
);

/** V1, V4, V15–V17: an administrator changes what one of the staff may, takes them off the staff, or says that they are away. */
export const changeStaff = fc
  .record({
    ...{ change, by: calling('helene', 'helene', 'helene', 'lea') },
    of: fc.constantFrom<Name>('paul', 'victor', 'agnes', 'nora', 'lea', 'helene', 'oscar'),
  })
  .map(({ change, by, of }): Move => (world) => {
    const [access] = world.accesses;
    const caller = access && callerOf(world, by, access);
    return caller && changing(caller, of, change);
  });

const changing = (caller: Caller, of: Name, change: Change): Act => {
  // A right is turned, as whoever asks for it saw it.
  let isGiven: boolean | undefined;
  return {
    title: `${told(caller)} changes ${of}: ${sayOf(change)}`,
    take: async (real) => {
      const who = await real.caller(caller, []);
      requireAdministrator(who);
      const on = { who, collaboratorId: real.firm.ids[of] };
      if (change.kind === 'leave') return real.use.removeCollaborator(on);
      if (change.kind === 'right') {
        const found = await real.use.collaborator(on.collaboratorId);
        isGiven ??= found?.rights[change.right] !== true;
        return real.use.changeCollaborator({ ...on, patch: { rights: { [change.right]: isGiven } } });
      }
      const now = real.use.now().getTime();
      const away = { from: new Date(now).toISOString(), to: new Date(now + day).toISOString() };
      const { dossiers } = { dossiers: all, ...change };
      const listed = dossiers.map((name) => real.firm.dossiers[name] ?? '');
      const asked = dossiers.length === all.length ? ('all' as const) : listed;
      const patch = change.kind === 'away' ? { absence: away } : { portfolio: asked };
      return real.use.changeCollaborator({ ...on, patch });
    },
    refused: (world) => refusal(world, caller, of, change),
    then: (world, { refused }) => {
      if (refused === undefined) become(world, of, change, isGiven);
    },
  };
};

const sayOf = (change: Change): string =>
  change.kind === 'right' ? change.right : change.kind === 'portfolio' ? change.dossiers.join(', ') : change.kind;

function refusal(world: World, caller: Caller, of: Name, change: Change): Codes {
  const { isThere, administerFirm } = world.staff[of];
  const isOwn = isStaff(caller) && (caller.staff === 'oscar') === (of === 'oscar');
  const list = change.kind === 'portfolio' && change.dossiers.length < all.length ? change.dossiers : [];
  const others = Object.entries(world.staff).filter(([name, one]) => name !== of && isOfFirm(name) && governs(one));
  const takesIt = change.kind === 'leave' || (change.kind === 'right' && change.right === 'administerFirm');
  return firstOf(
    signIn(world, caller),
    !administers(world, caller) && 'forbidden',
    !isOwn && 'not-found',
    [
      // P6: an administrator has every dossier.
      ...(list.length > 0 && administerFirm ? ['invalid-input'] : []),
      ...(list.some((dossier) => world.left[dossier] !== undefined) ? ['unknown-dossier', 'invalid-input'] : []),
    ],
    !isThere && change.kind !== 'leave' && 'wrong-status',
    // Oscar is the only one at his.
    isThere && takesIt && administerFirm && (of === 'oscar' || others.length === 0) && 'last-firm-administrator',
  );
}

const isOfFirm = (name: string): boolean => name !== 'oscar';
const governs = ({ isThere, administerFirm }: World['staff'][Name]): boolean => isThere && administerFirm;

function become(world: World, of: Name, change: Change, isGiven: boolean | undefined): void {
  const one = world.staff[of];
  if (change.kind === 'leave') one.isThere = false;
  if (change.kind === 'portfolio') one.dossiers = change.dossiers;
  if (change.kind === 'right') one[change.right] = isGiven === true;
  if (one.administerFirm && of !== 'oscar') one.dossiers = all;
}

/** V1: whether somebody of the firm may decide what lies on these dossiers, and neither made nor corrected it. */
export const mayBeDecided = (
  world: World,
  {
    dossiers,
    by,
    resubmittedBy,
  }: { readonly dossiers: readonly string[]; readonly by: Caller; readonly resubmittedBy?: Caller },
): boolean =>
  (Object.keys(staff) as Name[]).some((name) => {
    const { isThere, validate, dossiers: held } = world.staff[name];
    const isAuthor = [by, resubmittedBy].some((one) => one && isStaff(one) && one.staff === name);
    return name !== 'oscar' && isThere && validate && !isAuthor && dossiers.every((dossier) => held.includes(dossier));
  });
