import { expect, test } from 'vitest';
import { mayDetachText, noticeText, type ToldAlike } from '../../../shared/texts/told.ts';

const [ines, paul] = [
  { accessId: 'a', name: 'Inès Moreau', status: 'pending_validation' as const },
  { accessId: 'b', name: 'Paul Durand', status: 'active' as const },
];
const alike = (changes: Partial<ToldAlike>): ToldAlike => ({
  ...{ code: 'same-name', likeness: 'name', people: [ines], more: false },
  ...changes,
});

test('who may be the same person is told in whole sentences, by name and status (C12)', () => {
  expect(noticeText(alike({}), 'fr')).toBe(
    'Une personne du même nom a déjà un accès dans cette entreprise\u00a0: Inès Moreau (en attente de validation).',
  );
  expect(noticeText(alike({ likeness: 'phone', people: [ines, paul], more: true }), 'fr')).toBe(
    'Des personnes qui ont le même numéro de téléphone ont déjà un accès dans cette entreprise\u00a0: ' +
      'Inès Moreau (en attente de validation), Paul Durand (actif) et d’autres.',
  );
  expect(noticeText(alike({ people: [paul], more: true }), 'en')).toBe(
    'People of the same name already have an access in this company: Paul Durand (active) and others.',
  );
});

test('that a principal admin may detach dossiers is told of one or of several (C11)', () => {
  expect(mayDetachText(1, 'fr')).toBe(noticeText({ code: 'may-detach' }, 'fr'));
  expect(mayDetachText(1, 'fr')).toContain('ce dossier');
  expect(mayDetachText(2, 'fr')).toContain('ces dossiers');
});
