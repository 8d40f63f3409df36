import { unmarshall } from '@aws-sdk/util-dynamodb';
import { uuidv7 } from 'uuidv7';
import { expect, vi } from 'vitest';
import * as z from 'zod';
import type { Execution } from '../../../infra/local/workflow/state-machine.ts';
import { AccessReply, type RequestReply } from '../../../shared/contract/replies.ts';
import { RequestModelReply } from '../../../shared/contract/request-model.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import type { Access } from '../../../shared/domain/access.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { put, sampleCompany, type SampleFirm } from '../../support/firm.ts';
import { creationOf } from '../../support/office.ts';
import { choosePassword, linkIn, mailsSince, type Arrived } from './mailbox.ts';
import { password, type Plant } from './plant.ts';
import type { Subject, WireCall } from './wire.ts';

/** How long something may take that must come, on a machine with other things to do. */
export const patience = { timeout: 50_000, interval: 150 };
/** For a test that goes a whole way. */
export const timeout = 60_000;

const Item = z.record(z.string(), z.any());
const Writing = z.object({
  TransactItems: z.array(z.object({ Put: z.object({ Item }).optional() })).optional(),
  Item: Item.optional(),
});

let journeys = 0;

/** One access from its creation to the person's own sign-in, by HTTP; and which calls of the functions are about it. */
export class Journey implements Subject {
  readonly email: string;
  /** Part of every mail and of nobody else's name. */
  private readonly lastName: string;
  private readonly key = uuidv7();
  private readonly begun = new Date();
  /** What calls about this journey contain: its names, its ids, the hashes of its links. */
  private readonly marks: Set<string>;
  private ids = { accessId: '', requestId: '' };
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
    plant.subjects.add(journey);
    return journey;
  }

  get requestId(): string {
    return this.ids.requestId;
  }

  owns({ body }: WireCall): boolean {
    return [...this.marks].some((mark) => body.includes(mark));
  }

  learn(call: WireCall): void {
    if (call.service !== 'dynamodb' || !/^(Put|TransactWrite)/.test(call.operation) || !this.owns(call)) return;
    const { TransactItems = [], Item } = Writing.parse(JSON.parse(call.body));
    for (const item of [Item, ...TransactItems.map((each) => each.Put?.Item)]) {
      if (!item) continue;
      const { accessId, requestId, sub, hash } = unmarshall(item) as Record<string, string>;
      for (const mark of [accessId, requestId, sub, hash]) if (mark !== undefined) this.marks.add(mark);
    }
  }

  /** The request and the access as the table has them. */
  async request(): Promise<Request | undefined> {
    return requestRepository(this.plant.table).request(this.ids.requestId);
  }
  async access(): Promise<Access | undefined> {
    return accessRepository(this.plant.table).access(this.ids.accessId);
  }

  /** Creates the access; after an error again with the same key, as apps do. Gives the statuses of the replies. */
  create(): Promise<number[]> {
    return untilTaken(async () => {
      const headers = { 'idempotency-key': this.key };
      const reply = await this.post(this.firm.paul.email, '/v1/accesses', this.creation, headers);
      if (reply.status === 202) {
        const { accessId, request } = AccessReply.parse(await reply.json());
        this.ids = { accessId, requestId: request?.requestId ?? '' };
      }
      return reply;
    });
  }

  /** Who may decide has been asked. */
  asked(): Promise<void> {
    return vi.waitFor(async () => {
      expect((await this.request())?.course['asked-1'], 'having been asked').toBeDefined();
    }, patience);
  }

  /** Approves by the API; after an error again. Gives the statuses of the replies. */
  approve(): Promise<number[]> {
    return untilTaken(() => this.postDecision());
  }

  postDecision(): Promise<Response> {
    return this.post(this.firm.victor.email, `/v1/requests/${this.requestId}/decision`, { decision: 'approve' });
  }

  /** Approves on the page that the validator's mail leads to; after an error again. Gives the statuses of the replies. */
  approveOnPage(): Promise<number[]> {
    return untilTaken(() => this.postPage());
  }

  async postPage(): Promise<Response> {
    const body = new URLSearchParams({ decision: 'approve', confirmed: 'true', version: '1' });
    return fetch(linkIn(this.plant, await this.mailTo(this.firm.victor.email)), { method: 'POST', body });
  }

  /** The execution of a run, once it has ended. */
  async ended(run = 1): Promise<Execution> {
    const name = run === 1 ? this.requestId : `${this.requestId}-${String(run)}`;
    return vi.waitFor(() => {
      const execution = this.executions().find((each) => each.name === name);
      expect(execution?.status, `the end of ${name}`).toMatch(/SUCCEEDED|FAILED/);
      return execution!;
    }, patience);
  }

  executions(): Execution[] {
    return this.plant.host.executions().filter(({ name }) => name.startsWith(this.requestId));
  }

  /** The course as a validator sees it. */
  async courseByApi(): Promise<RequestReply['course']> {
    const authorization = `Bearer ${await this.plant.tokenOf(this.firm.victor.email)}`;
    const reply = await fetch(`${this.plant.host.apiUrl}/v1/requests/${this.requestId}`, {
      headers: { authorization },
    });
    return RequestModelReply.parse(await reply.json()).course;
  }

  /** How many mails each has had about this person: the two who were asked, the one invited, the creator. */
  async mailCounts(): Promise<{ asked: number[]; invitation: number; told: number }> {
    const mails = await this.mails();
    const count = (address: string) => mails.filter(({ to }) => to === address).length;
    const { victor, agnes, paul } = this.firm;
    return {
      asked: [count(victor.email), count(agnes.email)].sort(),
      invitation: count(this.email),
      told: count(paul.email),
    };
  }

  private async mails(): Promise<Arrived[]> {
    const mails = await mailsSince(this.plant, this.begun);
    return mails.filter(({ text, subject }) => `${subject} ${text}`.includes(this.lastName));
  }

  private mailTo(address: string): Promise<Arrived> {
    return vi.waitFor(async () => {
      const found = (await this.mails()).findLast(({ to }) => to === address);
      expect(found, `a mail to ${address}`).toBeDefined();
      return found!;
    }, patience);
  }

  async choosePassword(): Promise<void> {
    await choosePassword(this.plant, linkIn(this.plant, await this.mailTo(this.email)), password);
  }

  /** The status of `GET /v1/me` for the person. */
  async tryToSignIn(): Promise<number> {
    const authorization = `Bearer ${await this.plant.tokenOf(this.email).catch(() => 'none')}`;
    return (await fetch(`${this.plant.host.apiUrl}/v1/me`, { headers: { authorization } })).status;
  }

  private async post(email: string, path: string, body: unknown, headers: Record<string, string> = {}) {
    const authorization = `Bearer ${await this.plant.tokenOf(email)}`;
    return fetch(this.plant.host.apiUrl + path, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }
}

/** Sends it again after an error, a few times. Gives the statuses of all the replies. */
export async function untilTaken(post: () => Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  while (statuses.length < 8) {
    const { status } = await post();
    statuses.push(status);
    if (status < 500) break;
  }
  return statuses;
}

/** A number as letters, since names have no digits; none is the beginning of another. */
export const letters = (number: number): string =>
  [...String(number).padStart(4, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('');
