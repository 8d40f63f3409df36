import {
  AccountRecovery,
  ClientAttributes,
  Mfa,
  StringAttribute,
  UserPool,
  UserPoolClient,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { IUserPool, IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { TableEnv } from '../../shared/config/environment.ts';
import type { AccessTable } from './access-table.ts';
import { ServiceFunction } from './service-function.ts';
import type { FunctionSetting } from './service-function.ts';

export interface SignInProps extends Pick<FunctionSetting, 'stage' | 'bundles'> {
  readonly data: AccessTable;
}

/**
 * Who may sign in. Accounts are opened by the workflow alone, and passwords are chosen through our own one-time links,
 * so the pool sends no mail, takes no sign-up and recovers nothing by itself.
 */
export class SignIn extends Construct {
  readonly userPool: IUserPool;
  readonly client: IUserPoolClient;
  /** Notes the day of a sign-in (L10). It lies beside the pool that calls it: elsewhere the stacks would need each other. */
  readonly trigger: ServiceFunction;

  constructor(scope: Construct, id: string, { stage, bundles, data }: SignInProps) {
    super(scope, id);
    this.trigger = new ServiceFunction(this, 'NoteSignIn', {
      ...{ stage, bundles, entry: 'triggers/note-sign-in' },
      env: TableEnv,
      environment: { TABLE_NAME: data.tableName },
      // As long as Cognito waits: it ends by itself well before, and whoever is cut off is refused the sign-in.
      timeout: Duration.seconds(5),
      errorImpact: 'Nobody can sign in: the sign-in service refuses whomever it cannot be noted of.',
    });
    data.grant(this.trigger, ['UpdateItem']);
    const userPool = new UserPool(this, 'UserPool', {
      signInAliases: { email: true },
      signInCaseSensitive: false,
      selfSignUpEnabled: false,
      autoVerify: {},
      accountRecovery: AccountRecovery.NONE,
      // Set once when the account is opened: an account never passes to another access or collaborator.
      customAttributes: {
        accessId: new StringAttribute({ mutable: false, maxLen: 64 }),
        collaboratorId: new StringAttribute({ mutable: false, maxLen: 64 }),
      },
      passwordPolicy: {
        minLength: 12,
        requireUppercase: true,
        requireLowercase: true,
        requireDigits: true,
        requireSymbols: false,
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: stage.signInPlan,
      deletionProtection: stage.deletionProtection,
      removalPolicy: stage.removalPolicy,
    });
    acknowledgeChoices(userPool);
    userPool.addTrigger(UserPoolOperation.POST_AUTHENTICATION, this.trigger.handler);
    this.userPool = userPool;
    this.client = new UserPoolClient(this, 'Client', {
      userPool,
      generateSecret: false,
      authFlows: { userSrp: true, userPassword: stage.passwordSignIn },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: stage.refreshTokenValidity,
      // An empty list would mean "every standard attribute", and with it the email: who one is, is not one's own to change.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
  }
}

function acknowledgeChoices(userPool: UserPool): void {
  Validations.of(userPool).acknowledge(
    {
      id: 'AwsSolutions-COG1',
      reason:
        'Twelve characters of three kinds: length protects, compulsory symbols mostly annoy (NIST SP 800-63B, 3.1.1).',
    },
    {
      id: 'AwsSolutions-COG2',
      reason: 'Clients of the firm sign in with a password; a second factor (TOTP) is theirs to add, not compulsory.',
    },
    {
      id: 'AwsSolutions-COG8',
      reason:
        'Threat protection, all that Plus would add, is paid per user; sign-ins are throttled by Cognito, rights by us.',
    },
  );
}
