import type { Server } from 'node:http';
import { AsynchronousInvocations } from '../lambda/asynchronous.ts';
import type { DeadInvocation } from '../lambda/dead-invocation.ts';
import type { Functions } from '../lambda/lambda.ts';
import { serveAwsJson } from '../parts/aws-json.ts';
import type { TemplateGraph } from '../template/template.ts';
import { type BusEvent, type Origin, scheduledEvent } from './bus-event.ts';
import { putEvents } from './put-events.ts';
import { type Rule, rulesOf } from './rules.ts';
import { type Shown, view } from './viewer.ts';

export interface EventBridge {
  /** Where the API answers. */
  readonly url: string;
  /** The same for people to open. */
  readonly viewer: string;
  readonly server: Server;
  /** Takes an event of a service of AWS, which comes on the default bus: the viewer shows what the app puts alone. */
  readonly tell: (event: BusEvent) => void;
  /** Lets the rules by rate run, from now on. */
  readonly schedule: () => void;
  readonly stop: () => void;
}

/** As many events are kept for the viewer: the oldest go first. */
const kept = 100_000;

/**
 * The template's buses beside the default one, and its rules by pattern and by rate. `onGivenUp` hears of what a target fails
 * on for good, and keeps. Throws HostError on a rule that is not run here.
 */
export async function startEventBridge(
  graph: TemplateGraph,
  functions: Functions,
  { origin, onGivenUp }: { readonly origin: Origin; readonly onGivenUp: (letter: DeadInvocation) => void },
): Promise<EventBridge> {
  const buses = new Set(['default', ...graph.ofType('AWS::Events::EventBus').map((bus) => graph.ref(bus))]);
  const rules = rulesOf(graph, functions, buses);
  const invocations = new AsynchronousInvocations(graph, functions, onGivenUp);
  const events: Shown[] = [];
  const tell = ({ targets }: Rule, event: BusEvent) => {
    for (const target of targets) void invocations.invoke(target, event);
  };
  const tellThoseWhoFit = (bus: string, event: BusEvent) => {
    for (const rule of rules)
      if ('fits' in rule.when && rule.when.bus === bus && rule.when.fits(event)) tell(rule, event);
  };
  const take = (bus: string, event: BusEvent) => {
    events.push({ ...event, eventBusName: bus });
    if (events.length > kept) events.shift();
    tellThoseWhoFit(bus, event);
  };
  const put = putEvents({ origin, hasBus: (name) => buses.has(name), take });
  const { url, server } = await serveAwsJson({
    version: '1.1',
    operation: (name) => (name === 'PutEvents' ? put : undefined),
    other: (request, response) => view(events, request, response),
  });
  const timers: NodeJS.Timeout[] = [];
  return {
    url,
    viewer: url.replace('127.0.0.1', 'localhost'),
    server,
    tell: (event) => {
      tellThoseWhoFit('default', event);
    },
    schedule: () => {
      for (const rule of rules) {
        if (!('everyMs' in rule.when)) continue;
        timers.push(setInterval(() => tell(rule, scheduledEvent(origin, rule.arn, new Date())), rule.when.everyMs));
      }
    },
    stop: () => {
      for (const timer of timers) clearInterval(timer);
      invocations.stop();
    },
  };
}
