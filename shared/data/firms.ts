import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Firm, Module } from '../domain/firm.ts';
import { Collaborator, Person, type Rights } from '../domain/people.ts';
import { getItem, getItems, type Table } from './client.ts';
import { indexes, keys } from './table.ts';

const Catalogue = z.object({ modules: z.array(Module) });

/** Firms, their catalogues and their staff. */
export const firmRepository = (table: Table) => ({
  firm: (firmId: string): Promise<Firm | undefined> => getItem(table, keys.firm(firmId), Firm),

  /** The modules the firm offers, in its order. */
  catalogue: async (firmId: string): Promise<Module[]> =>
    (await getItem(table, keys.modules(firmId), Catalogue))?.modules ?? [],

  /** A firm's settings and catalogue in one round trip. @throws an error if there is no such firm. */
  settings: async (firmId: string): Promise<{ firm: Firm; catalogue: Module[] }> => {
    const items = await getItems(table, [keys.firm(firmId), keys.modules(firmId)]);
    const catalogue = items.find(({ type }) => type === 'Modules');
    return {
      firm: Firm.parse(items.find(({ type }) => type === 'Firm')),
      catalogue: catalogue ? Catalogue.parse(catalogue).modules : [],
    };
  },

  collaborator: (id: string): Promise<Collaborator | undefined> => getItem(table, keys.collaborator(id), Collaborator),

  /** The person behind a sign-in; undefined for a sign-in that gives nothing. */
  person: (sub: string): Promise<Person | undefined> => getItem(table, keys.person(sub), Person),

  /** The firm's active collaborators with the validation right (V1), by name; one query a megabyte. */
  validators: async (firmId: string): Promise<Collaborator[]> => {
    const found: Collaborator[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :pk',
          ExpressionAttributeValues: { ':pk': indexes.validators(firmId).gsi1pk },
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      found.push(...z.array(Collaborator).parse(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start);
    return found;
  },
});
export type FirmRepository = ReturnType<typeof firmRepository>;

/** A firm as it is stored. */
export const firmItem = (firm: Firm) => ({ ...keys.firm(firm.firmId), type: 'Firm', ...firm });

export const modulesItem = (firmId: string, modules: readonly Module[]) => ({
  ...keys.modules(firmId),
  type: 'Modules',
  firmId,
  modules,
});

const validates = (status: Collaborator['status'], rights: Rights): boolean => status === 'active' && rights.validate;

/** A collaborator as stored; those who may validate stand in an index of their own. */
export const collaboratorItem = (collaborator: Collaborator) => ({
  ...keys.collaborator(collaborator.collaboratorId),
  ...(validates(collaborator.status, collaborator.rights)
    ? indexes.validators(collaborator.firmId, collaborator.name, collaborator.collaboratorId)
    : {}),
  type: 'Collaborator',
  ...collaborator,
});

export const personItem = (person: Person) => ({ ...keys.person(person.sub), type: 'Person', ...person });

/** What a collaborator's sign-in gives them. */
export const staffPerson = ({ version: _version, sub, ...collaborator }: Collaborator & { sub: string }): Person => ({
  kind: 'collaborator',
  sub,
  ...collaborator,
});
