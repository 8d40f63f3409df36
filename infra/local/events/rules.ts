import * as z from 'zod';
import type { Functions } from '../lambda/lambda.ts';
import { unsupported } from '../parts/errors.ts';
import { filter } from '../stream/filter-pattern.ts';
import type { Resource } from '../template/resource.ts';
import type { TemplateGraph } from '../template/template.ts';
import type { BusEvent } from './bus-event.ts';
import { rateMs } from './rate.ts';

const RuleProps = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED'], 'only ENABLED and DISABLED are known here').default('ENABLED'),
  EventBusName: z.string().default('default'),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  Targets: z
    .array(
      // An Input or a transformer would change what a target is told: they are refused. Here every event reaches its target, and
      // none comes to a queue of what could not be brought.
      z.strictObject({
        ...{ Id: z.string(), Arn: z.string(), RetryPolicy: z.unknown().optional() },
        DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
      }),
    )
    .default([]),
  Tags: z.unknown().optional(),
});

const Permission = z.looseObject({
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
});

/** A rule of the template that is switched on. */
export interface Rule {
  readonly arn: string;
  /** The ARNs of functions. */
  readonly targets: readonly string[];
  /** By pattern, of one bus; or by rate. */
  readonly when: { readonly bus: string; readonly fits: (event: BusEvent) => boolean } | { readonly everyMs: number };
}

/** Throws HostError on a rule that is not run here, or that EventBridge could not run on AWS. */
export function rulesOf(graph: TemplateGraph, functions: Functions, buses: ReadonlySet<string>): Rule[] {
  const permissions = graph
    .ofType('AWS::Lambda::Permission')
    .map((resource) => graph.read(resource, Permission))
    .filter(({ Principal }) => Principal === 'events.amazonaws.com');
  return graph.ofType('AWS::Events::Rule').flatMap((resource) => {
    const props = graph.read(resource, RuleProps);
    const arn = graph.attribute(resource, 'Arn');
    const when = whenOf(resource, props, buses);
    const targets = props.Targets.map((target) => {
      if (!functions.has(target.Arn))
        throw unsupported(
          resource,
          `its target ${target.Arn} is no function of the app`,
          'Only functions are targets here.',
        );
      const { arn: functionArn } = functions.definition(target.Arn);
      const may = permissions.some(
        (it) => it.FunctionName === functionArn && (it.SourceArn === undefined || it.SourceArn === arn),
      );
      if (!may)
        throw unsupported(
          resource,
          `EventBridge may not invoke ${target.Arn}`,
          'Add the Lambda permission: AWS needs it.',
        );
      return functionArn;
    });
    return props.State === 'ENABLED' ? [{ arn, targets, when }] : [];
  });
}

function whenOf(
  resource: Resource,
  { EventPattern, ScheduleExpression, EventBusName }: z.infer<typeof RuleProps>,
  buses: ReadonlySet<string>,
): Rule['when'] {
  if ((EventPattern === undefined) === (ScheduleExpression === undefined))
    throw unsupported(resource, 'it has not one of an event pattern and a schedule', 'Give it one of them.');
  const bus = EventBusName.replace(/^arn:[^/]*\//, '');
  if (!buses.has(bus)) throw unsupported(resource, `there is no bus ${bus}`, 'Name a bus of the app, or none.');
  if (EventPattern) return { bus, fits: filter(EventPattern) };
  const everyMs = rateMs(ScheduleExpression ?? '');
  if (everyMs === undefined)
    throw unsupported(
      resource,
      `the schedule ${ScheduleExpression ?? ''} is no rate up to 24 days`,
      'Only rates such as rate(15 minutes) run here.',
    );
  if (bus !== 'default')
    throw unsupported(resource, 'it is a schedule on a bus of its own', 'AWS runs them on the default bus alone.');
  return { everyMs };
}
