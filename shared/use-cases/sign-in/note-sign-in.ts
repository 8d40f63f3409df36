import type { SignInDayRepository } from '../../data/sign-in-days.ts';
import { dayOf } from '../../domain/day.ts';

export interface NoteSignInDeps {
  readonly days: SignInDayRepository;
  readonly now: () => Date;
  /** After how long it is given up. */
  readonly withinMs: number;
  /** Counts a sign-in that was not noted. */
  readonly countMissed: (error: unknown) => void;
}

/** What the sign-in service tells of a sign-in; whose it is, it knows from when it was opened. */
export interface SignedIn {
  readonly request?: { readonly userAttributes?: Readonly<Record<string, string>> };
}

/**
 * L10: notes the day on which the person of an access signed in. Whatever it meets, it gives back what it was given, and in
 * time: the sign-in service would refuse the sign-in otherwise. Of staff nothing is noted.
 */
export const noteSignIn =
  ({ days, now, withinMs, countMissed }: NoteSignInDeps) =>
  async <Event extends SignedIn>(event: Event): Promise<Event> => {
    const late = timer(withinMs);
    try {
      const accessId = event.request?.userAttributes?.['custom:accessId'];
      if (accessId) await Promise.race([days.note(accessId, dayOf(now())), late.passed]);
    } catch (error) {
      countMissed(error);
    } finally {
      late.stop();
    }
    return event;
  };

function timer(ms: number) {
  let stop = (): void => undefined;
  const passed = new Promise<never>((_done, fail) => {
    const set = setTimeout(() => fail(new Error('It takes too long.')), ms);
    stop = () => clearTimeout(set);
  });
  return { passed, stop };
}
