import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { leaveWith, requestedHelp } from './command-line.ts';
import { commonPasswordsModule } from './common-passwords.ts';
import { clientCodes } from '../shared/contract/client-codes.ts';
import { brokenPromises } from '../shared/contract/event-promises.ts';
import { eventSchemas } from '../shared/contract/events.ts';
import { matrixTable, sourceColumn } from '../shared/contract/matrix-table.ts';
import { openApiDocument } from '../shared/contract/openapi.ts';
import { permissionsPage } from '../shared/contract/permissions-page.ts';
import { retentionRegister } from '../shared/contract/retention-register.ts';
import { stateDiagram } from './state-diagram.ts';
import { synthesizedDefinitions, type Definitions } from './state-machines.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const generated = '// Written by `npm run docs`; not to be edited.\n';

/** What is written from the sources and kept beside them, so that it can be read and reviewed without running anything. */
export const documents = {
  'README.md': async () =>
    withDiagrams(await readFile(path.join(root, 'README.md'), 'utf8'), await synthesizedDefinitions()),
  'shared/contract/permissions.md': permissionsPage,
  'shared/domain/README.md': () => withPart('shared/domain/README.md', 'matrix', matrixTable(sourceColumn)),
  'shared/domain/retention.md': retentionRegister,
  'shared/domain/common-passwords.ts': () => generated + commonPasswordsModule(),
  'shared/contract/events.json': keptSchemas,
  'shared/contract/client/codes.ts': () => generated + clientCodes(),
  'shared/contract/client/schema.ts': async () => generated + (await schemaTypes()),
} as const satisfies Readonly<Record<string, () => string | Promise<string>>>;

const help = `Writes the documents and types that are made of the sources:

${Object.keys(documents)
  .map((name) => `  ${name}`)
  .join('\n')}

  npm run docs

  --help  this text`;

/** A document as it is to be committed. */
export async function documentText(name: keyof typeof documents): Promise<string> {
  const { format, resolveConfig } = await import('prettier');
  const filepath = path.join(root, name);
  return format(await documents[name](), { ...(await resolveConfig(filepath)), filepath });
}

/** The schemas of events, unless they break what the kept ones promise. @throws when they do: raise `eventVersion`. */
async function keptSchemas(): Promise<string> {
  const text = await readFile(path.join(root, 'shared/contract/events.json'), 'utf8');
  const schemas = eventSchemas();
  const broken = brokenPromises(JSON.parse(text) as Parameters<typeof brokenPromises>[0], schemas);
  if (broken.length > 0)
    throw new Error(`Whoever hears of events counts on what goes: raise eventVersion.\n  ${broken.join('\n  ')}`);
  return JSON.stringify(Object.fromEntries(schemas));
}

/** A document that people write, but for the part between its markers `<!-- name: … -->` and `<!-- /name -->`. */
async function withPart(document: string, name: string, part: string): Promise<string> {
  return replacePart(await readFile(path.join(root, document), 'utf8'), name, part);
}

/** The README with the diagrams of the state machines. */
export const withDiagrams = (readme: string, { Validation, Digests }: Definitions): string =>
  replacePart(replacePart(readme, 'requests', mermaid(Validation)), 'digests', mermaid(Digests));

const mermaid = (definition: Definitions['Digests']): string => `\`\`\`mermaid\n${stateDiagram(definition)}\n\`\`\``;

/** @throws when the markers are not there: the part would silently stay as it is. */
export function replacePart(text: string, name: string, part: string): string {
  const marked = new RegExp(`(<!-- ${name}:[^>]* -->\\n).*?(<!-- /${name} -->)`, 's');
  if (!marked.test(text)) throw new Error(`There are no markers of a part "${name}".`);
  return text.replace(marked, (_all, begin: string, end: string) => `${begin}\n${part}\n\n${end}`);
}

async function schemaTypes(): Promise<string> {
  // Loads a whole compiler: only once it is known that something is to be written.
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const document = JSON.parse(JSON.stringify(openApiDocument())) as Parameters<typeof openapiTS>[0];
  // What has a default may be left out of a body.
  return astToString(await openapiTS(document, { defaultNonNullable: false }));
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await leaveWith(async () => {
    if (requestedHelp(process.argv.slice(2), help)) console.log(help);
    else
      for (const name of Object.keys(documents) as (keyof typeof documents)[])
        await writeFile(path.join(root, name), await documentText(name));
    return 0;
  });
}
