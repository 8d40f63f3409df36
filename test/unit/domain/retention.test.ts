import { describe, expect, test } from 'vitest';
import { passing, passingAt } from '../../../shared/data/ttl.ts';
import {
  isOver,
  keptSince,
  keptUntil,
  periodOf,
  retention,
  type PassingType,
  type StoredType,
} from '../../../shared/domain/retention.ts';
import { assertKeptByRegister } from '../../support/retention.ts';

const at = '2026-11-26T10:20:30.400Z';
const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

describe('G4: what goes by itself', () => {
  test.each<[PassingType, string]>([
    ['Idempotency', '2026-11-27T10:20:30.400Z'],
    ['MailRequest', '2026-11-27T10:20:30.400Z'],
    ['AskedMails', '2026-11-27T10:20:30.400Z'],
    ['Person', '2026-11-27T10:20:30.400Z'],
    ['Import', '2026-12-26T10:20:30.400Z'],
    ['ImportLines', '2026-12-26T10:20:30.400Z'],
    ['Link', '2027-11-26T10:20:30.400Z'],
    ['Mail', '2027-12-31T10:20:30.400Z'],
    ['Audit', '2036-11-26T10:20:30.400Z'],
    ['Collaborator', '2031-11-26T10:20:30.400Z'],
    ['Card', '2027-11-26T10:20:30.400Z'],
    ['CardVersion', '2027-11-26T10:20:30.400Z'],
    ['CardText', '2027-11-26T10:20:30.400Z'],
    ['AccessWord', '2027-11-26T10:20:30.400Z'],
    ['Rate', '2026-11-26T11:20:30.400Z'],
    ['Smoke', '2026-11-26T10:21:30.400Z'],
    ['SmokeEntry', '2026-11-26T10:21:30.400Z'],
  ])('%s is kept until %s', (type, end) => {
    expect(keptUntil(type, at).toISOString()).toBe(end);
    expect(keptSince(type, new Date(end)).toISOString()).toBe(at);
    expect(passing(type, at)).toEqual({ type, ttl: seconds(end) });
  });

  test('a year from a day that other years do not have is a year', () => {
    expect(keptUntil('Audit', '2028-02-29T00:00:00.000Z').toISOString()).toBe('2038-03-01T00:00:00.000Z');
  });

  test('is over from its second on, whether or not it has gone', () => {
    const ttl = seconds('2026-11-26T10:20:30Z');
    expect(isOver({ ttl }, new Date('2026-11-26T10:20:29.999Z'))).toBe(false);
    expect(isOver({ ttl }, new Date('2026-11-26T10:20:30.000Z'))).toBe(true);
    expect(isOver({}, new Date('2126-11-26T10:20:30.000Z'))).toBe(false);
  });

  test('has a period, and of what stays none is asked for', () => {
    expect(() => periodOf('Seal' as PassingType)).toThrow('does not go by itself');
  });

  test('ends as the firm has set it, where the firm sets it', () => {
    expect(passingAt('Draft', new Date(at))).toEqual({ type: 'Draft', ttl: seconds(at) });
  });
});

test('G4: every row says why, of whom and how long, and only what is about nobody has no ground', () => {
  for (const [type, { kept, holds }] of Object.entries(retention) as [StoredType, (typeof retention)[StoredType]][]) {
    expect(kept.length, type).toBeGreaterThan(0);
    expect(holds, type).not.toBe('');
  }
});

describe('G4: a table is held against the register', () => {
  const now = new Date(at);
  const held = (item: Record<string, unknown>) => () => {
    assertKeptByRegister([{ pk: 'P', sk: 'S', ...item }], now);
  };

  test('by type, end and length', () => {
    held({ ...passing('Link', now) })();
    held({ type: 'Access' })();
    held({ type: 'Collaborator' })();
    held(passing('Collaborator', now))();
    held(passingAt('Draft', new Date('2027-11-26T00:00:00Z')))();
  });

  test.each([
    ['of no type', { type: 'Diary' }],
    ['no end', { type: 'Link' }],
    ['no end', { type: 'Draft' }],
    ['is to stay', { type: 'Access', ttl: 1 }],
    ['longer than', { ...passing('Link', '2026-11-27T00:00:00Z') }],
    ['longer than', { type: 'Idempotency', ttl: passing('Link', now).ttl }],
  ])('and is refused: %s', (message, item) => {
    expect(held(item)).toThrow(message);
  });
});
