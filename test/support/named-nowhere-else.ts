import assert from 'node:assert/strict';
import * as z from 'zod';
import type { ItemType } from '../../shared/data/table.ts';
import { fullName } from '../../shared/domain/access.ts';
import { Card, CardText, type PersonDetails } from '../../shared/domain/card.ts';

type Item = Readonly<Record<string, unknown>>;

/** G1: the items that may say who a client is: their card, what is derived from it, and what lives a day or a draft. */
const mayName: ReadonlySet<unknown> = new Set<ItemType>([
  ...(['Card', 'CardVersion', 'CardText'] as const),
  ...(['Person', 'User', 'AccessWord', 'AccessKey', 'Email'] as const),
  ...(['Draft', 'Idempotency', 'MailRequest'] as const),
  // G3: what is left of an erased access until its sign-in is closed.
  'ErasedAddress',
  // V21: where a sign-in is being opened, until that is noted.
  'Opening',
]);

/** What names somebody at a client, each as it stands on a card: whole, or an address in the midst of something else. */
function personalIn(items: readonly Item[]): Set<string> {
  const cards = z.array(Card).parse(items.filter(({ type }) => type === 'CardVersion'));
  const texts = z.array(CardText).parse(items.filter(({ type }) => type === 'CardText'));
  const details = cards.flatMap((card) => [card.email, card.readableEmail ?? '', card.phone, fullName(card)]);
  return new Set([...details, ...texts.map(({ text }) => text)].filter((text) => text !== '').map(folded));
}

const folded = (text: string): string => text.toLowerCase();
const address = /[^\s"#<>,;]+@[^\s"#<>,;]+/g;

/** All texts in a value, and the sections of its keys. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value, ...value.split('#'), ...(value.match(address) ?? [])].map(folded);
  if (value instanceof Set) return [...value].flatMap(textsIn);
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null) return Object.entries(value).flat().flatMap(textsIn);
  return [];
}

/** What is of somebody else who may bear the same name, or have the same number: staff, and what a firm says of itself. */
const isOfOthers = ({ type, subject }: Item): boolean =>
  ['Collaborator', 'CollaboratorWord', 'Firm'].includes(String(type)) ||
  (type === 'Audit' && (subject as { kind: string }).kind === 'firm');

/** G1: where a table says who a client is, or what was said of them, although nothing of it is to stand there. */
export function namedElsewhere(items: readonly Item[]): string[] {
  const personal = personalIn(items);
  const others = items.filter((item) => !mayName.has(item['type']) && !isOfOthers(item));
  const found = others.flatMap((item) =>
    textsIn(item).flatMap((text) => (personal.has(text) ? [`${String(item['type'])}: ${text}`] : [])),
  );
  return [...new Set(found)];
}

/** G1: of a table that a whole run has filled. */
export function assertNamedNowhereElse(items: readonly Item[]): void {
  assert.ok(personalIn(items).size > 0, 'There are cards.');
  assert.deepEqual(namedElsewhere(items), [], 'Who a client is stands where it may not');
}

/** G3: where a table still says who somebody was, by their name, address or number, in whatever item. */
export const namedStill = (items: readonly Item[], person: PersonDetails): string[] => {
  const { lastName, firstName, email, phone } = person;
  const wanted = [lastName, firstName, email, phone].map(folded);
  return items
    .filter((item) => wanted.some((text) => folded(JSON.stringify(plain(item))).includes(text)))
    .map(({ type, pk, sk }) => `${String(type)} ${String(pk)} ${String(sk)}`);
};

/** Sets as lists, so that JSON has them. */
const plain = (item: Item) =>
  Object.fromEntries(Object.entries(item).map(([field, value]) => [field, value instanceof Set ? [...value] : value]));

/** Whom the table knows beside people at clients: the firm's own. */
const Staff = z.object({ name: z.string(), email: z.string() });

/** G5: what a text that the service has written names of the people in a table: their names, addresses and numbers. */
export function namedInText(written: string, items: readonly Item[]): string[] {
  const staff = z.array(Staff).parse(items.filter(({ type }) => type === 'Collaborator'));
  const people = [...personalIn(items), ...staff.flatMap(({ name, email }) => [name, email]).map(folded)];
  const text = folded(written);
  // One word alone may well be a word of the language.
  return [...new Set(people)].filter((personal) => /[\s@\d]/.test(personal) && text.includes(personal));
}

/** G5: of all that a whole run has logged, counted and told the bus. */
export function assertNamesNobody(written: string, items: readonly Item[]): void {
  assert.ok(written !== '', 'Something was written.');
  assert.deepEqual(namedInText(written, items), [], 'Logs, metrics or events name somebody');
}
