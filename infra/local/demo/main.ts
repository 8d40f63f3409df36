import * as z from 'zod';
import { leaveWith, requestedHelp } from '../../command-line.ts';
import { call, linkIn, signIn, waitForMail, type Outputs } from './api.ts';
import { Page, personAs } from './opening.ts';
import { playOnHost, say, show, step } from './playing.ts';

const help = `Plays one creation, from a collaborator's first look at the portfolio to the person's own sign-in.

  npm run demo

It works on the local host that npm start runs in this folder; without one it starts one, and stops it at the end.

  --help  this text`;

const Access = z.object({ accessId: z.string(), status: z.string(), request: z.object({ requestId: z.string() }) });
const Company = z.object({
  companyId: z.string(),
  name: z.string(),
  dossiers: z.array(z.object({ dossierId: z.string(), name: z.string() })),
});

/** Plays one creation from the collaborator's first look at the portfolio to the person's own sign-in. */
async function play(outputs: Outputs): Promise<void> {
  const { ApiUrl } = outputs.ClientAccess;
  const collaborator = personAs(outputs, 'collaborator');
  const validator = personAs(outputs, 'validator');

  step('The collaborator signs in and opens the users of the portfolio');
  const token = await signIn(outputs, collaborator.email, collaborator.password);
  const api = (route: string, body?: unknown) => call(outputs, token, route, body);
  const users = Page(Access).parse(await api('GET /v1/accesses?limit=100'));
  say(`${collaborator.email} of ${collaborator.firm}: GET /v1/accesses shows ${String(users.items.length)} accesses.`);

  step('They start a new access, and find the company by the beginning of its name');
  const found = Page(Company).parse(await api('GET /v1/companies?name=camp'));
  const company = found.items[0];
  if (!company) throw new Error('The demo company is gone.');
  say(`GET /v1/companies?name=camp finds « ${company.name} », which has no client admin yet.`);

  step('Identity, dossiers with a level each, modules');
  const catalogue = Page(z.object({ moduleId: z.string(), name: z.string() })).parse(await api('GET /v1/modules'));
  const email = `margaux.olivier+${Date.now().toString(36)}@camping-les-flots-bleus.example`;
  const creation = {
    identity: {
      lastName: 'Olivier',
      firstName: 'Margaux',
      email,
      phone: '06 12 34 56 78',
      clientType: 'client_admin',
      companyId: company.companyId,
    },
    dossiers: company.dossiers.map(({ dossierId }) => ({ dossierId, level: 'principal_admin' })),
    modules: catalogue.items.slice(0, 2).map(({ moduleId }) => moduleId),
  };
  show(creation);

  step('They save: POST /v1/accesses');
  const access = Access.parse(await api('POST /v1/accesses', creation));
  say(`202 – the access is ${access.status}: it opens nothing until somebody else approves it.`);
  await signIn(outputs, email, 'Does-not-matter-1').then(
    () => Promise.reject(new Error('A pending person could sign in.')),
    () => say(`${email} cannot sign in yet.`),
  );

  step('The workflow asks the validators by email, each with a personal link');
  const asked = await waitForMail(outputs, validator.email, email);
  say(`In the mailbox of ${validator.email} (${outputs.Local.MailboxUrl}): « ${asked.subject} »`);
  const page = linkIn(asked, outputs);
  say(`The link: ${page}`);

  step('The validator opens the page – which changes nothing, however often – and approves through its form');
  const html = await (await fetch(page)).text();
  const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
  say(`GET ${page.replace(ApiUrl, '')} shows « ${/<h1[^>]*>([^<]+)/.exec(html)?.[1] ?? ''} », version ${version}.`);
  const form = new URLSearchParams({ decision: 'approve', confirmed: 'true', reason: '', version });
  const decided = await fetch(page, { method: 'POST', body: form });
  say(`POST with a ticked confirmation: ${String(decided.status)}.`);

  step('The workflow opens the sign-in, activates the access and invites the person');
  const invited = await waitForMail(outputs, email, ApiUrl);
  say(`In the mailbox of ${email}: « ${invited.subject} »`);
  show(await api(`GET /v1/requests/${access.request.requestId}`));

  step('The person chooses a password on the page behind the one-time link');
  const invitation = linkIn(invited, outputs);
  const password = 'Soleil-sur-la-plage-7';
  const chosen = await fetch(invitation, {
    method: 'POST',
    body: new URLSearchParams({ password, passwordConfirmation: password }),
  });
  say(`POST ${invitation.replace(ApiUrl, '')}: ${String(chosen.status)}. The link is spent.`);

  step('The person signs in: GET /v1/me');
  show(await call(outputs, await signIn(outputs, email, password), 'GET /v1/me'));
  say('The creator has been told by email as well.\n');
}

await leaveWith(async () => {
  if (!requestedHelp(process.argv.slice(2), help)) return playOnHost(play);
  console.log(help);
  return 0;
});
