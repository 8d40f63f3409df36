import * as z from 'zod';
import type { AuditEntry } from '../domain/audit.ts';
import { atPortal, Firm, Module } from '../domain/firm.ts';
import { Collaborator } from '../domain/people.ts';
import { isStricter, loweredBySettings } from '../domain/protection.ts';
import { fold } from '../domain/text.ts';
import { auditWrite } from './audit.ts';
import { getItem, getItems, type Table } from './client.ts';
import { keyText } from './key-text.ts';
import { stricterSince } from './settings-marks.ts';
import { indexes, keys } from './table.ts';
import { commit } from './writes/commit.ts';
import { absent, is, or, type Condition } from './writes/conditions.ts';
import { noticeWrites } from './writes/mail-requests.ts';
import { update } from './writes/update.ts';
import { put } from './writes/write.ts';

const Catalogue = z.object({ modules: z.array(Module), version: z.number().int().default(1) });
export type Catalogue = z.infer<typeof Catalogue>;

/** Firms, their catalogues and their staff. */
export const firmRepository = (table: Table) => ({
  firm: (firmId: string): Promise<Firm | undefined> => getItem(table, keys.firm(firmId), Firm),

  /** The modules the firm offers, in its order. */
  catalogue: async (firmId: string): Promise<Catalogue> =>
    (await getItem(table, keys.modules(firmId), Catalogue)) ?? { modules: [], version: 0 },

  /** Replaces the settings as they were read; what they lower is to be told (F1). @throws `stale-write` if they changed meanwhile. */
  saveFirm: async (before: Firm, after: Firm, audit: AuditEntry): Promise<Firm> => {
    const saved = { ...after, version: before.version + 1 };
    await commit(table, [
      put(firmItem(saved)).expect(asRead(before)),
      ...(isStricter(before, after) ? stricterSince(saved) : []),
      ...noticeWrites(audit, loweredBySettings(before, after)),
      auditWrite(keys.firm(before.firmId), audit),
    ]);
    return saved;
  },

  /** Replaces the catalogue as it was read. @throws `stale-write` if it changed meanwhile. */
  saveCatalogue: async (before: Catalogue, modules: Module[], audit: AuditEntry): Promise<Catalogue> => {
    const { firmId } = audit;
    const saved = { modules, version: before.version + 1 };
    // The catalogue alone: which dossiers are on their way stands in the same item (P7).
    const { pk, sk, ...fields } = modulesItem(firmId, saved.modules, saved.version);
    await commit(table, [update({ pk, sk }).set(fields).expect(asRead(before)), auditWrite(keys.firm(firmId), audit)]);
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

/** The version that was read, or none: of a catalogue that nobody has changed yet, or that is not there at all. */
const asRead = ({ version }: { readonly version: number }): Condition => or(is('version', version), absent('version'));

/** A collaborator as stored; those who left stand in an index of their own until their sign-in is closed. */
export const collaboratorItem = (collaborator: Collaborator) => ({
  ...keys.collaborator(collaborator.collaboratorId),
  ...staffEntry(collaborator),
  type: 'Collaborator',
  ...collaborator,
});

function staffEntry({ status, signInClosedAt, firmId, name, collaboratorId }: Collaborator) {
  const order = keyText(fold(name), 480);
  if (status !== 'removed') return indexes.collaborators(firmId, order, collaboratorId);
  return signInClosedAt === undefined ? indexes.leaving(firmId, order, collaboratorId) : {};
}
