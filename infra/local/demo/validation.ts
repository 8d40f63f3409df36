import { leaveWith, requestedHelp } from '../../command-line.ts';
import { linkIn, mailsTo, waitForMail, type Outputs } from './api.ts';
import { ask, Office, titled, type Asked, type Somebody } from './office.ts';
import { decideInQueue, decideOn, readPage } from './pages.ts';
import { expect, playOnHost, say, step } from './playing.ts';

/** How many times shorter waits are: an hour of the workflow takes a second and a half. */
const speed = 2400;

const help = `Plays what happens to requests that wait: reminders that go as one mail, one sent back and corrected, one decided on
the page of all, administrators told, a validator away, and one that expires. It takes about a minute.

  npm run demo:validation

It starts a local host of its own, on which an hour of waiting takes a second and a half, whatever else runs, and
stops it at the end. It exits with 1 if anything is otherwise than it says.

  --help  this text`;

/** What the firm sets, so that the course of a request is the same on every day of the week. */
const settings = {
  ...{ language: 'en', businessTime: false, reminderAfter: 'PT3H', remindersBeforeEscalation: 1 },
  ...{ digestEvery: 'PT1H', expireAfter: 'P1D' },
};

async function play(outputs: Outputs): Promise<void> {
  step('A firm, and how patient it is');
  const office = await Office.open(outputs);
  const [victor, agnès] = [office.get('Victor'), office.get('Agnès')];
  await office.get('Hélène').calls('PATCH /v1/firm', settings);
  say('Hélène administers it, Victor and Agnès may validate, Paul works with the clients.');
  say('Hélène sets: a reminder every 3 hours, administrators with the second one, an end after a day.');
  say(`Here an hour takes ${String(3600 / speed)} s. (Mails show today’s real time: only waiting is shorter.)`);
  say(`All mails: ${outputs.Local.MailboxUrl}`);

  step('Paul asks for three accesses. Whoever may validate is asked at once, by a mail for each');
  const margaux = await ask(office, 'Margaux', 'Olivier');
  const leo = await ask(office, 'Leo', 'Roux');
  const nina = await ask(office, 'Nina', 'Faure');
  for (const name of ['Margaux', 'Leo', 'Nina']) {
    await office.mail(victor, titled(new RegExp(`validate: ${name}`)), /^Rights requested/);
    await waitForMail(outputs, agnès.email, titled(new RegExp(`validate: ${name}`)));
  }
  say('Agnès has got the same three, with links of her own: the first decision counts.');

  step('Three hours later nobody has decided. The reminder of all three is one mail: a digest');
  const digest = await office.mail(victor, titled(/^3 requests/), /^(These are|Access to validate)/);
  say('It has a link to each request, and one to the page of all of them. Opening a link decides nothing.');

  await sendBack(office, margaux, linkIn(digest, outputs, 'validation'));
  await escalate(office);
  await decideMany(office, leo);
  await standIn(office);
  await expire(office, nina);
}

async function sendBack(office: Office, { requestId, body }: Asked, link: string): Promise<void> {
  const [paul, victor] = [office.get('Paul'), office.get('Victor')];
  step('Behind the first link Victor sends Margaux’s request back: her number is that of the reception');
  await decideOn(link, 'send_back', 'This is the number of the reception: please give hers.');
  await office.mail(paul, titled(/correct/), /^(>|Correct|Person|Reason)/);
  say(`The request waits for Paul, and for nobody else: ${(await office.request(requestId)).status}.`);

  step('Paul corrects it: the same request, asked for once more, with what has changed');
  const identity = { ...body.identity, phone: '06 98 76 54 32' };
  await paul.calls(`PUT /v1/requests/${requestId}`, { ...body, identity });
  const again = await office.mail(victor, ({ text }) => /Corrected since/.test(text), /Corrected since|98.76.54.32/);
  const page = linkIn(again, office.outputs, 'validation');
  expect((await readPage(page)).includes('98 76 54 32'), 'the page does not show the new number.');
  await decideOn(page, 'approve');
  say('The page behind its link shows the same difference. Victor approves; Margaux is invited:');
  const margaux = { ...paul, name: 'Margaux', email: String(body.identity['email']) };
  await office.mail(margaux, ({ text }) => text.includes('/invitation/'));
  await office.course(requestId);
}

