import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { buildFunctions, bundling } from '../../../infra/build.ts';
import type { Table } from '../../../shared/data/client.ts';
import { groupOf } from '../../../shared/domain/home.ts';
import type { TokenHolder } from '../../../shared/domain/home.ts';
import { child, type Told } from './child.ts';

/** As `service-function.ts` gives it to functions; nothing else of this machine's environment. */
const environment = {
  NODE_OPTIONS: '--enable-source-maps',
  POWERTOOLS_METRICS_NAMESPACE: 'ClientAccess',
  POWERTOOLS_SERVICE_NAME: 'client-access',
  TABLE_NAME: 'none',
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
};

/** The bundle of the check function, and one of nothing but the client of DynamoDB, bundled alike. */
export async function bundlesIn(folder: string): Promise<{ check: string; clientAlone: string }> {
  await buildFunctions(path.join(folder, 'functions'));
  const clientAlone = path.join(folder, 'client-alone.js');
  const contents = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'; new DynamoDBClient();`;
  await build({ ...bundling, stdin: { contents, resolveDir: bundling.absWorkingDir }, outfile: clientAlone });
  await writeFile(path.join(folder, 'package.json'), '{"type":"commonjs"}\n');
  return { check: path.join(folder, 'functions/http/permissions/index.js'), clientAlone };
}

/** Runs a bundle in a process of its own, which ends once it is loaded. */
export async function load(bundle: string): Promise<void> {
  const [code] = await once(spawn(process.execPath, [bundle], { env: environment, stdio: 'ignore' }), 'exit');
  if (code !== 0) throw new Error(`${bundle} ended with ${String(code)}.`);
}

/** What the function answers, and what it wrote meanwhile, which Lambda would keep as its log. */
export type Outcome = Told<{ readonly statusCode: number; readonly body: string }>;

/** Puts one question to the bundled function, as API Gateway would, in a process of its own. */
export async function askBundle(bundle: string, table: Table, caller: TokenHolder, check: object): Promise<Outcome> {
  const { protocol, hostname, port } = (await table.client.config.endpoint?.()) ?? {};
  const endpoint = `${String(protocol)}//${String(hostname)}:${String(port)}`;
  return child('one-event.ts', {
    args: [bundle],
    env: { ...environment, TABLE_NAME: table.name, AWS_ENDPOINT_URL_DYNAMODB: endpoint },
    send: eventOf(caller, { checks: [check] }),
  });
}

const eventOf = ({ sub, home, issuedAt }: TokenHolder, body: object) => ({
  version: '2.0',
  routeKey: 'POST /v1/permissions/check',
  rawPath: '/v1/permissions/check',
  rawQueryString: '',
  headers: { 'content-type': 'application/json', authorization: 'Bearer eyJ.made.up' },
  body: JSON.stringify(body),
  isBase64Encoded: false,
  requestContext: {
    authorizer: {
      jwt: {
        claims: { sub, iat: String(issuedAt), token_use: 'access', 'cognito:groups': `[${home ? groupOf(home) : ''}]` },
      },
    },
  },
});
