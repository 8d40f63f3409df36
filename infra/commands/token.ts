import { commonHelp, runCommand } from './command.ts';
import { UsageError } from './deployment.ts';
import { askPassword, signIn } from './sign-in.ts';

const help = `Signs somebody in and prints their access token, for calls of the API from a terminal; it lasts an hour.

  TOKEN=$(npm run --silent token -- helene@cabinet-martin.fr)

${commonHelp(18)}

The password is asked for, or read from CLIENT_ACCESS_PASSWORD.`;

await runCommand({
  help,
  options: {},
  takesNames: true,
  read: (_values, [email, ...others]) => {
    if (email === undefined || others.length > 0) throw new UsageError('Name one email address.');
    return email;
  },
  run: async (email, deployment) => {
    const password = process.env['CLIENT_ACCESS_PASSWORD'] ?? (await askPassword(email));
    console.log(await signIn(deployment, email, password));
    return 0;
  },
});
