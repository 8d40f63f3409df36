import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Subject } from './wire.ts';

/**
 * Keeps crashes away from other people's mails. Many journeys share a function's worker, so a crash for one of them ends
 * what the others run as well. That must do no harm, with one exception that is promised: a mail that the mail service
 * has taken and that is not recorded yet is sent once more. So that each test breaks its own mail alone, a crash waits
 * until all the others' are recorded; mails that come meanwhile wait for it.
 */
export class MailGate {
  /** Mails that were taken and are not recorded yet, of each subject. */
  private readonly taken = new Map<Subject | undefined, number>();
  private readonly crashing = new Set<Subject>();
  private queue: Promise<unknown> = Promise.resolve();

  /** Resolves once no crash is under way. */
  async enter(): Promise<void> {
    while (this.crashing.size > 0) await this.queue;
  }

  took(subject: Subject | undefined): void {
    this.taken.set(subject, (this.taken.get(subject) ?? 0) + 1);
  }

  recorded(subject: Subject | undefined): void {
    this.taken.set(subject, Math.max(0, (this.taken.get(subject) ?? 0) - 1));
  }

  /** Runs `crash` while no mail is in between but, of the subject's own, `own` ones. */
  crash(subject: Subject, own: number, crash: () => Promise<void>): Promise<void> {
    this.crashing.add(subject);
    const turn = this.queue.then(async () => {
      try {
        for (let tries = 0; tries < 500 && this.inBetween(subject) > own; tries += 1) await setTimeout(4);
        await crash();
        // Until the crashed function's connections are seen to be closed: the calls that it left behind go nowhere.
        await setTimeout(25);
        await setImmediate();
      } finally {
        this.taken.set(subject, 0);
        this.crashing.delete(subject);
      }
    });
    // Whoever comes next waits for the end of this one, whatever it came to.
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Those who wait for their own crash are left out: what they have in between is what they are about to break. */
  private inBetween(self: Subject): number {
    return [...this.taken]
      .filter(([subject]) => subject === self || subject === undefined || !this.crashing.has(subject))
      .reduce((sum, [, count]) => sum + count, 0);
  }
}
