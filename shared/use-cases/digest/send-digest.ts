import type { DigestRepository } from '../../data/digests.ts';
import type { NameRepository } from '../../data/names.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { gatherSeconds, isEmpty, isRunOver, type Digest, type DigestTurn } from '../../domain/digest.ts';
import type { DurationMs } from '../../domain/firm-settings.ts';
import { doer, type Names, type Reference } from '../../domain/names.ts';
import { digestLetter } from '../mail/digest-letter.ts';
import type { AskingLetterDeps } from '../mail/letters.ts';
import type { SendOnce } from '../mail/send-once.ts';
import type { DescribeDigest, DigestContents } from './digest-contents.ts';

export interface SendDigestDeps extends AskingLetterDeps {
  readonly digests: Pick<DigestRepository, 'digest' | 'take' | 'settle' | 'end' | 'runAnew'>;
  readonly contentsOf: DescribeDigest;
  readonly names: Pick<NameRepository, 'names'>;
  readonly sendOnce: SendOnce;
  readonly durationMs: DurationMs;
  readonly now: () => Date;
}

/** Where the execution goes on: it rests for so long, or is over. */
export type AfterTurn = DigestTurn &
  ({ readonly isOver: true } | { readonly isOver: false; readonly restSeconds: number });

/** A digest of which something was taken. */
type Taken = Digest & { readonly taken: NonNullable<Digest['taken']> };

/**
 * V13: takes what is due to somebody and sends it as one mail; what is due from then on goes with the next, after a rest. A
 * digest to which nothing was added ends. Run again, it goes on with what it had taken, and finds what is done already.
 */
export const sendDigest =
  (deps: SendDigestDeps) =>
  async (at: DigestTurn): Promise<AfterTurn> => {
    const { digests, now } = deps;
    const digest = await digests.digest(at.collaboratorId);
    // Ended by an earlier attempt, or carried on by another execution.
    if (digest?.digestId !== at.digestId || digest.run !== at.run) return { ...at, isOver: true };
    if (digest.turn > at.turn) return restedFor(at, digest.restSeconds ?? gatherSeconds);
    if (isRunOver(at)) {
      await digests.runAnew(digest, now());
      return { ...at, isOver: true };
    }
    const taken = await retryOnConflict(() => take(deps, at));
    return taken ? send(deps, at, taken) : { ...at, isOver: true };
  };

/** What was taken, by this attempt or an earlier one; undefined: there was nothing, and the digest has ended. */
async function take({ digests }: SendDigestDeps, { collaboratorId, digestId }: DigestTurn): Promise<Taken | undefined> {
  const digest = await digests.digest(collaboratorId);
  if (digest?.digestId !== digestId) return undefined;
  if (digest.taken) return { ...digest, taken: digest.taken };
  const { gathered } = digest;
  if (isEmpty(gathered)) {
    if (await digests.end(digest)) return undefined;
  } else if (await digests.take(digest)) return { ...digest, taken: gathered };
  throw new Conflict();
}

async function send(deps: SendDigestDeps, at: DigestTurn, digest: Taken): Promise<AfterTurn> {
  const { digests, contentsOf, sendOnce, durationMs, now } = deps;
  const contents = await contentsOf(digest.collaboratorId, digest.taken);
  // Whoever got no mail needs no rest from it, unless more was gathered meanwhile.
  if (!contents && (await digests.end(digest))) return { ...at, isOver: true };
  let restSeconds = gatherSeconds;
  if (contents) {
    const id = { personId: digest.collaboratorId, mail: `digest#${digest.digestId}-${digest.turn}` } as const;
    await sendOnce(id, async () => digestLetter(deps)(contents, await namesIn(deps, contents)));
    restSeconds = Math.ceil((durationMs(contents.firm.digestEvery) ?? 0) / 1000) || gatherSeconds;
  }
  await digests.settle(digest, restSeconds, now());
  return restedFor(at, restSeconds);
}

const restedFor = (at: DigestTurn, restSeconds: number): AfterTurn => ({
  ...at,
  turn: at.turn + 1,
  isOver: false,
  restSeconds,
});

/** The names of people, companies and authors, in one batch. */
function namesIn({ names }: SendDigestDeps, { toDecide, nobody, undecided }: DigestContents): Promise<Names> {
  const named = [...toDecide, ...nobody, ...undecided].flatMap(({ accessId, companyId, createdBy }): Reference[] => [
    { kind: 'person', id: accessId },
    { kind: 'company', id: companyId },
    doer(createdBy),
  ]);
  return names.names(named);
}
