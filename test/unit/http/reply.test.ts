import { expect, test } from 'vitest';
import { jsonReply, ok, okUnversioned } from '../../../shared/http/reply.ts';

const tagOf = (reply: Parameters<typeof jsonReply>[0]) => jsonReply(reply).headers['etag'];

test('the ETag of one thing is its version, or changes with what is shown of it; a list has none', () => {
  expect(tagOf(ok({ name: 'Moreau' }, 3))).toBe('"3"');
  expect(tagOf(okUnversioned({ name: 'Moreau' }))).toMatch(/^"[\w-]{43}"$/);
  expect(tagOf(okUnversioned({ name: 'Moreau' }))).toBe(tagOf(okUnversioned({ name: 'Moreau' })));
  expect(tagOf(okUnversioned({ name: 'Moreau' }))).not.toBe(tagOf(okUnversioned({ name: 'Moreaux' })));
  expect(tagOf(ok({ items: [] }))).toBeUndefined();
});
