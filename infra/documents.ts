import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { clientCodes } from '../shared/contract/client-codes.ts';
import { openApiDocument } from '../shared/contract/openapi.ts';
import { permissionsPage } from '../shared/contract/permissions-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const generated = '// Written by `npm run docs`; not to be edited.\n';

/** What is written from the sources and kept beside them, so that it can be read and reviewed without running anything. */
export const documents = {
  'shared/contract/permissions.md': permissionsPage,
  'shared/contract/client/codes.ts': () => generated + clientCodes(),
  'shared/contract/client/schema.ts': async () => generated + (await schemaTypes()),
} as const satisfies Readonly<Record<string, () => string | Promise<string>>>;

/** A document as it is to be committed. */
export async function documentText(name: keyof typeof documents): Promise<string> {
  const filepath = path.join(root, name);
  return format(await documents[name](), { ...(await resolveConfig(filepath)), filepath });
}

async function schemaTypes(): Promise<string> {
  const document = JSON.parse(JSON.stringify(openApiDocument())) as Parameters<typeof openapiTS>[0];
  // What has a default may be left out of a body.
  return astToString(await openapiTS(document, { defaultNonNullable: false }));
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const name of Object.keys(documents) as (keyof typeof documents)[])
    await writeFile(path.join(root, name), await documentText(name));
}
