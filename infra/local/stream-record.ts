import type { _Record } from '@aws-sdk/client-dynamodb-streams';

/** A stream record in the form in which Lambda hands it to a function. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventSourceARN: string;
  readonly dynamodb: {
    readonly SequenceNumber: string;
    /** Seconds since 1970. */
    readonly ApproximateCreationDateTime: number;
    readonly [field: string]: unknown;
  };
  readonly [field: string]: unknown;
}

export function toStreamRecord(record: _Record, eventSourceARN: string, awsRegion: string): StreamRecord {
  const { ApproximateCreationDateTime, SequenceNumber = '', SizeBytes, StreamViewType, ...images } = record.dynamodb ?? {};
  return {
    eventID: record.eventID ?? '',
    eventName: record.eventName ?? 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion,
    ...(record.userIdentity && { userIdentity: { principalId: record.userIdentity.PrincipalId, type: record.userIdentity.Type } }),
    dynamodb: {
      ApproximateCreationDateTime: Math.floor((ApproximateCreationDateTime?.getTime() ?? Date.now()) / 1000),
      ...(asJson(images) as Record<string, unknown>),
      SequenceNumber,
      SizeBytes,
      StreamViewType,
    },
    eventSourceARN,
  };
}

/** Attribute values travel as they are, but for bytes, which JSON carries in base64. */
function asJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asJson(item)]));
}
