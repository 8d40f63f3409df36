import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { leaveWith, requestedHelp } from '../../command-line.ts';
import { linkIn, signIn, waitForMail, type Outputs } from './api.ts';
import { callsAs, opened, personAs, type Call, type Opened } from './opening.ts';
import { decideOn } from './pages.ts';
import { expect, playOnHost, say, step } from './playing.ts';

const help = `Plays the life of an access: opened, suspended and at once out, ending by itself, moved to another address by a request
that somebody else approves, and revoked, which frees its address.

  npm run demo:life

It works on the local host that npm start runs in this folder; without one it starts one, and stops it at the end. It
exits with 1 if anything is otherwise than it says.

  --help  this text`;

const Access = z.object({
  ...{ status: z.string(), suspendedBecause: z.string().nullable(), endsAt: z.string().nullable() },
  identity: z.object({ email: z.string() }),
});
const password = 'Soleil-sur-la-plage-7';

/** One access, and those who act in its life. */
class Life {
  private token = '';

  constructor(
    private readonly outputs: Outputs,
    private readonly of: Opened,
    readonly collaborator: Call,
    readonly validator: Call,
  ) {}

  get path(): string {
    return `/v1/accesses/${this.of.accessId}`;
  }

  shown = async () => Access.parse(await this.collaborator(`GET ${this.path}`));

  /** The person chooses a password behind the link in the latest mail to an address, and signs in. */
  async enter(email: string): Promise<void> {
    const mail = await waitForMail(this.outputs, email, `${this.outputs.ClientAccess.ApiUrl}/invitation/`);
    const form = new URLSearchParams({ password, passwordConfirmation: password });
    const { status } = await fetch(linkIn(mail, this.outputs), { method: 'POST', body: form });
    expect(status === 200, `the page for the password answered ${String(status)}.`);
    say(`In the mailbox of ${email}: « ${mail.subject} »; behind its link the person chooses a password.`);
    await this.signIn(email);
  }

  async signIn(email: string): Promise<void> {
    this.token = await until(`${email} can sign in`, () => signIn(this.outputs, email, password).catch(() => ''));
    // A token of the very second in which sessions end is taken for one that was given after that.
    await pause(1000);
  }

  async isRefused(email: string): Promise<void> {
    await until(`${email} cannot sign in`, () =>
      signIn(this.outputs, email, password).then(
        () => false,
        () => true,
      ),
    );
    say(`${email} cannot sign in any more.`);
  }

  /** What the person's next call and a check say. */
  async isIn(wanted: boolean): Promise<void> {
    const headers = { authorization: `Bearer ${this.token}` };
    const { status } = await fetch(`${this.outputs.ClientAccess.ApiUrl}/v1/me`, { headers });
    expect(wanted ? status === 200 : status === 401 || status === 403, `their call was answered ${String(status)}.`);
    const { accessId, dossierId } = this.of;
    const checks = [{ dossierId, permission: 'invoices.process', accessId }];
    const { results } = Checked.parse(await this.collaborator('POST /v1/permissions/check', { checks }));
    const [result] = results;
    expect(result?.allowed === wanted, `the check said ${JSON.stringify(result)}.`);
    say(`Their next call, GET /v1/me: ${String(status)}. POST /v1/permissions/check: ${JSON.stringify(result)}.`);
  }
}
const Checked = z.object({
  results: z.array(z.object({ allowed: z.boolean(), scope: z.string(), reason: z.string() })),
});

/** What comes true within half a minute. */
async function until<T>(what: string, look: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const found = await look();
    if (found) return found;
    await pause(200);
  }
  throw new Error(`It did not come true within 30 s that ${what}.`);
}

