import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type * as z from 'zod';
import { MailEnv, SignInEnv, TableEnv } from '../../shared/config/environment.ts';
import type { Task } from '../../shared/contract/tasks.ts';
import type { AccessTable, TableAction } from './access-table.ts';
import type { MailSender } from './mail-sender.ts';
import { ServiceFunction } from './service-function.ts';
import type { FunctionSetting, ServiceFunctionProps } from './service-function.ts';
import type { Workers } from './worker-task.ts';

export interface WorkflowWorkersProps extends FunctionSetting {
  readonly data: AccessTable;
  readonly userPool: IUserPool;
  readonly mail: MailSender;
  /** What the links in mails start with. */
  readonly apiUrl: string;
}

type Declared<Env extends z.ZodObject> = Pick<ServiceFunctionProps<Env>, 'env' | 'environment' | 'errorImpact'> & {
  /** What it does to the table: nothing more, nothing less (a test compares it with the code). */
  readonly table: readonly TableAction[];
};

/** Mails keep their intent and outcome, and say what they are about by name. */
const toMail: readonly TableAction[] = ['BatchGetItem', 'GetItem', 'PutItem', 'UpdateItem'];
/** The end of a request frees what it held. */
const toEnd: readonly TableAction[] = [
  'BatchGetItem',
  'ConditionCheckItem',
  'DeleteItem',
  'GetItem',
  'PutItem',
  'UpdateItem',
];

/** One function per task of the validation workflow, `functions/workflow/<state>`. */
export class WorkflowWorkers extends Construct {
  readonly byTask: Workers;
  private readonly setting: FunctionSetting;
  private readonly data: AccessTable;

  constructor(scope: Construct, id: string, { data, userPool, mail, apiUrl, ...setting }: WorkflowWorkersProps) {
    super(scope, id);
    this.setting = setting;
    this.data = data;
    const TABLE_NAME = data.tableName;
    const onTable = { env: TableEnv, environment: { TABLE_NAME } };
    const signIn = { env: SignInEnv, environment: { TABLE_NAME, USER_POOL_ID: userPool.userPoolId } };
    const mailing = { env: MailEnv, environment: { TABLE_NAME, API_URL: apiUrl, ...mail.environment } };

    this.byTask = {
      'next-round': this.declare('NextRound', 'next-round', {
        table: ['GetItem', 'UpdateItem'],
        ...onTable,
        errorImpact: 'Requests get no reminder, escalation or expiry, and new ones are not even asked about.',
      }),
      'ask-validators': this.declare('AskValidators', 'ask-validators', {
        table: [...toMail, 'Query'],
        ...mailing,
        errorImpact: 'Validators are not told of new requests: accesses stay pending.',
      }),
      'await-correction': this.declare('AwaitCorrection', 'await-correction', {
        table: ['ConditionCheckItem', 'GetItem', 'PutItem'],
        ...onTable,
        errorImpact: 'Requests that were sent back and corrected are not asked about again.',
      }),
      'expire-request': this.declare('ExpireRequest', 'expire-request', {
        table: toEnd,
        ...onTable,
        errorImpact: 'Requests out of time stay open, and their email addresses held.',
      }),
      'open-sign-in': this.declare('OpenSignIn', 'open-sign-in', {
        table: ['GetItem', 'BatchGetItem', 'PutItem', 'Query', 'UpdateItem', 'DeleteItem'],
        ...signIn,
        errorImpact: 'Approved people get no sign-in, and those whose address changes keep the former one.',
      }),
      'activate-access': this.declare('ActivateAccess', 'activate-access', {
        table: toEnd,
        ...onTable,
        errorImpact: 'Approved accesses do not become active: people sign in and may do nothing.',
      }),
      'invite-person': this.declare('InvitePerson', 'invite-person', {
        table: toMail,
        ...mailing,
        errorImpact: 'Approved people are not told, and get no link to choose a password.',
      }),
      'tell-creator': this.declare('TellCreator', 'tell-creator', {
        table: [...toMail, 'Query'],
        ...mailing,
        errorImpact: 'Creators do not learn how their requests ended.',
      }),
      'send-digest': this.declare('SendDigest', 'send-digest', {
        table: [...toMail, 'Query', 'DeleteItem'],
        ...mailing,
        errorImpact: 'Validators are not reminded, and administrators not told of requests that nobody can decide.',
      }),
      'mark-stuck': this.declare('MarkStuck', 'mark-stuck', {
        table: ['UpdateItem'],
        ...onTable,
        errorImpact: 'Stuck requests do not show as stuck: see the failed executions.',
      }),
    };

    for (const task of ['ask-validators', 'invite-person', 'tell-creator', 'send-digest'] as const)
      mail.grantSend(this.byTask[task]);
    Grant.addToPrincipal({
      grantee: this.byTask['open-sign-in'],
      actions: [
        ...['AdminCreateUser', 'AdminGetUser', 'AdminAddUserToGroup', 'CreateGroup'],
        // Of an access that was revoked meanwhile.
        ...['AdminUserGlobalSignOut', 'AdminDeleteUser'],
        // Of one that goes over to another address.
        ...['AdminUpdateUserAttributes', 'AdminSetUserPassword', 'AdminSetUserMFAPreference'],
      ].map((action) => `cognito-idp:${action}`),
      resourceArns: [userPool.userPoolArn],
    });
  }

  private declare<Env extends z.ZodObject>(
    id: string,
    task: Task,
    { table, ...declared }: Declared<Env>,
  ): ServiceFunction {
    const worker = new ServiceFunction(this, id, {
      ...this.setting,
      ...declared,
      entry: `workflow/${task}`,
      timeout: Duration.seconds(30),
    });
    this.data.grant(worker, table);
    return worker;
  }
}
