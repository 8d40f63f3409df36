import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { decisionsReply } from '../../../functions/http/requests/decisions.ts';
import { DecisionsReply } from '../../../shared/contract/replies.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Names } from '../../../shared/domain/names.ts';
import { openRequest, type Request } from '../../../shared/domain/request.ts';
import { maxDossiersOfAccess } from '../../../shared/domain/rights-change.ts';
import { jsonReply, ok } from '../../../shared/http/reply.ts';
import { maxBodyBytes } from '../../../shared/http/reply-size.ts';
import type { Answer } from '../../../shared/use-cases/validation/decide-many.ts';
import { staffOf } from '../../support/directory.ts';

const who = staffOf('f');
const by = { kind: 'collaborator' as const, id: who.collaboratorId };
const at = '2026-11-27T08:00:00.000Z';
/** As long as a name may be, of letters that take most. */
const longest = '𠀀'.repeat(100);

function requestOf(dossiers: number): Request {
  const dossierIds = Array.from({ length: dossiers }, () => uuidv7());
  const grants = dossierIds.map((dossierId) => ({ dossierId, level: 'standard_user' as const, options: [] }));
  const made = openRequest({
    ...{ kind: 'creation', requestId: uuidv7(), createdAt: at, createdBy: by, expiresAt: at, dossierIds },
    access: { accessId: uuidv7(), firmId: who.firmId, companyId: 'c', clientType: 'client_admin' },
    ...{ fourEyes: true, askedOf: [by], validatorsInAll: 1 },
    asks: { dossiers: grants, modules: [], companyIds: ['c'] },
  });
  return { ...made, status: 'approved', decision: { outcome: 'approved', by, at } };
}

/** What a hundred decisions are answered, each of which was taken, but for one. */
async function answered(dossiers: number) {
  const answers: Answer[] = Array.from({ length: 100 }, () => {
    const request = requestOf(dossiers);
    return { requestId: request.requestId, decided: { request, reason: undefined } };
  });
  answers[90] = { requestId: uuidv7(), refusal: new DomainError('not-found') };
  const ids = answers.flatMap((answer) => ('decided' in answer ? answer.decided.request.dossierIds : []));
  const names: Names = {
    companies: new Map([['c', { companyId: 'c', firmId: who.firmId, name: longest }]]),
    dossiers: new Map(
      ids.map((dossierId) => [dossierId, { dossierId, firmId: who.firmId, companyId: 'c', name: longest }]),
    ),
    collaborators: new Map([[by.id, longest]]),
    ...{ people: new Map(), texts: new Map(), modules: new Map() },
  };
  const named = { load: () => Promise.resolve(), names: () => names, requests: () => new Map() };
  const reply = jsonReply(ok(await decisionsReply(answers, { who, language: 'fr', named })));
  const { results } = DecisionsReply.parse(JSON.parse(reply.body));
  expect(results.map(({ requestId }) => requestId)).toEqual(answers.map(({ requestId }) => requestId));
  expect(results.map(({ httpStatus }) => httpStatus)).toEqual(answers.map((_, n) => (n === 90 ? 404 : 200)));
  expect(results[90]?.problem?.type).toBe('/problems/not-found');
  return { shown: results.map(({ request }) => request !== null), bytes: Buffer.byteLength(JSON.stringify(reply)) };
}

test('a hundred decisions are told, however long their requests are, and the requests as far as there is room (V20)', async () => {
  const { shown, bytes } = await answered(maxDossiersOfAccess);
  expect(bytes).toBeLessThan(maxBodyBytes + 1000);
  // No more is left out than has to be: the first ones are shown, and the last that is takes about 200 KB.
  expect(bytes).toBeGreaterThan(maxBodyBytes - 250_000);
  const count = shown.filter(Boolean).length;
  expect(shown).toEqual(shown.map((_, n) => n < count));
  expect(count).toBeGreaterThan(20);
});

test('and every request where there is room for all (V20)', async () => {
  const { shown } = await answered(2);
  expect(shown).toEqual(shown.map((_, n) => n !== 90));
});