async function play(outputs: Outputs): Promise<void> {
  const collaborator = await callsAs(outputs, 'collaborator');
  const validator = await callsAs(outputs, 'validator');

  step('A collaborator asks for an access, a validator approves it');
  const access = await opened(collaborator, validator);
  const life = new Life(outputs, access, collaborator, validator);
  await life.enter(access.email);
  await life.isIn(true);

  step('It is suspended: the person is out at once');
  await collaborator(`POST ${life.path}/suspend`, { reason: 'Congé parental.' });
  await life.isIn(false);
  await life.isRefused(access.email);

  await endByItself(life, access.email);
  const corrected = await correctAddress(outputs, life, access.email);

  step('It is revoked for good, and its address is free again');
  await isHeld(collaborator, corrected, true);
  await collaborator(`POST ${life.path}/revoke`, { reason: 'Départ de l’entreprise.' });
  await life.isIn(false);
  await life.isRefused(corrected);
  await until('the address is free', () => blocks(collaborator, corrected).then((held) => !held));
  await isHeld(collaborator, corrected, false);
  console.log();
}

async function endByItself(life: Life, email: string): Promise<void> {
  step('It is reactivated, and given an end a few seconds ahead, which comes by itself');
  await life.validator(`POST ${life.path}/reactivate`, {});
  await life.signIn(email);
  await life.isIn(true);
  const endsAt = new Date(Date.now() + 4000);
  await life.collaborator(`PATCH ${life.path}`, { endsAt: endsAt.toISOString() });
  await pause(Math.max(0, endsAt.getTime() - Date.now()) + 50);
  say(`It is ${new Date().toISOString()}: the end, ${endsAt.toISOString()}, has come, and nobody has done anything.`);
  await life.isIn(false);
  const { status, suspendedBecause } = await life.shown();
  expect(
    status === 'suspended' && suspendedBecause === 'ended',
    `it is ${status}, because ${String(suspendedBecause)}.`,
  );
  say(`GET /v1/accesses/…: ${status}, because it has ${suspendedBecause}. Within two minutes that is written, too.`);
  await life.validator(`POST ${life.path}/reactivate`, { endsAt: null });
  await life.signIn(email);
  say('The validator reactivates it without an end.');
  await life.isIn(true);
}

/** Gives the new address. */
async function correctAddress(outputs: Outputs, life: Life, former: string): Promise<string> {
  step('Its address is corrected: a request, which somebody else approves from the link in their mail');
  const corrected = former.replace('margaux+', 'margaux.olivier+');
  await life.collaborator(`PATCH ${life.path}`, { identity: { email: corrected } });
  const { identity } = await life.shown();
  expect(identity.email === former, `the address is ${identity.email} already.`);
  say(`PATCH /v1/accesses/…: 202. Until it is approved, the address is ${identity.email}.`);
  const { email: validator } = personAs(outputs, 'validator');
  const mail = await waitForMail(outputs, validator, corrected);
  say(`In the mailbox of ${validator} (${outputs.Local.MailboxUrl}): « ${mail.subject} »`);
  const page = linkIn(mail, outputs);
  await decideOn(page, 'approve');
  say(`They approve on the page behind its link: POST ${page.replace(outputs.ClientAccess.ApiUrl, '')} answers 200.`);
  await life.enter(corrected);
  await life.isIn(true);
  const { subject, text } = await waitForMail(outputs, former, 'adresse');
  expect(!text.includes(outputs.ClientAccess.ApiUrl), 'the notice to the former address has a link of ours.');
  say(`In the mailbox of ${former}: « ${subject} », without a link of ours.`);
  await life.isRefused(former);
  return corrected;
}

const Summary = z.object({ blocking: z.array(z.object({ code: z.string() })) });

/** C1: whether an address is taken, as a creation is told. */
async function blocks(collaborator: Call, email: string): Promise<boolean> {
  const { blocking } = Summary.parse(await collaborator('POST /v1/accesses/preview', { identity: { email } }));
  return blocking.some(({ code }) => code === 'email-taken');
}

async function isHeld(collaborator: Call, email: string, wanted: boolean): Promise<void> {
  expect((await blocks(collaborator, email)) === wanted, `the address is ${wanted ? 'free' : 'taken'}.`);
  say(`POST /v1/accesses/preview: ${email} is ${wanted ? 'taken (email-taken)' : 'free'}.`);
}

await leaveWith(async () => {
  if (!requestedHelp(process.argv.slice(2), help)) return playOnHost(play);
  console.log(help);
  return 0;
});
