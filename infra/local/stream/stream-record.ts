import type { _Record, AttributeValue } from '@aws-sdk/client-dynamodb-streams';

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
  const {
    ApproximateCreationDateTime,
    SequenceNumber = '',
    SizeBytes,
    StreamViewType,
    ...images
  } = record.dynamodb ?? {};
  return {
    eventID: record.eventID ?? '',
    eventName: record.eventName ?? 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion,
    ...(record.userIdentity && {
      userIdentity: { principalId: record.userIdentity.PrincipalId, type: record.userIdentity.Type },
    }),
    dynamodb: {
      ApproximateCreationDateTime: Math.floor((ApproximateCreationDateTime?.getTime() ?? Date.now()) / 1000),
      ...imagesOf(images),
      SequenceNumber,
      SizeBytes,
      StreamViewType,
    },
    eventSourceARN,
  };
}

type Images = Pick<NonNullable<_Record['dynamodb']>, 'Keys' | 'NewImage' | 'OldImage'>;

const imagesOf = (images: Images): Record<string, unknown> =>
  Object.fromEntries(Object.entries(images).flatMap(([name, image]) => (image ? [[name, mapOf(image)]] : [])));

const mapOf = (map: Readonly<Record<string, AttributeValue>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, attribute(value)]));

/**
 * Attribute values travel as they are, but for bytes, which JSON carries in base64. The streams client drops the empty
 * map of a value (`{ M: {} }` comes as `{}`): it is put back.
 */
function attribute(value: AttributeValue): Record<string, unknown> {
  if (value.M !== undefined) return { M: mapOf(value.M) };
  if (value.L !== undefined) return { L: value.L.map(attribute) };
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  const [first]: [string, unknown][] = Object.entries(value);
  return first ? { [first[0]]: first[1] } : { M: {} };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
