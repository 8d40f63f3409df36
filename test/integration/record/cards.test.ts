import { beforeAll, describe, expect, test } from 'vitest';
import type { Submission } from '../../../shared/data/requests.ts';
import { AuditEntry } from '../../../shared/domain/audit-entry.ts';
import { Card, CardText } from '../../../shared/domain/card.ts';
import { isCommittedTo, isReasonOf } from '../../../shared/domain/commitment.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { Recorded } from '../../../shared/data/record.ts';
import { salting } from '../../../shared/services/salting.ts';
import { deed } from '../../support/deeds.ts';
import { everything } from '../../support/fresh-table.ts';
import { assertNamedNowhereElse, namedElsewhere, namedInText } from '../../support/named-nowhere-else.ts';
import { asStaff, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

const { hash } = salting;
let stage: Stage;
let of: Office;
let rejected: Submission;
let ended: Request;
let items: Record<string, unknown>[];

beforeAll(async () => {
  stage = await openStage();
  of = office(stage.table);
  rejected = await stage.submitted();
  ended = await of.decide(stage.victor, rejected, 'reject');
  await stage.active();
  items = await everything(stage.table);
});

const entryOf = (action: string): AuditEntry => {
  const { accessId } = rejected.access;
  const entries = items.filter(({ type }) => type === 'Audit').map((item) => AuditEntry.parse(item));
  return entries.find(({ subject, ...entry }) => subject.id === accessId && entry.action === action)!;
};
const onCard = (type: string) =>
  items.find((item) => item['type'] === type && item['accessId'] === rejected.access.accessId);

describe('A4: the record is committed to what it does not say', () => {
  test('a creation to the first version of the card, which is the current one', () => {
    const card = Card.parse(onCard('CardVersion'));
    expect(Card.parse(onCard('Card'))).toEqual(card);
    expect(card).toMatchObject({ n: 1, ...rejected.access.person });
    const entry = entryOf('access-submitted');
    expect(entry.changes).toContainEqual({ field: 'card', from: null, to: 1 });
    expect(entry.state).toMatchObject({ card: 1 });
    expect(isCommittedTo(card, entry, hash)).toBe(true);
    expect(isCommittedTo({ ...card, lastName: `${card.lastName}.` }, entry, hash)).toBe(false);
  });

  test('a rejection to its reason, of which entry and request have the hash alone', () => {
    const text = CardText.parse(onCard('CardText'));
    const entry = entryOf('request-rejected');
    expect(text.text).toBe('Parce que.');
    expect(isReasonOf(text, entry, hash)).toBe(true);
    expect(ended.decision?.reason).toEqual({ auditId: entry.auditId, hash: entry.reasonHash });
    expect(entry.reason).toBeUndefined();
  });

  test('a change of the card without its version is none, nor the reverse', () => {
    const { access } = rejected;
    const { accessId, firmId, person } = access;
    const card = { accessId, firmId, n: 2, ...person, salt: '0'.repeat(32) };
    const change = (n: number, more = {}) =>
      Recorded.change('access', access, { ...access, card: n }, deed('access-submitted', more));
    expect(() => change(2)).toThrow(TypeError);
    expect(() => change(1, { card: { to: card, hash: 'h' } })).toThrow(TypeError);
  });
});

describe('G1: who a client is, and what was said of them,', () => {
  test('stands on the card and what is derived from it alone', () => {
    assertNamedNowhereElse(items);
  });

  test.each<[string, (access: Submission['access']) => unknown]>([
    ['the name', ({ person }) => `${person.firstName} ${person.lastName}`],
    ['the address in a key', ({ person }) => `REQUESTED#${person.email}`],
    ['the number', ({ person }) => ({ of: [{ phone: person.phone }] })],
    ['the reason', () => 'Parce que.'],
  ])('is found where it may not stand: %s', (_what, value) => {
    expect(namedElsewhere([...items, { type: 'Access', leak: value(rejected.access) }])).toHaveLength(1);
  });

  test.each(['Inès MOREAU', '+33612345678', 'Parce que.'])('G5: is found in what is logged: %s', (said) => {
    expect(namedInText(`{"message":"unexpected","of":"${said}"}`, items)).toEqual([said.toLowerCase()]);
    expect(namedInText('{"message":"unexpected"}', items)).toEqual([]);
  });

  test('is put in where a decision is shown', async () => {
    const { reason } = await of.describe(ended);
    expect(reason).toBe('Parce que.');
    const { accessId } = rejected.access;
    const names = await of.names.namesFor(asStaff(stage.victor), [{ kind: 'person', id: accessId }]);
    expect(names.person(accessId).name).toBe('Inès Moreau');
  });
});
