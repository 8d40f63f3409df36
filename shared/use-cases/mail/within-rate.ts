import type { RateRepository } from '../../data/rates.ts';
import { DomainError } from '../../domain/error.ts';
import { personId, type Person } from '../../domain/people.ts';
import type { HourlyRates } from '../../domain/rate.ts';

export interface WithinRateDeps {
  readonly rates: RateRepository;
  readonly hourly: HourlyRates;
  readonly now: () => Date;
}

/**
 * F3: keeps what sets off mails to others, unless whoever asks for it has set off as many as they may in this hour. It is
 * counted before, by a write of its own, so that many at once do not meet in their transactions; what is refused has set
 * off none, and is given back.
 *
 * @throws `too-many-requests`, and what `keep` throws.
 */
export const withinRate =
  ({ rates, hourly, now }: WithinRateDeps) =>
  async <T>(who: Person, keep: () => Promise<T>): Promise<T> => {
    const at = now();
    await rates.count(personId(who), at, hourly[who.kind]);
    try {
      return await keep();
    } catch (error) {
      // Any other error leaves open whether it was kept. That the count stays is the lesser harm, so it hides no refusal.
      if (error instanceof DomainError) await Promise.allSettled([rates.giveBack(personId(who), at)]);
      throw error;
    }
  };
export type WithinRate = ReturnType<typeof withinRate>;
