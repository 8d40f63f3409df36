/** A month of a firm, in whole weeks: as many requests a week, by as many validators, who decide after so many days. */
export const month = { weeks: 4, requestsAWeek: 50, validators: 20, decidedWithinDays: 5 };
export const workingDays = month.weeks * 5;

/** When a request is made and decided, in days since the Monday, midnight, on which the month begins. */
export interface Planned {
  readonly madeOn: number;
  readonly decidedOn: number;
}

/** The requests of the month, the same at every run: each made on a working day, between 9:00 and 18:00. */
export function plannedRequests(): Planned[] {
  const random = seeded(20_270_104);
  return Array.from({ length: month.weeks * month.requestsAWeek }, (_, n) => {
    const day = Math.floor(random() * 5) + 7 * Math.floor(n / month.requestsAWeek);
    const madeOn = day + (9 + random() * 9) / 24;
    return { madeOn, decidedOn: madeOn + random() * month.decidedWithinDays };
  });
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** How many of so many mails come to one validator on one working day. */
export const each = (mails: number): number => mails / month.validators / workingDays;
