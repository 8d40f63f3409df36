import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { App } from 'aws-cdk-lib/core';
import type { TestProject } from 'vitest/node';
import { loadAssembly } from '../../infra/local/assembly.ts';
import { startDynamoDb, tableDefinition } from '../../infra/local/dynamodb.ts';
import { TemplateGraph } from '../../infra/local/template.ts';
import { StatefulStack } from '../../infra/stacks/stateful.ts';
import { stages } from '../../infra/stages.ts';

const place = { region: 'eu-west-3', account: '000000000000', apiUrl: 'http://localhost' };

type Definition = Omit<CreateTableCommandInput, 'TableName'>;

declare module 'vitest' {
  interface ProvidedContext {
    readonly dynamodb: {
      readonly endpoint: string;
      readonly region: string;
      /** The product's table as CDK declares it, but for its name; see `freshTable`. */
      readonly definition: Definition;
    };
  }
}

/** Starts DynamoDB Local once for all files of a project, and tells them where it is and what the table looks like. */
export default async function startDatabase({ provide }: TestProject): Promise<() => Promise<void>> {
  const [database, definition] = await Promise.all([startDynamoDb(place.region), synthesizedTable()]);
  provide('dynamodb', { endpoint: database.url, region: place.region, definition });
  return () => database.stop();
}

/** The table out of the synthesized template, so that its keys and indexes are written down in one place alone. */
async function synthesizedTable(): Promise<Definition> {
  const outdir = await mkdtemp(path.join(tmpdir(), 'client-access-table-'));
  try {
    const app = new App({ outdir, analyticsReporting: false });
    new StatefulStack(app, 'Data', { stage: stages.local });
    const graph = new TemplateGraph(loadAssembly(app.synth().directory), place);
    const [table] = graph.ofType('AWS::DynamoDB::GlobalTable');
    if (!table) throw new Error('The data stack has no table.');
    return tableDefinition(graph, table);
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}
