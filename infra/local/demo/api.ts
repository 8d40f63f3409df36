import { CognitoIdentityProviderClient, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const Outputs = z.object({
  ClientAccess: z.object({ ApiUrl: z.string(), UserPoolId: z.string(), UserPoolClientId: z.string() }),
  Local: z.object({
    MailboxUrl: z.string(),
    CognitoEndpoint: z.string(),
    SignIn: z.array(z.object({ email: z.string(), password: z.string(), role: z.string(), firm: z.string() })),
  }),
});
export type Outputs = z.infer<typeof Outputs>;

/** What a running local host wrote for apps to read; undefined when none answers. */
export async function runningHost(file = '.local/outputs.json'): Promise<Outputs | undefined> {
  try {
    const outputs = Outputs.parse(JSON.parse(await readFile(file, 'utf8')));
    const health = await fetch(`${outputs.ClientAccess.ApiUrl}/health`);
    return health.ok ? outputs : undefined;
  } catch {
    return undefined;
  }
}

/** Signs a person in as the portal would, and gives the access token that the API takes. */
export async function signIn({ ClientAccess, Local }: Outputs, email: string, password: string): Promise<string> {
  const cognito = new CognitoIdentityProviderClient({
    endpoint: Local.CognitoEndpoint,
    region: ClientAccess.UserPoolId.split('_')[0] ?? 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      ClientId: ClientAccess.UserPoolClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );
  return AuthenticationResult?.AccessToken ?? '';
}

/** Calls the API as a signed-in person. @throws an error with the problem's text for any refusal. */
export async function call(outputs: Outputs, token: string, route: string, body?: unknown): Promise<unknown> {
  const [method = 'GET', path = '/'] = route.split(' ');
  const response = await fetch(`${outputs.ClientAccess.ApiUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const reply: unknown = await response.json();
  if (!response.ok) throw new Error(`${route} answered ${String(response.status)}: ${JSON.stringify(reply, null, 2)}`);
  return reply;
}

const Store = z.object({
  emails: z.array(
    z.object({
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ text: z.string().optional(), html: z.string().optional() }),
    }),
  ),
});
export interface DemoMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Which mail is waited for: one that mentions a text, or of which something else holds. */
export type Wanted = string | ((mail: DemoMail) => boolean);

/** All mails to an address, the oldest first. */
export async function mailsTo({ Local }: Outputs, to: string): Promise<DemoMail[]> {
  const { emails } = Store.parse(await (await fetch(`${Local.MailboxUrl}/store`)).json());
  return emails
    .filter(({ destination }) => destination.to.includes(to))
    .map(({ subject, body }) => ({ subject, text: body.text ?? '', html: body.html ?? '' }));
}

/** The newest mail to an address that is wanted, as soon as it is there; gives up after half a minute. */
export async function waitForMail(outputs: Outputs, to: string, wanted: Wanted): Promise<DemoMail> {
  const isIt = typeof wanted === 'string' ? ({ text }: DemoMail) => text.includes(wanted) : wanted;
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const found = (await mailsTo(outputs, to)).findLast(isIt);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No mail to ${to} came within 30 s; the mailbox is at ${outputs.Local.MailboxUrl}.`);
}

/** The first link in a mail that leads to the API, or there to a page. */
export function linkIn({ text }: DemoMail, { ClientAccess }: Outputs, page = ''): string {
  const start = text.indexOf(`${ClientAccess.ApiUrl}/${page}`);
  return start < 0 ? '' : (text.slice(start).split(/\s/)[0] ?? '');
}
