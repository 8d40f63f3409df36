import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { uuidv7 } from 'uuidv7';
import { expect, vi } from 'vitest';
import * as z from 'zod';
import type { Execution } from '../../../infra/local/state-machine.ts';
import { AccessReply } from '../../../shared/contract/replies.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Access } from '../../../shared/domain/access.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { put, sampleCompany, type SampleFirm } from '../../support/firm.ts';
import { creationOf } from '../../support/office.ts';
import { password, type Plant } from './plant.ts';
import type { WireCall } from './wire.ts';

const patience = { timeout: 25_000, interval: 40 };
const Written = z.object({ Put: z.object({ Item: z.record(z.string(), z.any()) }).optional() });
const Writing = z.object({ TransactItems: z.array(Written).optional(), Item: z.record(z.string(), z.any()).optional() });
const Store = z.object({
  emails: z.array(
    z.object({
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ text: z.string().optional() }),
    }),
  ),
});

let journeys = 0;

/** A mail as it arrived. */
export interface Arrived {
  readonly subject: string;
  readonly to: string;
  readonly text: string;
}

/** One access from its creation to the person's own sign-in, by HTTP; and which calls of the functions are about it. */
export class Journey {
  readonly lastName: string;
  readonly email: string;
  readonly key = uuidv7();
  /** In seconds since 1970. */
  private readonly begun = String(Math.floor(Date.now() / 1000));
  /** What calls about this journey contain: its names, ids, and the hashes of its links. */
  private readonly marks: Set<string>;
  private ids = { accessId: '', requestId: '', sub: '' };
  private creation: unknown;

  private constructor(
    private readonly plant: Plant,
    readonly firm: SampleFirm,
  ) {
    journeys += 1;
    this.lastName = `Moreau${letters(journeys)}`;
    this.email = `${this.lastName.toLowerCase()}@client.example`;
    this.marks = new Set([this.email, this.lastName]);
  }

  /** A person of a company of their own, so that no journey depends on another. */
  static async begin(plant: Plant, firm: SampleFirm = plant.firm): Promise<Journey> {
    const journey = new Journey(plant, firm);
    const { company, items } = sampleCompany(firm.firm.firmId);
    await put(plant.table.client, plant.table.name, items);
    const { identity, ...sections } = creationOf(company, 'client_admin', journey.email);
    journey.creation = { identity: { ...identity, lastName: journey.lastName }, ...sections };
    plant.journeys.add(journey);
    return journey;
  }

  get requestId(): string {
    return this.ids.requestId;
  }

  /** Whether a call is about this journey. */
  owns({ body }: WireCall): boolean {
    return [...this.marks].some((mark) => body.includes(mark));
  }

  /** Takes the ids out of what is written about this journey. */
  learn(call: WireCall): void {
    if (call.service !== 'dynamodb' || !/^(Put|TransactWrite)/.test(call.operation) || !this.owns(call)) return;
    const { TransactItems = [], Item } = Writing.parse(JSON.parse(call.body));
    for (const item of [Item, ...TransactItems.map((each) => each.Put?.Item)]) {
      if (!item) continue;
      const { type, accessId, requestId, sub, hash } = unmarshall(item) as Record<string, string>;
      if (type === 'Access') this.ids = { accessId: accessId!, requestId: requestId!, sub: sub ?? '' };
      for (const mark of [accessId, requestId, sub, hash]) if (mark !== undefined) this.marks.add(mark);
    }
  }

  /** The request and the access as the table has them. */
  async request(): Promise<Request | undefined> {
    return requestRepository(this.plant.table).request(this.requestId);
  }
  async access(): Promise<Access | undefined> {
    return accessRepository(this.plant.table).access(this.ids.accessId);
  }

  /** Creates the access; after an error again with the same key, as apps do. Gives the statuses of the replies. */
  create(): Promise<number[]> {
    return untilTaken(() => this.postCreation());
  }

  async postCreation(): Promise<Response> {
    const reply = await this.call(this.firm.paul.email, '/v1/accesses', this.creation, { 'idempotency-key': this.key });
    if (reply.status === 202) {
      const { accessId, request } = AccessReply.parse(await reply.clone().json());
      this.ids = { ...this.ids, accessId, requestId: request?.requestId ?? '' };
    }
    return reply;
  }

  /** Both validators have been asked. */
  asked(): Promise<void> {
    return vi.waitFor(async () => {
      expect((await this.request())?.course['asked']).toBeDefined();
    }, patience);
  }

