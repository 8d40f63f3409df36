/** A text with another character in one place (the nearest whole one), as somebody who tampers with a token would send it. */
export function changedAt(text: string, place: number): string {
  const at = Math.floor(place);
  const other = text.charAt(at) === 'A' ? 'B' : 'A';
  return `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
}
