import { uuidv7 } from 'uuidv7';
import type { Submission } from '../../../../shared/data/requests.ts';
import { collaboratorItems, firmItems, firmTallyItem } from '../../../../shared/data/seed.ts';
import type { Collaborator } from '../../../../shared/domain/people.ts';
import { signInService } from '../../../../shared/services/sign-ins.ts';
import { tagsOf } from '../../../../shared/services/mail-tags.ts';
import { putMany, staffOf } from '../../../support/directory.ts';
import { catalogue } from '../../../support/firm.ts';
import { creationOf, office } from '../../../support/office.ts';
import { administration } from '../../staff/support.ts';
import { Journey, type Waiting } from './journey.ts';
import type { Theatre } from './theatre.ts';
import { unnoted } from '../../../support/openings.ts';

type Member = Collaborator & { sub: string };
const days = (count: number) => count * 24 * 3_600_000;

/** Everything that can become of requests, told once from beginning to end. */
export async function tell(theatre: Theatre): Promise<Journey> {
  const { firm, victor, agnes } = theatre.stage;
  const settings = { askAtMost: 2, remindersBeforeEscalation: 0, businessTime: false, reminderAfter: 'PT24H' } as const;
  await putMany(theatre.table, firmItems({ ...firm, ...settings }, catalogue));
  const staff = [victor, agnes, await hire(theatre, 'Zoé'), await hire(theatre, 'Yves')];
  const hélène = await hire(theatre, 'Hélène', { validate: false, administerFirm: true });
  await putMany(theatre.table, [firmTallyItem(firm.firmId, [hélène])]);
  const journey = new Journey(theatre);
  const scene = new Scene(theatre, journey, staff, hélène);
  await scene.sentBackAndApproved();
  await scene.rejected();
  await scene.outOfTime();
  await scene.neverCorrected();
  await scene.cancelled();
  await scene.stuck();
  return journey;
}

async function hire(
  { stage, table, pool }: Theatre,
  name: string,
  rights = { validate: true, administerFirm: false },
): Promise<Member> {
  const collaboratorId = uuidv7();
  const { firmId } = stage.firm;
  const email = `${collaboratorId}@firm.example`;
  const sub = await signInService(pool.UserPoolId, pool.client).open(unnoted({ email, firmId, collaboratorId }));
  const member = {
    ...{ collaboratorId, firmId, name, email, rights, sub, version: 1 },
    portfolio: 'all' as const,
    status: 'active' as const,
  };
  await putMany(table, collaboratorItems(member));
  return member;
}

class Scene {
  private readonly of;

  constructor(
    private readonly theatre: Theatre,
    private readonly journey: Journey,
    private readonly staff: readonly Member[],
    private readonly administrator: Member,
  ) {
    this.of = office(theatre.table, () => new Date());
  }

  /** Asked, one mail returned, reminded, escalated; all who were asked leave; sent back, corrected, approved. */
  async sentBackAndApproved(): Promise<void> {
    const { journey, of } = this;
    const { submission, waiting: first } = await this.asked('a request that is made');
    const { request } = submission;
    let waiting = first;

    await journey.begin('a mail to a validator that comes back');
    await this.bounced((await this.askedOf(submission))[0]!, `asked-1#${request.requestId}`);
    await journey.deliver();
    waiting = await this.carriedOn(waiting);

    await journey.begin('a round that is over');
    this.pass(days(1));
    waiting = (await journey.timeOut(waiting))!;
    await journey.deliver();
    await this.digests();

    await journey.begin('all who were asked leave');
    this.pass(60_000);
    const [one, other] = await this.askedOf(submission);
    await this.admin().change({ who: this.who(), collaboratorId: one!, patch: { rights: { validate: false } } });
    await journey.deliver();
    await this.admin().remove({ who: this.who(), collaboratorId: other! });
    await journey.deliver();
    waiting = await this.carriedOn(waiting);

    await journey.begin('a sending back');
    this.pass(60_000);
    const decider = this.member((await this.askedOf(submission))[0]!);
    await of.decide(decider, submission, 'send_back');
    await journey.deliver();
    waiting = await this.carriedOn(waiting);

    await journey.begin('a correction');
    this.pass(60_000);
    await of.resubmit(this.theatre.stage.paul, submission, this.asking!);
    await journey.deliver();
    waiting = await this.carriedOn(waiting);

    await journey.begin('an approval');
    await of.decide(decider, submission, 'approve');
    await journey.deliver();
    await this.end(waiting);

    await journey.begin('an invitation that comes back');
    await this.bounced(submission.access.accessId, `invitation#${request.requestId}`);
    await journey.deliver();
  }

  async rejected(): Promise<void> {
    const { submission, waiting } = await this.asked('a rejection');
    await this.of.decide(await this.decider(), submission, 'reject');
    await this.journey.deliver();
    await this.end(waiting);
  }

  async cancelled(): Promise<void> {
    const { submission, waiting } = await this.asked('a cancellation');
    await this.of.cancel(this.theatre.stage.paul, submission);
    await this.journey.deliver();
    await this.end(waiting);
  }

