import { describe, expect, test } from 'vitest';
import { throttling } from '../../infra/local/api/http-routes.ts';
import { loadAssembly } from '../../infra/local/template/assembly.ts';
import { TemplateGraph } from '../../infra/local/template/template.ts';
import { stageNames } from '../../infra/stages.ts';
import { routes, type Route } from '../../shared/contract/routes.ts';
import { operations } from '../contract/support/document.ts';
import { functions, only, resources, service, stage, target, type Json } from './support/template.ts';

const declared = new Map(
  resources(service(), 'AWS::ApiGatewayV2::Route').map(({ properties }) => [
    String(properties['RouteKey']),
    properties,
  ]),
);
const contract = Object.entries<Route>(routes);

test('the API has the routes of the contract, and no others', () => {
  expect([...declared.keys()].sort()).toEqual(Object.keys(routes).sort());
});

test('the document describes them all, and tells of each whether it asks for a sign-in', () => {
  const documented = operations().map(({ key, operation }) => [key, operation.security.length > 0 ? 'JWT' : 'NONE']);
  const deployed = [...declared].map(([key, { AuthorizationType }]) => [key, AuthorizationType as string]);
  expect(documented.sort()).toEqual(deployed.sort());
});

test('every route is written out: there is no catch-all, but for what is added to a link', () => {
  for (const key of declared.keys()) expect(key).toMatch(/^[A-Z]+ \/[^+$]*(\{token\}\/\{rest\+\})?$/);
  for (const key of declared.keys()) expect(key).not.toMatch(/.\/$/);
});

test('what anybody may GET answers HEAD too', () => {
  const open = contract
    .filter(([key, { access }]) => access === 'public' && key.startsWith('GET '))
    .map(([key]) => key);
  expect(open.length).toBeGreaterThan(3);
  for (const key of open) expect(declared.has(key.replace('GET', 'HEAD')), key).toBe(true);
});

test.each(contract.filter(([, { access }]) => access === 'signed-in'))('%s asks for an access token', (key) => {
  const authorizer = only(service(), 'AWS::ApiGatewayV2::Authorizer');
  expect(declared.get(key)).toMatchObject({
    ...{ AuthorizationType: 'JWT', AuthorizerId: { Ref: authorizer.id } },
    // Access tokens alone carry it.
    AuthorizationScopes: ['aws.cognito.signin.user.admin'],
  });
});

test.each(contract.filter(([, { access }]) => access === 'public'))('%s is public', (key) => {
  expect(declared.get(key)).toMatchObject({ AuthorizationType: 'NONE' });
  expect(declared.get(key)!['AuthorizationScopes']).toBeUndefined();
});

test('what is public is so on purpose', () => {
  const open = [...declared].filter(([, { AuthorizationType }]) => AuthorizationType === 'NONE').map(([key]) => key);
  for (const key of open)
    expect(key).toMatch(
      / \/(validation\/|queue\/|invitation\/|openapi\.json|schemas\/events\/|docs|health|v1\/password-reset$)/,
    );
});

test('the authorizer takes tokens of our user pool and client from the Authorization header', () => {
  const { properties } = only(service(), 'AWS::ApiGatewayV2::Authorizer');
  expect(properties).toMatchObject({ AuthorizerType: 'JWT', IdentitySource: ['$request.header.Authorization'] });
  const { Issuer, Audience } = properties['JwtConfiguration'];
  expect(JSON.stringify(Issuer)).toMatch(/https:\/\/cognito-idp\.eu-west-3\..*SignInUserPool/);
  expect(JSON.stringify(Audience)).toMatch(/SignInClient/);
});

test.each(contract)('%s goes to the function of its capability', (key, { capability }) => {
  const integrationId = /integrations\/.*?"Ref":"(\w+)"|"Ref":"(\w+)"/.exec(
    JSON.stringify(declared.get(key)!['Target']),
  );
  const integration = service().Resources[String(integrationId?.[1] ?? integrationId?.[2])];
  expect(target(integration?.Properties['IntegrationUri'])).toBe(functions().get(`http/${capability}`)?.id);
});

test('functions are called by this API alone, and those of a schedule or of mail reports by their rule alone', () => {
  const api = `{"Ref":"${only(service(), 'AWS::ApiGatewayV2::Api').id}"}`;
  const ruled = /^(scheduled\/|events\/mail-delivery$)/;
  const byRules = [...functions()].flatMap(([name, { id }]) => (ruled.test(name) ? [id] : []));
  const ruleOf = (id: string | undefined) =>
    resources(service(), 'AWS::Events::Rule').find(({ properties }) => target(properties['Targets'][0].Arn) === id)?.id;
  for (const { properties } of resources(service(), 'AWS::Lambda::Permission')) {
    const called = target(properties['FunctionName']);
    const byRule = byRules.includes(String(called));
    const Principal = byRule ? 'events.amazonaws.com' : 'apigateway.amazonaws.com';
    expect(properties).toMatchObject({ Principal, Action: 'lambda:InvokeFunction' });
    const source = byRule ? JSON.stringify({ 'Fn::GetAtt': [ruleOf(called), 'Arn'] }) : api;
    expect(JSON.stringify(properties['SourceArn'])).toContain(source);
  }
});

