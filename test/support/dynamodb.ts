import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { App, Stack } from 'aws-cdk-lib/core';
import type { TestProject } from 'vitest/node';
import { loadAssembly } from '../../infra/local/template/assembly.ts';
import { AccessTable } from '../../infra/constructs/access-table.ts';
import { startDynamoDb, tableDefinition } from '../../infra/local/parts/dynamodb.ts';
import { TemplateGraph } from '../../infra/local/template/template.ts';
import { stages } from '../../infra/stages.ts';

const place = { region: 'eu-west-3', account: '000000000000', apiUrl: 'http://localhost' };

type Definition = Omit<CreateTableCommandInput, 'TableName'>;

declare module 'vitest' {
  interface ProvidedContext {
    readonly dynamodb: {
      readonly endpoint: string;
      /** As many databases as files run at once, each by a key of its own: they would wait for each other's locks in one. */
      readonly keys: readonly string[];
      readonly region: string;
      /** The product's table as CDK declares it, but for its name; see `freshTable`. */
      readonly definition: Definition;
    };
  }
}

/** Starts DynamoDB Local for the files of a project, and tells them where it is and what the table looks like. */
export default async function startDatabases({ provide, config }: TestProject): Promise<() => Promise<void>> {
  const [definition, database] = await Promise.all([
    synthesizedTable(),
    startDynamoDb(place.region, { worksFor: 'long', databases: 'by-key' }),
  ]);
  const keys = Array.from({ length: config.maxWorkers }, (_, index) => `local${String(index)}`);
  provide('dynamodb', { endpoint: database.url, keys, region: place.region, definition });
  return () => database.stop();
}

/** The table out of the synthesized template, so that its keys and indexes are written down in one place alone. */
async function synthesizedTable(): Promise<Definition> {
  const outdir = await mkdtemp(path.join(tmpdir(), 'client-access-table-'));
  try {
    const app = new App({ outdir, analyticsReporting: false });
    new AccessTable(new Stack(app, 'Data'), 'Data', stages.local);
    const graph = new TemplateGraph(loadAssembly(app.synth().directory), place);
    const [table] = graph.ofType('AWS::DynamoDB::GlobalTable');
    if (!table) throw new Error('The data stack has no table.');
    return tableDefinition(graph, table);
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}
