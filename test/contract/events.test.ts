import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { brokenPromises } from '../../shared/contract/event-promises.ts';
import { EventDetail, eventSchemas } from '../../shared/contract/events.ts';
import kept from '../../shared/contract/events.json' with { type: 'json' };
import { AuditAction } from '../../shared/domain/audit.ts';
import { eventDetail } from '../../shared/domain/event.ts';

const schemas = eventSchemas();
const ajv = addFormats.default(new Ajv2020({ strict: true }));
const detailOf = (action: AuditAction) =>
  eventDetail({
    ...{ auditId: 'e1', firmId: 'f1', at: '2026-11-26T08:00:00.000Z', action, version: 7 },
    ...{ subject: { kind: 'access', id: 'a1' }, changes: [{ field: 'status' }] },
  });

test('there is a schema for every action of the record', () => {
  expect([...schemas.keys()]).toEqual(AuditAction.options);
});

describe.each([...schemas])('the schema of %s', (name, schema) => {
  test('is JSON Schema 2020-12 with the event’s name and version, and says what each field means', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:client-access:event:${name}:1`,
      title: name,
      description: expect.stringMatching(/^.{15,}\.$/),
    });
    for (const field of Object.values(schema['properties'] as Record<string, object>))
      expect(field).toHaveProperty('description');
  });

  test('takes what is told, with fields that may come, and not without one that is promised', () => {
    const fits = ajv.compile(schema);
    const detail = detailOf(name as AuditAction);
    EventDetail.parse(detail);
    expect([fits(detail), fits.errors]).toEqual([true, null]);
    expect(fits({ ...detail, tomorrow: 1, actorId: 'c1', requestId: 'r1' })).toBe(true);
    for (const field of Object.keys(detail))
      expect([field, fits({ ...detail, [field]: undefined })]).toEqual([field, false]);
  });
});

test('no field is for anything but ids, codes, instants and counts', () => {
  expect(Object.keys(EventDetail.shape).sort()).toEqual(
    ['actorId', 'at', 'changed', 'eventId', 'firmId', 'requestId', 'subject', 'subjectVersion', 'version'].sort(),
  );
  expect(Object.keys(EventDetail.shape.subject.shape)).toEqual(['kind', 'id']);
});

test('what has been promised of events is kept', () => {
  expect(brokenPromises(kept, schemas)).toEqual([]);
  expect(Object.keys(kept).length).toBeGreaterThan(20);
});

describe('a promise is broken', () => {
  type Schema = { properties: Record<string, Record<string, unknown>>; required: string[]; description: string };
  const name = 'access-submitted';
  const changed = (change: (schema: Schema) => void) => {
    const now = structuredClone(kept) as unknown as Record<string, Schema>;
    change(now[name]!);
    return brokenPromises(kept, new Map(Object.entries(now)));
  };
  const gone = (schema: Schema, field: string) => {
    schema.properties = Object.fromEntries(Object.entries(schema.properties).filter(([key]) => key !== field));
  };

  test.each<[string, (schema: Schema) => void, RegExp]>([
    ['when a field goes', (schema) => gone(schema, 'actorId'), /submitted\.actorId is gone/],
    ['when a field may be absent', ({ required }) => void required.splice(0, 1), /version is not required any more/],
    ['when a field is of another type', ({ properties: { at } }) => (at!['type'] = 'number'), /\.at: type is another/],
    ['when a field means something else', ({ properties: { at } }) => (at!['description'] = 'x'), /\.at: description/],
    [
      'when a value goes',
      ({ properties: { subject } }) => ((subject!['properties'] as Schema['properties'])['kind']!['enum'] = ['access']),
      /subject\.kind: dossier is no value any more/,
    ],
    [
      'when the event means something else',
      (schema) => (schema.description = 'x'),
      /submitted: description is another/,
    ],
  ])('%s', (_when, change, said) => {
    expect(changed(change).join('\n')).toMatch(said);
  });

  test('when an event goes', () => {
    const left = new Map([...schemas].filter(([other]) => other !== name));
    expect(brokenPromises(kept, left)).toEqual([`${name} is gone`]);
  });

  test('neither when more is told, nor in another version', () => {
    const more = ({ properties, required }: Schema) => {
      properties['more'] = { type: 'string' };
      required.push('more');
    };
    expect(changed(more)).toEqual([]);
    const another = (schema: Schema) => {
      gone(schema, 'actorId');
      schema.properties['version']!['const'] = '2';
    };
    expect(changed(another)).toEqual([]);
  });
});
