import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { Duration } from 'aws-cdk-lib/core';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type * as z from 'zod';
import { FirmEnv, PageEnv, PasswordPageEnv, RateEnv, TableEnv } from '../../shared/config/environment.ts';
import { isList } from '../../shared/contract/paging.ts';
import { routes, type Capability } from '../../shared/contract/routes.ts';
import type { AccessTable, TableAction } from './access-table.ts';
import { portalEnvironment } from './portal-environment.ts';
import { ServiceFunction } from './service-function.ts';
import type { FunctionSetting, ServiceFunctionProps } from './service-function.ts';

export interface HttpFunctionsProps extends FunctionSetting {
  readonly data: AccessTable;
  readonly userPool: IUserPool;
}

/** What the declaration of one HTTP function says; the rest follows from its capability. */
type Declared<Env extends z.ZodObject> = Pick<ServiceFunctionProps<Env>, 'env' | 'environment' | 'errorImpact'> &
  Partial<Pick<ServiceFunctionProps<Env>, 'timeout'>> & {
    /** What it does to the table: nothing more, nothing less (a test compares it with the code). */
    readonly table: readonly TableAction[];
  };

const toRead: readonly TableAction[] = ['BatchGetItem', 'GetItem'];
const toWrite: readonly TableAction[] = [...toRead, 'PutItem', 'UpdateItem'];
const toList: readonly TableAction[] = [...toWrite, 'Query'];
/** Companies and dossiers lose the words and lists that they are found by. */
const toIndex: readonly TableAction[] = [...toList, 'DeleteItem'];
/** Accesses and requests free addresses and counters too, and check what they lean on. */
const toGovern: readonly TableAction[] = [...toIndex, 'ConditionCheckItem'];

/** One function per capability, each with table actions alone; only the invitation's page reaches into Cognito. */
export class HttpFunctions extends Construct {
  readonly byCapability: Readonly<Record<Capability, ServiceFunction>>;
  private readonly setting: FunctionSetting;
  private readonly data: AccessTable;

