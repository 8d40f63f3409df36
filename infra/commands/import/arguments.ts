import { commonHelp, type Command } from '../command.ts';
import { UsageError } from '../deployment.ts';
import { idOf } from '../values.ts';

export const help = `Imports the companies and dossiers of a firm from a CSV file.

  npm run import -- companies.csv --email helene@cabinet-martin.fr

The first line names the columns, in French or English: entreprise (company), siren (registrationNumber, optional),
dossier, référence (reference); others are named and left out. What Excel, LibreOffice, Google Sheets and Numbers save
as CSV is read: «;», «,» and tabs; UTF-8 and UTF-16, and Windows-1252, MacRoman and CP850 where the file makes sense in
one of them alone. The reference is the dossier's key: a file may be imported again, and changes what has changed in it.
A company is known by its SIREN, else by its name.

A dry run comes first, and nothing is imported if it refuses a line; it says which companies get another name or a
number. With --dry-run it says of each line which company it joins and all that it would do. Stopped by Ctrl-C, the same
command goes on where it was. It speaks the firm's language.

  --email EMAIL      the firm administrator who imports; the password is asked for, or read from CLIENT_ACCESS_PASSWORD
  --token TOKEN      an access token instead, or in CLIENT_ACCESS_TOKEN
  --dry-run          the dry run alone
  --skip-refused     import the lines that are not refused
  --import ID        go on with an import that was interrupted, after the last line that has been through
${commonHelp(21)}

Exits with 0 when every line is in, with 1 when a line was refused or nothing could be imported.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
export const options = { email: text, token: text, import: text, 'dry-run': flag, 'skip-refused': flag };

export interface Arguments {
  readonly file: string;
  readonly email: string | undefined;
  readonly token: string | undefined;
  readonly dryRun: boolean;
  readonly skipRefused: boolean;
  readonly importId: string | undefined;
}

export const read: Command<typeof options, Arguments>['read'] = (values, [file, ...more]) => {
  if (file === undefined || more.length > 0) throw new UsageError('Name one CSV file.');
  const token = values.token ?? process.env['CLIENT_ACCESS_TOKEN'];
  if (values.email === undefined && token === undefined) throw new UsageError('Give --email or --token.');
  return {
    file,
    email: values.email,
    token,
    dryRun: values['dry-run'] ?? false,
    skipRefused: values['skip-refused'] ?? false,
    importId: idOf(values.import),
  };
};
