import { describe, expect, test } from 'vitest';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { askedOf, awayUntil, isToBeAsked, placesOf, standsInFor } from '../../../shared/domain/presence.ts';

const at = '2026-08-10T09:00:00.000Z';
const [from, to] = ['2026-08-01T00:00:00.000Z', '2026-08-31T00:00:00.000Z'];

/** Of a validator of every dossier: who stands in for them while they are away; undefined: they are there. */
type Away = { readonly for?: string | undefined } | undefined;
const one = (collaboratorId: string, away?: Away, more: Partial<Collaborator> = {}): Collaborator => ({
  ...{ collaboratorId, firmId: 'f1', name: collaboratorId, email: `${collaboratorId}@f.example`, version: 1 },
  ...{ rights: { validate: true, administerFirm: false }, portfolio: 'all', status: 'active' },
  ...(away && { absence: { from, to, ...(away.for !== undefined && { delegateId: away.for }) } }),
  ...more,
});
const without = { rights: { validate: false, administerFirm: false } };
const idsOf = (some: readonly Collaborator[]) => some.map(({ collaboratorId }) => collaboratorId);

function places(candidates: readonly string[], staff: readonly Collaborator[], taken: readonly string[] = []) {
  const known = new Map(staff.map((each) => [each.collaboratorId, each]));
  const mayDecide = ({ rights }: Collaborator) => rights.validate;
  const found = placesOf({ candidates, known, isCandidate: mayDecide, mayDecide, taken, at });
  return {
    ...found,
    ...{ present: idsOf(found.present), away: idsOf(found.away), unreachable: idsOf(found.unreachable) },
  };
}

describe('whose turn it is (V10, V15)', () => {
  test('is that of the candidates, in their order, while nobody is away', () => {
    expect(places(['a', 'b', 'c'], [one('a'), one('b', undefined, without), one('c')])).toEqual({
      ...{ present: ['a', 'c'], away: [], unreachable: [], unread: [], wrong: 1 },
    });
  });

  test('is their delegate’s in the place of one who is away', () => {
    const staff = [one('a'), one('b', { for: 'z' }), one('c'), one('z')];
    expect(places(['a', 'b', 'c'], staff)).toMatchObject({ present: ['a', 'z', 'c'], away: ['b'] });
  });

  test('is the delegate’s delegate’s where the delegate is away too, and no further', () => {
    const chain = [one('a', { for: 'b' }), one('b', { for: 'c' })];
    expect(places(['a'], [...chain, one('c')])).toMatchObject({ present: ['c'] });
    expect(places(['a'], [...chain, one('c', { for: 'd' }), one('d')])).toMatchObject({ present: [], away: ['a'] });
  });

  test.each([
    ['in a circle of two', [one('a', { for: 'b' }), one('b', { for: 'a' })]],
    ['in a circle of three', [one('a', { for: 'b' }), one('b', { for: 'c' }), one('c', { for: 'a' })]],
    ['to oneself', [one('a', { for: 'a' })]],
    ['without a delegate', [one('a', {})]],
    ['to a delegate who is away and has none', [one('a', { for: 'b' }), one('b', {})]],
    ['to a delegate who may not decide', [one('a', { for: 'b' }), one('b', undefined, without)]],
    ['to nobody any more', [one('a', { for: 'gone' })]],
  ])('is nobody’s %s', (_, staff) => {
    expect(places(['a'], staff)).toMatchObject({ present: [], away: ['a'] });
  });

  test('is nobody’s twice: whoever has a place already stands in for nobody', () => {
    const staff = [one('a', { for: 'z' }), one('b', { for: 'z' }), one('z')];
    expect(places(['a', 'b', 'z'], staff)).toMatchObject({ present: ['z'] });
    expect(places(['a', 'b', 'z'], staff, ['z'])).toMatchObject({ present: [] });
  });

  test('is one place for one who is named twice: who was asked before is a candidate, too', () => {
    expect(places(['a', 'a', 'b', 'b'], [one('a', {}), one('b', {})])).toMatchObject({ away: ['a', 'b'] });
    expect(places(['a', 'a'], [one('a', undefined, without)])).toMatchObject({ wrong: 1 });
  });

  test('names who is still to be read, one of a chain after the other', () => {
    const unread = (...staff: Collaborator[]) => places(['a'], staff).unread;
    expect(unread(one('a', { for: 'b' }))).toEqual(['b']);
    expect(unread(one('a', { for: 'b' }), one('b', { for: 'c' }))).toEqual(['c']);
    expect(unread(one('a', { for: 'b' }), one('b', { for: 'c' }), one('c', { for: 'd' }))).toEqual([]);
    expect(unread(one('a', { for: 'b' }, without))).toEqual([]);
  });

  test('goes by the instant: from the beginning of an absence on, and no more at its end', () => {
    const [away, back] = [one('a', { for: 'z' }), one('z')];
    const turnAt = (instant: string) => {
      const known = new Map([away, back].map((each) => [each.collaboratorId, each]));
      const all = { isCandidate: () => true, mayDecide: () => true, taken: [] };
      return idsOf(placesOf({ candidates: ['a'], known, ...all, at: instant }).present);
    };
    expect(['2026-07-31T23:59:59.999Z', from, '2026-08-30T23:59:59.999Z', to].map(turnAt)).toEqual([
      ...[['a'], ['z'], ['z'], ['a']],
    ]);
    expect([awayUntil(away, at), awayUntil(away, to), awayUntil(back, at)]).toEqual([to, undefined, undefined]);
  });
});

