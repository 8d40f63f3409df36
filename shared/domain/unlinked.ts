/** What reads as these characters, or is turned into them (NFKC, UTS 46). */
const dot = String.raw`[.\u2024\u2488-\u249b\u3002\ufe52\uff0e\uff61]`;
const colon = String.raw`[:\u2236\ua789\ufe13\ufe55\uff1a]`;
const at = String.raw`[@\ufe6b\uff20]`;
const slash = String.raw`[/\u2044\u2215\u29f8\uff0f]`;
const backslash = String.raw`[\\\u2216\u29f5\ufe68\uff3c]`;
/** Letters, and signs that stand for some: ⓒⓞⓜ. */
const letter = String.raw`[\p{L}\p{So}]`;
/** How a label begins that a domain may end with: no single Latin letter does, so that «S.A.R.L.» stays as it is. */
const lastLabel = String.raw`${letter}[\p{L}\p{So}\p{M}\p{N}\p{Pd}]|(?!\p{Script=Latin})${letter}`;

const expression = (...alternatives: readonly string[]): RegExp => new RegExp(alternatives.join('|'), 'gu');

/** 192.0.2.1 */
const ipAddress = expression(String.raw`(?<!\p{N})\p{N}{1,3}(?:${dot}\p{N}{1,3}){3}(?!\p{N})`);
const everyDot = expression(dot);

/**
 * The characters that hold an address together. Each is looked for first, and what is around it after that, so that the
 * time it takes grows with the text alone.
 */
const joints = expression(
  // evil.example, www.1evil
  String.raw`${dot}(?<=\S${dot})(?=${lastLabel})`,
  String.raw`${dot}(?<=${letter}${dot})(?=\p{N})`,
  // https://evil, mailto:evil; no time of the day
  String.raw`${colon}(?=${slash}{2})`,
  String.raw`${colon}(?<=${letter}[\p{L}\p{So}\p{N}+.-]{1,20}${colon})(?=\S)`,
  // evil@host
  String.raw`${at}(?<=\S${at})(?=\S)`,
  // \\evil\share
  String.raw`${backslash}(?=${backslash})`,
);

/**
 * F4: takes addresses in a text apart, so that no mail program makes a link of one: `https: //evil. example/x`. By spaces,
 * for they show, and stay where invisible joiners are stripped; plain text has no markup to do it by. What has been
 * taken apart stays as it is.
 */
export const unlinked = (text: string): string =>
  text.replaceAll(ipAddress, (address) => address.replaceAll(everyDot, '$& ').trim()).replaceAll(joints, '$& ');
