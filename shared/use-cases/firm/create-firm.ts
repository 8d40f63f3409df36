import type { NewFirm } from '../../data/create-firm.ts';
import { acceptCollaborator } from '../../domain/collaborator.ts';
import { changeSettings, type SettingsParsers } from '../../domain/firm-settings.ts';
import type { Collaborator } from '../../domain/people.ts';
import { startingFirm, startingModules, type StartingModuleNames } from '../../domain/starting-firm.ts';
import type { Contact } from '../../domain/firm.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { deedOf, type DeedDeps } from '../deed.ts';

export interface CreateFirmDeps extends SettingsParsers, DeedDeps {
  readonly createFirm: (made: NewFirm) => Promise<void>;
  readonly moduleNames: Readonly<Record<Language, StartingModuleNames>>;
}

export interface CreateFirmCommand {
  readonly name: string;
  readonly language: Language;
  readonly ownDomains: readonly string[];
  /** Null: where the stage says. */
  readonly portalUrl: string | null;
  readonly contact: Contact | null;
  readonly administrator: { readonly name: string; readonly email: string };
}

/**
 * Makes a firm and its first administrator, who may also validate: there is nobody else yet. Their sign-in and the
 * invitation follow from the table's stream.
 *
 * @throws `invalid-input` naming what is refused; `email-taken` (C1), also when it has been made before.
 */
export const createFirm =
  ({ createFirm: keep, moduleNames, now, newId, via, ...parsers }: CreateFirmDeps) =>
  async ({ name, language, administrator, ...chosen }: CreateFirmCommand): Promise<NewFirm> => {
    const deps = { now, newId, via };
    const settings = { ...chosen, name, senderName: name, ownDomains: [...chosen.ownDomains] };
    const { firm } = changeSettings(startingFirm(newId(), language), settings, parsers);
    const { firmId } = firm;
    const rights = { validate: true, administerFirm: true };
    const context = { firmId, dossiers: new Map<string, never>() };
    const first: Collaborator = {
      ...acceptCollaborator({ ...administrator, rights }, context, parsers.hostToUnicode),
      collaboratorId: newId(),
      firmId,
      status: 'invited',
      version: 1,
      invitationDue: true,
    };
    const catalogue = startingModules(moduleNames[language]);
    const deed: NewFirm['deed'] = (action) => deedOf(deps, null, { action });
    const made: NewFirm = { firm, catalogue, administrator: first, deed };
    await keep(made);
    return made;
  };
