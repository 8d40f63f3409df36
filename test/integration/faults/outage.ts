import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { actionsOn } from '../../support/audits.ts';
import { put, sampleCompany } from '../../support/firm.ts';
import { creationOf } from '../../support/office.ts';
import { sweeping } from '../ends/support.ts';
import { command } from './command.ts';
import { Journey, patience, timeout } from './journey.ts';
import { mailsSince } from './mailbox.ts';
import { metricsOf, type Plant } from './plant.ts';
import { refusal, type Handling } from './wire.ts';

/** What each thing that is to follow meets, while the sign-in service is down. */
const down: Handling = ({ operation }) =>
  Promise.resolve(
    {
      AdminCreateUser: refusal('TooManyRequestsException', 'Too many requests.'),
      AdminUserGlobalSignOut: refusal('InternalErrorException', 'Internal error.', 500),
    }[operation] ?? 'lost',
  );

/** Somebody whose access is asked for, or open, and what staff and they themselves are told of it. */
class Person {
  private token = '';

  private constructor(
    private readonly plant: Plant,
    readonly journey: Journey,
    private readonly begun = new Date(),
  ) {}

  static async asked(plant: Plant): Promise<Person> {
    const person = new Person(plant, await Journey.begin(plant));
    await person.journey.create();
    await person.journey.asked();
    return person;
  }

  static async signedIn(plant: Plant): Promise<Person> {
    const person = await Person.asked(plant);
    const { journey } = person;
    await journey.approve();
    await journey.ended();
    await journey.choosePassword();
    expect(await journey.tryToSignIn()).toBe(200);
    person.token = await plant.tokenOf(journey.email);
    return person;
  }

  /** What a collaborator is answered about the access. */
  async staff(method: string, action = '', body?: object) {
    return call(this.plant, await this.paul(), method, `/v1/accesses/${await this.id()}${action}`, body);
  }

  /** The next call of their own; what a check and `GET …/accesses/{id}` say. */
  async standing() {
    const { status: own } = await call(this.plant, this.token, 'GET', '/v1/me');
    const accessId = await this.id();
    const { body: shown } = await this.staff('GET');
    const { dossierId } = shown.dossiers[0];
    const checks = [{ dossierId, permission: 'invoices.process', accessId }];
    const { body } = await call(this.plant, await this.paul(), 'POST', '/v1/permissions/check', { checks });
    const [{ allowed, scope, reason }] = body.results;
    return { isIn: own === 200, check: [allowed, scope, reason], status: shown.status as string };
  }

  /** A creation for their address, in a company of its own. */
  async createAgain(): Promise<number> {
    const { table, firm } = this.plant;
    const { company, items } = sampleCompany(firm.firm.firmId);
    await put(table.client, table.name, items);
    const creation = creationOf(company, 'client_admin', this.journey.email);
    return (await call(this.plant, await this.paul(), 'POST', '/v1/accesses', creation)).status;
  }

  async signIn(): Promise<string> {
    const { cognito, host } = this.plant;
    const signIns = signInService(host.outputs.ClientAccess.UserPoolId, cognito);
    const { sub } = (await this.journey.access())!;
    return sub === undefined ? 'none' : (await signIns.look(sub)).is;
  }

  async mails(): Promise<string[]> {
    const mails = await mailsSince(this.plant, this.begun);
    return mails.filter(({ to }) => to === this.journey.email).map(({ subject }) => subject.split('\u00a0: ')[1]!);
  }

  async actions(): Promise<string[]> {
    return actionsOn(this.plant.table, await this.id());
  }

  async id(): Promise<string> {
    return (await this.journey.access())!.accessId;
  }

  private paul(): Promise<string> {
    return this.plant.tokenOf(this.plant.firm.paul.email);
  }
}

async function call({ host }: Plant, token: string, method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
  const reply = await fetch(host.apiUrl + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: reply.status, body: await reply.json() };
}

/** How often the stream's readers have met an outage. */
const outagesIn = ({ logs }: Plant) => logs.filter(({ fields }) => fields['message'] === 'outage').length;
const givenUpIn = (plant: Plant) => [plant.host.deadLetters().length, metricsOf(plant, 'RequestStuck')];

const invited = 'votre accès au portail est ouvert';
const nobody = { isIn: false, check: [false, 'no', 'status'] };

