import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { buildFunctions } from '../../infra/build.ts';
import { ClientAccessApp } from '../../infra/constructs/client-access-app.ts';
import { operations } from './support/document.ts';

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z
        .object({ RouteKey: z.string(), AuthorizationType: z.string(), AuthorizationScopes: z.array(z.string()) })
        .partial()
        .optional(),
    }),
  ),
});

let folder: string;
/** What is deployed: each route of the template with its kind of sign-in. */
let deployed: Map<string, string | undefined>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-access-contract-'));
  const bundles = path.join(folder, 'functions');
  await buildFunctions(bundles);
  const app = new ClientAccessApp({ stage: 'dev', bundles, outdir: path.join(folder, 'cdk.out') });
  const { Resources } = Template.parse(app.synth().getStackArtifact(app.service.artifactId).template);
  const routes = Object.values(Resources).filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route');
  deployed = new Map(routes.map(({ Properties }) => [Properties?.RouteKey ?? '', Properties?.AuthorizationType]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the paths of the document are the routes that are deployed, and the other way round', () => {
  expect(
    operations()
      .map(({ key }) => key)
      .sort(),
  ).toEqual([...deployed.keys()].sort());
});

test('what the document says of sign-in is what the API Gateway asks for', () => {
  for (const { key, operation } of operations())
    expect([key, deployed.get(key)]).toEqual([key, operation.security.length > 0 ? 'JWT' : 'NONE']);
});
