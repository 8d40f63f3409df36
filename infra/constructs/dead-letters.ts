import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

export interface DeadLettersProps {
  readonly alarms: Alarms;
  /** What was given up, and who is hurt, and how. */
  readonly impact: string;
}

/** Where that ends which was given up; rings for what arrives. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, { alarms, impact }: DeadLettersProps) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'This is a dead-letter queue itself.' });
    alarms.add(scope, 'Dead', {
      // What arrives, not what lies there: that would ring once, and stay silent about the next as long as nobody tidies up.
      metric: this.metricNumberOfMessagesSent({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 1,
      // SQS may tell of a queue that has long been idle up to 15 minutes late.
      anyOfPeriods: 6,
      impact,
    });
  }
}
