import { DomainError } from '../../domain/error.ts';
import { MailPostponed } from '../../services/errors.ts';

/** Ten a second: below the 14 that the mail service takes of an account at first, and with room for what else is sent. */
const atOnce = 5;
const apartMs = 100;
/** After that none is begun: with a few seconds for those under way it is well below what a run may last. */
const longestMs = 15_000;

/**
 * Sends to many at a bounded pace, and gives what became of each. One that fails keeps no other from being sent to; but
 * once the mail service postpones one, or the time of the run is over, none is begun any more: what is left is the retry's.
 * Resolves or rejects after the last one that was begun, so that a mail under way is still recorded.
 *
 * @throws what the first of those that failed threw; `unavailable` when time was over.
 */
export async function paced<To, Result>(
  recipients: readonly To[],
  send: (to: To) => Promise<Result>,
): Promise<Result[]> {
  const sending: Promise<Result>[] = [];
  const underWay = new Set<Promise<unknown>>();
  const over = { postponed: false };
  const end = performance.now() + longestMs;
  for (const [index, to] of recipients.entries()) {
    if (index > 0) await pause(apartMs);
    if (underWay.size >= atOnce) await Promise.race(underWay);
    if (over.postponed || performance.now() > end) break;
    const one = send(to);
    sending.push(one);
    const settled = one.then(
      () => undefined,
      (error: unknown) => void (over.postponed ||= error instanceof MailPostponed),
    );
    underWay.add(settled);
    void settled.then(() => underWay.delete(settled));
  }
  await Promise.allSettled(sending);
  const results = await Promise.all(sending);
  if (results.length < recipients.length) throw new DomainError('unavailable');
  return results;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
