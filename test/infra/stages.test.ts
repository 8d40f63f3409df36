import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { ClientAccessApp } from '../../infra/constructs/client-access-app.ts';
import { stageOf } from '../../infra/stage-context.ts';
import { stageNames, stages } from '../../infra/stages.ts';
import { deployable } from './support/synthesize.ts';
import { functions, only, service } from './support/template.ts';

const prod = { stage: 'prod', ...deployable.prod };

test('there is no stage by default, and what is missing is told in one line', async () => {
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'infra/bin/app.ts'], {
    env: { PATH: process.env['PATH'] },
  });
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: 'Say which stage: -c stage=NAME, one of local, dev, prod.\n',
  });
});

test.each([
  [{ stage: 'production' }, 'Unknown stage "production": choose one of local, dev, prod.'],
  [{ stage: '' }, 'The context key stage must be a text that is not empty.'],
  [{ ...prod, region: '' }, 'The context key region must be a text that is not empty.'],
  [{ ...prod, account: 123456789012 }, 'The context key account must be a text that is not empty.'],
  [{ ...prod, maildomain: 'mail.cabinet.fr' }, 'Unknown context key "maildomain": the keys are stage, account,'],
  [{ ...prod, 'mail-domain': 'mail.cabinet.fr' }, 'Unknown context key "mail-domain"'],
  [{ ...prod, 'alarm-email': 'a@cabinet.fr' }, 'Unknown context key "alarm-email"'],
  [{ ...prod, regoin: 'eu-west-1' }, 'Unknown context key "regoin"'],
  [{ ...prod, account: '1234' }, 'Stage prod: account "1234" must be twelve digits, or "any".'],
  [{ ...prod, region: 'paris' }, 'Stage prod: region "paris" must be a region such as eu-west-3.'],
  [{ stage: 'dev', mailDomain: 'mail' }, 'Stage dev: mailDomain "mail" must be a domain in lower case'],
  [{ ...prod, mailDomain: 'no-reply@cabinet.fr' }, 'mailDomain "no-reply@cabinet.fr" must be a domain'],
  [{ ...prod, mailDomain: 'Mail.Cabinet.fr' }, 'must be a domain in lower case'],
  [
    { stage: 'dev', portalUrl: 'http://portail.cabinet.fr' },
    'portalUrl "http://portail.cabinet.fr" must be an address',
  ],
  [{ ...prod, portalUrl: 'https://portail.cabinet.fr/' }, 'must be an address such as https://portail'],
  [{ ...prod, appOrigins: 'https://app.cabinet.fr/' }, 'appOrigins "https://app.cabinet.fr/" must be origins between'],
  [{ ...prod, appOrigins: 'app.cabinet.fr' }, 'must be origins between commas'],
  [{ ...prod, appOrigins: 'http://app.cabinet.fr' }, 'must be origins between commas'],
  [{ ...prod, appOrigins: 'https://app.cabinet.fr, https://b.fr' }, 'must be origins between commas'],
  [{ ...prod, appOrigins: 'https://*.cabinet.fr' }, 'must be origins between commas'],
  [{ ...prod, appOrigins: '*' }, 'must be origins between commas'],
  [{ ...prod, appOrigins: 'any' }, 'appOrigins "any" is too much'],
  [{ ...prod, alarmEmail: 'alarms.cabinet.fr' }, 'alarmEmail "alarms.cabinet.fr" must be an email address'],
  [{ ...prod, alarmEmail: 'a@b@cabinet.fr' }, 'must be an email address'],
])('%j is refused: %s', (context, refusal) => {
  expect(() => stageOf(context)).toThrow(refusal);
});

test.each([
  [{ stage: 'prod' }, 'mailDomain "client-access.example" is a placeholder'],
  [{ ...prod, mailDomain: 'mail.example.com' }, 'mailDomain "mail.example.com" is a placeholder'],
  [{ ...prod, mailDomain: 'mail.cabinet.test' }, 'mailDomain "mail.cabinet.test" is a placeholder'],
  [{ ...prod, mailDomain: 'mail.cabinet.local' }, 'mailDomain "mail.cabinet.local" is a placeholder'],
  [{ stage: 'prod', mailDomain: 'mail.cabinet.fr' }, 'alarmEmail "alarms@client-access.example" is a placeholder'],
  [{ ...prod, portalUrl: 'https://portail.example' }, 'portalUrl "https://portail.example" is a placeholder'],
  [{ ...prod, alarmEmail: 'a@example.org' }, 'alarmEmail "a@example.org" is a placeholder'],
  [{ ...prod, alarmEmail: 'nobody' }, 'alarmEmail "nobody" is missing: somebody must hear of alarms'],
])('in prod %j is refused: %s', (context, refusal) => {
  expect(() => stageOf(context)).toThrow(refusal);
});

