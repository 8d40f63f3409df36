import { dossierIdsOf, type Access, type Identity } from '../domain/access.ts';
import type { Card } from '../domain/card.ts';
import type { Company, Dossier } from '../domain/company.ts';
import { administers } from '../domain/collaborator.ts';
import { emailKeyOf } from '../domain/email.ts';
import type { Firm, Module } from '../domain/firm.ts';
import type { Collaborator, Grant } from '../domain/people.ts';
import { openRequest, type Request } from '../domain/request.ts';
import { userOf } from '../domain/user.ts';
import type { Doer } from '../domain/vocabulary.ts';
import { accessItem } from './access-items.ts';
import { accessKeyItems } from './access-keys.ts';
import { accessWordItems } from './access-words.ts';
import { cardItems } from './cards.ts';
import { collaboratorWordItems } from './collaborator-words.ts';
import { referenceItem } from './company-changes.ts';
import { companyItem, companyWordItems, dossierItem } from './company-items.ts';
import { companyKeyItems } from './company-keys.ts';
import { everUserItem } from './ever-users.ts';
import { collaboratorItem, firmItem, modulesItem } from './firms.ts';
import { madeRequestItem } from './made-requests.ts';
import { clientPerson, personItem, staffPerson } from './people.ts';
import { requestItem } from './requests.ts';
import { keys } from './table.ts';
import { userItem } from './users.ts';
import { validatorRows } from './validator-rows.ts';
import { emailItem } from './writes/addresses.ts';

/** Items for a table that nobody uses yet: what the local host's demo and the tests start from. */
type Item = Record<string, unknown>;

export const firmItems = (firm: Firm, catalogue: readonly Module[]): Item[] => [
  firmItem(firm),
  modulesItem(firm.firmId, catalogue),
];

export const collaboratorItems = (collaborator: Collaborator & { sub: string }): Item[] => [
  collaboratorItem(collaborator),
  ...collaboratorWordItems(collaborator),
  ...validatorRows(collaborator),
  personItem(staffPerson(collaborator)),
  emailItem(emailKeyOf(collaborator.email), {
    holderId: collaborator.collaboratorId,
    kind: 'collaborator',
    firmId: collaborator.firmId,
  }),
];

/** How many active administrators a firm has, of this staff: of them one always stays. */
export const firmTallyItem = (firmId: string, staff: readonly Pick<Collaborator, 'status' | 'rights'>[]): Item => ({
  ...keys.firmTally(firmId),
  type: 'FirmTally',
  administrators: staff.filter(administers).length,
});

export const companyItems = (
  { version = 1, ...company }: Omit<Company, 'version'> & { readonly version?: number },
  dossiers: readonly Pick<Dossier, 'dossierId' | 'name' | 'reference'>[],
): Item[] => [
  companyItem({ ...company, version }),
  ...companyWordItems(company),
  ...companyKeyItems(company),
  ...dossiers.flatMap((dossier) => dossierItems(company, dossier)),
];

function dossierItems(
  { firmId, companyId }: Pick<Company, 'firmId' | 'companyId'>,
  { reference, ...dossier }: Pick<Dossier, 'dossierId' | 'name' | 'reference'>,
): Item[] {
  const made = { ...dossier, firmId, companyId, version: 1 };
  if (reference === undefined) return [dossierItem(made)];
  const referred = { ...made, reference };
  return [dossierItem(referred), referenceItem(referred)];
}

/** An access that was asked for and approved at `createdAt`. */
export interface SeedAccess {
  readonly accessId: string;
  readonly requestId: string;
  readonly sub: string;
  readonly firmId: string;
  readonly createdAt: Date;
  readonly identity: Identity & Pick<Card, 'readableEmail'>;
  /** A4: of the card. */
  readonly salt: string;
  readonly dossiers: Grant[];
  readonly modules: string[];
  /** The companies of the dossiers; the person's own alone unless others are told. */
  readonly companyIds?: string[];
  readonly createdBy: Doer;
  readonly decidedBy: Doer;
}

/** An active access with its request; the tally of its company is `tallyItem`'s. */
export function activeAccessItems({ decidedBy, createdAt, companyIds, identity, salt, ...seed }: SeedAccess): Item[] {
  const at = createdAt.toISOString();
  const { clientType, companyId, ...person } = identity;
  const access: Access = {
    ...seed,
    clientType,
    companyId,
    card: 1,
    status: 'active',
    version: 3,
    createdAt: at,
    activatedAt: at,
    acknowledged: [],
  };
  const known = { ...access, person };
  const card: Card = { ...person, accessId: seed.accessId, firmId: seed.firmId, n: access.card, salt };
  const request: Request = {
    ...openRequest({
      ...{ requestId: seed.requestId, access, kind: 'creation', createdAt: at, createdBy: seed.createdBy },
      asks: { dossiers: seed.dossiers, modules: seed.modules, companyIds: companyIds ?? [companyId] },
      ...{ dossierIds: dossierIdsOf(seed), fourEyes: true, askedOf: [decidedBy], validatorsInAll: 1, expiresAt: at },
    }),
    ...{ status: 'approved', version: 2, decision: { outcome: 'approved', by: decidedBy, at }, doneAt: at },
    course: { decided: { event: 'decided', at, what: 'approved' }, opened: { event: 'opened', at } },
  };
  return [
    // Who is there already has a password.
    { ...accessItem(access), invitedAt: at, acceptedAt: at },
    ...Object.values(cardItems(card)),
    ...accessWordItems(known),
    ...accessKeyItems(known),
    personItem(clientPerson(known, seed.sub)),
    ...access.dossiers.map(({ dossierId, ...rights }) => userItem(dossierId, userOf(known, rights, at))),
    ...access.dossiers.map((grant) => everUserItem(access, grant)),
    emailItem(emailKeyOf(person.email), { holderId: seed.accessId, kind: 'access', firmId: seed.firmId }),
    requestItem(request),
    madeRequestItem(request),
  ];
}

/** C5: how many active people of each kind a company has. */
export const tallyItem = (companyId: string, adminsActive: number, usersActive: number): Item => ({
  ...keys.tally(companyId),
  type: 'Tally',
  adminsActive,
  usersActive,
});
