import { DateTime } from 'luxon';
import { uuidv7 } from 'uuidv7';
import { expect, test, vi } from 'vitest';
import { collaboratorRepository } from '../../shared/data/collaborators.ts';
import { linkRepository } from '../../shared/data/links.ts';
import { mailRepository } from '../../shared/data/mails.ts';
import { collaboratorItems, companyItems, firmItems } from '../../shared/data/seed.ts';
import type { Submission } from '../../shared/data/requests.ts';
import type { DigestTurn } from '../../shared/domain/digest.ts';
import type { Collaborator } from '../../shared/domain/people.ts';
import type { Round } from '../../shared/domain/round.ts';
import { startingFirm } from '../../shared/domain/starting-firm.ts';
import { nextReminder } from '../../shared/parsers/time.ts';
import { newToken } from '../../shared/services/tokens.ts';
import { mintLink } from '../../shared/use-cases/mail/mint-link.ts';
import { sendOnce } from '../../shared/use-cases/mail/send-once.ts';
import { askValidators } from '../../shared/use-cases/validation/ask-validators.ts';
import { planRound } from '../../shared/use-cases/validation/plan-round.ts';
import { digesting } from '../support/digesting.ts';
import { companyOf, putMany } from '../support/directory.ts';
import { catalogue } from '../support/firm.ts';
import { freshTable } from '../support/fresh-table.ts';
import { creationOf, office } from '../support/office.ts';
import { each, month, plannedRequests } from './month/plan.ts';

/** What is to be done when, on a clock that stands where the latest of it was. */
function schedule(start: Date) {
  let now = start;
  const due: { at: Date; act: () => Promise<void> }[] = [];
  return {
    now: () => now,
    at: (at: Date, act: () => Promise<void>) => void due.push({ at, act }),
    run: async (until: Date) => {
      for (;;) {
        due.sort((one, other) => one.at.getTime() - other.at.getTime());
        const next = due.shift();
        if (!next || next.at > until) return;
        if (next.at > now) now = next.at;
        await next.act();
      }
    },
  };
}

/**
 * By how many are asked about one request (V10): the share of the reminders that is left, at most, once they are gathered.
 * First requests are never gathered (V13): 50 a week among 20 validators make half of that number a validator and day.
 */
test.each([
  [10, 0.5],
  [5, 0.75],
  [3, 0.85],
])(
  'mails to a validator in a month (V13) of a firm that asks at most %i (V10)',
  { timeout: 1_800_000 },
  async (askAtMost, gathered) => {
    // The pace between two mails is not waited for: the clock is driven.
    const real = globalThis.setTimeout;
    vi.stubGlobal('setTimeout', (act: () => void, ms = 0, ...rest: unknown[]) =>
      real(act, ms === 100 ? 0 : ms, ...rest),
    );
    const monday = DateTime.fromISO('2027-01-04T00:00', { zone: 'Europe/Paris' });
    const clock = schedule(monday.toJSDate());
    const { now } = clock;
    const table = await freshTable();
    const of = office(table, now);
    const firm = { ...startingFirm(uuidv7(), 'fr'), name: 'Cabinet Lefèvre', askAtMost };
    const { firmId } = firm;
    const hire = (validate: boolean, administerFirm = false): Collaborator & { sub: string } => {
      const collaboratorId = uuidv7();
      const person = {
        collaboratorId,
        firmId,
        name: 'Zoé Martin',
        email: `${collaboratorId}@firm.example`,
        sub: uuidv7(),
      };
      return { ...person, rights: { validate, administerFirm }, portfolio: 'all', status: 'active', version: 1 };
    };
    const [paul, hélène] = [hire(false), hire(false, true)];
    const validators = Array.from({ length: month.validators }, () => hire(true));
    const company = companyOf(firmId, 'Boulangerie Moreau', [uuidv7()]);
    await putMany(table, [
      ...[...firmItems(firm, catalogue), ...companyItems(company, company.dossiers)],
      ...[paul, hélène, ...validators].flatMap(collaboratorItems),
    ]);

    const desk = digesting(table, now);
    const count = { asked: 0, due: 0 };
    const carried = new Set<string>();
    /** As the state machine of digests does. */
    const turn = async (at: DigestTurn): Promise<void> => {
      const after = await desk.send(at);
      if (after.isOver) carried.delete(at.collaboratorId);
      else clock.at(new Date(now().getTime() + after.restSeconds * 1000), () => turn(after));
    };
    const gather: typeof desk.digests.gather = async (due) => {
      count.due += 1;
      await desk.digests.gather(due);
      if (carried.has(due.collaboratorId)) return;
      carried.add(due.collaboratorId);
      const begun = await desk.begun(due);
      clock.at(new Date(now().getTime() + 900_000), () => turn(begun));
    };
    const plan = planRound({ ...of, nextReminder, now });
    const ask = askValidators({
      ...of,
      ...{ digests: { ...desk.digests, gather }, collaborators: collaboratorRepository(table) },
      mint: mintLink({ links: linkRepository(table), now, newToken, apiUrl: 'https://api.example' }),
      sendOnce: sendOnce({
        ...{ mails: mailRepository(table), now },
        send: () => {
          count.asked += 1;
          return Promise.resolve(uuidv7());
        },
        ...{ countPossibleDuplicate: () => undefined, countRefused: () => undefined },
      }),
      ...{ answerTask: () => Promise.resolve(true), countPossibleDuplicate: () => undefined },
    });
    /** As the state machine of a request does. */
    const round = async (requestId: string, over?: Round): Promise<void> => {
      const next = await plan({ requestId, over });
      const { round: begun } = next;
      if (next.status !== 'open' || !begun) return;
      await ask({ requestId, taskToken: uuidv7(), round: begun });
      clock.at(new Date(begun.until), () => round(requestId, begun));
    };
    const decide = async (submission: Submission) => {
      const [one] = (await of.requests.request(submission.request.requestId))?.askedOf ?? [];
      const validator = validators.find(({ collaboratorId }) => collaboratorId === one?.id);
      if (validator) await of.decide(validator, submission, 'reject');
    };
    for (const { madeOn, decidedOn } of plannedRequests()) {
      const on = (days: number) => monday.plus({ hours: days * 24 }).toJSDate();
      clock.at(on(madeOn), async () => {
        const submission = await of.submit(paul, creationOf(company, 'client_admin'));
        await round(submission.request.requestId);
        clock.at(on(decidedOn), () => decide(submission));
      });
    }
    await clock.run(monday.plus({ weeks: month.weeks }).toJSDate());

    const addresses = new Set(validators.map(({ email }) => email));
    const digests = desk.letters.filter(({ to }) => addresses.has(to)).length;
    const [first, due, told] = [each(count.asked), each(count.due), each(digests)];
    console.log(`A month: ${JSON.stringify({ ...month, askAtMost })}; mails to a validator on a working day:
  first requests, each at once         ${first.toFixed(2)}
  reminders, each a mail of its own   ${due.toFixed(2)}
  reminders, by digests                ${told.toFixed(2)}
  in all                               ${(first + told).toFixed(2)}`);
    expect(told).toBeLessThanOrEqual(3);
    expect(told / due).toBeLessThan(gathered);
    if (askAtMost <= 3) expect(first + told).toBeLessThanOrEqual(3);
    vi.unstubAllGlobals();
  },
);