/** L3, V21: what is asked of the table counts at once, whatever the sign-in service does; the rest follows by itself. */
export function outages(plantOf: () => Plant): void {
  const title = 'whoever is put out while Cognito is down is out at once, and the rest follows once it is back';
  test(title, { timeout: 3 * timeout }, async () => {
    const plant = plantOf();
    const signedIn = () => Person.signedIn(plant);
    const four = [signedIn(), signedIn(), signedIn(), Person.asked(plant)] as const;
    const [suspended, revoked, ending, fresh] = await Promise.all(four);
    const people = [suspended, revoked, ending, fresh];
    const before = { outages: outagesIn(plant), givenUp: givenUpIn(plant) };
    const back = plant.wire.meanwhile(({ service }) => service === 'cognito', down);
    onTestFinished(back);

    const endsAt = new Date(Date.now() + 1500).toISOString();
    expect((await ending.staff('PATCH', '', { endsAt })).status).toBe(200);
    expect((await suspended.staff('POST', '/suspend', { reason: 'Congé.' })).status).toBe(200);
    expect(await suspended.standing()).toEqual({ ...nobody, status: 'suspended' });
    expect((await revoked.staff('POST', '/revoke', { reason: 'Départ.' })).status).toBe(200);
    expect(await revoked.standing()).toEqual({ ...nobody, status: 'revoked' });
    await fresh.journey.approve();
    expect(await fresh.standing()).toEqual({ ...nobody, status: 'approved' });
    await setTimeout(Math.max(0, Date.parse(endsAt) - Date.now()));
    expect(await ending.standing()).toEqual({ ...nobody, status: 'suspended' });
    // What the minute's sweep does.
    await sweeping(plant.table, { now: () => new Date() }).sweep();

    // More than the SDK's own attempts: a task has failed, and a record of the stream waits.
    await vi.waitFor(() => {
      const [execution] = fresh.journey.executions();
      expect(execution!.history.map(({ type }) => type)).toContain('TaskFailed');
      expect(outagesIn(plant)).toBeGreaterThan(before.outages);
    }, patience);
    // Cognito knows nothing of all that, and nobody is told of it; no address is free (C1).
    expect(await Promise.all(people.map((one) => one.signIn()))).toEqual(['enabled', 'enabled', 'enabled', 'none']);
    expect(await Promise.all(people.map((one) => one.mails()))).toEqual([[invited], [invited], [invited], []]);
    expect((await fresh.journey.mailCounts()).told).toBe(0);
    expect(await revoked.createAgain()).toBe(409);

    back();
    await vi.waitFor(async () => {
      expect(await Promise.all(people.map((one) => one.signIn()))).toEqual(['disabled', 'gone', 'disabled', 'enabled']);
      expect(await Promise.all(people.map((one) => one.mails()))).toEqual([
        [invited, 'votre accès au portail est suspendu'],
        [invited, 'votre accès au portail est fermé'],
        [invited, 'votre accès au portail est suspendu'],
        [invited],
      ]);
    }, patience);
    expect(await revoked.createAgain()).toBe(202);
    expect(await fresh.journey.ended()).toMatchObject({ status: 'SUCCEEDED' });
    expect(await fresh.journey.mailCounts()).toEqual({ asked: [1, 1], invitation: 1, told: 1 });
    await fresh.journey.choosePassword();
    expect(await fresh.journey.tryToSignIn()).toBe(200);
    for (const [one, action] of [
      [suspended, 'access-suspended'],
      [revoked, 'sign-in-closed'],
      [ending, 'access-suspended'],
      [fresh, 'sign-in-opened'],
    ] as const)
      expect((await one.actions()).filter((each) => each === action)).toEqual([action]);

    // Nothing was given up, nothing is stuck, and, however young, nothing is left to be done.
    expect(givenUpIn(plant)).toEqual(before.givenUp);
    const { stdout } = await command(plant, 'reconcile', '--dry-run', '--older-than', 'PT0S');
    expect(stdout).toMatch(/things? found, nothing was done/);
    // Of attempts to open that Cognito did not answer the notes stay for an hour.
    const left = stdout.split('\n').filter((line) => !line.includes('its sign-in was to be opened'));
    for (const one of people) {
      expect(left).not.toContainEqual(expect.stringContaining(await one.id()));
      expect(left).not.toContainEqual(expect.stringContaining(one.journey.requestId));
    }
  });
}
