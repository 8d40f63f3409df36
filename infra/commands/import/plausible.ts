// What people of this country have in their names, and what their keyboards give in capitals too.
const letters = new Set('àâäáãåçéèêëíîïñóôöõúùûüÿœæøß');
const keyboard = new Set('éèàçù');
const isUpper = (char: string): boolean => char !== char.toLowerCase();
const isLetter = (char: string): boolean => /\p{L}/u.test(char);

/** Whether a character beyond ASCII makes sense where it stands: a letter in a word of its own case, a sign where signs stand. */
export function isAtHome(text: string, at: number): boolean {
  const char = text[at] ?? '';
  if (isLetter(char)) return isLetterAtHome(text, at, char);
  const [before, after] = [isLetter(text[at - 1] ?? ''), isLetter(text[at + 1] ?? '')];
  if (char === '\u00a0' || char === '\u202f') return true;
  if (char === '’') return before;
  if (char === '«' || char === '“' || char === '‘') return !before;
  if (char === '–' || char === '—') return before === after;
  return '»”…°º²³€®™©§·£'.includes(char) && !after;
}

function isLetterAtHome(text: string, at: number, char: string): boolean {
  if (!letters.has(char.toLowerCase())) return false;
  const begin = /\p{L}*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const end = /^\p{L}*/u.exec(text.slice(at + 1))?.[0] ?? '';
  if (isUpper(char)) return begin === '' || !/[a-z]/.test(begin + end);
  if (keyboard.has(char)) return true;
  return !isUpper(end[0] ?? '') && !/\p{Lu}{2}$/u.test(begin);
}
