import type { Table } from '../../../../shared/data/client.ts';
import { Real } from './real.ts';
import { World, type Collaborator, type Name } from './world.ts';

const start = Date.parse('2026-11-26T08:00:00.000Z');
const nobody: Record<Name, string> = { helene: '', lea: '', paul: '', victor: '', agnes: '' };

/** A firm that is made, with its staff; the model is told what it is made of, and what was on record from then on. */
export async function begin(table: Table): Promise<{ world: World; real: Real }> {
  const real = new Real(table);
  real.set(start);
  const { firm, administrator, catalogue } = await real.use.makeFirm({
    ...{ name: 'Cabinet Lefèvre', language: 'fr', ownDomains: ['cabinet.example'], portalUrl: null, contact: null },
    administrator: { name: 'Hélène Martin', email: `helene@${crypto.randomUUID()}.test` },
  });
  const { firmId, version: _version, ...settings } = firm;
  const world = new World(start, firmId, { ...nobody });
  world.settings = settings;
  world.modules = catalogue;
  world.tellFirm('firm-created', null);
  world.tellCatalogue(null);
  const all = { validate: true, administerFirm: true };
  world.who.helene = administrator.collaboratorId;
  await hired(world, real, { ...newcomer(administrator.collaboratorId, 'all'), rights: all, by: null });
  await hire(world, real, 'lea', { validate: false, portfolio: [] });
  await hire(world, real, 'paul', { validate: false, portfolio: 'all' });
  for (const name of ['victor', 'agnes'] as const) await hire(world, real, name, { validate: true, portfolio: 'all' });
  return { world, real };
}

interface Hiring {
  readonly validate: boolean;
  readonly portfolio: 'all' | string[];
}

async function hire(world: World, real: Real, name: Name, { validate, portfolio }: Hiring): Promise<void> {
  const rights = { validate, administerFirm: false };
  const input = { name, email: `${name}@${world.firmId}.test`, rights, portfolio };
  const { collaboratorId } = await real.use.add({ who: await real.staff(world.who.helene), input });
  world.who[name] = collaboratorId;
  await hired(world, real, { ...newcomer(collaboratorId, portfolio), rights, by: world.who.helene });
}

const newcomer = (id: string, portfolio: Collaborator['portfolio']) => ({
  ...{ id, portfolio, status: 'invited', sub: null, closedAt: null },
});

/** One who was added signs in. */
async function hired(world: World, real: Real, { by, ...member }: Collaborator & { by: string | null }): Promise<void> {
  world.staff.push(member);
  world.tellCollaborator('collaborator-added', by, member);
  await real.use.follow(member.id);
  member.status = 'active';
  member.sub = (await real.member(member.id)).sub;
  world.tellCollaborator('sign-in-opened', null, member);
}
