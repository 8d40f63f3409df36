import { grant } from './contents.ts';
import { submission } from './creations.ts';
import { dossiersOf } from './firm.ts';
import { deciding } from './requests.ts';
import { opening } from './workflow.ts';
import type { Life } from './steps.ts';
import { requestOf, type ClientType, type Level, type Place } from './world.ts';

const people: readonly (readonly [Place, ClientType, ...Level[]])[] = [
  ['A', 'client_admin', 'principal_admin', 'team_lead'],
  ['A', 'client_user', 'standard_user'],
  ['B', 'client_admin', 'principal_admin'],
];

/** Who is there when a life begins: a client admin and a user of A, and a client admin of B. */
export async function prelude(life: Life): Promise<void> {
  const { world, real } = life;
  real.set(world.now);
  // It has run every minute by then.
  await real.use.sweep();
  for (const [company, clientType, level = 'standard_user', other = level] of people) {
    const grants = dossiersOf[company].map((dossier, at) => grant(dossier, at === 0 ? level : other));
    const of = { by: { staff: 'paul' }, company, clientType, grants, modules: ['invoices'], endsAt: null } as const;
    const key = crypto.randomUUID();
    await life.take(submission({ ...of, address: `${key}@client.example`, key }, world));
    const made = world.requests.length - 1;
    await life.take(deciding(world, requestOf(world, made), { staff: 'victor' }, 'approve'));
    for (const act of opening(requestOf(world, made))) await life.take(act);
  }
}
