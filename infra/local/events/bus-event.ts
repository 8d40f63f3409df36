import { randomUUID } from 'node:crypto';

/** An event as EventBridge hands it to a target (https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html). */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

export interface Origin {
  readonly account: string;
  readonly region: string;
}

type Told = Pick<BusEvent, 'detail-type' | 'source' | 'resources' | 'detail'>;

export const busEvent = ({ account, region }: Origin, time: Date, told: Told): BusEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': told['detail-type'],
  source: told.source,
  account,
  // Whole seconds, as AWS has them.
  time: time.toISOString().replace(/\.\d{3}Z$/, 'Z'),
  region,
  resources: told.resources,
  detail: told.detail,
});

/** What a rule with a rate tells its targets. */
export const scheduledEvent = (origin: Origin, ruleArn: string, time: Date): BusEvent =>
  busEvent(origin, time, { 'detail-type': 'Scheduled Event', source: 'aws.events', resources: [ruleArn], detail: {} });
