import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/**
 * A log group that an AWS service writes by itself. Below `/aws/vendedlogs/` one statement of CloudWatch Logs' resource policy
 * serves them all; elsewhere each service adds one a log group, until the policy's 5,120 characters are full and a deployment fails.
 * https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
 */
export class VendedLogs extends LogGroup {
  constructor(scope: Construct, id: string, service: 'apis' | 'states', { logRetention, removalPolicy }: Stage) {
    const { stackName } = Stack.of(scope);
    super(scope, id, {
      logGroupName: `/aws/vendedlogs/${service}/${stackName}`,
      retention: logRetention,
      removalPolicy,
    });
  }
}
