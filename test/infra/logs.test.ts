import { expect, test } from 'vitest';
import { stageNames, stages } from '../../infra/stages.ts';
import { functions, machine, machines, only, resources, service, type Machine } from './support/template.ts';

/** The access log's format: names, and the variables that API Gateway fills in. */
const logged = (): Record<string, string> =>
  JSON.parse(only(service(), 'AWS::ApiGatewayV2::Stage').properties['AccessLogSettings'].Format);

test.each(stageNames)('in %s every log group forgets when the stage says', (stage) => {
  for (const { properties } of resources(service(stage), 'AWS::Logs::LogGroup')) {
    expect(properties['RetentionInDays']).toBe(stages[stage].logRetention);
  }
});

test('the access log names the route, and never what a path, a query, a header or an address holds', () => {
  const harmless =
    /^\$context\.(requestId|requestTimeEpoch|routeKey|status|responseLatency|responseLength|integrationLatency|integrationStatus|integration\.requestId|error\.responseType)$/;
  expect(Object.values(logged())).toContain('$context.routeKey');
  for (const variable of Object.values(logged())) expect(variable).toMatch(harmless);
});

test('a line of the access log is JSON whatever API Gateway has to tell: it holds no text that may have quotes', () => {
  // Ids, numbers, names of routes and kinds; what is absent is a dash. Messages are put in without being escaped.
  const free = /[mM]essage|\.error$|userAgent|path|claims|header/;
  for (const variable of Object.values(logged())) expect(variable).not.toMatch(free);
  const line = JSON.stringify(logged()).replaceAll(/\$context[\w.]+/g, '-');
  expect(Object.keys(JSON.parse(line))).toEqual(Object.keys(logged()));
});

test('the instance that a refusal names to its caller is in the access log', () => {
  expect(logged()).toMatchObject({ instance: '$context.integration.requestId' });
});

test.each(stageNames)(
  'in %s what AWS services write lies where one policy serves all, and names its stack, of which it is the only one',
  (stage) => {
    const groups = resources(service(stage), 'AWS::Logs::LogGroup');
    const nameOf = (arn: unknown) => {
      const id = /"Fn::GetAtt":\["(\w+)"/.exec(JSON.stringify(arn))?.[1];
      return groups.find((group) => group.id === id)?.properties['LogGroupName'];
    };
    const stack = stage === 'local' ? 'ClientAccess' : `ClientAccess-${stage}`;
    const { AccessLogSettings } = only(service(stage), 'AWS::ApiGatewayV2::Stage').properties;
    const logOf = (of: Machine) => machine(of, service(stage)).properties['LoggingConfiguration'].Destinations;
    const ofItsOwn = { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] };
    const named = (service: string) => ({ 'Fn::Join': ['', [`/aws/vendedlogs/${service}/${stack}-`, ofItsOwn]] });
    expect(nameOf(AccessLogSettings.DestinationArn)).toEqual(named('apis'));
    expect(nameOf(logOf('Validation'))).toEqual(named('states'));
    expect(nameOf(logOf('Digests'))).toEqual(named('digests'));
  },
);

test('Lambda’s reports are kept: duration, memory, and that a call ran out of either', () => {
  for (const { properties } of functions().values()) expect(properties['LoggingConfig'].SystemLogLevel).toBe('INFO');
});

test.each(machines)('the log of executions leaves out their data, and with it the task tokens (V8): %s', (of) => {
  const { LoggingConfiguration } = machine(of).properties;
  expect(LoggingConfiguration).toMatchObject({ IncludeExecutionData: false, Level: 'ALL' });
  expect(LoggingConfiguration.Destinations).toHaveLength(1);
});
