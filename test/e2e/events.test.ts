import { expect, inject, test, vi } from 'vitest';
import type * as z from 'zod';
import { EventDetail } from '../../shared/contract/events.ts';
import { accessOnce, creation, decide, submit } from './support/creation.ts';
import { testFirm } from './support/firm.ts';
import { soon } from './support/soon.ts';

interface Stored {
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: unknown;
}

/** The events about one thing, in the order in which they came. */
async function eventsAbout(id: string): Promise<(Stored & { detail: z.infer<typeof EventDetail> })[]> {
  const { events } = (await (await fetch(`${inject('host').Local.EventsUrl}/store`)).json()) as { events: Stored[] };
  return events
    .map((event) => ({ ...event, detail: EventDetail.parse(event.detail) }))
    .filter(({ detail }) => detail.subject.id === id);
}

test('an access is opened: each step is an event, in their order, and names nobody', async () => {
  const firm = await testFirm('Cabinet Évènements');
  const creator = await firm.staff('Paul Garnier');
  const victor = await firm.staff('Victor Valois', { validate: true });
  const { accessId, request, identity } = await submit(creator, creation(await firm.company()));
  await decide(victor, request.requestId);
  await accessOnce(creator, accessId, 'active');
  const names = ['access-submitted', 'request-approved', 'sign-in-opened', 'access-activated'];
  const events = await vi.waitFor(async () => {
    const found = await eventsAbout(accessId);
    expect(found.map((event) => event['detail-type'])).toEqual(names);
    return found;
  }, soon);
  const details = events.map(({ detail }) => detail);
  expect(details.map(({ subjectVersion }) => subjectVersion)).toEqual(
    details.map(({ subjectVersion }) => subjectVersion).sort((one, other) => one - other),
  );
  expect(details.map(({ at }) => at)).toEqual(details.map(({ at }) => at).sort());
  for (const { detail, source } of events) {
    expect(source).toBe('client-access');
    expect(detail).toMatchObject({ version: '1', subject: { kind: 'access' }, requestId: request.requestId });
  }
  const text = JSON.stringify(events);
  for (const personal of [identity.lastName, identity.firstName, identity.email, identity.phone, 'Garnier', 'Valois'])
    expect(text).not.toContain(personal);
});
