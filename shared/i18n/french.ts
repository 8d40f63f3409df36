const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

const spaced = (text: string): string =>
  text.replaceAll(/ (?=[:»])|(?<=«) /g, NO_BREAK).replaceAll(/ (?=[;?!])/g, NARROW_NO_BREAK);

/**
 * French spacing: a space before double punctuation, or inside guillemets, must not end a line. Only the literal parts
 * are touched; what is interpolated is data.
 */
export const fr = (literals: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  literals.map((literal, index) => spaced(literal) + String(values[index] ?? '')).join('');
