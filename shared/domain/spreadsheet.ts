import type { FieldCode } from './error.ts';

// They write the exponent with its sign and two digits; `2E10` is somebody's own code.
const scientific = /^[+-]?\d+(?:[.,]\d+)?E[+-]\d{2,}$/i;
const errorValue =
  /^(?:#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|ERROR!|NOM\?|VALEUR!|NOMBRE!|NUL!|PROPAGATION!)|#{3,}|Err:\d{3})$/i;
// What UTF-8 turns into when it is read as Windows-1252, and the sign for what could not be read.
const mojibake =
  /[\u00c2\u00c3][\u0080-\u00bf\u20ac\u201a-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a]|\u00e2\u20ac|\ufffd/u;

/**
 * What a spreadsheet or a wrong character set has made of a text, where that is certain: a number in scientific notation,
 * whose digits are lost; the error of a formula; accents that were read in another character set than they were written in.
 */
export function spreadsheetFlaw(text: string): FieldCode | undefined {
  const value = text.trim();
  if (scientific.test(value)) return 'scientific-notation';
  if (errorValue.test(value)) return 'spreadsheet-error';
  return mojibake.test(value) ? 'damaged-text' : undefined;
}
