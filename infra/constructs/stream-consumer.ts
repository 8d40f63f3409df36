import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Hears } from '../../shared/contract/stream.ts';
import type { AccessTable } from './access-table.ts';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

export interface StreamConsumerProps {
  readonly data: AccessTable;
  readonly alarms: Alarms;
  readonly consumer: ServiceFunction;
  readonly hears: Hears;
  /**
   * How many batches of a shard are read at once. With more than one, AWS keeps the changes of one item in their order, but not
   * those of two items of one partition, as the entries of one subject are
   * (https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html#events-dynamodb).
   */
  readonly parallel: number;
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
    const deadLetters = new DeadLetters(this, 'DeadLetters', {
      alarms: props.alarms,
      impact: `Records were given up. ${props.errorImpact}`,
    });
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
      batchSize: 100,
      parallelizationFactor: props.parallel,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(12),
      onFailure: new SqsDlq(deadLetters),
    });
    // The function reports what fails instead of throwing it, so its own errors tell little. A record that keeps failing holds
    // the others up for its attempts, one that the function is too busy to be given for hours: both are told before it is dead.
    props.alarms.add(this, 'Lagging', {
      metric: handler.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) }),
      threshold: Duration.minutes(5).toMilliseconds(),
      impact: `Records wait for five minutes. ${props.errorImpact}`,
    });
  }
}
