import type { Catalogue, FirmRepository } from '../../data/firms.ts';
import { changesBetween } from '../../domain/changes.ts';
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
import { loweredBySettings } from '../../domain/protection.ts';
import { deedBy, type DeedDeps } from '../deed.ts';
import type { WithinRate } from '../mail/within-rate.ts';

export interface ChangeFirmDeps extends DeedDeps, SettingsParsers {
  readonly firms: Pick<FirmRepository, 'firm' | 'saveFirm' | 'catalogue' | 'saveCatalogue'>;
  readonly withinRate: WithinRate;
}

/** Who changes what; `ifMatch` is the version that they looked at. */
interface ChangeBy {
  readonly who: Staff;
  readonly ifMatch?: number | undefined;
}

/**
 * Changes the settings that are sent; they count from the next time they are read. What is as it was is not written.
 * What lowers their protection mails others (F1), and so does not happen often (F3).
 *
 * @throws `invalid-input`, `stale-write`, `too-many-requests`.
 */
export const changeFirm =
  ({ firms, ...deps }: ChangeFirmDeps) =>
  ({ who, patch, ifMatch }: ChangeBy & { patch: SettingsPatch }): Promise<Firm> =>
    retryOnConflict(async () => {
      const before = await firms.firm(who.firmId);
      if (!before) throw new DomainError('not-found');
      const { firm, changes } = changeSettings(before, patch, deps);
      requireVersion(before.version, ifMatch);
      if (changes.length === 0) return before;
      const save = () => firms.saveFirm(before, firm, deedBy(deps, who, { action: 'firm-changed', to: before }));
      return loweredBySettings(before, firm).length > 0 ? deps.withinRate(who, save) : save();
    });

/**
 * Replaces the catalogue of modules (P4). One that accesses still hold may be withdrawn: checks then ignore it.
 * @throws `invalid-input`, `stale-write`.
 */
export const setModules =
  ({ firms, ...deps }: Omit<ChangeFirmDeps, keyof SettingsParsers | 'withinRate'>) =>
  ({ who, modules: sent, ifMatch }: ChangeBy & { modules: readonly Module[] }): Promise<Catalogue> =>
    retryOnConflict(async () => {
      const modules = acceptCatalogue(sent);
      const before = await firms.catalogue(who.firmId);
      requireVersion(before.version, ifMatch);
      const changes = changesBetween({ modules: before.modules }, { modules });
      if (changes.length === 0) return before;
      return firms.saveCatalogue(before, modules, deedBy(deps, who, { action: 'modules-changed', to: before }));
    });
