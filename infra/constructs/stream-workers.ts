import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { MailEnv, WorkflowEnv } from '../../shared/config/environment.ts';
import type { AccessTable } from './access-table.ts';
import type { MailSender } from './mail-sender.ts';
import { ServiceFunction } from './service-function.ts';
import type { FunctionSetting } from './service-function.ts';
import { StreamConsumer } from './stream-consumer.ts';

export interface StreamWorkersProps extends FunctionSetting {
  readonly data: AccessTable;
  readonly mail: MailSender;
  readonly apiUrl: string;
  readonly stateMachine: IStateMachine;
}

/** The two readers of the table's stream; a third would be throttled by it. */
export class StreamWorkers extends Construct {
  private readonly setting: FunctionSetting;

  constructor(scope: Construct, id: string, { data, mail, apiUrl, stateMachine, ...setting }: StreamWorkersProps) {
    super(scope, id);
    this.setting = setting;
    this.followRequests(data, stateMachine);
    this.sendAskedMails(data, mail, apiUrl);
  }

  /** Starts the execution of a new request, and resumes it once decided. */
  private followRequests(data: AccessTable, stateMachine: IStateMachine): void {
    const errorImpact = 'New requests reach no validator, and decided ones have no effect.';
    const { stateMachineArn } = stateMachine;
    const consumer = new ServiceFunction(this, 'Requests', {
      ...this.setting,
      entry: 'events/requests',
      env: WorkflowEnv,
      environment: { TABLE_NAME: data.tableName, STATE_MACHINE_ARN: stateMachineArn },
      timeout: Duration.seconds(30),
      errorImpact,
    });
    data.grant(consumer, 'dynamodb:GetItem');
    Grant.addToPrincipal({
      grantee: consumer,
      actions: ['states:StartExecution', 'states:SendTaskSuccess'],
      resourceArns: [stateMachineArn],
    });
    new StreamConsumer(this, 'RequestStream', {
      alarms: this.setting.alarms,
      data,
      consumer,
      itemType: 'Request',
      events: ['INSERT', 'MODIFY'],
      errorImpact,
    });
  }

  /** Sends what no workflow sends: links to choose another password, fresh links in place of expired ones. */
  private sendAskedMails(data: AccessTable, mail: MailSender, apiUrl: string): void {
    const errorImpact = 'People who ask for a new link, or to reset their password, get no mail.';
    const consumer = new ServiceFunction(this, 'Mail', {
      ...this.setting,
      entry: 'events/mail',
      env: MailEnv,
      environment: { TABLE_NAME: data.tableName, API_URL: apiUrl, ...mail.environment },
      timeout: Duration.seconds(30),
      errorImpact,
    });
    data.grantReadWrite(consumer);
    mail.grantSend(consumer);
    new StreamConsumer(this, 'MailStream', {
      alarms: this.setting.alarms,
      data,
      consumer,
      itemType: 'MailRequest',
      events: ['INSERT'],
      errorImpact,
    });
  }
}
