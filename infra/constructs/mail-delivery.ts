import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { TableEnv } from '../../shared/config/environment.ts';
import type { AccessTable } from './access-table.ts';
import { DeadLetters } from './dead-letters.ts';
import type { MailSender } from './mail-sender.ts';
import { ServiceFunction } from './service-function.ts';
import type { FunctionSetting } from './service-function.ts';

export interface MailDeliveryProps extends FunctionSetting {
  readonly data: AccessTable;
  readonly mail: MailSender;
  readonly stateMachine: IStateMachine;
}

/** By SES's own names for its events on EventBridge (https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-ses.html). */
const reported = ['Email Delivered', 'Email Bounced', 'Email Complaint Received'];

/** Hears what becomes of the mails that were sent, and notes it (V19). */
export class MailDelivery extends Construct {
  /** Of the queue in which reports lie that were given up. */
  readonly deadLettersUrl: string;

  constructor(scope: Construct, id: string, { data, mail, stateMachine, ...setting }: MailDeliveryProps) {
    super(scope, id);
    const worker = new ServiceFunction(this, 'NoteDelivery', {
      ...setting,
      entry: 'events/mail-delivery',
      env: TableEnv,
      environment: { TABLE_NAME: data.tableName },
      // As long as Lambda lets a call last: an outage is waited out within it.
      timeout: Duration.minutes(15),
      errorImpact:
        'What becomes of mails is not noted: an invitation that did not arrive shows as sent, and validators whom mails do not reach are asked on.',
    });
    data.grant(worker, ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem']);
    Grant.addToPrincipal({
      grantee: worker,
      actions: ['states:SendTaskSuccess'],
      resourceArns: [stateMachine.stateMachineArn],
    });
    // SES tells the default bus alone.
    const bus = EventBus.fromEventBusName(this, 'DefaultBus', 'default');
    mail.configurationSet.addEventDestination('Delivery', {
      destination: EventDestination.eventBus(bus),
      events: [EmailSendingEvent.DELIVERY, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    // Both ways lead here: a report that the function fails on for good, and one that EventBridge cannot bring to it within a day.
    const deadLetters = new DeadLetters(this, 'DeadLetters', {
      alarms: setting.alarms,
      impact: `Reports were given up, and lie in the queue until they are noted by npm run redrive. ${worker.errorImpact}`,
    });
    this.deadLettersUrl = deadLetters.queueUrl;
    worker.handler.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(deadLetters) });
    new Rule(worker, 'Reports', {
      description: 'What becomes of the mails of this service',
      eventPattern: {
        source: ['aws.ses'],
        detailType: reported,
        detail: { mail: { tags: { 'ses:configuration-set': [mail.environment.CONFIGURATION_SET] } } },
      },
      targets: [new LambdaFunction(worker.handler, { deadLetterQueue: deadLetters })],
    });
    setting.alarms.add(worker, 'Errors', {
      metric: worker.handler.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      impact: worker.errorImpact,
    });
  }
}
