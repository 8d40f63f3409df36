import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Hears } from '../../shared/contract/stream.ts';
import type { AccessTable } from './access-table.ts';
import type { Alarms } from './alarms.ts';
import type { ServiceFunction } from './service-function.ts';

export interface StreamConsumerProps {
  readonly data: AccessTable;
  readonly alarms: Alarms;
  readonly consumer: ServiceFunction;
  readonly hears: Hears;
  /** Who is hurt, and how, while records stay unread or end in the dead-letter queue. */
  readonly errorImpact: string;
}

/**
 * Feeds a function with the table's changes to some types of items. What keeps failing ends in a dead-letter queue, as a
 * pointer into a stream that forgets after 24 hours: a redrive derives what is due from the table, not from the record.
 */
export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    const { handler } = props.consumer;
    const deadLetters = this.deadLetterQueue(props);
    props.data.grantStream(props.consumer);
    new EventSourceMapping(this, 'Mapping', {
      target: handler,
      eventSourceArn: props.data.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: Object.entries(props.hears).map(([type, { events, having }]) =>
        FilterCriteria.filter({
          eventName: FilterRule.or(...events),
          dynamodb: {
            NewImage: {
              type: { S: FilterRule.or(type) },
              ...(having && { [having.map]: { M: { [having.text]: { S: FilterRule.exists() } } } }),
            },
          },
        }),
      ),
      batchSize: 10,
      parallelizationFactor: 1,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(12),
      onFailure: new SqsDlq(deadLetters),
    });
    props.alarms.add(this, 'Lagging', {
      metric: handler.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) }),
      threshold: Duration.minutes(30).toMilliseconds(),
      impact: `Records wait for half an hour. ${props.errorImpact}`,
    });
  }

  private deadLetterQueue({ alarms, errorImpact }: StreamConsumerProps): Queue {
    const queue = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(queue).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'This is a dead-letter queue itself.' });
    alarms.add(this, 'Dead', {
      metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: Duration.minutes(5) }),
      threshold: 1,
      impact: `Records were given up. ${errorImpact}`,
    });
    return queue;
  }
}
