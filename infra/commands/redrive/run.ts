import type { BacklogRepository } from '../../../shared/data/backlog.ts';
import type { DigestRepository } from '../../../shared/data/digests.ts';
import type { DeliveryReport } from '../../../shared/use-cases/mail/note-delivery.ts';
import type { RedriveRequest } from '../../../shared/use-cases/validation/redrive-request.ts';
import {
  accessWords,
  collaboratorWords,
  digestLine,
  digestWords,
  dossierWords,
  erasureWords,
  failedLine,
  heardLine,
  mailWords,
  reportLine,
  requestLine,
} from './lines.ts';
import type { GivenUpReport } from './reports.ts';

export interface RedriveAllDeps {
  readonly backlog: BacklogRepository;
  readonly redrive: RedriveRequest;
  readonly digests: Pick<DigestRepository, 'overdue' | 'runAnew'>;
  /** V19: the reports on mails that were given up, and what notes them. */
  readonly reports: AsyncIterable<GivenUpReport>;
  readonly note: (report: DeliveryReport) => Promise<void>;
  readonly now: () => Date;
  readonly print: (line: string) => void;
}

/** What came of one thing that was looked at. */
type Outcome = 'carriedOn' | 'leftAlone' | 'failed';

/**
 * Looks at everything that is under way, firm by firm, and carries on what nothing else does. A thing that fails keeps
 * none of the others from it. Returns whether all of it could be done.
 */
export async function redriveAll(deps: RedriveAllDeps): Promise<boolean> {
  const { backlog, redrive, digests, reports, note, now, print } = deps;
  const counts: Record<Outcome, number> = { carriedOn: 0, leftAlone: 0, failed: 0 };
  const one = async (what: string, act: () => Promise<{ line: string; isCarriedOn: boolean }>) => {
    try {
      const { line, isCarriedOn } = await act();
      counts[isCarriedOn ? 'carriedOn' : 'leftAlone'] += 1;
      print(line);
    } catch (error) {
      counts.failed += 1;
      print(failedLine(what, error));
    }
  };
  const again = (found: string, hear: () => Promise<boolean>, lineOf = heardLine) =>
    one(found, async () => {
      const isCarriedOn = await hear();
      return { line: lineOf(found, isCarriedOn), isCarriedOn };
    });

  for await (const { firmId, name } of backlog.firms()) {
    print(`${name} (firm ${firmId})`);
    for await (const { requestId } of backlog.requests(firmId))
      await one(`request ${requestId}`, async () => {
        const redriven = await redrive(requestId);
        return { line: requestLine(redriven), isCarriedOn: redriven.carriedOnBy !== undefined };
      });
    for await (const collaborator of backlog.collaborators(firmId))
      await again(collaboratorWords(collaborator), () => backlog.hearAgainOfCollaborator(collaborator));
    for await (const access of backlog.movedAccesses(firmId))
      await again(accessWords(access), () => backlog.hearAgainOfAccess(access));
    for await (const erasure of backlog.erasures(firmId))
      await again(erasureWords(erasure), () => backlog.hearAgainOfErasure(erasure));
    for await (const dossier of backlog.dossiers(firmId))
      await again(dossierWords(dossier), () => backlog.hearAgainOfDossier(dossier));
  }
  print('All firms');
  for await (const request of backlog.mailRequests(now()))
    await again(mailWords(request), () => backlog.hearAgainOfMailRequest(request));
  for await (const digest of digests.overdue(now().toISOString()))
    await again(digestWords(digest), () => digests.runAnew(digest, now()), digestLine);
  for await (const { messageId, read, remove } of reports)
    await one(`report in message ${messageId}`, async () => {
      const report = read();
      if (report) await note(report);
      await remove();
      return { line: reportLine(report), isCarriedOn: report !== undefined };
    });
  print(`${counts.carriedOn} carried on, ${counts.leftAlone} left alone, ${counts.failed} could not be done.`);
  return counts.failed === 0;
}
