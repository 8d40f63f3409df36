import { CfnOutput, Duration, Stack } from 'aws-cdk-lib/core';
import type { StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { AccessEvents } from '../constructs/access-events.ts';
import { Alarms } from '../constructs/alarms.ts';
import { DigestWorkflow } from '../constructs/digest-workflow.ts';
import { HttpFunctions } from '../constructs/http-functions.ts';
import { HttpRoutes } from '../constructs/http-routes.ts';
import { MailDelivery } from '../constructs/mail-delivery.ts';
import { MailSender } from '../constructs/mail-sender.ts';
import { ScheduledWorkers } from '../constructs/scheduled-workers.ts';
import { StreamWorkers } from '../constructs/stream-workers.ts';
import { countedByFunctions } from '../constructs/service-function.ts';
import { ValidationWorkflow } from '../constructs/validation-workflow.ts';
import { WorkflowWorkers } from '../constructs/workflow-workers.ts';
import type { Stage } from '../stages.ts';
import type { StatefulStack } from './stateful.ts';

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  /** The folder with the functions' bundles. */
  readonly bundles: string;
  readonly stateful: StatefulStack;
}

/**
 * The service around the data. It keeps no data but has a past all the same: the executions under way are the state machine's, apps
 * know the API by its address, the mail domain's DKIM records are of its identity, and others' rules hang on the event bus. So
 * these keep their logical ids.
 */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { stage, bundles, stateful, ...props }: ServiceStackProps) {
    super(scope, id, { ...props, terminationProtection: stage.deletionProtection });
    const { data, signIn, sealBucket } = stateful;
    const { userPool } = signIn;
    const alarms = new Alarms(this, 'Alarms', stage);
    const setting = { stage, bundles, alarms };
    this.watchSignIn(alarms, signIn);

    const http = new HttpFunctions(this, 'Http', { ...setting, data, userPool });
    const api = new HttpRoutes(this, 'Routes', { stage, alarms, signIn, functions: http.byCapability });
    const events = new AccessEvents(this, 'Events', stage);
    const mail = new MailSender(this, 'Mail', { stage, alarms });
    const workers = new WorkflowWorkers(this, 'Workers', { ...setting, data, userPool, mail, apiUrl: api.url });
    const { stateMachine } = new ValidationWorkflow(this, 'Validation', { stage, alarms, workers: workers.byTask });
    const digests = new DigestWorkflow(this, 'Digests', { stage, alarms, workers: workers.byTask });
    const sending = { data, userPool, mail, apiUrl: api.url };
    new StreamWorkers(this, 'Stream', {
      ...setting,
      ...sending,
      stateMachine,
      digestMachine: digests.stateMachine,
      events,
    });
    const delivery = new MailDelivery(this, 'Delivery', { ...setting, data, mail, stateMachine });
    new ScheduledWorkers(this, 'Scheduled', { ...setting, data, events, sealBucket, userPool, stateMachine });

    this.output('ApiUrl', api.url);
    this.output('UserPoolId', userPool.userPoolId);
    this.output('UserPoolClientId', signIn.client.userPoolClientId);
    this.output('TableName', data.tableName);
    this.output('SenderAddress', mail.environment.SENDER_ADDRESS);
    this.output('ConfigurationSet', mail.environment.CONFIGURATION_SET);
    this.output('ReportsQueueUrl', delivery.deadLettersUrl);
    this.output('AlarmTopicArn', alarms.topic.topicArn);
    this.output('EventBusName', events.environment.EVENT_BUS);
    if (sealBucket) this.output('SealBucketName', sealBucket.bucketName);
    this.output('StateMachineArn', stateMachine.stateMachineArn);
    mail.records.forEach((record, index) => this.output(`MailRecord${index + 1}`, record));
  }

  /** The function that is called with each sign-in lies beside the data; what rings of it lies here, with all that rings. */
  private watchSignIn(alarms: Alarms, { trigger }: StatefulStack['signIn']): void {
    alarms.add(alarms, 'SignInRefused', {
      metric: trigger.handler.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      impact: trigger.errorImpact,
    });
    alarms.add(alarms, 'SignInNotNoted', {
      metric: countedByFunctions('SignInNotNoted'),
      // One that the table did not take in time is noted by the next sign-in of the day.
      threshold: 5,
      impact:
        'People sign in, and it is not noted: who is there counts as dormant, and may lose the access in a review.',
    });
  }

  private output(name: string, value: string): void {
    new CfnOutput(this, name, { value });
  }
}
