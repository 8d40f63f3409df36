/**
 * A SIREN: nine digits, of which the last makes the Luhn sum (ISO/IEC 7812-1) a multiple of ten. Spaces are tolerated;
 * undefined when the text is none. https://www.insee.fr/fr/metadonnees/definition/c2047
 */
export function parseRegistrationNumber(text: string): string | undefined {
  const digits = text.replace(/\s/gu, '');
  return /^\d{9}$/.test(digits) && Number(digits) > 0 && luhnSum(digits) % 10 === 0 ? digits : undefined;
}

/**
 * What else was given in the place of a SIREN, where its length tells: a SIRET (a SIREN and five digits for the
 * establishment), also without the zero that it may begin with, or a SIREN without that zero.
 */
export function registrationNumberFlaw(text: string): 'establishment-number' | 'lost-leading-zero' | undefined {
  const digits = text.replace(/\s/gu, '');
  if (/^\d{13,14}$/.test(digits)) return 'establishment-number';
  return /^\d{8}$/.test(digits) ? 'lost-leading-zero' : undefined;
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
