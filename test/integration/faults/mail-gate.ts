import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Journey } from './journey.ts';

/**
 * Keeps crashes away from other people's mails. Many journeys share a function's worker, so a crash for one of them ends
 * what the others run as well. That must do no harm, with one exception that is promised: a mail that the mail service
 * has taken and that is not recorded yet is sent once more. So that each test breaks its own mail alone, a crash waits
 * until all the others' are recorded; mails that come meanwhile wait for it.
 */
export class MailGate {
  /** Mails that were taken and are not recorded yet, of each journey. */
  private readonly taken = new Map<Journey | undefined, number>();
  private readonly crashing = new Set<Journey>();
  private queue: Promise<unknown> = Promise.resolve();

  /** Resolves once no crash is under way. */
  async enter(): Promise<void> {
    while (this.crashing.size > 0) await this.queue;
  }

  took(journey: Journey | undefined): void {
    this.taken.set(journey, (this.taken.get(journey) ?? 0) + 1);
  }

  recorded(journey: Journey | undefined): void {
    this.taken.set(journey, Math.max(0, (this.taken.get(journey) ?? 0) - 1));
  }

  /** Runs `crash` while no mail is in between but, of the journey's own, `own` ones. */
  crash(journey: Journey, own: number, crash: () => Promise<void>): Promise<void> {
    this.crashing.add(journey);
    const turn = this.queue.then(async () => {
      try {
        for (let tries = 0; tries < 500 && this.inBetween(journey) > own; tries += 1) await setTimeout(4);
        await crash();
        // Until the crashed function's connections are seen to be closed: the calls that it left behind go nowhere.
        await setTimeout(25);
        await setImmediate();
      } finally {
        this.taken.set(journey, 0);
        this.crashing.delete(journey);
      }
    });
    this.queue = turn;
    return turn;
  }

  /** Those who wait for their own crash are left out: what they have in between is what they are about to break. */
  private inBetween(self: Journey): number {
    return [...this.taken]
      .filter(([journey]) => journey === self || journey === undefined || !this.crashing.has(journey))
      .reduce((sum, [, count]) => sum + count, 0);
  }
}