describe('who is asked of those who can be (V15, V19)', () => {
  const bounced = { bouncedAt: at };
  const asked = (...staff: Collaborator[]) => idsOf(askedOf(placesOf(turns(staff))));
  const turns = (staff: readonly Collaborator[]) => ({
    ...{ candidates: idsOf(staff), known: new Map(staff.map((each) => [each.collaboratorId, each])) },
    ...{ isCandidate: () => true, mayDecide: () => true, taken: [], at },
  });

  test('is whoever is there; where nobody is, who is away; whom mails do not reach where there is nobody else', () => {
    const [there, away, lost] = [one('a'), one('b', {}), one('c', undefined, bounced)];
    expect(asked(lost, away, there)).toEqual(['a']);
    expect(asked(lost, away)).toEqual(['b']);
    expect(asked(lost, one('d', {}, bounced))).toEqual(['c', 'd']);
    expect([there, away, lost].map((each) => isToBeAsked(each, at))).toEqual([true, false, false]);
  });

  test('is not who stands in, where mails do not reach them and somebody else can be asked', () => {
    expect(asked(one('a', { for: 'z' }), one('z', undefined, bounced), one('b'))).toEqual(['b']);
    expect(asked(one('a', { for: 'z' }), one('z', undefined, bounced))).toEqual(['a']);
  });
});

describe('for whom somebody decides (V15)', () => {
  const asked = {
    ...{ firmId: 'f1', createdBy: { kind: 'collaborator' as const, id: 'creator' }, dossierIds: ['d1'] },
    fourEyes: true,
  };
  const decider = (away?: Away) => one('me', away);
  const decidesFor = (who: Collaborator, staff: Collaborator[], fourEyes = true) =>
    idsOf(standsInFor(who, staff, { asked: { ...asked, fourEyes }, fourEyes, at }));

  test('is for all whose chain ends with them, by one step or by two', () => {
    const staff = [one('a', { for: 'me' }), one('b', { for: 'a' }), one('c', { for: 'b' }), one('d', { for: 'me' })];
    expect(decidesFor(decider(), staff)).toEqual(['a', 'b', 'd']);
  });

  test('is for nobody who is there, nor whose delegate is there or another', () => {
    const staff = [one('a'), one('b', { for: 'a' }), one('c', { for: 'other' }), one('other')];
    expect(decidesFor(decider(), staff)).toEqual([]);
  });

  test('is for nobody who could not decide themselves (V1)', () => {
    const staff = [
      one('a', { for: 'me' }, without),
      one('b', { for: 'me' }, { portfolio: [] }),
      one('c', { for: 'me' }, { status: 'removed' }),
      one('creator', { for: 'me' }),
    ];
    expect(decidesFor(decider(), staff)).toEqual([]);
    expect(decidesFor(decider(), staff, false)).toEqual(['creator']);
  });

  test('by somebody who is away themselves, is for those alone whose chain goes no further', () => {
    expect(decidesFor(decider({ for: 'z' }), [one('a', { for: 'me' }), one('z')])).toEqual([]);
    const far = [one('a', { for: 'b' }), one('b', { for: 'me' }), one('z')];
    expect(decidesFor(decider({ for: 'z' }), far)).toEqual(['a']);
  });

  test('is for nobody in a circle', () => {
    expect(decidesFor(decider({ for: 'a' }), [one('a', { for: 'me' })])).toEqual([]);
  });
});
