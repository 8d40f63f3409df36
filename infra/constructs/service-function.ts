import path from 'node:path';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IGrantable, IPrincipal, IRole } from 'aws-cdk-lib/aws-iam';
import { ApplicationLogLevel, Architecture, Code, Function, LoggingFormat } from 'aws-cdk-lib/aws-lambda';
import { Runtime, SystemLogLevel, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type * as z from 'zod';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';

const metricsNamespace = 'ClientAccess';
const serviceName = 'client-access';

/** Part of every function's environment. */
const common = {
  NODE_OPTIONS: '--enable-source-maps',
  POWERTOOLS_METRICS_NAMESPACE: metricsNamespace,
  POWERTOOLS_SERVICE_NAME: serviceName,
};

/** A metric that functions count themselves; Powertools adds the service's name as its dimension. */
export function countedByFunctions(metricName: string): Metric {
  return new Metric({
    namespace: metricsNamespace,
    metricName,
    dimensionsMap: { service: serviceName },
    statistic: 'Sum',
    period: Duration.minutes(5),
  });
}

/** What all functions share. */
export interface FunctionSetting {
  readonly stage: Stage;
  /** The folder with the bundles, `<group>/<name>/index.js`. */
  readonly bundles: string;
  readonly alarms: Alarms;
}

export interface ServiceFunctionProps<Env extends z.ZodObject> extends Pick<FunctionSetting, 'stage' | 'bundles'> {
  /** `<group>/<name>`, as below `functions/`. */
  readonly entry: string;
  /** The schema the handler parses at cold start; the compiler checks `environment` against it. */
  readonly env: Env;
  readonly environment: z.input<Env> & Readonly<Record<string, string>>;
  readonly timeout: Duration;
  /** Who is hurt, and how, while this fails. Whoever calls it has the alarm that says so: API, workflow or stream. */
  readonly errorImpact: string;
}

/**
 * A function with its own role, log group and tracing; it may do nothing until it is granted something. Lambda's count of
 * errors holds the designed ones of tasks that are tried again, so what rings is up to the caller.
 */
export class ServiceFunction<Env extends z.ZodObject = z.ZodObject> extends Construct implements IGrantable {
  readonly handler: IFunction;
  readonly role: IRole;
  readonly grantPrincipal: IPrincipal;
  readonly timeout: Duration;
  readonly errorImpact: string;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Env>) {
    super(scope, id);
    const { stage } = props;
    const logGroup = new LogGroup(this, 'Logs', { retention: stage.logRetention, removalPolicy: stage.removalPolicy });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.timeout = props.timeout;
    this.errorImpact = props.errorImpact;
    this.role = role;
    this.grantPrincipal = role;
    const handler = new Function(this, 'Function', {
      description: props.entry,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // Lambda gives CPU in proportion to memory: with less, a slower cold start costs more than the memory saves.
      memorySize: 512,
      timeout: props.timeout,
      code: Code.fromAsset(path.join(props.bundles, props.entry)),
      handler: 'index.handler',
      role,
      environment: props.environment,
      tracing: Tracing.ACTIVE,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // From WARN on, Lambda leaves out its reports: duration, memory, and that a call ran out of either.
      systemLogLevelV2: SystemLogLevel.INFO,
    });
    for (const [name, value] of Object.entries(common)) handler.addEnvironment(name, value);
    this.handler = handler;
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray has no resources to name: PutTraceSegments and PutTelemetryRecords exist on * alone.',
    });
  }
}
