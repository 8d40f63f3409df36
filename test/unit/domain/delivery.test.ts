import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTaken, lessThan, MailState } from '../../../shared/domain/delivery.ts';
import { invitationOf } from '../../../shared/domain/invitation.ts';
import { MailTags, tagsOf } from '../../../shared/services/mail-tags.ts';

test('what is known of a mail becomes more, never less (V19)', () => {
  const order: MailState[] = ['sent', 'delivered', 'bounced', 'complained'];
  for (const [index, state] of order.entries()) {
    expect(lessThan(state)).toEqual(expect.arrayContaining(order.slice(0, index)));
    for (const more of order.slice(index)) expect(lessThan(state)).not.toContain(more);
  }
});

test('a mail that was taken is not sent again, whatever became of it', () => {
  expect(MailState.options.filter(isTaken)).toEqual(['sent', 'delivered', 'bounced', 'complained']);
});

test('an invitation that came back shows so until it is accepted (L9, V19)', () => {
  const now = new Date('2026-12-24T10:00:00.000Z');
  const at = '2026-11-26T10:00:00.000Z';
  expect(invitationOf({ invitedAt: at, bouncedAt: at }, now)).toEqual({ state: 'bounced', at });
  expect(invitationOf({ invitedAt: at, bouncedAt: at, acceptedAt: at }, now)).toEqual({ state: 'accepted', at });
});

test('tags hold what SES takes alone, and give back which mail it is (V19)', () => {
  const id = fc.record({ personId: fc.uuid(), mail: fc.string({ maxLength: 60, unit: 'grapheme-ascii' }) });
  fc.assert(
    fc.property(id, (tagged) => {
      const tags = tagsOf(tagged);
      for (const { Name, Value } of tags) expect(`${Name}${Value}`).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
      expect(MailTags.parse(Object.fromEntries(tags.map(({ Name, Value }) => [Name, [Value]])))).toEqual(tagged);
    }),
  );
});

test('the longest mail there is still has its tags', () => {
  const uuid = '01997c10-5a00-7000-8000-000000000003';
  const mail = `accesses-end#accesses-end#${uuid}#${uuid}#2026-11-26T10:00:00.000Z`;
  for (const { Value } of tagsOf({ personId: uuid, mail })) expect(Value.length).toBeLessThanOrEqual(256);
});
