import * as z from 'zod';
import { isUndone } from '../domain/collaborator.ts';
import { Dossier } from '../domain/company.ts';
import { Firm } from '../domain/firm.ts';
import { MailRequest, mailRequestLife } from '../domain/link.ts';
import { Collaborator } from '../domain/people.ts';
import { Request } from '../domain/request.ts';
import { getItems, type Table } from './client.ts';
import { readAll } from './pages.ts';
import { indexes, keys } from './table.ts';
import { tryWrite } from './writes/commit.ts';
import { exists, is, type Condition } from './writes/conditions.ts';
import { declined } from './writes/refusals.ts';
import { update, type Update } from './writes/update.ts';

/**
 * What is under way or was left undone, found through the indexes in bounded reads; and the way to have the stream's
 * readers hear of it again. It is for commands: it reads as much as there is.
 */
export const backlogRepository = (table: Table) => ({
  firms: (): AsyncGenerator<Firm> => readAll(table, indexes.firms(), Firm),

  /** The firm's requests that await a decision, then those whose end is not carried out to its last step. */
  async *requests(firmId: string): AsyncGenerator<Request> {
    yield* readAll(table, indexes.openRequests(firmId), Request);
    yield* readAll(table, indexes.undone(firmId), Request);
  },

  /** Collaborators whose sign-in is still to be opened or closed, or whose invitation is to be sent. */
  async *collaborators(firmId: string): AsyncGenerator<Collaborator> {
    for (const partition of [indexes.collaborators(firmId), indexes.leaving(firmId)])
      for await (const collaborator of readAll(table, partition, Collaborator))
        if (isUndone(collaborator)) yield collaborator;
  },

  /** P7: dossiers that have left without the firm having been told, or with a request on them that is still open. */
  async *dossiers(firmId: string): AsyncGenerator<Dossier> {
    const seen = new Set<string>();
    for await (const dossier of readAll(table, indexes.untold(firmId), Dossier)) {
      seen.add(dossier.dossierId);
      yield dossier;
    }
    for await (const { dossierIds } of readAll(table, indexes.openRequests(firmId), Request)) {
      const unseen = dossierIds.filter((dossierId) => !seen.has(dossierId));
      for (const dossierId of unseen) seen.add(dossierId);
      const dossiers = z.array(Dossier).parse(await getItems(table, unseen.map(keys.dossier)));
      yield* dossiers.filter(({ detached }) => detached !== undefined);
    }
  },

  /** Mail requests whose mail has not gone, as long as a mail request lives. */
  async *mailRequests(now: Date): AsyncGenerator<MailRequest> {
    const since = now.getTime() - mailRequestLife * 1000;
    for await (const request of readAll(table, indexes.mailRequests(), MailRequest))
      if (new Date(request.at).getTime() > since) yield request;
  },

  hearAgainOfCollaborator: ({ collaboratorId, version }: Collaborator): Promise<boolean> =>
    hearAgain(table, update(keys.collaborator(collaboratorId)), is('version', version)),

  hearAgainOfDossier: ({ dossierId }: Dossier): Promise<boolean> =>
    hearAgain(table, update(keys.dossier(dossierId)), exists('detached')),

  hearAgainOfMailRequest: ({ mailRequestId }: MailRequest): Promise<boolean> =>
    hearAgain(table, update(keys.mailRequest(mailRequestId)), exists('gsi2pk')),
});
export type BacklogRepository = ReturnType<typeof backlogRepository>;

/** Changes nothing but a counter: the stream tells of it. False when it has moved meanwhile, which it told of by itself. */
const hearAgain = (table: Table, item: Update, asFound: Condition): Promise<boolean> =>
  tryWrite(table, item.add({ redriven: 1 }).expect(asFound, declined));
