import * as z from 'zod';
import { fullName, type Access } from '../domain/access.ts';
import { Person, type Collaborator } from '../domain/people.ts';
import { getItem, type Table } from './client.ts';
import { storedGrants, StoredGrants } from './grants.ts';
import { keys } from './table.ts';

const [Staff, Client] = Person.options;
const StoredPerson = z.discriminatedUnion('kind', [Staff, Client.extend({ dossiers: StoredGrants })]);

/** The people behind sign-ins. */
export const personRepository = (table: Table) => ({
  /** The person behind a sign-in; undefined for one that gives nothing. */
  person: (sub: string): Promise<Person | undefined> => getItem(table, keys.person(sub), StoredPerson),
});
export type PersonRepository = ReturnType<typeof personRepository>;

type Items = readonly Record<string, unknown>[];

/** The person among items that were read together. */
export function personIn(items: Items): Person | undefined {
  const found = items.find(({ type }) => type === 'Person');
  return found && StoredPerson.parse(found);
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
