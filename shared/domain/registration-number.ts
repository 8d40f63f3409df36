/**
 * A SIREN: nine digits, of which the last makes the Luhn sum (ISO/IEC 7812-1) a multiple of ten. Spaces are tolerated;
 * undefined when the text is none. https://www.insee.fr/fr/metadonnees/definition/c2047
 */
export function parseRegistrationNumber(text: string): string | undefined {
  const digits = text.replace(/\s/gu, '');
  return /^\d{9}$/.test(digits) && Number(digits) > 0 && luhnSum(digits) % 10 === 0 ? digits : undefined;
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
