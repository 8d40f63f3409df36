import fc from 'fast-check';
import type { Collaborator as Added } from '../../../../shared/domain/people.ts';
import { at, pick, plan, type Move } from './steps.ts';
import type { Collaborator, World } from './world.ts';

const rights = fc.record({ validate: fc.boolean(), administerFirm: fc.boolean() });
const portfolio = fc.option(fc.array(at, { maxLength: 3 }), { nil: 'all' as const });

/** The dossiers of a list, or what says that it is all of them. */
const listed = (world: World, of: 'all' | readonly number[]): 'all' | string[] =>
  of === 'all' ? 'all' : [...new Set(of.flatMap((index) => pick(world.dossiers, index)?.id ?? []))];

/** Whether a list names a dossier that has left: nobody has it any more. */
const namesLeft = (world: World, list: 'all' | readonly string[]): boolean =>
  list !== 'all' && !list.every(world.present);

/** The others beside those who do things. */
const hired = (world: World): Collaborator[] => {
  const doers = new Set<string>(Object.values(world.who));
  return world.staff.filter(({ id }) => !doers.has(id));
};

const add = fc
  .record({ fresh: fc.uuid(), validate: fc.boolean(), portfolio })
  .map(({ fresh, validate, ...of }): Move => (world) => {
    const list = listed(world, of.portfolio);
    const rights = { validate, administerFirm: false };
    return plan({
      refused: namesLeft(world, list) ? 'unknown-dossier' : undefined,
      take: async (real) => {
        const who = await real.staff(world.who.helene);
        const input = { name: 'Zoé Petit', email: `${fresh}@${world.firmId}.test`, rights, portfolio: list };
        const make = real.use.add;
        return real.once<Added>(
          (receipt) => make({ who, input, receipt }),
          fresh,
          (made) => made.collaboratorId,
        );
      },
      then: (id = '') => {
        const added = { id, rights, portfolio: list, status: 'invited', sub: null, closedAt: null };
        world.staff.push(added);
        world.tellCollaborator('collaborator-added', world.who.helene, added);
      },
    });
  });

/** What follows from the stream: a sign-in is opened, or closed. */
const follow = fc.record({ at }).map((of): Move => (world) => {
  const member = pick(hired(world), of.at);
  if (!member) return undefined;
  return plan({
    take: (real) => real.use.follow(member.id),
    then: async (_made, real) => {
      if (member.status === 'invited') {
        member.status = 'active';
        member.sub = (await real.use.collaborators.collaborator(member.id))?.sub ?? null;
        world.tellCollaborator('sign-in-opened', null, member);
      } else if (member.status === 'removed' && member.closedAt === null)
        world.tellCollaborator('sign-in-closed', null, member);
    },
  });
});

const change = fc
  .record({ at, rights, portfolio: fc.option(portfolio, { nil: undefined }) })
  .map((of): Move => (world) => {
    const member = pick(hired(world), of.at);
    if (!member) return undefined;
    const { rights } = of;
    const list = of.portfolio && listed(world, of.portfolio);
    const refused = (): string | undefined => {
      // P6: an administrator has every dossier.
      if (list && list !== 'all' && rights.administerFirm) return 'invalid-input';
      if (list && namesLeft(world, list)) return 'unknown-dossier';
      return member.status === 'removed' ? 'wrong-status' : undefined;
    };
    return plan({
      refused: refused(),
      take: async (real) => {
        const who = await real.staff(world.who.helene);
        return real.use.change({ who, collaboratorId: member.id, patch: { rights, ...(list && { portfolio: list }) } });
      },
      then: () => {
        const given = rights.administerFirm ? 'all' : (list ?? member.portfolio);
        if (equal(given, member.portfolio) && equal(rights, member.rights)) return;
        Object.assign(member, { rights, portfolio: given });
        world.tellCollaborator('collaborator-changed', world.who.helene, member);
      },
    });
  });
const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const remove = fc.record({ at }).map((of): Move => (world) => {
  const member = pick(hired(world), of.at);
  if (!member) return undefined;
  return plan({
    take: async (real) => real.use.remove({ who: await real.staff(world.who.helene), collaboratorId: member.id }),
    then: () => {
      if (member.status === 'removed') return;
      member.status = 'removed';
      world.tellCollaborator('collaborator-removed', world.who.helene, member);
    },
  });
});

/** Something that is on record, and changes nothing. Asked for in one minute, or until it is done, it is one. */
const reopen = fc.record({ at }).map((of): Move => (world) => {
  const member = pick(hired(world), of.at);
  if (!member) return undefined;
  const minute = `${member.id} ${String(Math.floor(world.now / 60_000))}`;
  return plan({
    refused: member.status === 'active' ? undefined : 'wrong-status',
    take: async (real) => {
      const owner = await real.use.collaborators.collaborator(member.id);
      if (owner) await real.use.requestReopening({ owner, by: { kind: 'collaborator', id: world.who.helene } });
    },
    then: () => {
      if (world.reopenings.has(minute)) return;
      world.reopenings.add(minute);
      world.tellCollaborator('sign-in-reopening-requested', world.who.helene, member, true);
    },
  });
});

const settings = fc
  .record(
    {
      fourEyes: fc.boolean(),
      askAtMost: fc.integer({ min: 1, max: 3 }),
      draftLife: fc.constantFrom('P7D', 'P30D'),
      portalUrl: fc.constantFrom(null, 'https://portail.example'),
    },
    { requiredKeys: [] },
  )
  .map(
    (patch): Move =>
      (world) =>
        plan({
          take: async (real) => real.use.changeFirm({ who: await real.staff(world.who.helene), patch }),
          then: () => {
            const changed = { ...world.settings, ...patch };
            if (equal(changed, world.settings)) return;
            world.settings = changed;
            world.tellFirm('firm-changed', world.who.helene);
          },
        }),
  );

const offered = ['invoices', 'expenses', 'bank'] as const;
const modules = fc.subarray([...offered], { minLength: 1 }).map((ids): Move => (world) => {
  const modules = ids.map((moduleId) => ({ moduleId, name: moduleId, sections: [moduleId] }));
  return plan({
    take: async (real) => real.use.setModules({ who: await real.staff(world.who.helene), modules }),
    then: () => {
      if (equal(modules, world.modules)) return;
      world.modules = modules;
      world.tellCatalogue(world.who.helene);
    },
  });
});

export const firmMoves = { add, follow, change, remove, reopen, settings, modules };
