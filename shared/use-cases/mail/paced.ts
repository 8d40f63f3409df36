import { MailPostponed } from '../../services/errors.ts';

/** How many mails one run has on their way, and how long after one the next may begin. */
export interface Pace {
  readonly atOnce: number;
  readonly apartMs: number;
}

/** Ten a second: below the 14 that the mail service takes of an account at first, and with room for what else is sent. */
const usual: Pace = { atOnce: 5, apartMs: 100 };

/**
 * Sends to many at a bounded pace, and gives what became of each. One that fails keeps no other from being sent to; but
 * once the mail service postpones one, none is begun any more: what is left is the retry's. Resolves or rejects after the
 * last one that was begun, so that a mail under way is still recorded.
 *
 * @throws what the first of those that failed threw.
 */
export async function paced<To, Result>(
  recipients: readonly To[],
  send: (to: To) => Promise<Result>,
  { atOnce, apartMs }: Pace = usual,
): Promise<Result[]> {
  const sending: Promise<Result>[] = [];
  const underWay = new Set<Promise<unknown>>();
  const over = { postponed: false };
  for (const [index, to] of recipients.entries()) {
    if (index > 0) await pause(apartMs);
    if (underWay.size >= atOnce) await Promise.race(underWay);
    if (over.postponed) break;
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
  return Promise.all(sending);
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
