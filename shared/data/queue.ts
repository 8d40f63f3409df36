import * as z from 'zod';
import { AskedCard, type AskedDetails } from '../domain/access-change.ts';
import type { ShownAccess } from '../domain/access.ts';
import type { Left } from '../domain/authority.ts';
import type { Card } from '../domain/card.ts';
import { atPortal, Firm, Module } from '../domain/firm.ts';
import { doer, doersTold, textsTold, type Names } from '../domain/names.ts';
import { Collaborator } from '../domain/people.ts';
import { Request } from '../domain/request.ts';
import { isOver } from '../domain/retention.ts';
import { LeftMarks, StoredAccess } from './access-items.ts';
import { cardsIn, cardVersionsIn, detailsOn } from './cards.ts';
import { getItems, type Key, type Table } from './client.ts';
import { noneOnTheirWay, OnTheirWay } from './moving-dossiers.ts';
import { keyOf, namesAmong } from './names.ts';
import { readPage, type Filter, type ListPage, type PageRequest } from './pages.ts';
import { leftOf } from './standing.ts';
import { indexes, keys } from './table.ts';

const StoredModules = OnTheirWay.extend({ modules: z.array(Module) });

/** At whose desk a queue lies, and in which firm. */
export interface Desk {
  readonly firm: Firm;
  readonly catalogue: readonly Module[];
  readonly onTheirWay: z.infer<typeof OnTheirWay>;
  readonly collaborator: Collaborator | undefined;
}

/** An access about which something is asked, with what is kept of its person, and what of it has left the firm (P7). */
export type AskedAbout = ShownAccess & Left;

/** What requests are about, by the ids that they have for it. */
export interface Behind {
  readonly accesses: ReadonlyMap<string, AskedAbout>;
  /** By request: what it proposes of the person. */
  readonly details: ReadonlyMap<string, AskedDetails>;
  /** V17: by request: what the submission before proposed of them. */
  readonly before: ReadonlyMap<string, AskedDetails>;
  /** V17: the version of somebody's card that a submission is about. */
  readonly version: (accessId: string, n: number) => Card | undefined;
  readonly names: Names;
}

/**
 * V20: what the page of a validator's queue is read by: the desk, the open requests, and what is behind those that it shows, a
 * request each. Beyond a hundred items, such as many dossiers, what is behind takes one more for each hundred, at the same time.
 */
export const queueRepository = (table: Table, portalOfStage: string | null, now: () => Date = () => new Date()) => ({
  /** @throws an error if there is no such firm. */
  desk: async (firmId: string, collaboratorId: string): Promise<Desk> => {
    const wanted = [keys.firm(firmId), keys.modules(firmId), keys.collaborator(collaboratorId)];
    const items = await getItems(table, wanted);
    const found = (wantedType: string) => items.find(({ type }) => type === wantedType);
    const [modules, collaborator] = [found('Modules'), found('Collaborator')];
    const { modules: catalogue, ...onTheirWay } = modules
      ? StoredModules.parse({ modules: [], ...modules })
      : { modules: [], ...noneOnTheirWay };
    return {
      ...{ catalogue, onTheirWay, firm: atPortal(Firm.parse(found('Firm')), portalOfStage) },
      collaborator: collaborator && !isOver(collaborator, now()) ? Collaborator.parse(collaborator) : undefined,
    };
  },

  /** The firm's open requests, oldest first. */
  oldestFirst: (firmId: string, page: PageRequest, filter: Filter<Request>): Promise<ListPage<Request>> => {
    const partition = { gsi2pk: indexes.openRequests(firmId).gsi2pk };
    return readPage(table, { partition, descending: false, filter, parse: (item) => Request.parse(item) }, page);
  },

  behind: async (requests: readonly Request[], { onTheirWay }: Pick<Desk, 'onTheirWay'>): Promise<Behind> => {
    const items = requests.length === 0 ? [] : await getItems(table, requests.flatMap(namedBy));
    const people = cardsIn(items, now());
    const accesses = z.array(StoredAccess.extend(LeftMarks.shape)).parse(items.filter(({ type }) => type === 'Access'));
    const asked = z.array(AskedCard).parse(items.filter(({ type }) => type === 'AskedCard'));
    const named = ({ accessId, left, ...access }: (typeof accesses)[number]): AskedAbout => ({
      ...{ accessId, ...access, person: people.get(accessId) },
      left: leftOf({ dossiers: access.dossiers, left }, onTheirWay),
    });
    return {
      accesses: new Map(accesses.map((access) => [access.accessId, named(access)])),
      details: new Map(asked.map((card) => [card.requestId, detailsOn(card)])),
      before: new Map(asked.map((card) => [card.requestId, detailsOn(card.before)])),
      version: cardVersionsIn(items, now()),
      names: namesAmong(items, now()),
    };
  },
});
export type QueueRepository = ReturnType<typeof queueRepository>;

/** All that one request is shown with. */
function namedBy(request: Request): Key[] {
  const { accessId, requestId, companyId, proposes, asks, createdBy, change, kind, dossierIds, corrections } = request;
  const { cards, details = [], companyId: moved, dossiers: corrected = [] } = corrections ?? {};
  const companies = [companyId, proposes?.companyId, moved?.from, moved?.to, ...(asks?.companyIds ?? [])];
  const dossiers = [
    ...(kind === 'creation' ? dossierIds : change ? [change.dossierId] : []),
    ...corrected.map(({ dossierId }) => dossierId),
  ];
  const others = [doer(createdBy), ...doersTold(request), ...textsTold(request)];
  return [
    ...[keys.access(accessId), keys.card(accessId)],
    ...(cards ? [cards.from, cards.to].map((n) => keys.cardVersion(accessId, n)) : []),
    ...((proposes?.details.length ?? 0) + details.length === 0 ? [] : [keys.askedCard(accessId, requestId)]),
    ...companies.filter((id) => typeof id === 'string').map(keys.company),
    ...dossiers.map(keys.dossier),
    ...others.map(keyOf),
  ];
}
