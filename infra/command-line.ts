import { parseArgs } from 'node:util';
import { UsageError } from './commands/deployment.ts';
import { isFromOutside, reasonOf } from './commands/reason.ts';

export const helpOption = { help: { type: 'boolean', short: 'h' } } as const;

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
  understood(help, () => parseArgs({ args: [...args], options: helpOption })).values.help ?? false;

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