  constructor(scope: Construct, id: string, { data, userPool, ...setting }: HttpFunctionsProps) {
    super(scope, id);
    this.setting = setting;
    this.data = data;
    const onTable = { env: TableEnv, environment: { TABLE_NAME: data.tableName } };
    const { portalOnLocalhost } = setting.stage;
    const portal = portalEnvironment(setting.stage);
    const { client, collaborator } = setting.stage.mailsPerHour;
    const mailing = {
      env: RateEnv,
      environment: {
        ...onTable.environment,
        MAILS_PER_HOUR_OF_CLIENT: String(client),
        MAILS_PER_HOUR_OF_COLLABORATOR: String(collaborator),
      },
    };
    const functions = {
      me: this.declare('me', {
        table: toGovern,
        ...onTable,
        errorImpact: 'Nobody sees who they are or what they may do: the portal cannot open.',
      }),
      permissions: this.declare('permissions', {
        table: ['BatchGetItem'],
        ...onTable,
        errorImpact: 'Apps learn of nobody what they may do, and must refuse: the portal stands still.',
      }),
      directory: this.declare('directory', {
        table: toIndex,
        ...onTable,
        errorImpact: 'Nobody finds or adds companies, dossiers or modules: no access can be created.',
      }),
      dossiers: this.declare('dossiers', {
        table: toGovern,
        ...mailing,
        errorImpact: 'Nobody can change who has which rights on a dossier: who should lose them keeps them.',
      }),
      accesses: this.declare('accesses', {
        table: toGovern,
        ...mailing,
        errorImpact: 'Collaborators can neither create nor see the accesses of their clients.',
      }),
      drafts: this.declare('drafts', {
        table: toGovern,
        ...mailing,
        errorImpact: 'Creations that were begun can neither be resumed nor submitted; creating at once still works.',
      }),
      requests: this.declare('requests', {
        table: toGovern,
        ...mailing,
        // A hundred decisions are as many transactions.
        timeout: Duration.seconds(29),
        errorImpact: 'Validators cannot decide through the API, creators cannot cancel: requests wait.',
      }),
      imports: this.declare('imports', {
        table: toIndex,
        ...onTable,
        // A call of 500 lines is 500 transactions.
        timeout: Duration.seconds(29),
        errorImpact: 'Firm administrators cannot import their companies and dossiers; adding them one by one works.',
      }),
      firm: this.declare('firm', {
        table: toWrite,
        env: FirmEnv,
        environment: { ...mailing.environment, ...portal, PORTAL_ON_LOCALHOST: portalOnLocalhost ? 'yes' : 'no' },
        errorImpact: 'Firm administrators can neither see nor change the settings of their firm.',
      }),
      collaborators: this.declare('collaborators', {
        table: toGovern,
        ...mailing,
        errorImpact: 'Firm administrators can neither invite, change nor remove collaborators: who left keeps access.',
      }),
      record: this.declare('record', {
        table: [...toRead, 'Query'],
        ...onTable,
        errorImpact: 'Nobody sees what was done; it is recorded all the same.',
      }),
      'validation-page': this.declare('validation-page', {
        table: toGovern,
        env: PageEnv,
        environment: { ...onTable.environment, ...portal },
        errorImpact: 'The links in the validators’ mails lead nowhere: requests wait.',
      }),
      'queue-page': this.declare('queue-page', {
        table: toGovern,
        env: PageEnv,
        environment: { ...onTable.environment, ...portal },
        // A page of decisions is as many transactions.
        timeout: Duration.seconds(29),
        errorImpact: 'The links to a validator’s queue lead nowhere: requests wait, or are decided one by one.',
      }),
      'invitation-page': this.declare('invitation-page', {
        table: ['BatchGetItem', 'ConditionCheckItem', 'GetItem', 'PutItem', 'UpdateItem'],
        env: PasswordPageEnv,
        environment: { ...onTable.environment, ...portal, USER_POOL_ID: userPool.userPoolId },
        errorImpact: 'Approved people cannot choose a password, so they cannot sign in.',
      }),
      'password-reset': this.declare('password-reset', {
        table: [],
        ...onTable,
        errorImpact: 'People who forgot their password cannot ask for a link.',
      }),
      contract: this.declare('contract', {
        table: [],
        env: TableEnv.pick({}),
        environment: {},
        errorImpact: 'The health check and the API description do not answer; nobody else is hurt.',
      }),
    } satisfies Record<Capability, ServiceFunction>;
    this.byCapability = functions;

    // Its pages go on at positions as lists do.
    data.grantCursorKeys(functions['queue-page']);
    data.grantPutOf(functions['password-reset'], 'MAIL-REQUEST#*');
    // G1: an address is a keyed hash in the key of what is put.
    data.grantCursorKeys(functions['password-reset']);
    Grant.addToPrincipal({
      grantee: functions['invitation-page'],
      actions: ['AdminSetUserPassword', 'AdminUserGlobalSignOut'].map((action) => `cognito-idp:${action}`),
      resourceArns: [userPool.userPoolArn],
    });
  }

  private declare<Env extends z.ZodObject>(
    capability: Capability,
    { table, ...declared }: Declared<Env>,
  ): ServiceFunction {
    const declaredFunction = new ServiceFunction(this, pascal(capability), {
      ...this.setting,
      timeout: Duration.seconds(10),
      ...declared,
      entry: `http/${capability}`,
    });
    this.data.grant(declaredFunction, table);
    if (hasLists(capability)) this.data.grantCursorKeys(declaredFunction);
    // Nobody tries again for the caller: what does not even start, or runs out of time or memory, rings at once.
    this.setting.alarms.add(declaredFunction, 'Errors', {
      metric: declaredFunction.handler.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      impact: declaredFunction.errorImpact,
    });
    return declaredFunction;
  }
}

const hasLists = (capability: Capability): boolean =>
  Object.values(routes).some((route) => route.capability === capability && isList(route));

const pascal = (kebab: string): string =>
  kebab.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase());
