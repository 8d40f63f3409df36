import { expect, test } from 'vitest';
import { routes, type Route } from '../../shared/contract/routes.ts';
import { functions, only, resources, service, target } from './support/template.ts';

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

test('every route is written out: there is no catch-all', () => {
  for (const key of declared.keys()) expect(key).toMatch(/^[A-Z]+ \/[^+$]*$/);
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
    expect(key).toMatch(/ \/(validation\/|queue\/|invitation\/|openapi\.json|docs|health|v1\/password-reset$)/);
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

test('functions are called by this API alone', () => {
  const api = only(service(), 'AWS::ApiGatewayV2::Api').id;
  for (const { properties } of resources(service(), 'AWS::Lambda::Permission')) {
    expect(properties).toMatchObject({ Principal: 'apigateway.amazonaws.com', Action: 'lambda:InvokeFunction' });
    expect(JSON.stringify(properties['SourceArn'])).toContain(`{"Ref":"${api}"}`);
  }
});

test('the API is throttled, answers no other origin, and deploys by itself', () => {
  const { properties } = only(service('prod'), 'AWS::ApiGatewayV2::Stage');
  expect(properties).toMatchObject({
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
  });
  expect(only(service('prod'), 'AWS::ApiGatewayV2::Api').properties['CorsConfiguration']).toBeUndefined();
});

test('apps and operators find their addresses and ids in the outputs', () => {
  expect(Object.keys(service().Outputs).sort()).toEqual([
    'AlarmTopicArn',
    'ApiUrl',
    'ConfigurationSet',
    'MailRecord1',
    'MailRecord2',
    'MailRecord3',
    'SenderAddress',
    'StateMachineArn',
    'TableName',
    'UserPoolClientId',
    'UserPoolId',
  ]);
});