test('the API is throttled, and deploys by itself', () => {
  const { properties } = only(service('prod'), 'AWS::ApiGatewayV2::Stage');
  expect(properties).toMatchObject({
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
  });
});

describe('pages of another origin', () => {
  const corsOf = (name: 'local' | 'dev' | 'prod') =>
    only(service(name), 'AWS::ApiGatewayV2::Api').properties['CorsConfiguration'] as Json;

  test('are answered where a stage names them alone, which none does by itself but that of one’s own machine', () => {
    expect([corsOf('prod'), corsOf('dev')]).toEqual([undefined, undefined]);
    expect(corsOf('local')).toMatchObject({ AllowOrigins: ['*'] });
  });

  test('may do all that the contract has, without cookies, and read what it tells in headers', () => {
    const cors = corsOf('local');
    const methods = new Set(contract.map(([key]) => key.split(' ')[0]));
    expect([...(cors['AllowMethods'] as string[])].sort()).toEqual([...methods].sort());
    expect(cors['AllowCredentials']).toBeUndefined();
    expect(cors['MaxAge']).toBe(3600);
    const asked = ['accept-language', 'authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match'];
    expect([...(cors['AllowHeaders'] as string[])].sort()).toEqual(asked);
    expect(cors['ExposeHeaders']).toEqual(
      expect.arrayContaining(['etag', 'location', 'retry-after', 'link', 'content-language']),
    );
  });
});

describe('whoever has no token uses up nothing of the firms', () => {
  const isPublic = ([, { access }]: (typeof contract)[number]): boolean => access === 'public';
  const ofAll = contract.map(([key]) => key);
  const open = contract.filter(isPublic).map(([key]) => key);

  test.each(stageNames)('in %s, every public route has a bucket of its own, and no other has', (name) => {
    const { id, properties } = only(service(name), 'AWS::ApiGatewayV2::Stage');
    const { RouteSettings, DefaultRouteSettings } = properties;
    expect(Object.keys(RouteSettings).sort()).toEqual([...open].sort());
    const routesOf = resources(service(name), 'AWS::ApiGatewayV2::Route');
    const unauthorized = routesOf.filter((route) => route.properties['AuthorizationType'] === 'NONE');
    expect(unauthorized.map((route) => String(route.properties['RouteKey'])).sort()).toEqual([...open].sort());
    for (const { ThrottlingRateLimit, ThrottlingBurstLimit } of Object.values<Json>(RouteSettings)) {
      expect(ThrottlingRateLimit).toBeLessThan(DefaultRouteSettings.ThrottlingRateLimit);
      expect(ThrottlingBurstLimit).toBeLessThan(DefaultRouteSettings.ThrottlingBurstLimit);
    }
    // CloudFormation would make the stage first, and be told that there is no such route.
    const { DependsOn } = service(name).Resources[id] as unknown as { DependsOn: readonly string[] };
    for (const route of unauthorized) expect(DependsOn).toContain(route.id);
  });

  test('with every public bucket empty, all signed-in routes answer as before, and one another’s stay full', () => {
    const place = { region: 'eu-west-3', account: '000000000000', apiUrl: 'http://localhost' };
    const limitOf = throttling(new TemplateGraph(loadAssembly(stage('local').assembly), place));
    const mayPass = new Map(ofAll.map((key) => [key, limitOf(key)]));
    const emptied = new Set<string>();
    for (const key of open) {
      expect(mayPass.get(key)!(), key).toBe(true);
      while (mayPass.get(key)!()) emptied.add(key);
    }
    expect([...emptied].sort()).toEqual([...open].sort());
    for (const key of ofAll.filter((one) => !open.includes(one))) expect(mayPass.get(key)!(), key).toBe(true);
  });
});

test('apps and operators find their addresses and ids in the outputs', () => {
  expect(Object.keys(service().Outputs).sort()).toEqual([
    'AlarmTopicArn',
    'ApiUrl',
    'ConfigurationSet',
    'EventBusName',
    'MailRecord1',
    'MailRecord2',
    'MailRecord3',
    'ReportsQueueUrl',
    'SenderAddress',
    'StateMachineArn',
    'TableName',
    'UserPoolClientId',
    'UserPoolId',
  ]);
});
