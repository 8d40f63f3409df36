import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { openDeployment, UsageError, usualOutputs, type Deployment } from './deployment.ts';
import { isOfService, reasonOf } from './reason.ts';

/** What every command understands beside its own options. */
const common = {
  outputs: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** Its last lines of help, the texts after so many signs. */
export const commonHelp = (indent: number): string =>
  [
    `  ${'--outputs FILE'.padEnd(indent - 2)}what npm run deploy (outputs.json) or npm start wrote (default ${usualOutputs})`,
    `  ${'--help'.padEnd(indent - 2)}this text`,
  ].join('\n');

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: Options }>>['values'];

export interface Command<Options extends ParseArgsOptionsConfig, Input> {
  /** Shown by `--help`, and to whoever made a mistake. */
  readonly help: string;
  /** Its own options. */
  readonly options: Options;
  /** Whether something else than options is understood too. */
  readonly takesNames?: boolean;
  /** Reads what is wanted. @throws UsageError on what is not understood. */
  readonly read: (values: Values<Options>, names: readonly string[]) => Input;
  /** Does it, and gives the exit code. */
  readonly run: (input: Input, deployment: Deployment) => Promise<number>;
}

/**
 * Runs a command: reads what is wanted, says where it works, and only then acts there. A mistake of whoever runs it, and
 * what a service refuses, is told in words; it leaves with 1 if it was not done.
 */
export async function runCommand<Options extends ParseArgsOptionsConfig, Input>(
  command: Command<Options, Input>,
): Promise<void> {
  try {
    process.exitCode = await act(command);
  } catch (error) {
    if (!(error instanceof UsageError) && !isOfService(error)) throw error;
    console.error(error instanceof UsageError ? error.message : `It could not be done: ${reasonOf(error)}`);
    process.exitCode = 1;
  }
}

async function act<Options extends ParseArgsOptionsConfig, Input>(command: Command<Options, Input>): Promise<number> {
  const given = readArguments(command, process.argv.slice(2));
  if (given) return command.run(given.input, await openDeployment(given.outputs));
  console.log(command.help);
  return 0;
}

/** Undefined when help is wanted. @throws UsageError, with the help, on what is not understood. */
function readArguments<Options extends ParseArgsOptionsConfig, Input>(
  { help, options, takesNames = false, read }: Command<Options, Input>,
  args: string[],
): { readonly input: Input; readonly outputs: string } | undefined {
  try {
    const given = parseArgs({ args, options: { ...options, ...common }, allowPositionals: takesNames });
    const values = given.values as Values<Options> & Values<typeof common>;
    if (values.help) return undefined;
    return { input: read(values, given.positionals), outputs: values.outputs ?? usualOutputs };
  } catch (error) {
    if (!(error instanceof UsageError) && !isOfParser(error)) throw error;
    throw new UsageError(`${error.message}\n\n${help}`);
  }
}

const isOfParser = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
