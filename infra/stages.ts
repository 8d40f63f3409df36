import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';

/** What differs between the places where the product runs; everything else is the same in all of them. */
export interface Stage {
  readonly name: StageName;
  /**
   * Where it is deployed; without one, where the deployer's profile points. A global table with a key of our own cannot be
   * described without knowing it.
   */
  readonly region?: string;
  /** Encrypt the table with a key of our own, whose use CloudTrail records; else with a key that AWS owns. */
  readonly ownTableKey: boolean;
  /** Refuse to delete the table and the user pool until somebody switches this off by hand. */
  readonly deletionProtection: boolean;
  /** What becomes of table, user pool, keys and logs when their stack goes. */
  readonly removalPolicy: RemovalPolicy;
  /** Sign in by sending the password itself (USER_PASSWORD_AUTH), for demos and tests; elsewhere by SRP alone. */
  readonly passwordSignIn: boolean;
  readonly logRetention: RetentionDays;
  /** Requests per second over all routes, and how many may come at once. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  readonly refreshTokenValidity: Duration;
  /** The domain that mails come from; the identity is created for it, its DKIM records are the owner's to publish. */
  readonly mailDomain: string;
  /** Where alarms go; without one, the alarm topic has no subscriber yet. */
  readonly alarmEmail?: string;
}

export const stageNames = ['local', 'dev', 'prod'] as const;
export type StageName = (typeof stageNames)[number];

export const stages: Readonly<Record<StageName, Stage>> = {
  local: {
    name: 'local',
    ownTableKey: false,
    deletionProtection: false,
    removalPolicy: RemovalPolicy.DESTROY,
    passwordSignIn: true,
    logRetention: RetentionDays.ONE_DAY,
    throttle: { rateLimit: 1000, burstLimit: 2000 },
    refreshTokenValidity: Duration.days(1),
    mailDomain: 'client-access.example',
  },
  dev: {
    name: 'dev',
    ownTableKey: false,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.DESTROY,
    passwordSignIn: false,
    logRetention: RetentionDays.ONE_MONTH,
    throttle: { rateLimit: 50, burstLimit: 100 },
    refreshTokenValidity: Duration.days(1),
    mailDomain: 'dev.client-access.example',
  },
  prod: {
    name: 'prod',
    region: 'eu-west-3',
    ownTableKey: true,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    passwordSignIn: false,
    logRetention: RetentionDays.ONE_YEAR,
    throttle: { rateLimit: 500, burstLimit: 1000 },
    refreshTokenValidity: Duration.days(7),
    mailDomain: 'client-access.example',
  },
};

/** The stage that the context asks for: `-c stage=prod -c region=… -c mailDomain=… -c alarmEmail=…`; `dev` when it does not say. */
export function stageOf(node: Node): Stage {
  const name = contextText(node, 'stage') ?? 'dev';
  if (!isStageName(name)) throw new Error(`Unknown stage "${name}": choose one of ${stageNames.join(', ')}.`);
  const region = contextText(node, 'region');
  const mailDomain = contextText(node, 'mailDomain');
  const alarmEmail = contextText(node, 'alarmEmail');
  return {
    ...stages[name],
    ...(region && { region }),
    ...(mailDomain && { mailDomain }),
    ...(alarmEmail && { alarmEmail }),
  };
}

function contextText(node: Node, key: string): string | undefined {
  const value: unknown = node.tryGetContext(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const isStageName = (name: string): name is StageName => stageNames.some((known) => known === name);
