import { describe, expect, test } from 'vitest';
import { hasExpired, linkExpiry, mailRequestId, mailRequestLife } from '../../../shared/domain/link.ts';

const at = (time: string) => new Date(`2026-11-22T${time}Z`);

describe('a link', () => {
  test.each([
    ['validation', '2026-11-29T10:00:00.000Z'],
    ['invitation', '2026-11-29T10:00:00.000Z'],
    ['password-reset', '2026-11-22T11:00:00.000Z'],
  ] as const)('for %s made on 22 November at ten works until %s (V7)', (purpose, end) => {
    expect(linkExpiry(purpose, at('10:00:00')).toISOString()).toBe(end);
  });

  test('has expired from its last instant on', () => {
    const link = { expiresAt: '2026-11-22T10:00:00.000Z' };
    expect(hasExpired(link, at('09:59:59.999'))).toBe(false);
    expect(hasExpired(link, at('10:00:00'))).toBe(true);
    expect(hasExpired(link, at('10:00:00.001'))).toBe(true);
  });
});

describe('a mail that is asked for', () => {
  test('is the same one for a minute, and for one subject (V18)', () => {
    const asked = mailRequestId('ines', at('10:00:00'));
    expect(mailRequestId('ines', at('10:00:59.999'))).toBe(asked);
    expect(mailRequestId('ines', at('10:01:00'))).not.toBe(asked);
    expect(mailRequestId('ines', at('09:59:59.999'))).not.toBe(asked);
    expect(mailRequestId('paul', at('10:00:00'))).not.toBe(asked);
  });

  test('is kept for a day, in seconds', () => {
    expect(mailRequestLife).toBe(86_400);
  });
});
