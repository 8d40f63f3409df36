import assert from 'node:assert/strict';
import fc from 'fast-check';
import { at, pick, type Move } from './act.ts';
import type { Real } from './real.ts';
import { accessOf, gives, isOver, type Access, type World } from './world.ts';

type Purpose = 'invitation' | 'password-reset';
/** How long somebody who was broken off has the sign-in to themselves. */
const lease = 15_000;

/** V7, L9: somebody opens a link from a mail, and chooses a password by it. */
export const choose = fc
  .record({ at, purpose: fc.constantFrom<Purpose>('invitation', 'password-reset') })
  .map(({ at: index, purpose }): Move => (world, on = index) => {
    const chosen = pick(
      world.accesses.filter(({ opened, erased }) => opened && !erased),
      on,
    );
    if (!chosen) return undefined;
    const { n, id } = chosen;
    return {
      title: `the person of access ${String(n)} chooses a password`,
      take: (real) => chooseIn(real, id, purpose),
      refused: (now) => (accessOf(now, n).erased ? ['not-found'] : []),
      open: () => true,
      then: (now, { made, refused, twice }) => {
        const access = accessOf(now, n);
        if (refused !== undefined) return;
        const due = endsOf(now, access, twice);
        assert.ok(due.includes(String(made)), `A password: ${String(made)}, not ${due.join(' or ')}`);
        if (made === 'chosen' || (made === 'used' && twice))
          Object.assign(access, { accepted: true, choseAt: now.now });
        else if (made === 'busy' && twice) access.leasedUntil = now.now + lease;
      },
    };
  });

/** What may come of it. */
function endsOf(world: World, access: Access, twice: boolean): string[] {
  if (!access.activated) return ['unknown'];
  // Its sign-in has been opened anew in between, or somebody else has chosen one, at this very moment.
  const isOvertaken = access.reopenedAt === world.now ? ['void', 'shut', 'busy', 'gone'] : [];
  const isBusy = access.choseAt === world.now ? ['used', 'busy'] : twice ? ['busy', 'used'] : [];
  if (access.leasedUntil > world.now) isBusy.push('busy');
  if (access.erased) return ['shut', 'unknown', ...isBusy];
  if (access.status === 'suspended' || access.status === 'revoked' || isOver(world, access)) return ['shut', ...isBusy];
  return [access.lost ? 'gone' : 'chosen', ...isOvertaken, ...isBusy];
}

/** By a link of this moment, as mails bring them. */
async function chooseIn({ use, firm, subOf }: Real, ownerId: string, purpose: Purpose): Promise<string> {
  const sub = await subOf(ownerId);
  const createdAt = use.now().toISOString();
  const hash = `${ownerId}-${crypto.randomUUID()}`;
  const expiresAt = new Date(use.now().getTime() + 3_600_000).toISOString();
  await use.links.save({ ...{ hash, purpose, firmId: firm.firmId, ownerId, sub, createdAt, expiresAt } });
  const link = await use.openPasswordLink(hash);
  return link.state === 'open' ? use.choosePassword(link, 'Un-long-mot-de-passe-2026') : link.state;
}

const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** L10: somebody signs in, of which the day is noted. */
export const signInOf = at.map((index): Move => (world, on = index) => {
  const chosen = pick(
    world.accesses.filter((access) => gives(world, access) && !access.lost),
    on,
  );
  if (!chosen) return undefined;
  const { n, id } = chosen;
  return {
    title: `the person of access ${String(n)} signs in`,
    take: (real) => real.use.noteSignIn({ request: { userAttributes: { 'custom:accessId': id } } }),
    refused: () => [],
    then: (now) => {
      accessOf(now, n).signedInOn = paris.format(now.now);
    },
  };
});
