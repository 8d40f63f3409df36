import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { ArnFormat, Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';
import { portalEnvironment } from './portal-environment.ts';
import { countedByFunctions } from './service-function.ts';

export interface MailSenderProps {
  readonly stage: Stage;
  readonly alarms: Alarms;
}

/** Where mails come from, and the right to send them. */
export class MailSender extends Construct {
  /** What a function that sends needs in its environment. */
  readonly environment: {
    readonly SENDER_ADDRESS: string;
    readonly CONFIGURATION_SET: string;
    readonly PORTAL_URL: string;
  };
  /** What the owner of the domain publishes, so that mails are signed and taken: `<name> CNAME <value>`. */
  readonly records: readonly string[];
  readonly configurationSet: ConfigurationSet;
  private readonly arns: string[];

  constructor(scope: Construct, id: string, { stage, alarms }: MailSenderProps) {
    super(scope, id);
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSet = configurationSet;
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(stage.mailDomain),
      configurationSet,
    });
    this.environment = {
      SENDER_ADDRESS: `no-reply@${stage.mailDomain}`,
      CONFIGURATION_SET: configurationSet.configurationSetName,
      ...portalEnvironment(stage),
    };
    this.records = identity.dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`);
    this.arns = [identity.emailIdentityArn, this.configurationSetArn()];
    this.watchReputation(alarms);
    alarms.add(this, 'Duplicates', {
      metric: countedByFunctions('PossibleDuplicateMail'),
      threshold: 1,
      impact: 'Somebody may have had the same mail twice: a crash fell between the mail service and our record of it.',
    });
  }

  /** Grants sending as the sender address, and as nobody else. */
  grantSend(grantee: IGrantable): void {
    Grant.addToPrincipal({
      grantee,
      actions: ['ses:SendEmail'],
      resourceArns: this.arns,
      conditions: { StringEquals: { 'ses:FromAddress': this.environment.SENDER_ADDRESS } },
    });
  }

  private configurationSetArn(): string {
    return Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.environment.CONFIGURATION_SET,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
  }

  /** SES reviews an account at 5 % bounces or 0.1 % complaints; the alarms go off at half of that. */
  private watchReputation(alarms: Alarms): void {
    const rate = (metricName: string) =>
      new Metric({
        namespace: 'AWS/SES',
        metricName,
        dimensionsMap: { 'ses:configuration-set': this.environment.CONFIGURATION_SET },
        statistic: 'Maximum',
        period: Duration.hours(1),
      });
    alarms.add(this, 'Bounces', {
      metric: rate('Reputation.BounceRate'),
      threshold: 0.025,
      impact: 'Mails bounce: people get no link, and SES may stop our sending altogether.',
    });
    alarms.add(this, 'Complaints', {
      metric: rate('Reputation.ComplaintRate'),
      threshold: 0.0005,
      impact: 'Recipients report our mails as spam: SES may stop our sending altogether.',
    });
  }
}
