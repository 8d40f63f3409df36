import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { uuidv7 } from 'uuidv7';
import { openTable } from '../../shared/data/client.ts';
import { createFirm as keepFirm } from '../../shared/data/create-firm.ts';
import { Language } from '../../shared/domain/vocabulary.ts';
import { startingModuleNames } from '../../shared/texts/starting-modules.ts';
import { hostParts, hostToUnicode } from '../../shared/parsers/host.ts';
import { readPhone } from '../../shared/parsers/phone.ts';
import { durationMs } from '../../shared/parsers/time.ts';
import { createFirm } from '../../shared/use-cases/firm/create-firm.ts';
import { commonHelp, runCommand } from './command.ts';
import { clientOptions, UsageError } from './deployment.ts';
import { refusedFirm } from './firm/refused.ts';

const help = `Creates a firm and its first administrator, who is invited by email and does everything else in the portal.

  npm run firm:create -- --name "Cabinet Martin" --admin-name "Hélène Martin" --admin-email helene@cabinet-martin.fr

  --name TEXT          the firm's name, also as the sender of its mails
  --admin-name TEXT    first name and last name of its first administrator
  --admin-email EMAIL  their own address; it becomes their user name, so that the command cannot be run twice
  --own-domain DOMAIN  a domain of the firm's own, in which no client can have their address; may be repeated
  --language fr|en     of the mails that the firm sends (default fr)
  --portal-url URL     where its people sign in, in https:// (default: what the stage says)
  --contact-email EMAIL, --contact-phone PHONE
                       whom its people ask; both or neither. Answers to its mails go to this address
${commonHelp(23)}

On AWS it uses the credentials of the environment or profile, which must be allowed dynamodb:PutItem on the table, and
kms:Decrypt and GenerateDataKey with its key where it has one of its own.`;

const text = { type: 'string' } as const;

await runCommand({
  help,
  options: {
    ...{ name: text, 'admin-name': text, 'admin-email': text, language: text },
    ...{ 'portal-url': text, 'contact-email': text, 'contact-phone': text },
    'own-domain': { type: 'string', multiple: true },
  },
  read: (values) => {
    const required = (name: 'name' | 'admin-name' | 'admin-email'): string => {
      const value = values[name];
      if (value === undefined) throw new UsageError(`--${name} is missing.`);
      return value;
    };
    const language = Language.safeParse(values.language ?? 'fr');
    if (!language.success) throw new UsageError('--language is fr or en.');
    const { 'contact-email': email, 'contact-phone': phone } = values;
    if ((email === undefined) !== (phone === undefined))
      throw new UsageError('--contact-email and --contact-phone go together.');
    return {
      name: required('name'),
      administrator: { name: required('admin-name'), email: required('admin-email') },
      ownDomains: values['own-domain'] ?? [],
      language: language.data,
      portalUrl: values['portal-url'] ?? null,
      contact: email === undefined || phone === undefined ? null : { email, phone },
    };
  },
  run: async (input, deployment) => {
    const table = openTable(deployment.tableName, new DynamoDBClient(clientOptions(deployment, 'dynamoDbEndpoint')));
    const create = createFirm({
      createFirm: (made) => keepFirm(table, made),
      moduleNames: startingModuleNames,
      now: () => new Date(),
      newId: uuidv7,
      via: 'command' as const,
      hostToUnicode,
      hostParts,
      durationMs,
      readPhone,
      portalOnLocalhost: deployment.local !== undefined,
    });
    const { firm, administrator } = await create(input).catch((error: unknown) => {
      throw refusedFirm(error, input.administrator.email);
    });
    console.log(`${firm.name} is there (firm ${firm.firmId}), administered by ${administrator.name}.`);
    console.log(
      `An invitation is on its way to ${administrator.email}: its link lets them choose a password, for 7 days.`,
    );
    console.log(
      `So far ${administrator.name} alone may validate, and nobody decides what they created themselves: before the first access, add a collaborator with the validation right.`,
    );
    console.log('Signed in, they set the modules and import companies too: npm run import -- --help');
    return 0;
  },
});
