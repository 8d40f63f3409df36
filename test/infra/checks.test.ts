import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ClientAccessApp } from '../../infra/constructs/client-access-app.ts';
import { stageNames } from '../../infra/stages.ts';
import { stage } from './support/template.ts';

let outdir: string;
beforeAll(async () => {
  outdir = await mkdtemp(path.join(tmpdir(), 'client-access-checks-'));
});
afterAll(() => rm(outdir, { recursive: true, force: true }));

const app = () => new ClientAccessApp({ stage: 'dev', bundles: inject('bundles'), outdir });

test('a synthesis without findings passes, and one with a finding fails', () => {
  expect(() => app().synth()).not.toThrow();
  const careless = app();
  new Bucket(careless.service, 'Careless');
  expect(() => careless.synth()).toThrow(/AwsSolutions-S10/);
});

const installed = spawnSync('cfn-lint', ['--version']).status === 0;
// It starts a Python for large templates: patience.
test.skipIf(!installed)(
  'cfn-lint, where it is installed, finds no error in the templates of any stage that is deployed',
  { timeout: 300_000 },
  async () => {
    const deployed = stageNames.filter((name) => name !== 'local');
    const templates = deployed.flatMap((name) =>
      ['ClientAccessData', 'ClientAccess'].map((stack) => path.join(stage(name).assembly, `${stack}.template.json`)),
    );
    // Its warnings are about what CDK always does, such as dependencies that a reference implies already.
    await promisify(execFile)('cfn-lint', ['--non-zero-exit-code', 'error', '--', ...templates]);
  },
);