async function escalate(office: Office): Promise<void> {
  step('With the second reminder the administrators are brought in');
  say('Hélène may not decide herself, so she is told what would help, once:');
  await office.mail(office.get('Hélène'), titled(/undecided/), /^(- |You cannot)/);
}

async function decideMany(office: Office, leo: Asked): Promise<void> {
  const [victor, agnès] = [office.get('Victor'), office.get('Agnès')];
  step('Agnès opens the page of her requests, and approves Leo’s there');
  const reminder = await office.mail(agnès, titled(/await/), /^(These are|This is|Access to validate)/);
  await decideInQueue(linkIn(reminder, office.outputs, 'queue'), leo.requestId, 'approve');
  say(
    `POST /queue/…: ${(await office.request(leo.requestId)).status}. Up to a hundred can be decided like that at once.`,
  );
  const before = (await mailsTo(office.outputs, victor.email)).length;
  say('Nobody gets a mail because somebody else has decided. Victor’s next reminder leaves Leo out:');
  const next = await office.mail(victor, titled(/^One request/), /^(This is|Access to validate)/);
  expect(!next.text.includes('Leo'), 'the reminder tells of a request that is decided.');
  const since = (await mailsTo(office.outputs, victor.email)).slice(before);
  expect(since.every(titled(/await/)), `Victor got « ${since.map(({ subject }) => subject).join(' », « ')} ».`);
}

async function standIn(office: Office): Promise<void> {
  const [victor, agnès] = [office.get('Victor'), office.get('Agnès')];
  step('Agnès is away until tomorrow, and Victor stands in for her');
  const [from, to] = [0, 24].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  await agnès.calls('PUT /v1/me/absence', { from, to, delegateId: victor.id });
  say('PUT /v1/me/absence. She may still decide; nobody asks her, as long as somebody else is there. Paul asks again:');
  const tom = await ask(office, 'Tom', 'Giraud');
  const asked = await office.mail(victor, titled(/validate: Tom/), /^(Rights requested|You are standing in)/);
  await decideOn(linkIn(asked, office.outputs, 'validation'), 'approve');
  const { decision } = await office.request(tom.requestId);
  const others = decision?.for.map(({ name }) => name).join(', ') ?? '';
  expect(others === agnès.name, `it was decided for « ${others} ».`);
  say(`GET /v1/requests/…: approved by ${decision?.by?.name ?? ''} for ${others}.`);
  const mails = (await mailsTo(office.outputs, agnès.email)).filter(({ text }) => text.includes('Tom Giraud'));
  expect(mails.length === 0, `Agnès got « ${mails[0]?.subject ?? ''} ».`);
  say('Agnès has got no mail about Tom.');
}

async function expire(office: Office, { requestId }: Asked): Promise<void> {
  step('Nobody decides on Nina’s request. After a day it expires, and Paul is told');
  await office.mail(office.get('Paul'), titled(/expired.*Nina/), /^(Your request|No access)/);
  await office.course(requestId);
  for (const who of [office.get('Victor'), office.get('Agnès')]) await summary(office, who);
  console.log();
}

/** What somebody got, by its kind. */
async function summary(office: Office, who: Somebody): Promise<void> {
  const mails = await mailsTo(office.outputs, who.email);
  const digests = mails.filter(titled(/await/)).length;
  say(`${who.name} got ${String(mails.length - digests)} mails that ask, and ${String(digests)} reminders.`);
}

await leaveWith(async () => {
  if (!requestedHelp(process.argv.slice(2), help)) return playOnHost(play, { speed });
  console.log(help);
  return 0;
});
