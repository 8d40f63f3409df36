import type { parseArgs, ParseArgsOptionsConfig } from 'node:util';
import { helpOption, leaveWith, parsed, understood } from '../command-line.ts';
import { openDeployment, usualOutputs, type Deployment } from './deployment.ts';

/** What every command understands beside its own options. */
const common = {
  ...helpOption,
  outputs: { type: 'string' },
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
  /** Does what needs no deployment, so that no outputs are asked for; undefined: this does. */
  readonly runAlone?: (input: Input) => Promise<number> | undefined;
  /** Does it, and gives the exit code. */
  readonly run: (input: Input, deployment: Deployment) => Promise<number>;
}

/**
 * Runs a command: reads what is wanted, says where it works, and only then acts there. A mistake of whoever runs it, and
 * what a service refuses, is told in words; it exits with 1 if it was not done.
 */
export const runCommand = <Options extends ParseArgsOptionsConfig, Input>(
  command: Command<Options, Input>,
): Promise<void> =>
  leaveWith(async () => {
    const given = readArguments(command, process.argv.slice(2));
    if (given) return command.runAlone?.(given.input) ?? command.run(given.input, await openDeployment(given.outputs));
    console.log(command.help);
    return 0;
  });

/** Undefined when help is wanted. @throws UsageError, with the help, on what is not understood. */
const readArguments = <Options extends ParseArgsOptionsConfig, Input>(
  { help, options, takesNames = false, read }: Command<Options, Input>,
  args: string[],
): { readonly input: Input; readonly outputs: string } | undefined =>
  understood(help, () => {
    const given = parsed({ args, options: { ...options, ...common }, allowPositionals: takesNames });
    const values = given.values as Values<Options> & Values<typeof common>;
    if (values.help) return undefined;
    return { input: read(values, given.positionals), outputs: values.outputs ?? usualOutputs };
  });
