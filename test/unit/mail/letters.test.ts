import { expect, test } from 'vitest';
import type { KnownAccess } from '../../../shared/domain/access.ts';
import { staffDoer, type Collaborator } from '../../../shared/domain/people.ts';
import { isAuthorToBeTold, type Request } from '../../../shared/domain/request.ts';
import { startingFirm } from '../../../shared/domain/starting-firm.ts';
import type { Doer } from '../../../shared/domain/vocabulary.ts';
import type { QuestionDescription } from '../../../shared/use-cases/validation/describe-decision.ts';
import {
  detachedLetter,
  endingLetter,
  invitationLetter,
  passwordResetLetter,
  queueLetter,
  protectionLetter,
  rightsLetter,
  sealLetter,
  signInOwner,
  validationLetter,
} from '../../../shared/use-cases/mail/letters.ts';
import type { Letter } from '../../../shared/services/mailer.ts';

const contact = { email: 'accueil@cabinet.example', phone: '+33123456789' };
const firm = { ...startingFirm('f1', 'fr'), name: 'Cabinet', senderName: 'Le cabinet', contact };
const paul: Collaborator = {
  ...{ collaboratorId: 'paul', firmId: 'f1', name: 'Paul Petit', email: 'Paul@cabinet.example', version: 1 },
  rights: { validate: true, administerFirm: true },
  ...{ portfolio: 'all', status: 'active', sub: 's-paul' },
};
const victor: Collaborator = { ...paul, collaboratorId: 'victor', name: 'Victor Valois', email: 'v@cabinet.example' };
const access = {
  ...{ accessId: 'a1', status: 'active', sub: 's-ines', clientType: 'client_admin', modules: [], dossiers: [] },
  person: { firstName: 'Inès', lastName: 'Moreau', email: 'ines@x.example' },
} as unknown as KnownAccess;
const request = {
  ...{ requestId: 'r1', kind: 'more_rights', status: 'approved', createdAt: '2026-10-01T08:00:00.000Z' },
  ...{ createdBy: staffDoer(paul), expiresAt: '2026-10-15T08:00:00.000Z', submission: 1, course: {} },
  decision: { outcome: 'approved', by: staffDoer(victor), at: '2026-10-02T08:00:00.000Z' },
} as unknown as Request;
const to = { level: 'team_lead' as const, options: [] };
const people: Readonly<Record<string, string>> = { paul: paul.name, victor: victor.name, a1: 'Inès Moreau' };
const nameOf = ({ id }: Doer) => people[id];
const description = (of = firm) =>
  ({
    nameOf,
    ...{
      firm: of,
      access,
      request,
      companyName: 'Boulangerie',
      values: [],
      corrections: { values: [], rights: [] },
      details: {},
      dossiers: [],
      modules: [],
      warnings: [],
      notices: [],
    },
    change: { dossierName: 'Four', companyName: 'Boulangerie', from: null, to },
  }) as unknown as QuestionDescription;

const link = { url: 'https://api.example/x', lifeHours: 1, expiresAt: '2026-10-01T09:00:00.000Z' };
const deps = { mint: () => Promise.resolve(link), inWhosePlace: () => Promise.resolve(() => []) };
const owner = signInOwner(access);
const notice = {
  ...{ mail: 'protection-lowered' as const, mailRequestId: 'm1', at: '2026-10-02T08:00:00.000Z', firmId: 'f1' },
  by: staffDoer(victor),
  lowered: [{ what: 'right-given' as const, right: 'validate' as const, to: staffDoer(paul) }],
};
const detached = {
  name: 'Four',
  detached: { by: { kind: 'access' as const, id: 'a1' }, at: '2026-10-02T08:00:00.000Z' },
};
const sealNotice = {
  ...{ mail: 'record-sealed' as const, mailRequestId: 'm2', at: '2026-10-05T06:00:00.000Z', firmId: 'f1' },
  ...{ week: '2026-10-05', n: 12, hash: 'c0ffee'.padEnd(64, '0'), sealedAt: '2026-10-05T05:45:00.000Z' },
};

