import { uuidv7 } from 'uuidv7';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { givenUpReports } from '../../../../infra/commands/redrive/reports.ts';
import { redriveAll } from '../../../../infra/commands/redrive/run.ts';
import { backlogRepository } from '../../../../shared/data/backlog.ts';
import { digestRepository } from '../../../../shared/data/digests.ts';
import { requestRepository } from '../../../../shared/data/requests.ts';
import { executionName } from '../../../../shared/domain/request.ts';
import { tasks } from '../../../../shared/contract/tasks.ts';
import { actionsOn } from '../../../support/audits.ts';
import { executionFinder, executionStarter } from '../../../../shared/services/executions.ts';
import { redriveRequest } from '../../../../shared/use-cases/validation/redrive-request.ts';
import { Invocation } from './invocation.ts';
import { Journey } from './journey.ts';
import { play, type Step } from './steps.ts';
import type { Theatre } from './theatre.ts';

/** A place at which an execution may be lost: before a task, or while one waits. */
export interface Place {
  readonly title: string;
  readonly step: Step;
  readonly requestId: string;
  readonly isWaiting: boolean;
}

const ofDigests = ['send-digest', 'mark-stuck'];
const waiting = ['ask-validators', 'await-correction'];

/** Those that a journey has come by, of steps that make the same calls one. */
export const placesOf = (steps: readonly Step[]): Place[] =>
  [...new Map(steps.toReversed().map((step) => [step.by + step.calls.map(({ label }) => label).join(), step])).values()]
    .toReversed()
    .flatMap((step) => {
      if (!(step.by in tasks) || ofDigests.includes(step.by)) return [];
      const { requestId } = step.event('') as { requestId: string };
      const before = { title: `before ${step.title}`, step, requestId, isWaiting: false };
      return waiting.includes(step.by)
        ? [before, { ...before, title: `while ${step.title} waits`, isWaiting: true }]
        : [before];
    });

/** How requests come to be carried on that nothing carries on any more. */
export type Repair = (theatre: Theatre) => Promise<void>;

/** By the schedule, an hour after something should have come of it at the latest. */
export const bySchedule: Repair = async (theatre) => {
  await play(theatre, { by: 'reconcile', event: () => ({}) });
};

/** By an operator, at once; no report on a mail was given up. */
export const byCommand: Repair = async (theatre) => {
  const { table } = theatre;
  const arn = process.env['STATE_MACHINE_ARN'] ?? '';
  const client = new SFNClient();
  const now = () => new Date();
  const redrive = redriveRequest({
    requests: requestRepository(table),
    findExecution: executionFinder(arn, client),
    startExecution: executionStarter(arn, client),
    now,
  });
  const [backlog, digests] = [backlogRepository(table), digestRepository(table, uuidv7)];
  const noReports = { reports: givenUpReports(new SQSClient(), undefined), note: () => Promise.resolve() };
  await new Invocation(theatre.answer).run(() =>
    redriveAll({ ...{ backlog, redrive, digests, now }, ...noReports, print: () => undefined }),
  );
};

/** Loses the execution of a request at a place. */
export async function lose(theatre: Theatre, { step, requestId, isWaiting }: Place): Promise<void> {
  await theatre.restore(step.before);
  if (isWaiting) {
    const { token } = await play(theatre, step);
    theatre.outside.timeOut(token);
  }
  theatre.outside.end(requestId);
}

/** What has come of a request that was lost, once it has been repaired, and its new execution has gone as far as it can. */
export async function goesOn(theatre: Theatre, requestId: string, repair: Repair): Promise<string> {
  const requests = requestRepository(theatre.table);
  const request = async () => (await requests.request(requestId))!;
  const journey = new Journey(theatre);
  await journey.begin('a loss');
  await repair(theatre);
  await journey.deliver();
  const name = executionName(await request());
  const execution = theatre.outside.state.executions.get(name);
  if (!execution?.runs) return 'nothing carries it on';
  const waits = await journey.run(JSON.parse(execution.input) as { requestId: string });
  await journey.deliver();
  if (!waits) return (await request()).doneAt === undefined ? 'it is not done' : 'done';
  const kept = await requests.waitingTask(requestId);
  return kept?.taskToken === waits.token ? `waits in ${waits.in}` : 'nobody knows its task';
}

const hours = (count: number) => count * 3_600_000;

/**
 * Until when it is found by the schedule that a request is lost: within two hours of what should have come of it. One that
 * waits is not missed before its round is over; one that its creator has to correct, not before that, or its end.
 */
export async function foundBy({ table }: Theatre, requestId: string): Promise<number | undefined> {
  const { status, course, submission, roundUntil = '' } = (await requestRepository(table).request(requestId))!;
  const isTold = (what: string) => course[what.replace('*', String(submission))] !== undefined;
  if (status === 'to_correct' && isTold('mailed-*-sent-back')) return undefined;
  const waitsFrom = status === 'open' && isTold('asked-*') ? new Date(roundUntil).getTime() : 0;
  return Math.max(waitsFrom, Date.now()) + hours(2);
}

/** What has been done more than once about a request, of what may be done once. */
export async function doneTwice({ table, outside }: Theatre, requestId: string): Promise<string[]> {
  const { accessId } = (await requestRepository(table).request(requestId))!;
  const once = ['request-approved', 'request-rejected', 'sign-in-opened', 'access-activated', 'request-expired'];
  const actions = (await actionsOn(table, accessId)).filter((action) => once.includes(action));
  const mails = outside.state.mails.map(({ to, tags }) => `${to} ${JSON.stringify(tags)}`);
  return [...actions, ...mails].filter((each, index, all) => all.indexOf(each) < index);
}
