import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { SignInAndMailEnv, WorkflowEnv } from '../../shared/config/environment.ts';
import { readers } from '../../shared/contract/stream.ts';
import type { AccessEvents } from './access-events.ts';
import type { AccessTable } from './access-table.ts';
import type { MailSender } from './mail-sender.ts';
import { ServiceFunction } from './service-function.ts';
import type { FunctionSetting } from './service-function.ts';
import { StreamConsumer } from './stream-consumer.ts';

export interface StreamWorkersProps extends FunctionSetting {
  readonly data: AccessTable;
  readonly userPool: IUserPool;
  readonly mail: MailSender;
  readonly apiUrl: string;
  readonly stateMachine: IStateMachine;
  readonly digestMachine: IStateMachine;
  readonly events: AccessEvents;
}

/** As long as Lambda lets a call last: with the mapping's attempts, outages of two hours and more. */
const waitsOutOutages = Duration.minutes(15);

/** The two readers of the table's stream; a third would be throttled by it. */
export class StreamWorkers extends Construct {
  private readonly setting: FunctionSetting;

  constructor(scope: Construct, id: string, props: StreamWorkersProps) {
    super(scope, id);
    const { stage, bundles, alarms } = props;
    this.setting = { stage, bundles, alarms };
    this.declareWorkflow(props);
    this.declareSignInAndMail(props);
  }

  /**
   * Starts the execution of a new request and resumes it once decided, and that of a new digest. Cancels those on a dossier
   * that left the firm, and marks the accesses of one that leaves or comes back. Tells the event bus of what the record says.
   */
  private declareWorkflow({ data, stateMachine, digestMachine, events }: StreamWorkersProps): void {
    const errorImpact =
      'New requests reach no validator, decided ones have no effect, nobody is reminded, soon no dossier can leave its firm, and the event bus is told of nothing.';
    const { stateMachineArn } = stateMachine;
    const consumer = new ServiceFunction(this, 'Workflow', {
      ...this.setting,
      entry: 'events/workflow',
      env: WorkflowEnv,
      environment: {
        ...{ TABLE_NAME: data.tableName, STATE_MACHINE_ARN: stateMachineArn },
        ...{ DIGEST_MACHINE_ARN: digestMachine.stateMachineArn, ...events.environment },
      },
      timeout: waitsOutOutages,
      errorImpact,
    });
    data.grant(consumer, [
      'BatchGetItem',
      'ConditionCheckItem',
      'DeleteItem',
      'GetItem',
      'PutItem',
      'Query',
      'UpdateItem',
    ]);
    Grant.addToPrincipal({
      grantee: consumer,
      actions: ['states:StartExecution', 'states:SendTaskSuccess'],
      resourceArns: [stateMachineArn],
    });
    digestMachine.grantStartExecution(consumer);
    events.grantPut(consumer);
    new StreamConsumer(this, 'WorkflowStream', {
      alarms: this.setting.alarms,
      data,
      consumer,
      hears: readers.workflow,
      parallel: 1,
      errorImpact,
    });
  }

  /**
   * Opens the sign-ins of staff and closes those of who left, opens lost ones anew, shuts and closes those of accesses that
   * are suspended and revoked, brings lists and the words of the search after those that have changed, takes away who was
   * erased, and sends what no workflow sends: invitations to staff, links to choose another password, fresh links in place of
   * expired ones, and to administrators that a dossier has left the firm, or that something protects it less.
   */
  private declareSignInAndMail({ data, userPool, mail, apiUrl }: StreamWorkersProps): void {
    const errorImpact =
      'New collaborators get no sign-in, lost ones stay lost, those of suspended and revoked accesses stay open without giving anything, the addresses of who left stay held, who was erased is kept still, and who asks for a new link gets no mail.';
    const USER_POOL_ID = userPool.userPoolId;
    const consumer = new ServiceFunction(this, 'SignInAndMail', {
      ...this.setting,
      entry: 'events/sign-in-and-mail',
      env: SignInAndMailEnv,
      environment: {
        ...{ TABLE_NAME: data.tableName, USER_POOL_ID, API_URL: apiUrl },
        ...mail.environment,
      },
      timeout: waitsOutOutages,
      errorImpact,
    });
    data.grant(consumer, [
      'BatchGetItem',
      'ConditionCheckItem',
      'DeleteItem',
      'GetItem',
      'PutItem',
      'Query',
      'UpdateItem',
    ]);
    mail.grantSend(consumer);
    Grant.addToPrincipal({
      grantee: consumer,
      actions: [
        ...['AdminCreateUser', 'AdminGetUser', 'AdminAddUserToGroup', 'CreateGroup'],
        ...['AdminUserGlobalSignOut', 'AdminDeleteUser', 'AdminDisableUser', 'AdminEnableUser'],
        ...['AdminSetUserPassword', 'AdminSetUserMFAPreference'],
      ].map((action) => `cognito-idp:${action}`),
      resourceArns: [userPool.userPoolArn],
    });
    new StreamConsumer(this, 'SignInAndMailStream', {
      alarms: this.setting.alarms,
      data,
      consumer,
      hears: readers['sign-in-and-mail'],
      parallel: 10,
      errorImpact,
    });
  }
}
