import type { PersonDetails } from '../../domain/card.ts';
import { erasedPerson } from '../../texts/erased.ts';
import type { Language } from '../../texts/language.ts';

/** What stands in a mail, or on a page, for all that a card said of a person who was erased (G1). */
export const erasedDetails = (language: Language): PersonDetails => ({
  ...{ lastName: erasedPerson[language], firstName: '' },
  ...{ email: '', phone: '' },
});
