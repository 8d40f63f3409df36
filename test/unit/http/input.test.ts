import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import {
  CancelBody,
  CreateAccessBody,
  DecisionBody,
  DraftIdentityBody,
  MoveBody,
} from '../../../shared/contract/bodies.ts';
import { ImportBody } from '../../../shared/contract/companies.ts';
import { AddCollaboratorBody, FirmBody } from '../../../shared/contract/firm.ts';
import { Paging } from '../../../shared/contract/paging.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { parseInput } from '../../../shared/http/input.ts';
import { fieldText } from '../../../shared/texts/field-problems.ts';
import type { Language } from '../../../shared/texts/language.ts';

/** What is said of the one field that is wrong. */
function said(schema: z.ZodType, input: unknown, language: Language): string | undefined {
  try {
    parseInput(schema, input, language);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.errors).toMatchObject([{ code: 'invalid-value' }]);
    return error.errors[0]?.detail;
  }
  return undefined;
}

const decision = { decision: 'approve' };
const { email, rights } = AddCollaboratorBody.shape;

describe('what is wrong with a value is told in words for people', () => {
  test.each<[z.ZodType, unknown, string, string]>([
    [email, null, 'Un texte est attendu.', 'A text is expected.'],
    [FirmBody, { fourEyes: 'yes' }, 'La valeur true ou false est attendue.', 'Either true or false is expected.'],
    [FirmBody, { ownDomains: 'a' }, 'Une liste est attendue.', 'A list is expected.'],
    [DecisionBody, { ...decision, version: 1.5 }, 'Un nombre entier est attendu.', 'A whole number is expected.'],
    [DecisionBody, { ...decision, version: 0 }, '1 au moins.', 'At least 1.'],
    [FirmBody, { remindersBeforeEscalation: 21 }, '20 au plus.', 'At most 20.'],
    [Paging.limit, 'ten', 'Un nombre est attendu.', 'A number is expected.'],
    [ImportBody, { dryRun: true, lines: [] }, '1 élément au moins.', 'At least 1 item.'],
    [CancelBody, { reason: 'x'.repeat(1001) }, '1000 caractères au plus.', 'At most 1000 characters.'],
    [
      CancelBody,
      { reason: 'a\u202eb' },
      'Ce texte contient des caractères invisibles.',
      'This text contains invisible characters.',
    ],
    [
      DecisionBody,
      { decision: 'maybe' },
      'Valeurs admises\u00a0: approve, reject, send_back.',
      'Accepted values: approve, reject, send_back.',
    ],
    [
      DraftIdentityBody,
      { clientType: 'boss' },
      'Valeurs admises\u00a0: client_admin, client_user.',
      'Accepted values: client_admin, client_user.',
    ],
    [AddCollaboratorBody.shape.portfolio, 5, 'Cette valeur n’est pas admise.', 'This value is not accepted.'],
    [rights, [], 'Un objet JSON est attendu.', 'A JSON object is expected.'],
  ])('%#: %j', (schema, input, french, english) => {
    expect(said(schema, input, 'fr')).toBe(french);
    expect(said(schema, input, 'en')).toBe(english);
  });

  test('what is out of all bounds is told once, by the code of its rule (F2)', () => {
    const errorsOf = (schema: z.ZodType, input: unknown) => {
      try {
        parseInput(schema, input, 'en');
      } catch (error) {
        if (error instanceof DomainError) return error.errors;
      }
      return [];
    };
    expect(errorsOf(DraftIdentityBody, { lastName: 'x'.repeat(5000) })).toEqual([
      { pointer: '/lastName', code: 'invalid-name' },
    ]);
    expect(errorsOf(FirmBody, { senderName: 'x'.repeat(5000) })).toEqual([
      { pointer: '/senderName', code: 'invalid-name' },
    ]);
    const portfolio = Array.from({ length: 501 }, () => 0);
    expect(errorsOf(AddCollaboratorBody.shape.portfolio, portfolio)).toEqual([
      { pointer: '', code: 'portfolio-too-large' },
    ]);
    expect(errorsOf(DraftIdentityBody, { lastName: 'e\u0301'.repeat(100) })).toEqual([]);
    expect(errorsOf(DraftIdentityBody, { lastName: 'é'.repeat(101) })).toEqual([
      { pointer: '/lastName', code: 'invalid-name' },
    ]);
  });

  test.each(['2027-06-31', '2027-02-30T00:00:00Z', '9999-12-31T23:00:00-02:00', '2027-06-30T00:00', 'tomorrow'])(
    '%s is no end',
    (endsAt) => {
      expect(said(CreateAccessBody.shape.endsAt, endsAt, 'fr')).toMatch(/^Une date existante/);
      expect(said(CreateAccessBody.shape.endsAt, endsAt, 'en')).toMatch(/^An existing date/);
    },
  );
});

test('a reason that is missing is told in words that hold of whatever asks for one', () => {
  expect(() => parseInput(MoveBody, { reason: ' ' }, 'fr')).toThrow(
    expect.objectContaining({ errors: [{ pointer: '/reason', code: 'reason-missing' }] }),
  );
  for (const language of ['fr', 'en'] as const)
    expect(fieldText({ code: 'reason-missing' }, language)).not.toMatch(/refus|rej|suspen|révo|revo/i);
});
