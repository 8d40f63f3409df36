import { describe, expect, test } from 'vitest';
import { isAway, presentAbsence, standIn } from '../../../shared/domain/absence.ts';

const [before, from, between, to] = [
  '2026-12-01T07:59:59.999Z',
  '2026-12-01T08:00:00.000Z',
  '2026-12-10T12:00:00.000Z',
  '2026-12-20T18:00:00.000Z',
];
const away = (delegateId?: string) => ({ from, to, delegateId });

describe('V15: somebody is away', () => {
  test.each([
    ['not before', before, false],
    ['from its beginning on', from, true],
    ['in between', between, true],
    ['no more at its end', to, false],
  ])('%s', (_, at, expected) => {
    expect(isAway({ absence: away() }, at)).toBe(expected);
    expect(isAway({ absence: away() }, new Date(at))).toBe(expected);
  });

  test('never without an absence', () => {
    expect(isAway({}, between)).toBe(false);
  });
});

test('V15: an absence that is over is as none', () => {
  expect(presentAbsence({ absence: away() }, before)).toEqual(away());
  expect(presentAbsence({ absence: away() }, to)).toBeUndefined();
  expect(presentAbsence({}, between)).toBeUndefined();
});

describe('V15: who stands in for somebody', () => {
  type Staff = Readonly<Record<string, string | null>>;
  /** By id, the delegate; null: away without one; not named: there. */
  const standInAmong = (staff: Staff, at = between) => {
    const byId = (collaboratorId: string) => {
      const delegateId = staff[collaboratorId];
      const absence = delegateId === undefined ? undefined : away(delegateId ?? undefined);
      return 'abcd'.includes(collaboratorId) && collaboratorId !== '' ? { collaboratorId, absence } : undefined;
    };
    return standIn(byId('a') ?? { collaboratorId: 'a' }, byId, at)?.collaboratorId;
  };

  test.each<[string, Staff, string | undefined]>([
    ['nobody for one who is there', {}, undefined],
    ['nobody where no delegate is named', { a: null }, undefined],
    ['the delegate', { a: 'b' }, 'b'],
    ['the delegate’s, where the delegate is away too', { a: 'b', b: 'c' }, 'c'],
    ['that one, also away: no further', { a: 'b', b: 'c', c: 'd' }, 'c'],
    ['nobody, where the delegate is away without one', { a: 'b', b: null }, undefined],
    ['nobody in a circle', { a: 'b', b: 'a' }, undefined],
    ['nobody by oneself', { a: 'a' }, undefined],
    ['nobody where the delegate is not known', { a: 'z' }, undefined],
  ])('%s', (_, staff, expected) => {
    expect(standInAmong(staff)).toBe(expected);
  });

  test('nobody once the absence is over', () => {
    expect(standInAmong({ a: 'b' }, to)).toBeUndefined();
  });
});
