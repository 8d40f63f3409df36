import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { FeaturePlan } from 'aws-cdk-lib/aws-cognito';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** What differs between the places where the product runs; everything else is the same in all of them. */
export interface Stage {
  readonly name: StageName;
  /** Twelve digits; or `any`: whichever the deployer's credentials are of. */
  readonly account: string;
  readonly region: string;
  /** Refuse to be synthesized with a mail domain or an alarm address that cannot exist, or without one. */
  readonly mustBeReal: boolean;
  /** Encrypt the table with a key of our own, whose use CloudTrail records; else with a key that AWS owns. */
  readonly ownTableKey: boolean;
  /** A2: let the table itself refuse to change or remove what is on record. */
  readonly recordGuard: boolean;
  /**
   * A3: for how many years a bucket of its own keeps copies of the seals locked, so that nobody can change or remove them:
   * as many as entries are kept. `none`: there is no such bucket. Once there is one, it cannot be emptied before.
   */
  readonly sealsLocked: string;
  /** Refuse to delete the stacks, the table and the user pool until somebody switches this off by hand. */
  readonly deletionProtection: boolean;
  /** What becomes of table, user pool, keys and logs when their stack goes. */
  readonly removalPolicy: RemovalPolicy;
  /** Sign in by sending the password itself (USER_PASSWORD_AUTH), for demos and tests; elsewhere by SRP alone. */
  readonly passwordSignIn: boolean;
  /** What Cognito charges per person: Lite, as long as nothing of Essentials is used (a test says what is). */
  readonly signInPlan: FeaturePlan;
  readonly logRetention: RetentionDays;
  /** Requests per second over all signed-in routes, and how many may come at once. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  /** The same for each public route by itself, so that nobody without a token uses up what the firms have. */
  readonly publicThrottle: { readonly rateLimit: number; readonly burstLimit: number };
  /** F3: how many mails to others one person may set off in an hour, by what they are. */
  readonly mailsPerHour: { readonly client: number; readonly collaborator: number };
  readonly refreshTokenValidity: Duration;
  /** The domain that mails come from; the identity is created for it, its DKIM records are the owner's to publish. */
  readonly mailDomain: string;
  /** Where people sign in whose firm has set no portal of its own; `none`: they are shown no way. */
  readonly portalUrl: string;
  /** Let a firm's portal be on the same machine, without TLS. */
  readonly portalOnLocalhost: boolean;
  /**
   * Where the apps are served from that call the API in a browser: origins between commas; `none`: from nowhere else than
   * the API itself; `any`: from wherever.
   */
  readonly appOrigins: string;
  /** The bus that tells others of what was done; its name is unique in an account and a region. */
  readonly eventBus: string;
  /** Where alarms go; `nobody`: the alarm topic has no subscriber. */
  readonly alarmEmail: string;
}

export const stageNames = ['local', 'dev', 'prod'] as const;
export type StageName = (typeof stageNames)[number];

const paris = 'eu-west-3';
const mailsPerHour = { client: 20, collaborator: 300 };

export const stages: Readonly<Record<StageName, Stage>> = {
  local: {
    name: 'local',
    // Nobody's: it runs on one's own machine, and no credentials deploy it.
    account: '000000000000',
    region: paris,
    mustBeReal: false,
    ownTableKey: false,
    recordGuard: true,
    sealsLocked: 'none',
    deletionProtection: false,
    removalPolicy: RemovalPolicy.DESTROY,
    passwordSignIn: true,
    signInPlan: FeaturePlan.LITE,
    logRetention: RetentionDays.ONE_DAY,
    throttle: { rateLimit: 1000, burstLimit: 2000 },
    publicThrottle: { rateLimit: 200, burstLimit: 400 },
    // Ten times what it is elsewhere: tests and demos submit in minutes what people do in hours.
    mailsPerHour: { client: 10 * mailsPerHour.client, collaborator: 10 * mailsPerHour.collaborator },
    refreshTokenValidity: Duration.days(1),
    mailDomain: 'client-access.example',
    portalUrl: 'https://portail.client-access.example',
    portalOnLocalhost: true,
    appOrigins: 'any',
    eventBus: 'client-access',
    alarmEmail: 'nobody',
  },
  dev: {
    name: 'dev',
    account: 'any',
    region: paris,
    mustBeReal: false,
    ownTableKey: false,
    recordGuard: true,
    sealsLocked: 'none',
    deletionProtection: true,
    removalPolicy: RemovalPolicy.DESTROY,
    passwordSignIn: false,
    signInPlan: FeaturePlan.LITE,
    logRetention: RetentionDays.ONE_MONTH,
    throttle: { rateLimit: 50, burstLimit: 100 },
    publicThrottle: { rateLimit: 10, burstLimit: 20 },
    mailsPerHour,
    refreshTokenValidity: Duration.days(1),
    mailDomain: 'dev.client-access.example',
    portalUrl: 'https://portail.dev.client-access.example',
    portalOnLocalhost: false,
    appOrigins: 'none',
    eventBus: 'client-access-dev',
    alarmEmail: 'nobody',
  },
  prod: {
    name: 'prod',
    account: 'any',
    region: paris,
    mustBeReal: true,
    ownTableKey: true,
    recordGuard: true,
    sealsLocked: '10',
    deletionProtection: true,
    // Kept, unless it is made in a deployment that fails: then nothing is in it yet, and it would stay as an orphan.
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    passwordSignIn: false,
    signInPlan: FeaturePlan.LITE,
    logRetention: RetentionDays.ONE_YEAR,
    throttle: { rateLimit: 500, burstLimit: 1000 },
    publicThrottle: { rateLimit: 50, burstLimit: 100 },
    mailsPerHour,
    refreshTokenValidity: Duration.days(7),
    mailDomain: 'client-access.example',
    portalUrl: 'none',
    portalOnLocalhost: false,
    appOrigins: 'none',
    eventBus: 'client-access',
    alarmEmail: 'alarms@client-access.example',
  },
};
