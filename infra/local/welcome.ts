import type { Host } from './host.ts';

/** What the terminal shows once all is ready: where things are, who can sign in, and a first call to copy. */
export function welcome(
  { apiUrl, mailboxUrl, eventsUrl, outputs, routes, functions }: Host,
  { speed, seconds }: { speed: number; seconds: number },
): string {
  const { Local, ClientAccess } = outputs;
  const people = Local.SignIn;
  const widths = [
    Math.max(0, ...people.map(({ email }) => email.length)),
    Math.max(0, ...people.map(({ role }) => role.length)),
  ];
  const table = people.map(
    ({ email, role, password, firm }) =>
      `  ${email.padEnd(widths[0] ?? 0)}  ${role.padEnd(widths[1] ?? 0)}  ${password}  ${firm}`,
  );
  return [
    '',
    `Ready in ${seconds.toFixed(1)} s: ${routes.length} routes, ${functions.length} functions${speed === 1 ? '' : `, waits ${speed} times shorter`}.`,
    '',
    `  API      ${apiUrl}`,
    `  Mailbox  ${mailboxUrl}`,
    `  Events   ${eventsUrl}`,
    '  Outputs  .local/outputs.json',
    '  Logs     .local/functions.log',
    ...(table.length > 0 ? ['', 'Who can sign in (email, role, password, firm):', ...table] : []),
    ...(people[0]
      ? ['', 'Try:', '', firstCall(Local.CognitoEndpoint, ClientAccess.UserPoolClientId, people[0], apiUrl)]
      : []),
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

/** Two commands to paste: sign in, then ask who one is. */
function firstCall(
  cognito: string,
  clientId: string,
  { email, password }: { email: string; password: string },
  apiUrl: string,
): string {
  const body = JSON.stringify({
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: clientId,
    AuthParameters: { USERNAME: email, PASSWORD: password },
  });
  return [
    `  TOKEN=$(curl -s ${cognito} -H 'content-type: application/x-amz-json-1.1' \\`,
    "    -H 'x-amz-target: AWSCognitoIdentityProviderService.InitiateAuth' \\",
    `    -d '${body.replaceAll("'", "'\\''")}' | sed 's/.*"AccessToken":"\\([^"]*\\)".*/\\1/')`,
    `  curl -s ${apiUrl}/v1/me -H "authorization: Bearer $TOKEN"`,
  ].join('\n');
}
