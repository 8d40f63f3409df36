import { parseArgs } from 'node:util';
import { openDeployment, outputsHelp, runCommand, UsageError, usualOutputs } from './deployment.ts';
import { askPassword, signIn } from './sign-in.ts';

const help = `Signs somebody in and prints their access token, for calls of the API from a terminal; it lasts an hour.

  TOKEN=$(npm run --silent token -- helene@cabinet-martin.fr)

  --outputs FILE  ${outputsHelp}
  --help          this text

The password is asked for, or read from CLIENT_ACCESS_PASSWORD.`;

/** @throws UsageError on what is not understood; undefined when help is wanted. */
function readArguments(argv: readonly string[]): { readonly email: string; readonly outputs: string } | undefined {
  try {
    const options = { outputs: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    if (values.help) return undefined;
    const [email, ...others] = positionals;
    if (email === undefined || others.length > 0) throw new Error('Name one email address.');
    return { email, outputs: values.outputs ?? usualOutputs };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

await runCommand(async () => {
  const given = readArguments(process.argv.slice(2));
  if (!given) {
    console.log(help);
    return 0;
  }
  const deployment = await openDeployment(given.outputs);
  const password = process.env['CLIENT_ACCESS_PASSWORD'] ?? (await askPassword(given.email));
  console.log(await signIn(deployment, given.email, password));
  return 0;
});
