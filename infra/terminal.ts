/** The part of a stream that tells whether somebody watches it. */
export interface Output {
  readonly isTTY?: boolean;
}

/**
 * Whether escape codes may be written there: to a terminal alone, and not where `NO_COLOR` asks for none
 * (https://no-color.org) or the terminal knows none. All that writes one asks here.
 */
export const mayStyle = ({ isTTY }: Output, env: NodeJS.ProcessEnv = process.env): boolean =>
  isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';

/** A title, as terminals show one. */
export const bold = (text: string, out: Output = process.stdout): string =>
  mayStyle(out) ? `\u001b[1m${text}\u001b[0m` : text;

/** Writes over the line on which the cursor is. */
export const overLine = (text: string): string => `\r${text}\u001b[K`;