/** One of every letter there is. */
async function everyLetter(of: typeof firm): Promise<Letter[]> {
  if (!owner) throw new Error('The access has no sign-in.');
  return [
    await validationLetter(deps)(description(of), request, victor),
    await invitationLetter(deps)(of, owner, { companyName: 'Boulangerie', occasion: 'opened' }),
    await passwordResetLetter(deps)(of, owner),
    await queueLetter(deps)(of, victor),
    rightsLetter(description(of)),
    endingLetter(description(of), { name: 'Paul Petit', to: 'paul@cabinet.example' }),
    detachedLetter(of, detached, { companyName: 'Boulangerie', nameOf, to: paul }),
    protectionLetter(of, notice, { nameOf, to: paul }),
    sealLetter(of, sealNotice, paul),
  ];
}

test('answers to every letter go to whom the firm names, and nowhere where it names nobody', async () => {
  const replies = async (of: typeof firm) => new Set((await everyLetter(of)).map(({ replyTo }) => replyTo));
  expect(await replies(firm)).toEqual(new Set([contact.email]));
  expect(await replies({ ...firm, contact: null as never })).toEqual(new Set([undefined]));
});

test('a letter speaks to its reader, never of them', async () => {
  const own = await validationLetter(deps)(description(), request, paul);
  expect(own.text).toMatch(/Demandé par\s: vous-même\n/);
  expect(own.text.split('Paul Petit')).toHaveLength(2);
  const another = await validationLetter(deps)(description(), request, victor);
  expect(another.text).toMatch(/Demandé par\s: Paul Petit\n/);
  const given = protectionLetter(firm, notice, { nameOf, to: paul });
  expect(given.text).toContain('- Vous avez reçu le droit de valider les demandes.');
  expect(given.text.split('Paul Petit')).toHaveLength(2);
  expect(protectionLetter(firm, notice, { nameOf, to: victor }).text).toContain('- Paul Petit a reçu le droit');
});

test('L7: whoever is asked for a new access is told when it ends, if it does', async () => {
  const asked = async (kind: Request['kind'], endsAt?: string) => {
    const of = description();
    const matter = { ...of, access: { ...access, endsAt }, request: { ...request, kind } } as QuestionDescription;
    return (await validationLetter(deps)(matter, request, victor)).text;
  };
  expect(await asked('creation', '2027-06-30T21:59:59.999Z')).toMatch(/Dernier jour\s: mercredi 30 juin 2027\n/);
  expect(await asked('creation')).not.toContain('Dernier jour');
  expect(await asked('more_rights', '2027-06-30T21:59:59.999Z')).not.toContain('Dernier jour');
});

test('V15: whoever is asked is told for whom, of the request as it stands', async () => {
  const absence = { from: '2026-10-01T08:00:00.000Z', to: '2026-10-09T22:00:00.000Z', delegateId: 'victor' };
  const standing = { ...request, dossierIds: ['d1'] };
  const asked: unknown[] = [];
  const inWhosePlace = (who: Collaborator) =>
    Promise.resolve((...given: unknown[]) => {
      asked.push(who, ...given);
      return [{ ...paul, absence }];
    });
  const { text } = await validationLetter({ ...deps, inWhosePlace })(description(), standing, victor);
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'Vous remplacez : Paul Petit (absence jusqu’au vendredi 9 octobre 2026)',
  );
  expect(asked).toEqual([victor, standing, firm]);
});

test('nobody is told how they ended their own request (V7)', () => {
  const ended = (id?: string) =>
    isAuthorToBeTold({
      createdBy: staffDoer(paul),
      decision: {
        outcome: 'cancelled',
        at: '2026-10-02T08:00:00.000Z',
        ...(id && { by: { kind: 'collaborator', id } }),
      },
    });
  expect([ended('paul'), ended('victor'), ended()]).toEqual([false, true, true]);
});

test('G1: of whom nothing is kept any more, a letter says so in its language', async () => {
  const forgotten = { ...description(), nameOf: () => undefined };
  const english = { ...forgotten, firm: { ...firm, language: 'en' as const } };
  expect((await validationLetter(deps)(forgotten, request, victor)).text).toMatch(/Demandé par\s: personne effacée\n/);
  expect((await validationLetter(deps)(english, request, victor)).text).toContain('Requested by: erased person\n');
  const boss = { name: 'Anne', to: 'anne@cabinet.example' };
  expect(endingLetter(english, boss, { inPlaceOfAuthor: true }).text).toContain('erased person made');
  expect(detachedLetter(firm, detached, { companyName: 'Four', nameOf: () => undefined, to: paul }).text).toContain(
    'personne effacée',
  );
});
