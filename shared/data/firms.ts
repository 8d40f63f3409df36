import * as z from 'zod';
import type { Deed } from '../domain/audit-entry.ts';
import { atPortal, Firm, Module } from '../domain/firm.ts';
import { recordFields } from '../domain/kept.ts';
import { Collaborator } from '../domain/people.ts';
import { isStricter, loweredBySettings } from '../domain/protection.ts';
import { fold } from '../domain/text.ts';
import { getItem, getItems, type Table } from './client.ts';
import { collaboratorWordWrites } from './collaborator-words.ts';
import { keyText } from './key-text.ts';
import { entryWrites, Recorded, recordedUpdate } from './record.ts';
import { stricterSince } from './settings-marks.ts';
import { indexes, keys } from './table.ts';
import { commit } from './writes/commit.ts';
import { noticeWrites } from './writes/mail-requests.ts';
import type { Catalogue } from './subjects.ts';
import { put, type Write } from './writes/write.ts';

export type { Catalogue } from './subjects.ts';
/** Without a version: of a firm that has chosen no modules yet. */
const StoredCatalogue = z.object({
  modules: z.array(Module),
  ...recordFields,
  version: recordFields.version.default(0),
});

/** Firms, their catalogues and their staff. */
export const firmRepository = (table: Table, now: () => Date = () => new Date()) => ({
  firm: (firmId: string): Promise<Firm | undefined> => getItem(table, keys.firm(firmId), Firm),

  /** The modules the firm offers, in its order. */
  catalogue: async (firmId: string): Promise<Catalogue> => ({
    firmId,
    ...((await getItem(table, keys.modules(firmId), StoredCatalogue)) ?? { modules: [], version: 0 }),
  }),

  /** Replaces the settings as they were read; what they lower is to be told (F1). @throws `stale-write` if they changed meanwhile. */
  saveFirm: async (before: Firm, after: Firm, deed: Deed): Promise<Firm> => {
    const recorded = Recorded.change('firm', before, after, deed);
    const { pk: _pk, sk: _sk, ...fields } = { ...absent, ...firmItem(recorded.after) };
    await commit(table, [
      recordedUpdate(recorded, fields),
      ...(isStricter(before, after) ? stricterSince(recorded.after) : []),
      ...noticeWrites(recorded.entry, loweredBySettings(before, after)),
      ...entryWrites(recorded),
    ]);
    return recorded.after;
  },

  /** Replaces the catalogue as it was read. @throws `stale-write` if it changed meanwhile. */
  saveCatalogue: async (before: Catalogue, modules: readonly Module[], deed: Deed): Promise<Catalogue> => {
    const { firmId } = before;
    // No version: there is no catalogue, or one that was made for the dossiers on their way alone (P7).
    const read = before.version === 0 ? undefined : before;
    const recorded = Recorded.change('catalogue', read, { ...before, modules }, deed);
    // The catalogue alone: which dossiers are on their way stands in the same item (P7).
    const { pk: _pk, sk: _sk, version: _version, ...fields } = modulesItem(firmId, modules);
    await commit(table, [recordedUpdate(recorded, fields), ...entryWrites(recorded)]);
    return recorded.after;
  },

  /** A firm's settings and catalogue in one round trip. @throws an error if there is no such firm. */
  settings: async (firmId: string): Promise<{ firm: Firm; catalogue: Module[] }> => {
    const items = await getItems(table, [keys.firm(firmId), keys.modules(firmId)]);
    const catalogue = items.find(({ type }) => type === 'Modules');
    return {
      firm: Firm.parse(items.find(({ type }) => type === 'Firm')),
      catalogue: catalogue ? StoredCatalogue.parse(catalogue).modules : [],
    };
  },

  collaborator: (id: string): Promise<Collaborator | undefined> =>
    getItem(table, keys.collaborator(id), Collaborator, now()),
});
export type FirmRepository = ReturnType<typeof firmRepository>;

/** Firms for mails and pages, each at its portal. It saves nothing: what is the stage's is not to be kept as the firm's. */
export const firmReader = (
  table: Table,
  portalOfStage: string | null,
): Pick<FirmRepository, 'firm' | 'settings' | 'collaborator'> => {
  const { firm, settings, collaborator } = firmRepository(table);
  return {
    collaborator,
    firm: async (firmId) => {
      const found = await firm(firmId);
      return found && atPortal(found, portalOfStage);
    },
    settings: async (firmId) => {
      const found = await settings(firmId);
      return { ...found, firm: atPortal(found.firm, portalOfStage) };
    },
  };
};
/** Every field without a value: one that a firm no longer has goes. */
const absent = Object.fromEntries(Object.keys(Firm.shape).map((field) => [field, undefined]));

/** A firm as it is stored. */
export const firmItem = (firm: Firm) => ({
  ...keys.firm(firm.firmId),
  ...indexes.firms(firm.firmId),
  type: 'Firm',
  ...firm,
});

export const modulesItem = (firmId: string, modules: readonly Module[], version = 1) => ({
  ...keys.modules(firmId),
  type: 'Modules',
  firmId,
  modules,
  version,
});

/** Keeps a new collaborator, with the entry and the words to find them by. */
export const newCollaboratorWrites = (collaborator: Recorded<Collaborator>): Write[] => [
  put(collaboratorItem(collaborator.after)).ifNew(),
  ...entryWrites(collaborator),
  ...collaboratorWordWrites(undefined, collaborator.after),
];

/** A collaborator as stored; those who left stand in a list of their own. */
export const collaboratorItem = (collaborator: Collaborator) => ({
  ...keys.collaborator(collaborator.collaboratorId),
  ...staffEntry(collaborator),
  type: 'Collaborator',
  ...collaborator,
});

/** What a change writes of one: not whether the invitation is due, which is noted beside that. */
export const staffFields = (collaborator: Collaborator) => {
  const { name, rights, portfolio, status, sub, absence, signInClosedAt } = collaborator;
  return {
    ...{ name, rights, portfolio, status, sub, absence, signInClosedAt },
    ...staffEntry(collaborator),
  };
};

function staffEntry({ status, firmId, name, collaboratorId }: Collaborator) {
  const list = status === 'removed' ? indexes.left : indexes.collaborators;
  return list(firmId, keyText(fold(name), 480), collaboratorId);
}
