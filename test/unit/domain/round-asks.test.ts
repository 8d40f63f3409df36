import { describe, expect, test } from 'vitest';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { openRequest, type CourseEvent, type Request } from '../../../shared/domain/request.ts';
import { asksOf, concernsAdministrators, outcomeOf, type RoundGiven } from '../../../shared/domain/round-asks.ts';
import { startingFirm } from '../../../shared/domain/starting-firm.ts';

const at = '2026-11-30T08:00:00.000Z';
const firm = startingFirm('f1', 'fr');
const made = (by: string): Request =>
  openRequest({
    ...{ requestId: 'r1', kind: 'creation', createdAt: at, createdBy: { kind: 'collaborator', id: by } },
    ...{ access: { accessId: 'a1', firmId: 'f1', companyId: 'm1', clientType: 'client_admin' }, dossierIds: ['d1'] },
    ...{ fourEyes: true, asks: { dossiers: [], modules: [], companyIds: [] }, askedOf: [], expiresAt: at },
  });
const staff = (collaboratorId: string, rights: Partial<Collaborator['rights']> = {}): Collaborator => ({
  ...{ collaboratorId, firmId: 'f1', name: collaboratorId, email: `${collaboratorId}@f.example`, version: 1 },
  ...{ rights: { validate: true, administerFirm: false, ...rights }, portfolio: 'all', status: 'active' },
});
const [victor, zoe] = [staff('victor'), staff('zoe')];
const able = staff('able', { administerFirm: true });
const unable = staff('unable', { administerFirm: true, validate: false });

const courseOf = (...keys: string[]): Request['course'] =>
  Object.fromEntries(keys.map((key) => [key, { event: eventOf(key), at }]));
const eventOf = (key: string) =>
  (['nobody-to-ask', 'asked', 'reminded', 'escalated'] as const).find((event) =>
    key.startsWith(event),
  ) as CourseEvent['event'];

interface Given {
  readonly n?: number;
  readonly submission?: number;
  readonly asked?: readonly Collaborator[];
  readonly course?: Request['course'];
  readonly validators?: readonly Collaborator[];
  readonly resting?: readonly Collaborator[];
  readonly administrators?: readonly Collaborator[];
  readonly settings?: Partial<typeof firm>;
  readonly by?: string;
}
const given = ({ n = 0, submission = 1, asked = [], course = {}, by = 'paul', ...rest }: Given): RoundGiven => ({
  request: {
    ...made(by),
    submission,
    course,
    askedOf: asked.map(({ collaboratorId: id }) => ({ kind: 'collaborator', id })),
  },
  firm: { ...firm, ...rest.settings },
  round: { submission, n },
  ...{ validators: rest.validators ?? [], resting: rest.resting ?? [], administrators: rest.administrators ?? [] },
});

/** Who is mailed and why, by id, and what is kept of it; every mail goes. */
function round(of: Given) {
  const asks = asksOf(given(of));
  const { askedOf, told } = outcomeOf(given(of), asks, asks.ask);
  const ids = Object.entries(asks).map(([why, all]: [string, readonly Collaborator[]]) => [
    why,
    all.map(({ collaboratorId }) => collaboratorId),
  ]);
  return {
    mailed: Object.fromEntries(ids.filter(([, all]) => all!.length > 0)) as Record<string, string[]>,
    askedOf: askedOf.map(({ id }) => id),
    told: Object.entries(told).map(([key, { what }]) => [key, what]),
  };
}

describe('a round (V11, V22)', () => {
  test('asks those who were chosen at first, and tells so', () => {
    expect(round({ asked: [victor, zoe], validators: [victor, zoe] })).toEqual({
      mailed: { ask: ['victor', 'zoe'] },
      askedOf: ['victor', 'zoe'],
      told: [['asked-1', undefined]],
    });
  });

  test('reminds those who were asked, and asks by a mail of their own whoever takes the place of another', () => {
    const of = { n: 1, asked: [staff('gone'), victor], course: courseOf('asked-1'), validators: [victor, zoe] };
    expect(round(of)).toEqual({
      mailed: { ask: ['zoe'], remind: ['victor'] },
      askedOf: ['victor', 'zoe'],
      told: [
        ['asked-1', undefined],
        ['reminded-1-1', '1'],
      ],
    });
  });

  test('leaves those alone who rest, and keeps their place for them, once they have been asked (V15)', () => {
    const of = { n: 1, asked: [victor], validators: [zoe], resting: [victor], administrators: [victor] };
    const before = round({ ...of, course: courseOf('asked-1') });
    expect([before.mailed, before.askedOf]).toEqual([{ ask: ['zoe'] }, ['victor', 'zoe']]);
    const never = round(of);
    expect([never.mailed, never.askedOf]).toEqual([{ ask: ['zoe'] }, ['zoe']]);
  });

  test('that is taken up again after a wake reminds nobody twice; the next one does', () => {
    const of = { asked: [victor], course: courseOf('asked-1', 'reminded-1-1'), validators: [victor] };
    expect(round({ ...of, n: 1 }).mailed).toEqual({});
    expect(round({ ...of, n: 2 }).mailed).toEqual({ remind: ['victor'] });
  });

  test('whose asking broke off asks in a later one, and reminds nobody who was not asked', () => {
    expect(round({ n: 1, asked: [victor], validators: [victor] })).toMatchObject({ mailed: { ask: ['victor'] } });
  });

  test('of another submission asks anew', () => {
    const of = { submission: 2, asked: [victor], course: courseOf('asked-1', 'reminded-1-1'), validators: [victor] };
    expect(round(of)).toMatchObject({ mailed: { ask: ['victor'] }, told: [['asked-2', undefined]] });
    expect(round({ ...of, n: 1, course: courseOf('asked-1', 'asked-2', 'reminded-1-1') }).mailed).toEqual({
      remind: ['victor'],
    });
  });

  test('of a request from before submissions were told apart asks nobody twice', () => {
    expect(round({ n: 1, asked: [victor], course: courseOf('asked'), validators: [victor] }).mailed).toEqual({
      remind: ['victor'],
    });
  });

  test('does not count as asked whose mail was refused', () => {
    const of = given({ asked: [victor, zoe], validators: [victor, zoe] });
    expect(outcomeOf(of, asksOf(of), [zoe]).askedOf).toEqual([{ kind: 'collaborator', id: 'zoe' }]);
  });
});

