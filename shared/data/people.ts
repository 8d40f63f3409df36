import * as z from 'zod';
import { fullName, type KnownAccess } from '../domain/access.ts';
import { personAt } from '../domain/end-date.ts';
import { Person, type Collaborator } from '../domain/people.ts';
import { getItem, type Table } from './client.ts';
import { storedGrants, StoredGrants } from './grants.ts';
import { keptUntil } from '../domain/retention.ts';
import { keys } from './table.ts';
import { passing } from './ttl.ts';
import { update, type Update } from './writes/update.ts';

const [Staff, Client] = Person.options;
const StoredPerson = z.discriminatedUnion('kind', [Staff, Client.extend({ dossiers: StoredGrants })]);

/** The people behind sign-ins, as they are at the time of reading: the end of an access counts from its instant on (L7). */
export const personRepository = (table: Table, now = () => new Date()) => ({
  /** The person behind a sign-in; undefined for one that gives nothing. */
  person: async (sub: string): Promise<Person | undefined> => {
    const person = await getItem(table, keys.person(sub), StoredPerson);
    return person && personAt(person, now().toISOString());
  },
});
export type PersonRepository = ReturnType<typeof personRepository>;

type Items = readonly Record<string, unknown>[];

/** The person among items that were read together, as they were then (L7). */
export function personIn(items: Items, at: string): Person | undefined {
  const found = items.find(({ type }) => type === 'Person');
  return found && personAt(StoredPerson.parse(found), at);
}

/** What a sign-in gives, as a person's item keeps it. When its sessions ended (V7) stands beside that. */
export const personItem = ({ signedOutAt: _beside, ...person }: Person) => ({
  ...keys.person(person.sub),
  type: 'Person',
  ...person,
  ...(person.kind === 'client' ? { dossiers: storedGrants(person.dossiers) } : {}),
});

/** Writes what a sign-in gives, field by field: nothing of it can put back a session that has ended meanwhile (V7). */
export function savePerson(person: Person): Update {
  const { pk, sk, ...fields } = personItem(person);
  return update({ pk, sk }).set(fields);
}

/** The same, but for the dossiers of a list, to which others may add meanwhile (A1). */
export function savePersonButPortfolio(person: Person): Update {
  const { pk, sk, portfolio: _kept, ...fields } = { portfolio: undefined, ...personItem(person) };
  return update({ pk, sk }).set(fields);
}

/** V7: ends the sessions that a person has. */
export const endSessions = (sub: string, at: string): Update => update(keys.person(sub)).set({ signedOutAt: at });

/**
 * L12: takes from a sign-in that is gone what it gave. No other one follows by that `sub`, so that whatever token names it
 * is from before, for as long as any lives; after a day nothing is left of it.
 */
export function leavePerson({ sub, kind }: Pick<Person, 'sub' | 'kind'>, at: string): Update {
  const forgotten = keptUntil('Person', at).toISOString();
  const nothing =
    kind === 'client'
      ? { status: 'revoked', dossiers: [], modules: [] }
      : { status: 'removed', portfolio: [], rights: { validate: false, administerFirm: false } };
  return endSessions(sub, forgotten).set({ ...nothing, name: '', email: '', ...passing('Person', at) });
}

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
export const clientPerson = (access: KnownAccess, sub: string): Person => ({
  kind: 'client',
  sub,
  firmId: access.firmId,
  accessId: access.accessId,
  name: fullName(access.person),
  email: access.person.email,
  status: access.status === 'suspended' || access.status === 'revoked' ? access.status : 'active',
  clientType: access.clientType,
  companyId: access.companyId,
  dossiers: access.dossiers,
  modules: access.modules,
  endsAt: access.endsAt,
});
