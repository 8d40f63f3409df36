import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { Duration } from 'aws-cdk-lib/core';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type * as z from 'zod';
import { SignInEnv, TableEnv } from '../../shared/config/environment.ts';
import type { Capability } from '../../shared/contract/routes.ts';
import type { AccessTable } from './access-table.ts';
import { ServiceFunction } from './service-function.ts';
import type { FunctionSetting, ServiceFunctionProps } from './service-function.ts';

export interface HttpFunctionsProps extends FunctionSetting {
  readonly data: AccessTable;
  readonly userPool: IUserPool;
}

/** What the declaration of one HTTP function says; the rest follows from its capability. */
type Declared<Env extends z.ZodObject> = Pick<ServiceFunctionProps<Env>, 'env' | 'environment' | 'errorImpact'> &
  Partial<Pick<ServiceFunctionProps<Env>, 'timeout'>>;

/** One function per capability, each with table actions alone; only the invitation's page reaches into Cognito. */
export class HttpFunctions extends Construct {
  readonly byCapability: Readonly<Record<Capability, ServiceFunction>>;
  private readonly setting: FunctionSetting;

  constructor(scope: Construct, id: string, { data, userPool, ...setting }: HttpFunctionsProps) {
    super(scope, id);
    this.setting = setting;
    const table = { env: TableEnv, environment: { TABLE_NAME: data.tableName } };
    const functions = {
      me: this.declare('me', {
        ...table,
        errorImpact: 'Nobody sees who they are or what they may do: the portal cannot open.',
      }),
      permissions: this.declare('permissions', {
        ...table,
        errorImpact: 'Apps learn of nobody what they may do, and must refuse: the portal stands still.',
      }),
      directory: this.declare('directory', {
        ...table,
        errorImpact: 'Nobody finds or adds companies, dossiers or modules: no access can be created.',
      }),
      dossiers: this.declare('dossiers', {
        ...table,
        errorImpact: 'Nobody can change who has which rights on a dossier: who should lose them keeps them.',
      }),
      accesses: this.declare('accesses', {
        ...table,
        errorImpact: 'Collaborators can neither create nor see the accesses of their clients.',
      }),
      drafts: this.declare('drafts', {
        ...table,
        errorImpact: 'Creations that were begun can neither be resumed nor submitted; creating at once still works.',
      }),
      requests: this.declare('requests', {
        ...table,
        errorImpact: 'Validators cannot decide through the API, creators cannot cancel: requests wait.',
      }),
      imports: this.declare('imports', {
        ...table,
        // A call of 500 lines is 500 transactions.
        timeout: Duration.seconds(29),
        errorImpact: 'Firm administrators cannot import their companies and dossiers; adding them one by one works.',
      }),
      firm: this.declare('firm', {
        ...table,
        errorImpact: 'Firm administrators can neither see nor change the settings of their firm.',
      }),
      collaborators: this.declare('collaborators', {
        ...table,
        errorImpact: 'Firm administrators can neither invite, change nor remove collaborators: who left keeps access.',
      }),
      'validation-page': this.declare('validation-page', {
        ...table,
        errorImpact: 'The links in the validators’ mails lead nowhere: requests wait.',
      }),
      'invitation-page': this.declare('invitation-page', {
        env: SignInEnv,
        environment: { ...table.environment, USER_POOL_ID: userPool.userPoolId },
        errorImpact: 'Approved people cannot choose a password, so they cannot sign in.',
      }),
      'password-reset': this.declare('password-reset', {
        ...table,
        errorImpact: 'People who forgot their password cannot ask for a link.',
      }),
      contract: this.declare('contract', {
        env: TableEnv.pick({}),
        environment: {},
        errorImpact: 'The health check and the API description do not answer; nobody else is hurt.',
      }),
    } satisfies Record<Capability, ServiceFunction>;
    this.byCapability = functions;

    data.grantRead(functions.me);
    data.grant(functions.permissions, 'dynamodb:BatchGetItem');
    for (const writer of [
      functions.directory,
      functions.dossiers,
      functions.imports,
      functions.accesses,
      functions.drafts,
      functions.requests,
      functions.firm,
      functions.collaborators,
      functions['validation-page'],
      functions['invitation-page'],
    ]) {
      data.grantReadWrite(writer);
    }
    data.grant(functions['password-reset'], 'dynamodb:GetItem', 'dynamodb:PutItem');
    Grant.addToPrincipal({
      grantee: functions['invitation-page'],
      actions: ['cognito-idp:AdminSetUserPassword'],
      resourceArns: [userPool.userPoolArn],
    });
  }

  private declare<Env extends z.ZodObject>(capability: Capability, declared: Declared<Env>): ServiceFunction {
    const declaredFunction = new ServiceFunction(this, pascal(capability), {
      ...this.setting,
      timeout: Duration.seconds(10),
      ...declared,
      entry: `http/${capability}`,
    });
    // Nobody tries again for the caller: what does not even start, or runs out of time or memory, rings at once.
    this.setting.alarms.add(declaredFunction, 'Errors', {
      metric: declaredFunction.handler.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      impact: declaredFunction.errorImpact,
    });
    return declaredFunction;
  }
}

const pascal = (kebab: string): string =>
  kebab.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase());
