import { uuidv7 } from 'uuidv7';
import type { Table } from '../../shared/data/client.ts';
import { digestRepository } from '../../shared/data/digests.ts';
import { linkRepository } from '../../shared/data/links.ts';
import { mailRepository } from '../../shared/data/mails.ts';
import type { DigestTurn, DueKind } from '../../shared/domain/digest.ts';
import type { Collaborator } from '../../shared/domain/people.ts';
import { durationMs } from '../../shared/parsers/time.ts';
import type { Letter } from '../../shared/services/mailer.ts';
import { newToken } from '../../shared/services/tokens.ts';
import { digestContents } from '../../shared/use-cases/digest/digest-contents.ts';
import { sendDigest } from '../../shared/use-cases/digest/send-digest.ts';
import { mintLink } from '../../shared/use-cases/mail/mint-link.ts';
import { sendOnce } from '../../shared/use-cases/mail/send-once.ts';
import { office } from './office.ts';

/** Takes a letter, or throws as the mail service does. */
type Post = (letter: Letter) => Promise<void>;

/** What gathers and sends digests, on a table; the mails go no further than `letters`. */
export function digesting(table: Table, now = () => new Date(), post: Post = () => Promise.resolve()) {
  const of = office(table, now);
  const digests = digestRepository(table, uuidv7);
  const letters: Letter[] = [];
  let round = 0;
  const counted = { possibleDuplicates: 0 };
  const send = sendDigest({
    ...of,
    ...{ digests, durationMs, contentsOf: digestContents(of) },
    mint: mintLink({ links: linkRepository(table), now, newToken, apiUrl: 'https://api.example' }),
    sendOnce: sendOnce({
      ...{ mails: mailRepository(table), now },
      send: async (letter) => {
        await post(letter);
        letters.push(letter);
        return uuidv7();
      },
      countPossibleDuplicate: () => void (counted.possibleDuplicates += 1),
      countRefused: () => undefined,
    }),
  });
  return {
    ...{ digests, letters, counted, send },
    /** Gathers another reminder each time, or another round's due of that kind. */
    gather: ({ collaboratorId, firmId }: Collaborator, requestId: string, kind: DueKind = 'reminder') => {
      const due = { kind, requestId, submission: 1, n: (round += 1) };
      return digests.gather({ collaboratorId, firmId, due, at: now().toISOString() });
    },
    /** What the execution of somebody's digest begins with. */
    begun: async ({ collaboratorId }: Pick<Collaborator, 'collaboratorId'>): Promise<DigestTurn> => {
      const digest = await digests.digest(collaboratorId);
      if (!digest) throw new Error('Nothing has been gathered.');
      const { digestId, run, turn } = digest;
      return { digestId, collaboratorId, run, turn, firstTurn: turn };
    },
  };
}
