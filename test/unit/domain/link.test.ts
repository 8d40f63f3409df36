import { describe, expect, test } from 'vitest';
import { hasExpired, isOvertaken, isReopenedFor, linkExpiry, mailRequestId } from '../../../shared/domain/link.ts';

const at = (time: string) => new Date(`2026-11-22T${time}Z`);

describe('a link', () => {
  test.each([
    ['validation', '2026-11-29T10:00:00.000Z'],
    ['queue', '2026-11-29T10:00:00.000Z'],
    ['invitation', '2026-11-29T10:00:00.000Z'],
    ['password-reset', '2026-11-22T11:00:00.000Z'],
  ] as const)('for %s made on 22 November at ten works until %s (V7, V18)', (purpose, end) => {
    expect(linkExpiry(purpose, at('10:00:00')).toISOString()).toBe(end);
  });

  test('has expired from its last instant on', () => {
    const link = { expiresAt: '2026-11-22T10:00:00.000Z' };
    expect(hasExpired(link, at('09:59:59.999'))).toBe(false);
    expect(hasExpired(link, at('10:00:00'))).toBe(true);
    expect(hasExpired(link, at('10:00:00.001'))).toBe(true);
  });
});

describe('a link that others have overtaken', () => {
  const made = { createdAt: '2026-11-22T10:00:00.000Z' };
  const [before, same, after] = ['09:59:59.999', '10:00:00.000', '10:00:00.001'].map((time) => `2026-11-22T${time}Z`);

  test('is spent by a password that was chosen since (V7)', () => {
    expect([before, same, after].map((passwordSetAt) => isOvertaken(made, { passwordSetAt }).spent)).toEqual([
      ...[false, true, true],
    ]);
  });

  test('is void once the sign-in was opened anew since; the one that is sent then is not (L12)', () => {
    expect([before, same, after].map((voidedAt) => isOvertaken(made, { voidedAt }).void)).toEqual([false, false, true]);
    expect(isOvertaken(made, {})).toEqual({ spent: false, void: false });
  });

  test('what a request asks for is done by itself or by a later one (L12)', () => {
    expect([before, same, after].map((reopenedFor) => isReopenedFor({ reopenedFor }, { at: made.createdAt }))).toEqual([
      ...[false, true, true],
    ]);
    expect(isReopenedFor({}, { at: made.createdAt })).toBe(false);
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
});
