import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './commands/deployment.ts';
import { isFromOutside, reasonOf } from './commands/reason.ts';

export const helpOption = { help: { type: 'boolean', short: 'h' } } as const;

/**
 * Parses arguments, of every command. @throws UsageError for an option that is given twice and takes one value, of which
 * one would be lost in silence, and for what is empty, as a variable of the shell that is not set leaves it.
 */
export function parsed<const Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  const { tokens } = parseArgs({ ...(config as ParseArgsConfig), tokens: true });
  const met = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const name = token.kind === 'option' ? `--${token.name}` : 'An argument';
    if (token.value?.trim() === '') throw new UsageError(`${name} is empty.`);
    if (token.kind === 'positional' || config.options?.[token.name]?.multiple === true) continue;
    if (met.has(token.name)) throw new UsageError(`${name} is given more than once.`);
    met.add(token.name);
  }
  return parseArgs(config);
}

/** Reads arguments. @throws UsageError, with the help, on what is not understood. */
export function understood<T>(help: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError) && !isOfParser(error)) throw error;
    throw new UsageError(`${error.message}\n\n${help}`);
  }
}

const isOfParser = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');

/** Whether help is wanted of a command that takes nothing else. @throws UsageError on any other argument. */
export const requestedHelp = (args: readonly string[], help: string): boolean =>
  understood(help, () => parsed({ args: [...args], options: helpOption })).values.help ?? false;

/**
 * Acts, and leaves with the code that comes of it. A mistake of whoever runs a command, and what a service or a file refuses,
 * is told in words, and exits with 1.
 */
export async function leaveWith(act: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await act();
  } catch (error) {
    if (!(error instanceof UsageError) && !isFromOutside(error)) throw error;
    console.error(error instanceof UsageError ? error.message : `It could not be done: ${reasonOf(error)}`);
    process.exitCode = 1;
  }
}
