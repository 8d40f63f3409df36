import { HostError } from '../parts/errors.ts';
import type { Resource } from './resource.ts';

/** Types that a part of the host runs. */
const run = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::StepFunctions::StateMachine',
];

/** Types that change nothing a caller can see here: rights, alarms, keys, log groups, and queues that only receive. */
const nothingToRun = [
  /^AWS::ApplicationAutoScaling::/,
  /^AWS::Backup::/,
  /^AWS::Budgets::/,
  /^AWS::CDK::Metadata$/,
  /^AWS::CloudWatch::/,
  /^AWS::IAM::/,
  /^AWS::KMS::/,
  /^AWS::Lambda::(Alias|Permission|Version)$/,
  /^AWS::Logs::/,
  /^AWS::ResourceGroups::/,
  /^AWS::S3::BucketPolicy$/,
  /^AWS::SES::/,
  /^AWS::SNS::/,
  /^AWS::SQS::(Queue|QueuePolicy)$/,
  /^AWS::XRay::/,
];

/** Throws HostError, naming each resource, if the template holds types that the host neither runs nor may ignore. */
export function assertSupported(resources: readonly Resource[]): void {
  const unknown = resources.filter(
    ({ type }) => !run.includes(type) && !nothingToRun.some((known) => known.test(type)),
  );
  if (unknown.length === 0) return;
  const list = unknown
    .map(({ logicalId, type, stack }) => `  ${logicalId} (${type}) in stack ${stack.name}`)
    .join('\n');
  throw new HostError(
    `The local host does not support these resources:\n${list}\n` +
      'Leave them out of the local stage, or teach infra/local: a part that runs them, or the list in supported.ts if nothing is to be run.',
  );
}