test('the same as in prod will do where nobody must be reached', () => {
  for (const stage of ['local', 'dev']) expect(() => stageOf({ stage })).not.toThrow();
});

test('the context overrides what the stage says, and leaves the CDK’s own keys alone', () => {
  const given = {
    ...{ account: '123456789012', region: 'eu-central-1', mailDomain: 'mail.cabinet.fr', alarmEmail: 'it@cabinet.fr' },
    portalUrl: 'https://portail.cabinet.fr',
    appOrigins: 'https://portail.cabinet.fr,http://localhost:5173',
  };
  const cdk = {
    '@aws-cdk/core:x': true,
    'aws:cdk:y': true,
    'cli-telemetry': false,
    'availability-zones:account=1': [],
  };
  expect(stageOf({ ...cdk, stage: 'prod', ...given })).toEqual({ ...stages.prod, ...given });
});

test.each(stageNames)(
  '%s names its account or says that any will do, its region, its domain, its portal and its alarms',
  (name) => {
    const { account, region, mailDomain, alarmEmail, portalUrl } = stages[name];
    for (const said of [account, region, mailDomain, alarmEmail, portalUrl]) expect(said).not.toBe('');
  },
);

test('a stage is in the names of its stacks, so that none is deployed over another; the local ones are alone', () => {
  const stackNames = stageNames.map((stage) => {
    const app = new ClientAccessApp({ stage, bundles: inject('bundles'), context: deployable[stage] });
    return [app.service.stackName, app.stateful.stackName];
  });
  expect(stackNames).toEqual([
    ['ClientAccess', 'ClientAccessData'],
    ['ClientAccess-dev', 'ClientAccessData-dev'],
    ['ClientAccess-prod', 'ClientAccessData-prod'],
  ]);
});

test('the stacks go where the stage says; the local ones nowhere, since no credentials are of their account', () => {
  const placeOf = (context: Readonly<Record<string, string>>) => {
    const { service } = new ClientAccessApp({ bundles: inject('bundles'), context });
    return service.environment;
  };
  expect(placeOf({ ...prod, account: '123456789012', region: 'eu-west-1' })).toBe('aws://123456789012/eu-west-1');
  expect(placeOf(prod)).toBe('aws://unknown-account/eu-west-3');
  expect(placeOf({ stage: 'local' })).toBe('aws://000000000000/eu-west-3');
});

test('alarms are told to the address of the stage', () => {
  expect(only(service('prod'), 'AWS::SNS::Subscription').properties).toMatchObject({
    Protocol: 'email',
    Endpoint: deployable.prod['alarmEmail'],
  });
});

test.each([
  ['prod', '20', '300'],
  ['dev', '20', '300'],
  ['local', '200', '3000'],
] as const)(
  'in %s a client may set off %s mails to others an hour, a collaborator %s (F3)',
  (name, client, collaborator) => {
    const rates = [...functions(service(name))].flatMap(([entry, { properties }]) => {
      const { MAILS_PER_HOUR_OF_CLIENT, MAILS_PER_HOUR_OF_COLLABORATOR } = properties['Environment'].Variables;
      return MAILS_PER_HOUR_OF_CLIENT === undefined
        ? []
        : [[entry, MAILS_PER_HOUR_OF_CLIENT, MAILS_PER_HOUR_OF_COLLABORATOR]];
    });
    const mailing = [
      'http/accesses',
      'http/collaborators',
      'http/dossiers',
      'http/drafts',
      'http/firm',
      'http/requests',
    ];
    expect(rates.sort()).toEqual(mailing.map((entry) => [entry, client, collaborator]));
  },
);

test.each([
  ['prod', '', 'no'],
  ['local', 'https://portail.client-access.example', 'yes'],
] as const)('in %s every function that shows the portal is told “%s”', (name, portal, onLocalhost) => {
  const told = [...functions(service(name))].flatMap(([entry, { properties }]) => {
    const { PORTAL_URL } = properties['Environment'].Variables;
    return PORTAL_URL === undefined ? [] : [[entry, PORTAL_URL]];
  });
  const pages = ['http/invitation-page', 'http/queue-page', 'http/validation-page'];
  const mailing = ['ask-validators', 'invite-person', 'send-digest', 'tell-creator'].map((task) => `workflow/${task}`);
  const showing = ['events/sign-in-and-mail', 'http/firm', ...pages, ...mailing];
  expect(told.sort()).toEqual(showing.map((entry) => [entry, portal]));
  const { properties } = functions(service(name)).get('http/firm') ?? {};
  expect(properties?.['Environment'].Variables.PORTAL_ON_LOCALHOST).toBe(onLocalhost);
});
