import { ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider';
import { SFNClient } from '@aws-sdk/client-sfn';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { firmItem } from '../../shared/data/firms.ts';
import type { Submission } from '../../shared/data/requests.ts';
import { collaboratorItems } from '../../shared/data/seed.ts';
import type { Collaborator } from '../../shared/domain/people.ts';
import { taskAnswerer } from '../../shared/services/executions.ts';
import { put, sampleCompany } from '../support/firm.ts';
import { creationOf, office } from '../support/office.ts';
import { letters } from './faults/journey.ts';
import { mailsSince } from './faults/mailbox.ts';
import { metricsOf, startPlant, type Plant } from './faults/plant.ts';

const minutes = (count: number) => count * 60_000;
const requestsInAll = 100;
let plant: Plant;

// Approvals call the one service, and those who are asked get their mails from the other.
beforeAll(async () => {
  plant = await startPlant({ cognito: 25, ses: 70 });
}, minutes(2));
afterAll(() => plant.stop());

const addressOf = (number: number) => `person-${String(number)}@client.example`;

/** As many requests of one firm, each for a person of a company of their own: `first` is the number of the first of them. */
async function requestsOfAll(first: number): Promise<Submission[]> {
  const { table, firm } = plant;
  const { submit } = office(table);
  const made: Submission[] = [];
  for (let number = first; number < first + requestsInAll; number += 1) {
    const { company, items } = sampleCompany(firm.firm.firmId);
    await put(table.client, table.name, items);
    const { identity, ...sections } = creationOf(company, 'client_admin', addressOf(number));
    made.push(
      await submit(firm.paul, { identity: { ...identity, lastName: `Moreau${letters(number)}` }, ...sections }),
    );
  }
  return made;
}

/** Waits until as many as there are requests have come so far. */
const untilAll = (count: () => Promise<number> | number) =>
  vi.waitFor(async () => expect(await count()).toBe(requestsInAll), { timeout: minutes(8), interval: 500 });

const asked = (requests: readonly Submission[]) => async () => {
  const ids = requests.map(({ request }) => request.requestId);
  const found = await office(plant.table).requests.requests(ids);
  return [...found.values()].filter(({ course }) => course['asked-1']).length;
};

const finished = () => plant.host.executions().filter(({ status }) => status === 'SUCCEEDED').length;

/** How often a task failed, because a service asked to come back later, and was tried again. */
const comebacks = () =>
  plant.host.executions().flatMap(({ history }) => history.filter(({ type }) => type === 'TaskFailed')).length;

function expectNoneStuck(): void {
  expect(plant.host.executions().filter(({ status }) => status === 'FAILED')).toEqual([]);
  expect(metricsOf(plant, 'RequestStuck')).toBe(0);
  expect(plant.host.deadLetters()).toEqual([]);
}

test(
  'of 100 approvals within a second, with a sign-in service of 25 calls a second, none is stuck',
  async () => {
    const requests = await requestsOfAll(0);
    await untilAll(asked(requests));

    const { requests: repository, decide } = office(plant.table);
    // The stream hands on one change after another here, ten at once on AWS: the test is as fast as that in its place.
    const sfn = { endpoint: plant.host.endpoints.sfn, region: 'eu-west-3' };
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const answer = taskAnswerer(new SFNClient({ ...sfn, credentials }));
    await Promise.all(
      requests.map(async (request) => {
        const { requestId, status } = await decide(plant.firm.victor, request, 'approve');
        await answer((await repository.waitingTask(requestId))?.taskToken ?? '', { requestId, status });
      }),
    );
    await untilAll(finished);

    expectNoneStuck();
    expect(comebacks()).toBeGreaterThan(0);
    const { UserPoolId } = plant.host.outputs.ClientAccess;
    const Filter = 'email ^= "person-"';
    const { Users = [] } = await plant.cognito.send(new ListUsersCommand({ UserPoolId, Filter }));
    expect(Users).toHaveLength(requestsInAll);
  },
  minutes(10),
);

/** Validators beside the two of the firm, who sign in nowhere. */
function validators(count: number): (Collaborator & { sub: string })[] {
  const { firmId, ownDomains } = plant.firm.firm;
  return Array.from({ length: count }, (_, index) => ({
    ...{ collaboratorId: uuidv7(), firmId, name: `Validator ${String(index)}` },
    ...{ email: `validator-${String(index)}@${String(ownDomains[0])}`, sub: uuidv7(), version: 1 },
    ...{ rights: { validate: true, administerFirm: false }, portfolio: 'all', status: 'active' },
  }));
}

// Five times the 14 mails a second of a new account: 2,000 mails would take two and a half minutes with those at best.
test(
  'of 100 requests × 20 mails at 70 mails a second none is stuck, and each mail comes once',
  async () => {
    const asksAll = firmItem({ ...plant.firm.firm, askAtMost: 20 });
    await put(plant.table.client, plant.table.name, [asksAll, ...validators(18).flatMap(collaboratorItems)]);
    const [begun, comebacksBefore] = [new Date(), comebacks()];

    await untilAll(asked(await requestsOfAll(requestsInAll)));

    expectNoneStuck();
    expect(comebacks()).toBeGreaterThan(comebacksBefore);
    // Of those before, some came within this second.
    const about = new Set(
      Array.from({ length: requestsInAll }, (_, index) => `Moreau${letters(requestsInAll + index)}`),
    );
    const mails = (await mailsSince(plant, begun))
      .map(({ to, text }) => ({ to, name: String(/Moreau[a-j]{4}/.exec(text)?.[0]) }))
      .filter(({ name }) => about.has(name));
    const distinct = new Set(mails.map(({ to, name }) => `${to} about ${name}`));
    expect([mails.length, distinct.size]).toEqual([20 * requestsInAll, 20 * requestsInAll]);
    expect(metricsOf(plant, 'PossibleDuplicateMail')).toBe(0);
  },
  minutes(10),
);