  /** The clock has passed the end of several rounds at once, and the expiry. */
  async outOfTime(): Promise<void> {
    const { waiting } = await this.asked('an expiry');
    this.pass(days(20));
    await this.journey.timeOut(waiting);
    await this.journey.deliver();
  }

  async neverCorrected(): Promise<void> {
    const { submission, waiting } = await this.asked('a correction that does not come');
    this.pass(60_000);
    await this.of.decide(await this.decider(), submission, 'send_back');
    await this.journey.deliver();
    const awaiting = await this.carriedOn(waiting);
    this.pass(days(20));
    await this.journey.timeOut(awaiting);
    await this.journey.deliver();
  }

  async stuck(): Promise<void> {
    const { submission } = await this.asked('a step that keeps failing');
    const { requestId } = submission.request;
    await this.of.decide(await this.decider(), submission, 'approve');
    await this.journey.deliver();
    await this.journey.step('mark-stuck', () => ({ requestId, failedState: 'OpenSignIn', error: 'SignInTaken' }));
    this.theatre.outside.end(requestId);
    await this.redriven(requestId);
  }

  /** What made it stuck is over, and its execution lost again before it came to anything. */
  private async redriven(requestId: string): Promise<void> {
    const { journey, of, theatre } = this;
    await journey.begin('a lost execution');
    const request = (await of.requests.request(requestId))!;
    await of.requests.runAnew(request, new Date().toISOString());
    this.pass(days(1));
    await journey.step('reconcile', () => ({}));
    await journey.deliver();
    const [name] = [...theatre.outside.state.executions.keys()].toReversed();
    await journey.run(
      JSON.parse(theatre.outside.state.executions.get(name ?? '')?.input ?? '') as { requestId: string },
    );
    await journey.deliver();
  }

  /** What the latest request asks for. */
  private asking: ReturnType<typeof creationOf> | undefined;

  /** A request that was made, and whose validators have been asked. */
  private async asked(chapter: string): Promise<{ submission: Submission; waiting: Waiting }> {
    const { journey, theatre } = this;
    const input = creationOf(await theatre.stage.company(), 'client_admin');
    this.asking = input;
    await journey.begin(chapter);
    const submission = await this.of.submit(theatre.stage.paul, input);
    await journey.deliver();
    const { requestId } = submission.request;
    const waiting = await journey.run({ requestId });
    await journey.deliver();
    if (!waiting) throw new Error('Nothing waits.');
    return { submission, waiting };
  }

  /** What an execution comes to that a task of it was answered for; it waits again. */
  private async carriedOn(waiting: Waiting): Promise<Waiting> {
    const next = await this.journey.goOn(waiting);
    if (!next || next.token === waiting.token) throw new Error('Its task was not answered.');
    await this.journey.deliver();
    return next;
  }

  private async end(waiting: Waiting): Promise<void> {
    if (await this.journey.goOn(waiting)) throw new Error('It waits still.');
    await this.journey.deliver();
  }

  /** Every digest, from its beginning to its end. */
  private async digests(): Promise<void> {
    const { journey, theatre } = this;
    await journey.begin('a digest');
    for (const [, { input }] of [...theatre.outside.state.executions].filter(([, each]) =>
      each.input.includes('digestId'),
    )) {
      this.pass(900_000);
      let turn = JSON.parse(input) as object;
      for (let isOver = false; !isOver;) {
        const given = turn;
        const { output } = await journey.step('send-digest', () => given);
        turn = output as object;
        ({ isOver } = output as { isOver: boolean });
      }
    }
    await journey.deliver();
  }

  private async bounced(personId: string, mail: string): Promise<void> {
    this.pass(60_000);
    const timestamp = new Date().toISOString();
    const tags = Object.fromEntries(tagsOf({ personId, mail }).map(({ Name, Value }) => [Name, [Value]]));
    const detail = {
      eventType: 'Bounce',
      mail: { messageId: 'ses-1', timestamp, tags },
      bounce: { timestamp, bounceType: 'Permanent' },
    };
    await this.journey.step('mail-delivery', () => ({ detail }));
  }

  private pass(ms: number): void {
    this.theatre.set(Date.now() + ms);
  }

  private askedOf = async ({ request }: Submission): Promise<string[]> =>
    (await this.of.requests.request(request.requestId))!.askedOf.map(({ id }) => id);

  private member = (id: string): Member => this.staff.find(({ collaboratorId }) => collaboratorId === id)!;
  /** Somebody who may decide by now. */
  private async decider(): Promise<Member> {
    for (const member of this.staff) {
      const { status, rights } = (await this.of.firms.collaborator(member.collaboratorId))!;
      if (status === 'active' && rights.validate) return member;
    }
    throw new Error('Nobody may decide.');
  }
  private admin = () =>
    administration(
      this.theatre.table,
      {},
      () => undefined,
      () => new Date(),
    );
  private who = () => ({ ...staffOf(this.theatre.stage.firm.firmId), name: this.administrator.name });
}
