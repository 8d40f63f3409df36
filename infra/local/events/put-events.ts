import * as z from 'zod';
import { type Operation, ServiceError } from '../parts/aws-json.ts';
import { isRecord } from '../template/template.ts';
import { type BusEvent, type Origin, busEvent } from './bus-event.ts';

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html */
const mostEntries = 10;
const mostBytes = 256 * 1024;

const Entry = z.object({
  Time: z.number().optional(),
  Source: z.string().optional(),
  Resources: z.array(z.string()).default([]),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().default('default'),
});
type Entry = z.infer<typeof Entry>;
const PutEvents = z.object({ Entries: z.array(Entry) });

type Result = { readonly EventId: string } | { readonly ErrorCode: string; readonly ErrorMessage: string };

export interface PutEventsDeps {
  readonly origin: Origin;
  /** Whether there is such a bus, by name. */
  readonly hasBus: (name: string) => boolean;
  readonly take: (bus: string, event: BusEvent) => void;
}

/** `PutEvents`: refuses the whole call, or entry by entry, as EventBridge does; what is taken goes on in its order. */
export const putEvents = (deps: PutEventsDeps): Operation => {
  return (input) => {
    const { Entries } = PutEvents.parse(input);
    refuseWhole(Entries);
    const results = Entries.map((entry) => put(entry, deps));
    return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
  };
};

function refuseWhole(entries: readonly Entry[]): void {
  if (entries.length < 1 || entries.length > mostEntries)
    throw new ServiceError(
      'ValidationException',
      `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length ${
        entries.length < 1 ? 'greater than or equal to 1' : `less than or equal to ${mostEntries}`
      }`,
    );
  if (entries.reduce((sum, entry) => sum + sizeOf(entry), 0) >= mostBytes)
    throw new ServiceError('ValidationException', 'Total size of the entries in the request is over the limit.');
}

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html#eb-putevent-size */
function sizeOf({ Time, Source = '', Resources, DetailType = '', Detail = '' }: Entry): number {
  const texts = [Source, DetailType, Detail, ...Resources].map((text) => Buffer.byteLength(text));
  return texts.reduce((sum, bytes) => sum + bytes, Time === undefined ? 0 : 14);
}

function put(entry: Entry, { origin, hasBus, take }: PutEventsDeps): Result {
  const { Time, Source, DetailType, Detail, Resources } = entry;
  for (const [name, value] of Object.entries({ Source, DetailType, Detail }))
    if (!value)
      return refused('InvalidArgument', `Parameter ${name} is not valid. Reason: ${name} is a required argument.`);
  if (Source?.startsWith('aws.')) return refused('NotAuthorizedForSourceException', 'Not authorized for the source.');
  if ((DetailType ?? '').length > 128)
    return refused('InvalidArgument', 'Parameter DetailType is not valid. Reason: DetailType is over 128 characters.');
  const detail = parsed(Detail ?? '');
  if (detail === undefined) return refused('MalformedDetail', 'Detail is malformed.');
  const bus = entry.EventBusName.replace(/^arn:[^/]*\//, '');
  // AWS takes it and drops it without a word, as its rules are none. Here a wrong name is to be found.
  if (!hasBus(bus)) return refused('ResourceNotFoundException', `Event bus ${bus} does not exist.`);
  const time = Time === undefined ? new Date() : new Date(Time * 1000);
  const event = busEvent(origin, time, {
    'detail-type': DetailType ?? '',
    source: Source ?? '',
    resources: Resources,
    detail,
  });
  take(bus, event);
  return { EventId: event.id };
}

const refused = (ErrorCode: string, ErrorMessage: string): Result => ({ ErrorCode, ErrorMessage });

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