describe('administrators are brought in (V14)', () => {
  const of = { asked: [victor], course: courseOf('asked-1'), validators: [victor], administrators: [able, unable] };
  const concerned = (more: Given) =>
    concernsAdministrators(given({ ...of, ...more }).request, more.validators ?? [victor], {
      n: more.n ?? 0,
      remindersBeforeEscalation: more.settings?.remindersBeforeEscalation ?? 2,
    });

  test('with the reminder after those that the firm wants before, or with the first', () => {
    expect([0, 1, 2, 3, 4].map((n) => concerned({ n }))).toEqual([false, false, false, true, true]);
    expect([0, 1].map((n) => concerned({ n, settings: { remindersBeforeEscalation: 0 } }))).toEqual([false, true]);
  });

  test('once a request, in whichever submission', () => {
    expect(concerned({ n: 4, course: courseOf('asked-1', 'escalated') })).toBe(false);
    expect(concerned({ n: 4, submission: 2, course: courseOf('asked-2', 'escalated') })).toBe(false);
  });

  test('those who may decide are asked, and count as such from then on; the others are told once', () => {
    expect(round({ ...of, n: 3 })).toEqual({
      mailed: { remind: ['victor'], escalate: ['able'], notify: ['unable'] },
      askedOf: ['victor', 'able'],
      told: [
        ['asked-1', undefined],
        ['reminded-1-3', '3'],
        ['escalated', 'asked'],
      ],
    });
    const later = { n: 4, asked: [victor, able], course: courseOf('asked-1', 'escalated') };
    expect(round({ ...later, validators: [victor, able] }).mailed).toEqual({ remind: ['victor', 'able'] });
  });

  test('one who is asked already is reminded as before, and nobody else is asked', () => {
    const mine = { ...of, n: 3, asked: [victor, able], validators: [victor, able], administrators: [able] };
    expect(round(mine)).toMatchObject({ mailed: { remind: ['victor', 'able'] }, askedOf: ['victor', 'able'] });
    expect(round(mine).told).toContainEqual(['escalated', 'asked']);
  });

  test('where none of them may decide, the request goes on as it was', () => {
    const found = round({ ...of, n: 3, administrators: [unable] });
    expect(found).toMatchObject({ mailed: { remind: ['victor'], notify: ['unable'] }, askedOf: ['victor'] });
    expect(found.told).toContainEqual(['escalated', 'notice-only']);
  });

  test('one who made the request is told, also where the firm has four eyes off', () => {
    const own = { ...of, n: 3, by: 'able', administrators: [able], settings: { fourEyes: false } };
    expect(round(own)).toMatchObject({ mailed: { notify: ['able'] }, askedOf: ['victor'] });
    expect(round(own).told).toContainEqual(['escalated', 'notice-only']);
  });
});

describe('where nobody may decide any more (V10)', () => {
  const of = { n: 1, asked: [victor], course: courseOf('asked-1'), administrators: [unable] };

  test('administrators are told at once, and the course says so', () => {
    expect(concernsAdministrators(given(of).request, [], { n: 1, remindersBeforeEscalation: 2 })).toBe(true);
    expect(round(of)).toEqual({
      mailed: { notify: ['unable'] },
      askedOf: [],
      told: [['nobody-to-ask-1-1', undefined]],
    });
  });

  test('they are told once, as long as that lasts; an escalation tells them nothing more', () => {
    const lasting = { ...of, asked: [], course: courseOf('asked-1', 'nobody-to-ask-1-1') };
    expect(concernsAdministrators(given(lasting).request, [], { n: 2, remindersBeforeEscalation: 2 })).toBe(false);
    expect(round({ ...lasting, n: 3 })).toEqual({ mailed: {}, askedOf: [], told: [['escalated', 'notice-only']] });
  });

  test('they are told again when that happens anew, and of another submission', () => {
    const before = courseOf('asked-1', 'nobody-to-ask-1-1');
    expect(round({ ...of, n: 5, course: { ...before, ...courseOf('escalated') } })).toMatchObject({
      mailed: { notify: ['unable'] },
      told: [['nobody-to-ask-1-5', undefined]],
    });
    expect(round({ ...of, submission: 2, n: 0, asked: [], course: before }).told).toEqual([
      ['nobody-to-ask-2-0', undefined],
    ]);
  });

  test('whoever comes to qualify is asked', () => {
    const found = round({ n: 1, asked: [], course: courseOf('asked-1', 'nobody-to-ask-1-1'), validators: [zoe] });
    expect(found).toMatchObject({ mailed: { ask: ['zoe'] }, askedOf: ['zoe'] });
  });
});
