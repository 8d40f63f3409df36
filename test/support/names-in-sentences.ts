/** Names that change a French word before them: «d’Inès», «du Cabinet Martin», «au Four à Chaux». */
export const namesThatChangeWords = ['Inès Moreau', 'Cabinet Martin', 'Le Four à Chaux'] as const;

/**
 * French words that melt into a name after them, or are wrong before some names: «de» before a vowel, «à» before «Le».
 * «par», «pour» and «avec» never change, and a noun before a name («le dossier Moreau») leaves it as it is.
 */
const changing = ['de', 'du', 'des', "d[’']", 'à', 'au', 'aux', 'en', 'que', "qu[’']", "l[’']"];

/** A piece of a French text that ends with such a word. */
export const changesBefore = new RegExp(`(?<![\\p{L}])(?:${changing.join('|')})[\\s«]*$`, 'iu');

/** Where a French text has a name after a word that would have to change with it. */
export const changedByName = (text: string, name: string): string[] =>
  text.match(new RegExp(`(?<![\\p{L}])(?:${changing.join('|')})[\\s«]*${name}`, 'giu')) ?? [];

/** Where an English text has a possessive, which names in «s» have in two ways, or an article that depends on the name. */
export const possessives = (text: string, name: string): string[] =>
  text.match(new RegExp(`${name}[’']s?|\\ban? [“\\s]*${name}`, 'giu')) ?? [];
