import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Stack } from 'aws-cdk-lib/core';
import type { TestProject } from 'vitest/node';
import { buildFunctions } from '../../../infra/build.ts';
import { ClientAccessApp } from '../../../infra/constructs/client-access-app.ts';
import { stageNames, type StageName } from '../../../infra/stages.ts';
import type { Template } from './template.ts';

export interface Synthesized {
  /** The folder of the cloud assembly. */
  readonly assembly: string;
  readonly data: Template;
  readonly service: Template;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly synthesized: Readonly<Record<StageName, Synthesized>>;
    /** The functions' bundles, for apps that a test synthesizes itself. */
    readonly bundles: string;
  }
}

/** What a deployer gives beside the stage, where it must not be made up. */
export const deployable: Readonly<Record<StageName, Readonly<Record<string, string>>>> = {
  local: {},
  dev: {},
  prod: { mailDomain: 'mail.client-access.fr', alarmEmail: 'alarms@client-access.fr' },
};

/** Bundles and synthesizes once for all files: the stages, without the command line, into a folder of their own. */
export default async function synthesize({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'client-access-infra-'));
  const bundles = path.join(folder, 'functions');
  await buildFunctions(bundles);
  const entries = stageNames.map((stage) => [stage, synthesizeStage(stage, bundles, path.join(folder, stage))]);
  provide('bundles', bundles);
  provide('synthesized', Object.fromEntries(entries));
  return () => rm(folder, { recursive: true, force: true });
}

function synthesizeStage(stage: StageName, bundles: string, outdir: string): Synthesized {
  const app = new ClientAccessApp({ stage, bundles, outdir, context: deployable[stage] });
  const assembly = app.synth();
  const templateOf = ({ artifactId }: Stack) => assembly.getStackArtifact(artifactId).template as Template;
  return { assembly: assembly.directory, data: templateOf(app.stateful), service: templateOf(app.service) };
}