  async postDecision(decision: 'approve' | 'reject' = 'approve'): Promise<Response> {
    const path = `/v1/requests/${this.requestId}/decision`;
    return this.call(this.firm.victor.email, path, { decision, reason: 'Parce que.' });
  }

  approve(): Promise<number[]> {
    return untilTaken(() => this.postDecision());
  }

  async approveOnPage(): Promise<number[]> {
    return untilTaken(() => this.postPage());
  }

  /** Decides on the page that the validator's mail leads to. */
  async postPage(decision: 'approve' | 'reject' = 'approve'): Promise<Response> {
    const link = this.linkIn(await this.mailTo(this.firm.victor.email));
    const body = new URLSearchParams({ decision, reason: 'Parce que.', confirmed: 'true', version: '1' });
    return fetch(link, { method: 'POST', body });
  }

  /** The execution of a run, once it has ended. */
  async ended(run = 1): Promise<Execution> {
    const name = run === 1 ? this.requestId : `${this.requestId}-${String(run)}`;
    return vi.waitFor(() => {
      const execution = this.executions().find((each) => each.name === name);
      expect(execution?.status).toMatch(/SUCCEEDED|FAILED/);
      return execution!;
    }, patience);
  }

  executions(): Execution[] {
    return this.plant.host.executions().filter(({ name }) => name.startsWith(this.requestId));
  }

  /** The mails about this person, in the order in which they came. */
  async mails(): Promise<Arrived[]> {
    const { emails } = Store.parse(await (await fetch(`${this.plant.host.mailboxUrl}/store?since=${this.begun}`)).json());
    return emails
      .map(({ subject, destination, body }) => ({ subject, to: destination.to.join(), text: body.text ?? '' }))
      .filter(({ text, subject }) => `${subject} ${text}`.includes(this.lastName));
  }

  mailTo(address: string): Promise<Arrived> {
    return vi.waitFor(async () => {
      const found = (await this.mails()).findLast(({ to }) => to === address);
      expect(found, `a mail to ${address}`).toBeDefined();
      return found!;
    }, patience);
  }

  /** Chooses a password by the link in the invitation; where that breaks off, again once the link's lease has run out. */
  async choosePassword(): Promise<void> {
    const link = this.linkIn(await this.mailTo(this.email));
    for (let tries = 0; tries < 8; tries += 1) {
      const body = new URLSearchParams({ password, passwordConfirmation: password });
      await fetch(link, { method: 'POST', body });
      if (await this.linkIsSpent(link)) return;
      await this.leaseHasRunOut();
    }
    throw new Error('No password could be chosen.');
  }

  /** The status of `GET /v1/me` for the person. */
  async tryToSignIn(): Promise<number> {
    const token = await this.plant.tokenOf(this.email).catch(() => 'none');
    const reply = await this.get('/v1/me', token);
    return reply.status;
  }

  private async linkIsSpent(link: string): Promise<boolean> {
    const page = await fetch(link);
    return page.status === 200 && !(await page.text()).includes('passwordConfirmation');
  }

  private async leaseHasRunOut(): Promise<void> {
    const { client, name } = this.plant.table;
    for (const mark of this.marks) {
      const command = new UpdateCommand({
        TableName: name,
        Key: keys.link(mark),
        UpdateExpression: 'REMOVE leasedUntil',
        ConditionExpression: 'attribute_exists(pk)',
      });
      await client.send(command).catch(() => undefined);
    }
  }

  private linkIn({ text }: Arrived): string {
    const { apiUrl } = this.plant.host;
    return text.slice(text.indexOf(apiUrl)).split(/\s/)[0] ?? '';
  }

  private async call(email: string, path: string, body: unknown, headers: Record<string, string> = {}) {
    const authorization = `Bearer ${await this.plant.tokenOf(email)}`;
    return fetch(this.plant.host.apiUrl + path, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  private get(path: string, token: string): Promise<Response> {
    return fetch(this.plant.host.apiUrl + path, { headers: { authorization: `Bearer ${token}` } });
  }
}

/** Sends it again after an error, a few times. Gives the statuses of all the replies. */
async function untilTaken(post: () => Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  while (statuses.length < 5) {
    const { status } = await post();
    statuses.push(status);
    if (status < 500) break;
  }
  return statuses;
}

/** A number as letters, since names have no digits; none is the beginning of another. */
const letters = (number: number): string =>
  [...String(number).padStart(4, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('');
