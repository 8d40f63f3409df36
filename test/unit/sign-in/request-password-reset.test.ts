import { expect, test } from 'vitest';
import type { MailRequest } from '../../../shared/domain/link.ts';
import { hostToUnicode } from '../../../shared/parsers/host.ts';
import { keyedHash } from '../../../shared/services/tokens.ts';
import { requestPasswordReset } from '../../../shared/use-cases/sign-in/request-password-reset.ts';

const now = () => new Date('2026-11-26T09:00:30.000Z');

async function idOf(email: string, secret = 'one'): Promise<string | undefined> {
  const kept: MailRequest[] = [];
  const links = { requestMail: (request: MailRequest) => Promise.resolve(void kept.push(request)) };
  const hashed = (address: string) => Promise.resolve(keyedHash({ secret }, address));
  await requestPasswordReset({ links, now, hostToUnicode, hashed })(email);
  return kept[0]?.mailRequestId;
}

test('G1: a request that anybody may make is named by a hash of the address that takes a key to tell', async () => {
  const id = await idOf('ines@moreau.example');
  expect(id).toMatch(/^[\w-]{43}#\d+$/);
  expect(await idOf(' Ines@Moreau.example')).toBe(id);
  expect(await idOf('ines@moreau.example', 'another')).not.toBe(id);
  expect(await idOf('paul@moreau.example')).not.toBe(id);
});
