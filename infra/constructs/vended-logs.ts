import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Fn, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/**
 * A log group that an AWS service writes by itself. Below `/aws/vendedlogs/` one statement of CloudWatch Logs' resource policy
 * serves them all; elsewhere each service adds one a log group, until the policy's 5,120 characters are full and a deployment fails.
 * https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
 *
 * What must be named by hand has a part of the stack's id in its name: a stack that is deleted and deployed anew would else
 * find the log group that the former one left behind, and fail.
 */
export class VendedLogs extends LogGroup {
  constructor(
    scope: Construct,
    id: string,
    service: 'apis' | 'states' | 'digests',
    { logRetention, removalPolicy }: Stage,
  ) {
    const { stackName, stackId } = Stack.of(scope);
    super(scope, id, {
      logGroupName: `/aws/vendedlogs/${service}/${stackName}-${Fn.select(2, Fn.split('/', stackId))}`,
      retention: logRetention,
      removalPolicy,
    });
  }
}
