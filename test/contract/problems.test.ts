import { describe, expect, test } from 'vitest';
import { problemStatuses } from '../../shared/contract/problem-statuses.ts';
import { routes, type Route } from '../../shared/contract/routes.ts';
import { errorCodes, fieldCodes } from '../../shared/domain/error.ts';
import { isOfForm } from '../../shared/forms/decision-fields.ts';
import { fieldTexts } from '../../shared/texts/field-problems.ts';
import { languages } from '../../shared/texts/language.ts';
import { problemTexts } from '../../shared/texts/problems.ts';

describe.each(languages)('in %s', (language) => {
  test.each(errorCodes)('the problem %s has a title and says what to do', (code) => {
    const { title, detail } = problemTexts[code][language];
    expect(title).toMatch(/^\p{Lu}.{3,60}$/u);
    expect(detail).toMatch(/^\p{Lu}.{10,}[.»]$/u);
  });

  test.each(fieldCodes)('the field code %s has a text', (code) => {
    expect(fieldTexts[code][language]).toMatch(/\p{L}.{5,}\.$/u);
  });
});

test.each(errorCodes)('the problem %s is told differently in each language', (code) => {
  const { fr, en } = problemTexts[code];
  expect(fr.detail).not.toBe(en.detail);
});

test.each(languages)('no read says in %s that nothing was stored, since nothing was to be', (language) => {
  const reads = Object.entries<Route>(routes).filter(([route]) => /^(GET|HEAD) /.test(route));
  const ofAll = ['invalid-input', 'internal-error', 'unavailable'] as const;
  const codes = [...ofAll, ...reads.flatMap(([, { problems }]) => problems ?? [])];
  expect(
    codes.filter((code) => /n’a été enregistré|was stored|was saved/.test(problemTexts[code][language].detail)),
  ).toEqual([]);
});

test('what sets off mails to others can be asked for too often, and says so (F3, V18)', () => {
  const bounded = Object.entries<Route>(routes).filter(([, { problems }]) => problems?.includes('too-many-requests'));
  expect(bounded.map(([route]) => route).sort()).toEqual([
    'PATCH /v1/accesses/{accessId}',
    'PATCH /v1/collaborators/{collaboratorId}',
    'PATCH /v1/firm',
    'POST /v1/accesses',
    'POST /v1/accesses/{accessId}/reopen-sign-in',
    'POST /v1/accesses/{accessId}/resend-invitation',
    'POST /v1/collaborators',
    'POST /v1/collaborators/{collaboratorId}/reopen-sign-in',
    'POST /v1/collaborators/{collaboratorId}/resend-invitation',
    'POST /v1/dossiers/{dossierId}/detach',
    'POST /v1/drafts/{draftId}/submit',
    'PUT /v1/dossiers/{dossierId}/users/{accessId}',
    'PUT /v1/requests/{requestId}',
  ]);
});

test('whatever the page says stands in the way of an approval, apps know of it too (V9)', () => {
  const { problems } = routes['POST /v1/requests/{requestId}/decision'];
  expect(problems).toEqual(expect.arrayContaining(errorCodes.filter(isOfForm)));
});

/** What apps were told of each status; a code once told keeps its own. */
const published: Readonly<Record<number, readonly string[]>> = {
  400: ['invalid-input'],
  401: ['unauthenticated'],
  403: ['forbidden', 'own-request', 'not-a-validator', 'above-own-level'],
  404: ['not-found'],
  409: [
    ...[
      'email-taken',
      'company-needs-client-admin',
      'last-client-admin',
      'end-in-the-past',
      'last-firm-administrator',
      'no-validator',
    ],
    ...['warnings-not-acknowledged', 'draft-incomplete', 'wrong-status', 'already-decided', 'request-open'],
    ...['confirmation-mismatch', 'dossier-detached', 'request-in-progress', 'registration-number-taken'],
  ],
  412: ['stale-write'],
  413: ['payload-too-large'],
  415: ['unsupported-media-type'],
  422: [
    ...['forbidden-email-domain', 'option-not-for-level', 'idempotency-key-reused'],
    ...['unknown-company', 'unknown-dossier', 'unknown-module', 'unknown-access', 'unknown-person'],
    'unknown-delegate',
  ],
  429: ['too-many-requests'],
  500: ['internal-error'],
  503: ['unavailable'],
};

test.each(errorCodes)('the problem %s has the status that apps were told', (code) => {
  expect(published[problemStatuses[code]]).toContain(code);
});
