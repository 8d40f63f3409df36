import * as z from 'zod';
import { maxPortfolio } from '../domain/collaborator.ts';
import { DomainError } from '../domain/error.ts';
import type { Staff } from '../domain/people.ts';
import { stale, type Table, type Write } from './client.ts';
import { keys } from './table.ts';

/**
 * Adds a new dossier to a portfolio that is a list, in the collaborator's item and in what their sign-in gives. Several
 * may join at the same time; the collaborator's version counts every one.
 */
export function joinPortfolio(table: Table, staff: Staff, dossierId: string): Write[] {
  if (staff.portfolio === 'all') return [];
  const join = {
    TableName: table.name,
    ConditionExpression: 'attribute_type(portfolio, :list) AND size(portfolio) < :max',
  };
  const values = { ':dossier': [dossierId], ':list': 'L', ':max': maxPortfolio };
  const Update = {
    ...join,
    Key: keys.collaborator(staff.collaboratorId),
    UpdateExpression: 'SET portfolio = list_append(portfolio, :dossier) ADD #version :one',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ...values, ':one': 1 },
  };
  const Person = {
    ...join,
    Key: keys.person(staff.sub),
    UpdateExpression: 'SET portfolio = list_append(portfolio, :dossier)',
    ExpressionAttributeValues: values,
  };
  return [
    { item: { Update }, refuse: refuseJoin },
    { item: { Update: Person }, refuse: refuseJoin },
  ];
}

const Joined = z.object({ portfolio: z.array(z.string()) });
const refuseJoin = (current: unknown): Error => (Joined.safeParse(current).success ? portfolioFull() : stale());

export const portfolioFull = (): DomainError =>
  new DomainError('invalid-input', { errors: [{ pointer: '', code: 'portfolio-too-large' }] });
