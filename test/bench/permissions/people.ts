import { uuidv7 } from 'uuidv7';
import { accessItem } from '../../../shared/data/access-items.ts';
import { modulesItem } from '../../../shared/data/firms.ts';
import { clientPerson, personItem } from '../../../shared/data/people.ts';
import type { KnownAccess } from '../../../shared/domain/access.ts';
import { permissions } from '../../../shared/domain/matrix.ts';
import type { Staff } from '../../../shared/domain/people.ts';
import { Option, Section, WarningCode } from '../../../shared/domain/vocabulary.ts';
import type { TokenHolder } from '../../../shared/domain/home.ts';
import type { PermissionQuestion } from '../../../shared/use-cases/rights/check-permissions.ts';
import { staffOf } from '../../support/directory.ts';

const firmId = uuidv7();
const modules = Section.options.map((section) => ({ moduleId: uuidv7(), name: section, sections: [section] }));

/** A client with 50 dossiers and every option on each. */
const access: KnownAccess = {
  accessId: uuidv7(),
  firmId,
  status: 'active',
  version: 3,
  createdAt: new Date(0).toISOString(),
  createdBy: { kind: 'collaborator', id: uuidv7() },
  ...{ clientType: 'client_user', companyId: uuidv7(), card: 1 },
  person: {
    lastName: 'Delacroix-Beauséjour de Saint-Exupéry',
    firstName: 'Anne-Éléonore Joséphine',
    email: 'anne-eleonore.delacroix-beausejour@boulangerie-patisserie-moreau.example',
    phone: '+33612345678',
  },
  dossiers: Array.from({ length: 50 }, () => ({
    dossierId: uuidv7(),
    level: 'standard_user' as const,
    options: Option.options,
  })),
  modules: modules.map(({ moduleId }) => moduleId),
  acknowledged: WarningCode.options,
  requestId: uuidv7(),
  sub: uuidv7(),
};
const client = clientPerson(access, access.sub!);
const dossierIds = access.dossiers.map(({ dossierId }) => dossierId);

/** Who works on those 50 dossiers alone; and who works on as many as a portfolio may name. */
const collaborator = staffOf(firmId, dossierIds);
const busy = staffOf(firmId, [...dossierIds, ...Array.from({ length: 450 }, uuidv7)]);

/** The access once more, the name of who made it as long as it may be (C10), with letters of two bytes. */
export const longestAccessItem = accessItem({
  ...access,
});

/** What these people stand on, for any table. */
export const items: readonly Record<string, unknown>[] = [
  modulesItem(firmId, modules),
  accessItem(access),
  ...[client, collaborator, busy].map(personItem),
];

const caller = ({ sub, kind }: Staff | typeof client): TokenHolder => ({
  sub,
  home: { kind, firmId },
  issuedAt: Math.floor(Date.now() / 1000),
});

/** Somebody who asks, and the access they ask about; a client asks about themselves. */
export interface Asker {
  readonly caller: TokenHolder;
  readonly accessId?: string;
}
export const askers = {
  client: { caller: caller(client) },
  staff: { caller: caller(collaborator), accessId: access.accessId },
  busyStaff: { caller: caller(busy), accessId: access.accessId },
} as const satisfies Readonly<Record<string, Asker>>;

/** So many questions about one person, over their dossiers and all rows. */
export const questionsOf = ({ accessId }: Asker, many: number): PermissionQuestion[] =>
  Array.from({ length: many }, (_, index) => ({
    dossierId: dossierIds[index % dossierIds.length]!,
    permission: permissions[(index + 10) % permissions.length]!,
    accessId,
  }));

/** A question that the client is answered with a yes. */
export const allowedQuestion = { dossierId: dossierIds[0]!, permission: 'invoices.process' } as const;
