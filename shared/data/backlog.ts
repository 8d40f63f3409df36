import * as z from 'zod';
import { AccessStatus } from '../domain/access.ts';
import { isUndone } from '../domain/collaborator.ts';
import type { Dossier } from '../domain/company.ts';
import { Erasure } from '../domain/erasure.ts';
import { MailRequest } from '../domain/link.ts';
import { Collaborator } from '../domain/people.ts';
import { Request } from '../domain/request.ts';
import { keptSince } from '../domain/retention.ts';
import { Due } from './access-moves.ts';
import { allFirms } from './all-firms.ts';
import { getItem, getItems, type Table } from './client.ts';
import { Moving, noneOnTheirWay, OnTheirWay } from './moving-dossiers.ts';
import { readAll } from './pages.ts';
import { indexes, keys } from './table.ts';
import { tryWrite } from './writes/commit.ts';
import { absent, and, exists, is, or, type Condition } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update, type Update } from './writes/update.ts';

/**
 * What is under way or was left undone, found through the indexes in bounded reads; and the way to have the stream's
 * readers hear of it again. It is for commands: it reads as much as there is.
 */
export const backlogRepository = (table: Table) => ({
  firms: () => allFirms(table),

  /** The firm's requests that await a decision, then those whose end is not carried out to its last step. */
  async *requests(firmId: string): AsyncGenerator<Request> {
    yield* readAll(table, indexes.openRequests(firmId), Request);
    yield* readAll(table, indexes.undone(firmId), Request);
  },

  /**
   * Collaborators whose sign-in is still to be opened or closed, or whose invitation is to be sent. All of the firm's are gone
   * through for it.
   */
  async *collaborators(firmId: string): AsyncGenerator<Collaborator> {
    for (const partition of [indexes.collaborators(firmId), indexes.left(firmId)])
      for await (const collaborator of readAll(table, partition, Collaborator))
        if (isUndone(collaborator)) yield collaborator;
  },

  /** L3: accesses that were moved, with something that is still to follow. All of the firm's are gone through for it. */
  async *movedAccesses(firmId: string): AsyncGenerator<MovedInBacklog> {
    for await (const access of readAll(table, indexes.accesses(firmId), MovedInBacklog)) if (access.due) yield access;
  },

  /** G3: erasures of which something is still to follow. All of the firm's are gone through for it. */
  async *erasures(firmId: string): AsyncGenerator<Erasure> {
    for await (const erasure of readAll(table, indexes.erasures(firmId), Erasure))
      if (erasure.doneAt === undefined) yield erasure;
  },

  /** P7: dossiers that leave the firm or come back to it and have not arrived, and those that left without its being told. */
  async *dossiers(firmId: string): AsyncGenerator<Moving> {
    const onTheirWay = await dossiersOnTheirWay(table, firmId);
    yield* onTheirWay.values();
    for await (const dossier of readAll(table, indexes.untold(firmId), Moving))
      if (!onTheirWay.has(dossier.dossierId)) yield dossier;
  },

  /** Mail requests whose mail has not gone, as long as a mail request lives. */
  async *mailRequests(now: Date): AsyncGenerator<MailRequest> {
    const since = keptSince('MailRequest', now);
    for await (const request of readAll(table, indexes.mailRequests(), MailRequest))
      if (new Date(request.at) > since) yield request;
  },

  hearAgainOfCollaborator: ({ collaboratorId, version }: Collaborator): Promise<boolean> =>
    hearAgain(table, update(keys.collaborator(collaboratorId)), is('version', version)),

  hearAgainOfAccess: ({ accessId }: MovedInBacklog): Promise<boolean> =>
    hearAgain(table, update(keys.access(accessId)), exists('due')),

  hearAgainOfErasure: ({ accessId }: Erasure): Promise<boolean> =>
    hearAgain(table, update(keys.erasure(accessId)), and(exists(), absent('doneAt'))),

  hearAgainOfDossier: ({ dossierId }: Dossier): Promise<boolean> =>
    hearAgain(table, update(keys.dossier(dossierId)), or(exists('detached'), exists('moving'))),

  hearAgainOfMailRequest: ({ mailRequestId }: MailRequest): Promise<boolean> =>
    hearAgain(table, update(keys.mailRequest(mailRequestId)), exists('gsi2pk')),
});
export type BacklogRepository = ReturnType<typeof backlogRepository>;

const MovedInBacklog = z.object({ accessId: z.string(), status: AccessStatus, due: Due.optional() });
export type MovedInBacklog = z.infer<typeof MovedInBacklog>;

/** As the firm's catalogue item names them: a bounded number. */
async function dossiersOnTheirWay(table: Table, firmId: string): Promise<Map<string, Moving>> {
  const { leaving, returning } = (await getItem(table, keys.modules(firmId), OnTheirWay)) ?? noneOnTheirWay;
  const found = await getItems(table, [...leaving, ...returning].map(keys.dossier));
  return new Map(
    z
      .array(Moving)
      .parse(found)
      .map((dossier) => [dossier.dossierId, dossier]),
  );
}

/** Changes nothing but a counter: the stream tells of it. False when it has moved meanwhile, which it told of by itself. */
const hearAgain = (table: Table, item: Update, asFound: Condition): Promise<boolean> =>
  tryWrite(table, item.add({ redriven: 1 }).expect(asFound, declined));
