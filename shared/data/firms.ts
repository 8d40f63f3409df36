import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AuditEntry } from '../domain/audit.ts';
import { Firm, Module } from '../domain/firm.ts';
import { Collaborator, type Rights } from '../domain/people.ts';
import { fold } from '../domain/text.ts';
import { auditWrite } from './audit.ts';
import { commit, getItem, getItems, stale, type Table, type Write } from './client.ts';
import { indexes, keys } from './table.ts';

const Catalogue = z.object({ modules: z.array(Module), version: z.number().int().default(1) });
export type Catalogue = z.infer<typeof Catalogue>;

/** Firms, their catalogues and their staff. */
export const firmRepository = (table: Table) => ({
  firm: (firmId: string): Promise<Firm | undefined> => getItem(table, keys.firm(firmId), Firm),

  /** The modules the firm offers, in its order. */
  catalogue: async (firmId: string): Promise<Catalogue> =>
    (await getItem(table, keys.modules(firmId), Catalogue)) ?? { modules: [], version: 0 },

  /** Replaces the settings as they were read. @throws `stale-write` if they changed meanwhile. */
  saveFirm: async (before: Firm, after: Firm, audit: AuditEntry): Promise<Firm> => {
    const saved = { ...after, version: before.version + 1 };
    const subject = keys.firm(before.firmId);
    await commit(table, [replace(table, firmItem(saved), before.version), auditWrite(table, subject, audit)]);
    return saved;
  },

  /** Replaces the catalogue as it was read. @throws `stale-write` if it changed meanwhile. */
  saveCatalogue: async (before: Catalogue, modules: Module[], audit: AuditEntry): Promise<Catalogue> => {
    const { firmId } = audit;
    const saved = { modules, version: before.version + 1 };
    const write = replaceModules(table, modulesItem(firmId, saved.modules, saved.version), before.version);
    await commit(table, [write, auditWrite(table, keys.firm(firmId), audit)]);
    return saved;
  },

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

export const modulesItem = (firmId: string, modules: readonly Module[], version = 1) => ({
  ...keys.modules(firmId),
  type: 'Modules',
  firmId,
  modules,
  version,
});

const replace = (table: Table, item: Record<string, unknown>, version: number): Write => ({
  item: {
    Put: {
      TableName: table.name,
      Item: item,
      ConditionExpression: '#version = :version OR attribute_not_exists(#version)',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    },
  },
  refuse: stale,
});

/** The catalogue alone: what has left the firm stands in the same item (P7). */
const replaceModules = (table: Table, item: ReturnType<typeof modulesItem>, version: number): Write => ({
  item: {
    Update: {
      TableName: table.name,
      Key: { pk: item.pk, sk: item.sk },
      UpdateExpression: 'SET #type = :type, firmId = :firmId, modules = :modules, #version = :next',
      ConditionExpression: '#version = :version OR attribute_not_exists(#version)',
      ExpressionAttributeNames: { '#type': 'type', '#version': 'version' },
      ExpressionAttributeValues: {
        ':type': item.type,
        ':firmId': item.firmId,
        ':modules': item.modules,
        ':next': item.version,
        ':version': version,
      },
    },
  },
  refuse: stale,
});

const validates = (status: Collaborator['status'], rights: Rights): boolean => status === 'active' && rights.validate;

/** A collaborator as stored; those who may validate stand in an index of their own, those who left in none. */
export const collaboratorItem = (collaborator: Collaborator) => ({
  ...keys.collaborator(collaborator.collaboratorId),
  ...(validates(collaborator.status, collaborator.rights)
    ? indexes.validators(collaborator.firmId, collaborator.name, collaborator.collaboratorId)
    : {}),
  ...(collaborator.status === 'removed'
    ? {}
    : indexes.collaborators(collaborator.firmId, fold(collaborator.name), collaborator.collaboratorId)),
  type: 'Collaborator',
  ...collaborator,
});
