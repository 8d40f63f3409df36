import { expect, test } from 'vitest';
import { eventDetail, type Recorded } from '../../../shared/domain/event.ts';

const entry = {
  ...{ auditId: 'e1', firmId: 'f1', at: '2026-11-26T08:00:00.000Z', action: 'access-submitted', version: 7 },
  subject: { kind: 'access', id: 'a1' },
  by: { kind: 'collaborator', id: 'c1' },
  requestId: 'r1',
  changes: [{ field: 'status' }, { field: 'dossiers' }],
} as const satisfies Recorded;

test('an event tells who, what, when and which fields', () => {
  expect(eventDetail(entry)).toEqual({
    ...{ version: '1', eventId: 'e1', firmId: 'f1', at: entry.at, subjectVersion: 7 },
    ...{ subject: { kind: 'access', id: 'a1' }, requestId: 'r1', actorId: 'c1', changed: ['status', 'dossiers'] },
  });
});

test('what the system does has no actor, and what is no step of a request no request', () => {
  const { requestId: _requestId, by: _by, ...without } = entry;
  const detail = eventDetail(without);
  expect(Object.keys(detail)).not.toContain('actorId');
  expect(Object.keys(detail)).not.toContain('requestId');
});

test('a field that changed in several places is named once', () => {
  const changes = [{ field: 'dossiers' }, { field: 'status' }, { field: 'dossiers' }];
  expect(eventDetail({ ...entry, changes }).changed).toEqual(['dossiers', 'status']);
});

test('nothing of an entry goes out but ids, codes and the names of fields: no value, no reason, no state, no name', () => {
  const secret = 'Inès Moreau ines@moreau.example +33612345678';
  const full = {
    ...entry,
    ...{ via: 'api', reason: secret, for: [secret], jobId: secret, state: { lastName: secret } },
    by: { ...entry.by, name: secret },
    subject: { ...entry.subject, name: secret },
    changes: [{ field: 'lastName', from: secret, to: secret }],
  };
  expect(JSON.stringify(eventDetail(full))).not.toContain('Moreau');
});
