import { uuidv7 } from 'uuidv7';
import type { Table } from '../../shared/data/client.ts';
import { collaboratorRepository } from '../../shared/data/collaborators.ts';
import { digestRepository } from '../../shared/data/digests.ts';
import { linkRepository } from '../../shared/data/links.ts';
import { mailRepository } from '../../shared/data/mails.ts';
import type { Submission } from '../../shared/data/requests.ts';
import type { Letter } from '../../shared/services/mailer.ts';
import { newToken } from '../../shared/services/tokens.ts';
import { mintLink } from '../../shared/use-cases/mail/mint-link.ts';
import { sendOnce } from '../../shared/use-cases/mail/send-once.ts';
import { askValidators } from '../../shared/use-cases/validation/ask-validators.ts';
import { tellCreator, tellOfOrphan, type TellCreatorDeps } from '../../shared/use-cases/validation/tell-creator.ts';
import { tellOfLeaver } from '../../shared/use-cases/validation/tell-of-leaver.ts';
import { office } from './office.ts';

/** What writes to validators and creators, on a table; the mails go no further than `letters`. `changes`: who is told. */
export function correspondence(table: Table, changes: Partial<TellCreatorDeps> = {}) {
  const of = office(table, changes.now);
  const letters: Letter[] = [];
  const counted = { possibleDuplicates: 0 };
  const send = (letter: Letter): Promise<string> => {
    letters.push(letter);
    return Promise.resolve(uuidv7());
  };
  const countPossibleDuplicate = () => void (counted.possibleDuplicates += 1);
  const deps = {
    ...of,
    mint: mintLink({ links: linkRepository(table), now: of.now, newToken, apiUrl: 'https://api.example' }),
    countPossibleDuplicate,
    sendOnce: sendOnce({
      mails: mailRepository(table),
      send,
      now: of.now,
      countPossibleDuplicate,
      countRefused: () => undefined,
    }),
    collaborators: collaboratorRepository(table),
    digests: digestRepository(table, uuidv7),
    answerTask: () => Promise.resolve(true),
  };
  const ask = askValidators(deps);
  const tell = tellCreator({ ...deps, ...changes });
  return {
    ...{ letters, counted },
    /** In the round after so many reminders. */
    ask: ({ request: { requestId, expiresAt, submission } }: Submission, n = 0) =>
      ask({
        ...{ requestId, taskToken: `token-${requestId}` },
        round: { submission, n, until: expiresAt, timeoutSeconds: 60 },
      }),
    tell: ({ request: { requestId } }: Submission) => tell(requestId),
    /** What is heard of somebody who may have left. */
    tellLeft: tellOfLeaver({ ...deps, tellOfOrphan: tellOfOrphan({ ...deps, ...changes }) }),
  };
}
