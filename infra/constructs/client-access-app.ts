import { App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { bundles } from '../build.ts';
import { ServiceStack } from '../stacks/service.ts';
import { StatefulStack } from '../stacks/stateful.ts';
import { stageOf } from '../stage-context.ts';
import type { Stage, StageName } from '../stages.ts';

export interface ClientAccessAppProps {
  /** Where the cloud assembly goes; the CDK CLI decides by itself. */
  readonly outdir?: string;
  /** Where the functions' bundles are; see `buildFunctions`. */
  readonly bundles?: string;
  /** The stage, where no command line says it. */
  readonly stage?: StageName;
  /** What else a command line would say: `-c mailDomain=…`. */
  readonly context?: Readonly<Record<string, string>>;
}

/** The product: the data that must last and the service around it. Synthesis fails on any finding of AwsSolutions. */
export class ClientAccessApp extends App {
  readonly stateful: StatefulStack;
  readonly service: ServiceStack;

  constructor(props: ClientAccessAppProps = {}) {
    super({
      ...(props.outdir !== undefined && { outdir: props.outdir }),
      // As the CLI would give it, so that a synthesis in this process gives the same templates.
      context: {
        ...cdkJson.context,
        ...assemblyMetadata,
        ...(props.stage && { stage: props.stage }),
        ...props.context,
      },
      analyticsReporting: false,
    });
    const stage = stageOf(contextOf(this));
    const { region, account } = stage;
    const shared = { stage, bundles: props.bundles ?? bundles, env: { region, ...(account !== 'any' && { account }) } };
    this.stateful = new StatefulStack(this, 'ClientAccessData', {
      ...shared,
      stackName: stackName('ClientAccessData', stage),
      description: 'Client accesses: data and sign-ins',
    });
    this.service = new ServiceStack(this, 'ClientAccess', {
      ...shared,
      stackName: stackName('ClientAccess', stage),
      description: 'Client accesses: API, workflow, mail',
      stateful: this.stateful,
    });
    Validations.of(this).addPlugins(new AwsSolutionsChecks(this));
  }
}

/** A stage is deployed beside the others, never over them; the local host is alone on its machine. */
const stackName = (name: string, stage: Stage): string => (stage.name === 'local' ? name : `${name}-${stage.name}`);

const contextOf = ({ node }: App): Readonly<Record<string, unknown>> =>
  node.getAllContext() as Readonly<Record<string, unknown>>;

/** Which construct a resource comes from, and where its asset lies: a host that runs the template needs both. */
const assemblyMetadata = { 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true };
