import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { decisionsReply, isFinal } from '../../../functions/http/requests/decisions.ts';
import { DecisionsReply } from '../../../shared/contract/replies.ts';
import { delegationsAtOnce } from '../../../shared/domain/absence.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import type { Names } from '../../../shared/domain/names.ts';
import { openRequest, type Request } from '../../../shared/domain/request.ts';
import { maxDossiersOfAccess } from '../../../shared/domain/rights-change.ts';
import { jsonReply, ok } from '../../../shared/http/reply.ts';
import { maxBodyBytes } from '../../../shared/http/reply-size.ts';
import type { Answer } from '../../../shared/use-cases/validation/decide-many.ts';
import { staffOf } from '../../support/directory.ts';
import { keepQuiet } from '../../support/quiet.ts';

// Each refusal is a line of the log.
keepQuiet();

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

/** How answers are told, where all that they name is called by the longest name. */
async function told(answers: readonly Answer[], staff: readonly string[], dossierIds: readonly string[] = []) {
  const { firmId } = who;
  const names: Names = {
    companies: new Map([['c', { companyId: 'c', firmId, name: longest }]]),
    dossiers: new Map(dossierIds.map((dossierId) => [dossierId, { dossierId, firmId, companyId: 'c', name: longest }])),
    collaborators: new Map(staff.map((id) => [id, longest])),
    ...{ people: new Map(), texts: new Map(), modules: new Map() },
  };
  const named = { load: () => Promise.resolve(), names: () => names, requests: () => new Map() };
  const reply = jsonReply(ok(await decisionsReply(answers, { who, language: 'fr', named })));
  const { results } = DecisionsReply.parse(JSON.parse(reply.body));
  return { results, bytes: Buffer.byteLength(JSON.stringify(reply)) };
}

/** What a hundred decisions are answered, each of which was taken, but for one. */
async function answered(dossiers: number) {
  const answers: Answer[] = Array.from({ length: 100 }, () => {
    const request = requestOf(dossiers);
    return { requestId: request.requestId, decided: { request, reason: undefined } };
  });
  answers[90] = { requestId: uuidv7(), refusal: new DomainError('not-found') };
  const { results, bytes } = await told(
    answers,
    [by.id],
    answers.flatMap((answer) => ('decided' in answer ? answer.decided.request.dossierIds : [])),
  );
  expect(results.map(({ requestId }) => requestId)).toEqual(answers.map(({ requestId }) => requestId));
  expect(results.map(({ httpStatus }) => httpStatus)).toEqual(answers.map((_, n) => (n === 90 ? 404 : 200)));
  expect(results[90]?.problem?.type).toBe('/problems/not-found');
  return { shown: results.map(({ request }) => request !== null), bytes };
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

test('nor do decisions that stood already keep the others from being told (V20, V3)', async () => {
  const others = Array.from({ length: 2 * delegationsAtOnce }, () => ({ kind: 'collaborator' as const, id: uuidv7() }));
  const decision = { outcome: 'approved' as const, by, at, for: others, reason: '"'.repeat(1000) };
  const answers: Answer[] = Array.from({ length: 100 }, () => ({
    ...{ requestId: uuidv7(), refusal: new DomainError('already-decided', { extensions: { decision } }) },
  }));
  const { results, bytes } = await told(answers, [by.id, ...others.map(({ id }) => id)]);
  expect(bytes).toBeLessThan(maxBodyBytes + 1000);
  expect(results.map(({ problem }) => problem?.type)).toEqual(answers.map(() => '/problems/already-decided'));
  const full = results.filter(({ problem }) => problem?.decision).length;
  expect(full).toBeGreaterThan(20);
  expect(results.map(({ problem }) => problem?.decision !== undefined)).toEqual(answers.map((_, n) => n < full));
});

test.each([
  ['not-found', true],
  ['already-decided', true],
  ['unavailable', false],
] as const)(
  'a reply that holds %s is the same for the same key: %s; what is to be sent again is tried again (V20)',
  async (code, final) => {
    const { results } = await told([{ requestId: uuidv7(), refusal: new DomainError(code) }], []);
    expect(isFinal({ results })).toBe(final);
  },
);
