import { expect, test } from 'vitest';
import { dossierIdsOf, type KnownAccess } from '../../../shared/domain/access.ts';
import { userOf } from '../../../shared/domain/user.ts';

const access: KnownAccess = {
  ...{ accessId: 'a1', firmId: 'f1', status: 'active', version: 4, createdAt: '2026-11-01T10:00:00.000Z' },
  createdBy: { kind: 'collaborator', id: 'c1' },
  person: { lastName: 'Moreau', firstName: 'Inès', email: 'Ines@moreau.example', phone: '+33612345678' },
  ...{ clientType: 'client_user', companyId: 'm1', card: 1 },
  dossiers: [
    { dossierId: 'd1', level: 'team_lead', options: [] },
    { dossierId: 'd2', level: 'standard_user', options: ['all_documents'] },
  ],
  ...{ modules: [], acknowledged: [], requestId: 'r1' },
};

test('a user of a dossier is shown with what they have there, and the address as it was typed', () => {
  expect(userOf(access, access.dossiers[1]!, '2026-11-22T10:00:00.000Z')).toEqual({
    ...{ accessId: 'a1', firmId: 'f1', name: 'Inès Moreau', email: 'Ines@moreau.example', status: 'active' },
    ...{ level: 'standard_user', options: ['all_documents'], changedAt: '2026-11-22T10:00:00.000Z', version: 4 },
  });
});

test('the dossiers of an access are those of its grants, in their order', () => {
  expect(dossierIdsOf(access)).toEqual(['d1', 'd2']);
});
