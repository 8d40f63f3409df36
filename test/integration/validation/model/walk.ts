import { away } from './absences.ts';
import type { Act } from './act.ts';
import { deciding } from './decisions.ts';
import { following, letPass } from './happenings.ts';
import { lowering } from './rights.ts';
import { rightOf, several, together } from './staff.ts';
import { asking } from './submissions.ts';
import { undoing } from './undo.ts';
import { times, type Absence, type Name, type World } from './world.ts';

const { hour, day } = times;
const forTen = ({ now }: World, delegate: Name | null): Absence => ({ from: now - hour, to: now + 10 * day, delegate });
const more = { by: 'paul', isMore: true } as const;
const change = { by: 'paul', isMore: false } as const;
const approve = { verdict: 'approve' } as const;

/** What drawn lives seldom come to: decisions in others' places, rights that are undone, or not, nobody there, and an author who leaves. */
export const walk: readonly ((world: World) => Act)[] = [
  (world) => asking(world, world.accesses[1]!, more),
  () => following(1),
  (world) => away('victor', 'victor', forTen(world, 'agnes')),
  (world) => away('helene', 'agnes', forTen(world, 'nora')),
  (world) =>
    away('helene', 'nora', { ...forTen(world, 'victor'), from: world.now + 30 * day, to: world.now + 40 * day }),
  (world) => deciding(world.requests[0]!, { ...approve, by: 'nora', way: 'page' }),
  (world) => undoing(world.requests[0]!, 'nora'),
  () => following(2),
  (world) => asking(world, world.accesses[1]!, more),
  () => following(1),
  (world) => deciding(world.requests[1]!, { ...approve, by: 'omar', way: 'api' }),
  () => following(1),
  (world) => lowering(world.accesses[1]!, 0),
  (world) => undoing(world.requests[1]!, 'omar'),
  (world) => asking(world, world.accesses[2]!, change),
  () => following(1),
  (world) => deciding(world.requests[2]!, { ...approve, by: 'nora', way: 'bulk' }),
  (world) => undoing(world.requests[2]!, 'nora'),
  (world) => asking(world, world.accesses[1]!, more),
  () => following(1),
  (world) => letPass(world.now + 25 * hour, false),
  (world) => together(several(world, 'all', 0).map((name) => away('helene', name, forTen(world, null)))),
  (world) => asking(world, world.accesses[2]!, more),
  () => following(1),
  (world) => letPass(world.now + 25 * hour, false),
  (world) => away('helene', world.requests[4]!.askedOf[0]!, null),
  (world) => letPass(world.now + 25 * hour, false),
  (world) => asking(world, world.accesses[0]!, { by: 'nora', isMore: false }),
  () => following(1),
  (world) => deciding(world.requests[5]!, { verdict: 'send_back', by: 'omar', way: 'api' }),
  () => following(1),
  (world) => rightOf(world, 'nora', true)!,
  () => following(2),
];
/** By what is met on the way it is known to have been walked. */
export const onTheWay = [
  ...['chain', 'for-page', 'for-bulk', 'undone-more_rights', 'lowered', 'undo-more_rights-stale-write'],
  ...['undo-change-wrong-status', 'all-away', 'rests', 'away-reminded', 'left-sent-back'],
];
