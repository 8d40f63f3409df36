import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

export interface AlarmProps {
  readonly metric: IMetric;
  /** The alarm goes off from this value on. */
  readonly threshold: number;
  /** Who is hurt, and how: whoever is woken reads this first. */
  readonly impact: string;
  /** For metrics that may come late: the alarm goes off if any of so many periods reached the threshold; else the last one. */
  readonly anyOfPeriods?: number;
}

const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com');

/** Publishes everything that needs a human on one topic. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { alarmEmail, removalPolicy }: Stage) {
    super(scope, id);
    // The AWS-managed key for SNS does not let CloudWatch publish, so the topic has its own.
    const key = new Key(this, 'Key', { enableKeyRotation: true, removalPolicy });
    key.grant(cloudWatch, 'kms:Decrypt', 'kms:GenerateDataKey');
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    this.letAlarmsPublish();
    if (alarmEmail !== 'nobody') this.topic.addSubscription(new EmailSubscription(alarmEmail));
  }

  /** A topic with a policy of its own, such as the refusal of all but TLS, has lost SNS's default one: it must say who may publish. */
  private letAlarmsPublish(): void {
    const { account } = Stack.of(this);
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudWatch],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
  }

  /** Adds an alarm that goes off in the first period at or above the threshold; missing data is no alarm. */
  add(scope: Construct, id: string, props: AlarmProps): void {
    const alarm = new Alarm(scope, id, {
      metric: props.metric,
      threshold: props.threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: props.anyOfPeriods ?? 1,
      datapointsToAlarm: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: props.impact,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
