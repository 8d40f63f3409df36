import type { Plant } from './plant.ts';
import type { Handling, Subject, WireCall } from './wire.ts';

/** Before the step took effect or after it the function's worker ends; or only the reply gets lost. */
export const moments = ['before', 'after', 'reply lost'] as const;
export type Moment = (typeof moments)[number];

/** One step of the way, as its call to a service. */
export interface Step {
  readonly title: string;
  /** The function that takes it, by the beginning of its logical id. */
  readonly by: string;
  /** Whether this is its call, of those that are about the journey. */
  readonly is: (call: WireCall) => boolean;
  /** The moments after which a mail that was taken is not recorded, so that it may be sent once more, and whose it is. */
  readonly twice?: { readonly mail: 'asked' | 'invitation' | 'told'; readonly when: readonly Moment[] };
  /** Such calls to let pass first. */
  readonly skip?: number;
}

/** Calls of one operation whose body holds all of the parts. */
export const calls =
  (operation: string, ...parts: readonly string[]) =>
  (call: WireCall): boolean =>
    call.operation === operation && parts.every((part) => call.body.includes(part));

const lostInBetween: readonly Moment[] = ['after', 'reply lost'];
const lostBefore: readonly Moment[] = ['before'];

export const creating: Step = {
  title: 'the commit of the creation',
  by: 'HttpAccesses',
  is: calls('TransactWriteItems', '"access-submitted"'),
};
export const deciding: Step = {
  title: 'the commit of the decision',
  by: 'HttpRequests',
  is: calls('TransactWriteItems', '"request-approved"'),
};
export const decidingOnPage: Step = { ...deciding, title: `${deciding.title} on the page`, by: 'HttpValidationPage' };

export const readRequest = calls('GetItem', '"sk":{"S":"REQUEST"}');

export const inviting: Step = {
  title: 'the invitation',
  by: 'WorkersInvitePerson',
  is: calls('SendEmail', '/invitation/'),
  twice: { mail: 'invitation', when: lostInBetween },
};

/** All the steps, in their order. */
export const steps: readonly Step[] = [
  creating,
  { title: 'reading a new request for the stream', by: 'StreamWorkflow', is: readRequest },
  { title: 'StartExecution', by: 'StreamWorkflow', is: calls('StartExecution') },
  { title: 'reading the request for its first round', by: 'WorkersNextRound', is: readRequest, skip: 1 },
  { title: 'keeping the task token', by: 'WorkersAskValidators', is: calls('TransactWriteItems', '"TaskToken"') },
  { title: 'the intent to ask', by: 'WorkersAskValidators', is: calls('PutItem', '"S":"asked-1#') },
  {
    title: 'keeping a validator’s link',
    by: 'WorkersAskValidators',
    is: calls('PutItem', '"purpose":{"S":"validation"}'),
  },
  {
    title: 'the mail to a validator',
    by: 'WorkersAskValidators',
    is: calls('SendEmail', '/validation/'),
    twice: { mail: 'asked', when: lostInBetween },
  },
  {
    title: 'recording the mail to a validator',
    by: 'WorkersAskValidators',
    is: calls('UpdateItem', '"MAILS#', '"S":"asked-1#'),
    twice: { mail: 'asked', when: lostBefore },
  },
  { title: 'telling who was asked', by: 'WorkersAskValidators', is: calls('UpdateItem', '"askedOf"') },
  deciding,
  decidingOnPage,
  { title: 'reading the task token', by: 'StreamWorkflow', is: calls('GetItem', '"sk":{"S":"TASK"}') },
  { title: 'SendTaskSuccess', by: 'StreamWorkflow', is: calls('SendTaskSuccess') },
  { title: 'AdminCreateUser', by: 'WorkersOpenSignIn', is: calls('AdminCreateUser') },
  {
    title: 'keeping the sign-in',
    by: 'WorkersOpenSignIn',
    is: calls('TransactWriteItems', '"sign-in-opened"'),
  },
  {
    title: 'the activation',
    by: 'WorkersActivateAccess',
    is: calls('TransactWriteItems', '"access-activated"'),
  },
  {
    title: 'the intent to invite',
    by: 'WorkersInvitePerson',
    is: calls('PutItem', '"sk":{"S":"invitation#'),
  },
  {
    title: 'keeping the link of the invitation',
    by: 'WorkersInvitePerson',
    is: calls('PutItem', '"purpose":{"S":"invitation"}'),
  },
  inviting,
  {
    title: 'recording the invitation',
    by: 'WorkersInvitePerson',
    is: calls('UpdateItem', '"MAILS#', '"S":"invitation#'),
    twice: { mail: 'invitation', when: lostBefore },
  },
  {
    title: 'telling of the invitation',
    by: 'WorkersInvitePerson',
    is: calls('UpdateItem', '"mailed-1-invitation"'),
  },
  {
    title: 'the intent to tell the creator',
    by: 'WorkersTellCreator',
    is: calls('PutItem', '"sk":{"S":"told-1#'),
  },
  {
    title: 'the mail to the creator',
    by: 'WorkersTellCreator',
    is: (call) => calls('SendEmail')(call) && !/\/(validation|invitation)\//.test(call.body),
    twice: { mail: 'told', when: lostInBetween },
  },
  {
    title: 'recording the mail to the creator',
    by: 'WorkersTellCreator',
    is: calls('UpdateItem', '"MAILS#', '"S":"told-1#'),
    twice: { mail: 'told', when: lostBefore },
  },
  {
    title: 'telling of the mail to the creator',
    by: 'WorkersTellCreator',
    is: calls('UpdateItem', '"mailed-1-creator"'),
  },
  { title: 'noting that the request is done', by: 'WorkersTellCreator', is: calls('UpdateItem', '"doneAt"') },
  {
    title: 'the lease of the sign-in',
    by: 'HttpInvitationPage',
    is: calls('TransactWriteItems', '"ConditionCheck"', '"leasedUntil"'),
  },
  { title: 'AdminSetUserPassword', by: 'HttpInvitationPage', is: calls('AdminSetUserPassword') },
  { title: 'AdminUserGlobalSignOut', by: 'HttpInvitationPage', is: calls('AdminUserGlobalSignOut') },
  {
    title: 'the commit of the password',
    by: 'HttpInvitationPage',
    is: calls('TransactWriteItems', '"password-chosen"'),
  },
];

