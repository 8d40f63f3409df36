import { App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { bundles } from '../build.ts';
import { ServiceStack } from '../stacks/service.ts';
import { StatefulStack } from '../stacks/stateful.ts';
import { stageOf } from '../stages.ts';
import type { StageName } from '../stages.ts';

export interface ClientAccessAppProps {
  /** Where the cloud assembly goes; the CDK CLI decides by itself. */
  readonly outdir?: string;
  /** Where the functions' bundles are; see `buildFunctions`. */
  readonly bundles?: string;
  /** Overrides the context's stage. */
  readonly stage?: StageName;
}

/** The product: the data that must last and the service around it. Synthesis fails on any finding of AwsSolutions. */
export class ClientAccessApp extends App {
  readonly stateful: StatefulStack;
  readonly service: ServiceStack;

  constructor(props: ClientAccessAppProps = {}) {
    super({
      ...(props.outdir !== undefined && { outdir: props.outdir }),
      // As the CLI would give it, so that a synthesis in this process gives the same templates.
      context: { ...cdkJson.context, ...assemblyMetadata, ...(props.stage && { stage: props.stage }) },
      analyticsReporting: false,
    });
    const stage = stageOf(this.node);
    const shared = { stage, ...(stage.region !== undefined && { env: { region: stage.region } }) };
    this.stateful = new StatefulStack(this, 'ClientAccessData', {
      ...shared,
      description: 'Client accesses: data and sign-ins',
    });
    this.service = new ServiceStack(this, 'ClientAccess', {
      ...shared,
      description: 'Client accesses: API, workflow, mail',
      bundles: props.bundles ?? bundles,
      stateful: this.stateful,
    });
    Validations.of(this).addPlugins(new AwsSolutionsChecks(this));
  }
}

/** Which construct a resource comes from, and where its asset lies: a host that runs the template needs both. */
const assemblyMetadata = { 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true };
