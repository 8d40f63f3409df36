import * as z from 'zod';
import type { Access } from '../domain/access.ts';
import { AskedCard, type AskedDetails } from '../domain/access-change.ts';
import { addressesLeft, Card, CardText } from '../domain/card.ts';
import type { Request } from '../domain/request.ts';
import { isOver } from '../domain/retention.ts';
import { getItem, getItems, type Key, type Table } from './client.ts';
import { keys } from './table.ts';
import { is } from './writes/conditions.ts';
import { put, remove, type Write } from './writes/write.ts';

/** A version of a card by its access. */
export type CardVersionId = Pick<Card, 'accessId' | 'n'>;
/** Words on a card by its access and the entry that tells of them. */
export type CardTextId = Pick<CardText, 'accessId' | 'auditId'>;

/**
 * A4: the cards of people at clients, of as many as are asked for in one batch, strongly consistent. One whose time is over
 * is as gone, whether or not the table has removed it (G4).
 */
export const cardRepository = (table: Table, now: () => Date = () => new Date()) => ({
  /** The current cards, by access; those that are gone are left out. */
  current: async (accessIds: readonly string[]): Promise<Map<string, Card>> =>
    cardsIn(await read(table, accessIds.map(keys.card)), now()),

  /** Versions in the order asked for; undefined for one that is gone. */
  versions: (ids: readonly CardVersionId[]): Promise<(Card | undefined)[]> => loadVersions(table, ids, now()),

  /** L5: the addresses that an access has left; of one whose card was never written anew nothing is read. */
  left: async ({ accessId, card }: Pick<Access, 'accessId' | 'card'>): Promise<string[]> => {
    if (card === 1) return [];
    const ids = [{ accessId, n: card }, ...earlierCards({ accessId, card })];
    const [current, ...earlier] = await loadVersions(table, ids, now());
    return addressesLeft(earlier, current);
  },

  /** Texts in the order asked for; undefined for one that is gone. */
  texts: async (ids: readonly CardTextId[]): Promise<(string | undefined)[]> => {
    const wanted = ids.map(({ accessId, auditId }) => keys.cardText(accessId, auditId));
    return inOrder(present(await read(table, wanted), now()), wanted, CardText).map((found) => found?.text);
  },

  /** Who the person of an access is to be, as an open request asks; nothing of who does not ask, or asks no more. */
  asked: async (request: AskedOfPerson): Promise<AskedDetails> => detailsOn(await loadAsked(table, request)),

  /** V17: the same of the submission before. */
  askedBefore: async (request: AskedOfPerson): Promise<AskedDetails> =>
    detailsOn((await loadAsked(table, request))?.before),
});
export type CardRepository = ReturnType<typeof cardRepository>;

async function loadVersions(table: Table, ids: readonly CardVersionId[], now: Date): Promise<(Card | undefined)[]> {
  const wanted = ids.map(({ accessId, n }) => keys.cardVersion(accessId, n));
  return inOrder(present(await read(table, wanted), now), wanted, Card);
}

/** The versions of a card before the one that an access has. */
export const earlierCards = ({ accessId, card }: Pick<Access, 'accessId' | 'card'>): CardVersionId[] =>
  Array.from({ length: card - 1 }, (_, index) => ({ accessId, n: index + 1 }));

const loadAsked = async (table: Table, request: AskedOfPerson) =>
  hasAskedCard(request) ? getItem(table, keys.askedCard(request.accessId, request.requestId), AskedCard) : undefined;

/** Whether it proposes something of the person, or did so in the submission before (V17). */
const hasAskedCard = ({ proposes, corrections }: AskedOfPerson): boolean =>
  [proposes?.details, corrections?.details].some((details = []) => details.length > 0);

/** What a card says that a request came with. */
export const detailsOn = ({ lastName, firstName, email, readableEmail }: AskedDetails = {}): AskedDetails => ({
  ...(lastName !== undefined && { lastName }),
  ...(firstName !== undefined && { firstName }),
  ...(email !== undefined && { email }),
  ...(readableEmail !== undefined && { readableEmail }),
});

/** A request that may propose something of a person. */
type AskedOfPerson = Pick<Request, 'accessId' | 'requestId' | 'proposes' | 'corrections'>;

/** Keeps what a request proposes of a person, for as long as it is open. */
export const askedCardWrite = (card: AskedCard): Write =>
  put({ ...keys.askedCard(card.accessId, card.requestId), type: 'AskedCard', ...card }).ifNew();

/** V17: keeps what a request proposes of a person by now in the place of what it proposed. */
export const askedCardWrites = (before: AskedOfPerson, card: AskedCard | undefined): Write[] =>
  card
    ? [put({ ...keys.askedCard(card.accessId, card.requestId), type: 'AskedCard', ...card })]
    : dropAskedCard(before);

/** G1: with the end of a request goes what it proposed of a person. */
export const dropAskedCard = (request: AskedOfPerson): Write[] =>
  hasAskedCard(request) ? [remove(keys.askedCard(request.accessId, request.requestId))] : [];

type Items = readonly Readonly<Record<string, unknown>>[];

const read = async (table: Table, wanted: readonly Key[]): Promise<Items> =>
  wanted.length === 0 ? [] : getItems(table, wanted);

/** G4: what is kept still of items that were read. */
export const present = <T extends { readonly ttl?: number | undefined }>(items: readonly T[], now: Date): T[] =>
  items.filter((item) => !isOver(item, now));

/** The current cards among items that were read together, by access. */
export const cardsIn = (items: Items, now: Date): Map<string, Card> =>
  new Map(
    z
      .array(Card)
      .parse(present(items, now).filter(({ type }) => type === 'Card'))
      .map((card) => [card.accessId, card]),
  );

/** The versions among items that were read together. */
export function cardVersionsIn(items: Items, now: Date): (accessId: string, n: number) => Card | undefined {
  const found = z.array(Card).parse(present(items, now).filter(({ type }) => type === 'CardVersion'));
  return (accessId, n) => found.find((card) => card.accessId === accessId && card.n === n);
}

function inOrder<S extends z.ZodType>(items: Items, wanted: readonly Key[], schema: S): (z.infer<S> | undefined)[] {
  const found = new Map(items.map((item) => [placeOf(item), item]));
  return wanted.map((key) => {
    const item = found.get(placeOf(key));
    return item && schema.parse(item);
  });
}

const placeOf = ({ pk, sk }: Partial<Record<keyof Key, unknown>>): string => `${String(pk)}|${String(sk)}`;

/** A version of a card as it is stored, and the copy of it by which names are read. */
export const cardItems = (card: Card) => ({
  current: { ...keys.card(card.accessId), type: 'Card', ...card },
  version: { ...keys.cardVersion(card.accessId, card.n), type: 'CardVersion', ...card },
});

/** Keeps a version that follows the one there is; somebody else's in between refuses it. */
export function cardWrites(card: Card): Write[] {
  const { current, version } = cardItems(card);
  return [card.n === 1 ? put(current).ifNew() : put(current).expect(is('n', card.n - 1)), put(version).ifNew()];
}

export const cardTextWrite = (text: CardText): Write =>
  put({ ...keys.cardText(text.accessId, text.auditId), type: 'CardText', ...text }).ifNew();
