import { holdsToDecide, maxPortfolio } from '../domain/collaborator.ts';
import { DomainError } from '../domain/error.ts';
import type { Staff } from '../domain/people.ts';
import { joinsList } from './ever-staff.ts';
import { keys } from './table.ts';
import { holderRow } from './validator-rows.ts';
import { is, isList, shorterThan } from './writes/conditions.ts';
import { update } from './writes/update.ts';
import { put, type Write } from './writes/write.ts';

/**
 * Adds a new dossier to a portfolio that is a list, in the collaborator's item and in what their sign-in gives. Several
 * may join at the same time: the list is no field of the collaborator's (A1), and the dossier's entry tells of it. A
 * validator is found by it from then on (V10), and since when they have it is kept (A7).
 */
export function joinPortfolio(staff: Staff, dossierId: string, at: string): Write[] {
  if (staff.portfolio === 'all') return [];
  const { collaboratorId, rights } = staff;
  const joined = { portfolio: [dossierId] };
  const collaborator = update(keys.collaborator(collaboratorId)).append(joined);
  const person = update(keys.person(staff.sub)).append(joined).expect(is('status', 'active'));
  const found = holdsToDecide({ ...staff, portfolio: [dossierId] });
  return [
    ...[collaborator.expect(is('rights', rights)), person].map((each) =>
      each.expect(isList('portfolio')).expect(shorterThan('portfolio', maxPortfolio), portfolioFull),
    ),
    ...found.map((held) => put(holderRow(held, collaboratorId))),
    joinsList(dossierId, collaboratorId, at),
  ];
}

const portfolioFull = (): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer: '', code: 'portfolio-too-large' }] });
