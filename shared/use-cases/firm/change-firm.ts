import type { Catalogue, FirmRepository } from '../../data/firms.ts';
import { changesBetween } from '../../domain/audit.ts';
import { retryOnConflict } from '../../domain/conflict.ts';
import { DomainError, requireVersion } from '../../domain/error.ts';
import type { Firm, Module } from '../../domain/firm.ts';
import {
  acceptCatalogue,
  changeSettings,
  type SettingsParsers,
  type SettingsPatch,
} from '../../domain/firm-settings.ts';
import type { Staff } from '../../domain/people.ts';
import { auditEntry, type AuditEntryDeps } from '../audit-entry.ts';

export interface ChangeFirmDeps extends AuditEntryDeps, SettingsParsers {
  readonly firms: Pick<FirmRepository, 'firm' | 'saveFirm' | 'catalogue' | 'saveCatalogue'>;
}

/** Who changes what; `ifMatch` is the version that they looked at. */
interface ChangeBy {
  readonly who: Staff;
  readonly ifMatch?: number | undefined;
}

/**
 * Changes the settings that are sent; they count from the next time they are read. What is as it was is not written.
 * @throws `invalid-input`, `stale-write`.
 */
export const changeFirm =
  ({ firms, durationMs, hostParts, ...deps }: ChangeFirmDeps) =>
  ({ who, patch, ifMatch }: ChangeBy & { patch: SettingsPatch }): Promise<Firm> =>
    retryOnConflict(async () => {
      const before = await firms.firm(who.firmId);
      if (!before) throw new DomainError('not-found');
      const { firm, changes } = changeSettings(before, patch, { durationMs, hostParts });
      requireVersion(before.version, ifMatch);
      if (changes.length === 0) return before;
      return firms.saveFirm(before, firm, auditEntry(deps, who, { action: 'firm-changed', changes }));
    });

/**
 * Replaces the catalogue of modules (P4). One that accesses still hold may be withdrawn: checks then ignore it.
 * @throws `invalid-input`, `stale-write`.
 */
export const setModules =
  ({ firms, ...deps }: Omit<ChangeFirmDeps, keyof SettingsParsers>) =>
  ({ who, modules: sent, ifMatch }: ChangeBy & { modules: readonly Module[] }): Promise<Catalogue> =>
    retryOnConflict(async () => {
      const modules = acceptCatalogue(sent);
      const before = await firms.catalogue(who.firmId);
      requireVersion(before.version, ifMatch);
      const changes = changesBetween({ modules: before.modules }, { modules });
      if (changes.length === 0) return before;
      const audit = auditEntry(deps, who, { action: 'modules-changed', changes });
      return firms.saveCatalogue(before, modules, audit);
    });
