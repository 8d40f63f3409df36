/** Why a text is not one phone number that is kept as it is meant (C8). */
export const phoneFlaws = ['several-numbers', 'extension', 'other-text', 'country-code-missing'] as const;
export type PhoneFlaw = (typeof phoneFlaws)[number];

/** A number in E.164, or what is wrong with the text, where that can be said. */
export type ReadPhone = { readonly number: string } | { readonly flaw: PhoneFlaw | undefined };
