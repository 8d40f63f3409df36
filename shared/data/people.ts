import * as z from 'zod';
import { fullName, type Access } from '../domain/access.ts';
import type { Home } from '../domain/home.ts';
import { Person, type Collaborator } from '../domain/people.ts';
import { getItem, getItems, type Table } from './client.ts';
import { storedGrants, StoredGrants } from './grants.ts';
import { keys } from './table.ts';

const [Staff, Client] = Person.options;
const StoredPerson = z.discriminatedUnion('kind', [Staff, Client.extend({ dossiers: StoredGrants })]);

/** What is read of a firm with every call of its staff: the dossiers that have left it (P7). */
const Detached = z.object({ detached: z.set(z.string()).default(new Set()) });

/** The people behind sign-ins. */
export const personRepository = (table: Table) => ({
  /**
   * The person behind a sign-in, in one round trip where `home` says where it belongs; undefined for a sign-in that gives
   * nothing.
   */
  person: async (sub: string, home?: Home): Promise<Person | undefined> => {
    const near = home?.kind === 'collaborator' ? [keys.modules(home.firmId)] : [];
    const items = await getItems(table, [keys.person(sub), ...near]);
    const person = personIn(items);
    if (person?.kind !== 'collaborator') return person;
    if (home?.kind === 'collaborator' && home.firmId === person.firmId) return withDetached(person, items);
    const firm = await getItem(table, keys.modules(person.firmId), z.record(z.string(), z.unknown()));
    return withDetached(person, firm ? [firm] : []);
  },
});
export type PersonRepository = ReturnType<typeof personRepository>;

type Items = readonly Record<string, unknown>[];

/** The person among items that were read together. */
export function personIn(items: Items): Person | undefined {
  const found = items.find(({ type }) => type === 'Person');
  return found && StoredPerson.parse(found);
}

/** A collaborator, with what has left their firm according to its catalogue among the items. */
export function withDetached<P extends Person>(person: P, items: Items): P {
  const { detached } = Detached.parse(items.find(({ type }) => type === 'Modules') ?? {});
  return { ...person, detached: [...detached] };
}

export const personItem = (person: Person) => ({
  ...keys.person(person.sub),
  type: 'Person',
  ...person,
  ...(person.kind === 'client' ? { dossiers: storedGrants(person.dossiers) } : {}),
});

/** What a collaborator's sign-in gives them. */
export const staffPerson = (collaborator: Collaborator & { sub: string }): Person => ({
  kind: 'collaborator',
  sub: collaborator.sub,
  firmId: collaborator.firmId,
  collaboratorId: collaborator.collaboratorId,
  name: collaborator.name,
  email: collaborator.email,
  rights: collaborator.rights,
  portfolio: collaborator.portfolio,
  status: collaborator.status === 'removed' ? 'removed' : 'active',
});

/** What an active access's sign-in gives. */
export const clientPerson = (access: Access, sub: string): Person => ({
  kind: 'client',
  sub,
  firmId: access.firmId,
  accessId: access.accessId,
  name: fullName(access.identity),
  email: access.identity.email,
  status: access.status === 'suspended' || access.status === 'revoked' ? access.status : 'active',
  clientType: access.identity.clientType,
  companyId: access.identity.companyId,
  dossiers: access.dossiers,
  modules: access.modules,
});
