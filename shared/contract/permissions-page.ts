import { matrix, permissions, Scope } from '../domain/matrix.ts';
import { Reason } from '../domain/permission.ts';
import { startingModules } from '../domain/starting-firm.ts';
import { Level, Option, Section } from '../domain/vocabulary.ts';
import { labels } from '../texts/labels.ts';
import { languages } from '../texts/language.ts';
import { explain } from '../texts/reasons.ts';
import { startingModuleNames } from '../texts/starting-modules.ts';
import { code, markdownTable, matrixTable, sourceColumn } from './matrix-table.ts';

/** The page `permissions.md` in Markdown: the matrix for people who build apps on it. */
export const permissionsPage = (): string =>
  [
    '# Permissions',
    'Who may do what on a dossier. `npm run docs` writes this page from the tables that the code itself decides by.',
    '## The matrix',
    `Scopes: \`no\`, \`own\` (the person’s own documents), \`all\` (everything on the dossier). A module that the person has
must open the row’s section, else the scope is \`no\`.`,
    matrixTable(sourceColumn),
    '## Levels',
    'One per dossier, independent of the client type.',
    explained('Level', Level.options, (language, level) => labels[language].levels[level]),
    '## Options',
    'Ticked per dossier, for a `standard_user` alone; raising the level drops them.',
    explained('Option', Option.options, (language, option) => labels[language].options[option]),
    '## Sections and modules',
    `Modules are ticked per access, from the catalogue of the firm (\`GET /v1/modules\`); each opens the sections it names,
which may be none. \`team\` is open without any module. The last column is the catalogue that a new firm begins with and may change.`,
    sectionsTable(),
    '## What decides',
    `For a client, the first of these: whether they hold the dossier (\`out-of-reach\`), whether their access is active
(\`status\`), the modules (\`module\`), then the level (\`level\`), or a ticked option that gives more (\`option\`). A row
of scope \`own\` is refused for a named document of somebody else (\`not-the-owner\`). Collaborators have every row on the dossiers of
their portfolio (\`portfolio\`) and none elsewhere.`,
    'With `explain=true` the reason comes in words too, in the language of `Accept-Language`:',
    reasonsTable(),
    howToAsk,
  ].join('\n\n');

type Explained = Readonly<Record<'name' | 'meaning', string>>;
function explained<C extends string>(
  title: string,
  codes: readonly C[],
  label: (language: (typeof languages)[number], of: C) => Explained,
): string {
  const words = ({ name, meaning }: Explained): string => `**${name}**: ${meaning}`;
  return markdownTable(
    [title, ...languages.map(code)],
    codes.map((of) => [code(of), ...languages.map((language) => words(label(language, of)))]),
  );
}

function sectionsTable(): string {
  const modules = startingModules(startingModuleNames.en);
  return markdownTable(
    ['Section', 'Permissions', 'Opened by'],
    Section.options.map((section) => {
      const rows = permissions.filter((permission) => matrix[permission].section === section);
      const openers = modules.filter(({ sections }) => sections.includes(section));
      const opened = section === 'team' ? 'always open' : openers.map(({ moduleId }) => code(moduleId)).join(', ');
      return [code(section), rows.map(code).join(', '), opened];
    }),
  );
}

/** A reason is one row, unless its sentence depends on how far the permission goes. */
function reasonsTable(): string {
  const rows = Reason.options.flatMap((reason) => {
    const byScope = Scope.options.map((scope) => ({
      scope,
      sentences: languages.map((language) => explain(language, { scope, reason })),
    }));
    const [first, ...others] = byScope;
    const same = others.every(({ sentences }) => String(sentences) === String(first?.sentences));
    return same
      ? [[code(reason), ...(first?.sentences ?? [])]]
      : byScope.map(({ scope, sentences }) => [`${code(reason)}, scope ${code(scope)}`, ...sentences]);
  });
  return markdownTable(['Reason', ...languages.map(code)], rows);
}

const howToAsk = `## How to ask

With the client (\`npm pack ./shared/contract\` makes the package), in one line:

\`\`\`ts
import { clientAccess } from '@client-access/contract';

const { can, check } = clientAccess({ baseUrl: 'http://localhost:3000', token: () => accessToken });

if (await can('invoices.process', dossierId)) showInvoices();
\`\`\`

\`can(permission, dossierId, { accessId, documentOwnerId })\` asks about a client in the caller’s portfolio, or about the
document of an access; \`check([…])\` asks up to 100 questions in one call. Both throw an \`UnansweredCheck\`, which carries
the problem (RFC 9457), when there is no answer: the table cannot be read (503), or whoever asks is suspended, or a client
asking about another (403). That is never a yes. Ask again rather than keep an answer: a change counts at the very next check.

With anything else:

\`\`\`sh
curl -s 'http://localhost:3000/v1/permissions/check?explain=true' -H "authorization: Bearer $TOKEN" \\
  -H 'content-type: application/json' -H 'accept-language: en' \\
  -d '{ "checks": [{ "dossierId": "…", "permission": "invoices.process", "documentOwnerId": "…" }] }'
\`\`\`

\`\`\`json
{
  "results": [
    {
      "allowed": false,
      "scope": "own",
      "reason": "not-the-owner",
      "explanation": "${explain('en', { scope: 'own', reason: 'not-the-owner' })}"
    }
  ]
}
\`\`\`

\`GET /v1/me/permissions?dossierId=…\` answers all rows at once for whoever is signed in.
`;
