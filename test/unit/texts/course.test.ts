import { describe, expect, test } from 'vitest';
import { CourseEventName } from '../../../shared/domain/request.ts';
import { courseText } from '../../../shared/texts/course.ts';

describe('the course as a person reads it (V22)', () => {
  test.each([
    ['fr', 'reminded', '2', 'Les validateurs ont été relancés (relance n° 2).'],
    ['en', 'reminded', '2', 'The validators were reminded (reminder 2).'],
    ['fr', 'escalated', 'notice-only', 'Personne n’ayant décidé, les administrateurs du cabinet ont été prévenus.'],
    ['en', 'escalated', 'asked', 'As nobody had decided, the firm’s administrators were asked.'],
    ['fr', 'decided', 'expired', 'Aucune décision, ou aucune correction, n’est venue dans le délai.'],
    ['en', 'decided', 'approved', 'A validator approved the request.'],
    ['fr', 'mailed', 'creator', 'L’auteur de la demande a été prévenu par e-mail.'],
    ['en', 'bounced', 'invitation', 'The invitation could not be delivered.'],
  ] as const)('in %s, of %s %s', (language, event, what, expected) => {
    expect(courseText(language, { event, what }).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toBe(expected);
  });

  test.each(CourseEventName.options)('says of %s what it means, where nobody knows more', (event) => {
    for (const language of ['fr', 'en'] as const)
      for (const what of [undefined, 'unheard-of']) expect(courseText(language, { event, what })).toMatch(/\.$/);
  });
});