/** Breaks a step of a journey, once. The promise is kept when it has been broken. */
export async function breakOnce(plant: Plant, subject: Subject, step: Step, moment: Moment): Promise<void> {
  const functionName = nameOf(plant, step);
  let skip = step.skip ?? 0;
  const matches = (call: WireCall) => subject.owns(call) && step.is(call) && skip-- <= 0;
  // The crash of another journey may end the call before it has come to anything: then it is the next one's turn.
  for (let broken = false; !broken;) {
    const outcome = Promise.withResolvers<boolean>();
    const handle = breaking(plant, subject, { ...step, functionName }, moment);
    const matched = plant.wire.once(matches, (call, forward) => {
      const handled = handle(call, forward);
      handled.then(({ took }) => outcome.resolve(took), outcome.reject);
      return handled.then(() => 'lost');
    });
    await matched;
    broken = await outcome.promise;
  }
}

function nameOf({ host }: Plant, { by }: Step): string {
  const name = host.functions.find((each) => each.includes(`-${by}Function`));
  if (name === undefined) throw new Error(`No function ${by} to break. There are: ${host.functions.join(', ')}`);
  return name;
}

type Breaking = (...of: Parameters<Handling>) => Promise<{ readonly took: boolean }>;

const breaking =
  (
    plant: Plant,
    subject: Subject,
    { functionName, twice }: Step & { functionName: string },
    moment: Moment,
  ): Breaking =>
  async (call, forward) => {
    const { host, gate, pass } = plant;
    if (moment !== 'before' && (await pass(call, forward)) === 'lost') return { took: false };
    const inBetween = twice?.when.includes(moment) ?? false;
    if (moment === 'reply lost') {
      if (inBetween) gate.recorded(subject);
      return { took: true };
    }
    await gate.crash(subject, inBetween ? 1 : 0, async () => {
      // Another journey's crash may have ended this call meanwhile: that was it.
      if (!call.orphaned()) await host.crash(functionName);
    });
    return { took: true };
  };

/** A call that is kept waiting: `reached` once it has come, until `release`. */
export interface Held {
  readonly reached: Promise<void>;
  readonly release: () => void;
}

/** Holds the next call that matches, or, with `after`, what it came to. */
export function hold(
  { wire, pass }: Plant,
  matches: (call: WireCall) => boolean,
  when: 'before' | 'after' = 'before',
): Held {
  const reached = Promise.withResolvers<undefined>();
  const released = Promise.withResolvers<undefined>();
  void wire.once(matches, async (call, forward) => {
    const reply = when === 'after' ? await pass(call, forward) : undefined;
    reached.resolve(undefined);
    await released.promise;
    return reply ?? pass(call, forward);
  });
  return { reached: reached.promise, release: () => released.resolve(undefined) };
}

/** Resolves when the next call that matches has been answered. */
export function passed({ wire, pass }: Plant, matches: (call: WireCall) => boolean): Promise<void> {
  const answered = Promise.withResolvers<undefined>();
  void wire.once(matches, async (call, forward) => {
    const reply = await pass(call, forward);
    answered.resolve(undefined);
    return reply;
  });
  return answered.promise;
}
