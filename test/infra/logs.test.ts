import { expect, test } from 'vitest';
import { stageNames, stages } from '../../infra/stages.ts';
import { only, resources, service } from './support/template.ts';

test.each(stageNames)('in %s every log group forgets when the stage says', (stage) => {
  for (const { properties } of resources(service(stage), 'AWS::Logs::LogGroup')) {
    expect(properties['RetentionInDays']).toBe(stages[stage].logRetention);
  }
});

test('the access log names the route, and never what a path, a query, a header or an address holds', () => {
  const { Format } = only(service(), 'AWS::ApiGatewayV2::Stage').properties['AccessLogSettings'];
  const logged = Object.values(JSON.parse(Format) as Record<string, string>);
  expect(logged).toContain('$context.routeKey');
  const harmless =
    /^\$context\.(requestId|requestTimeEpoch|routeKey|status|responseLatency|responseLength|integrationLatency|integrationStatus|integrationErrorMessage|authorizer\.error)$/;
  for (const variable of logged) expect(variable).toMatch(harmless);
});

test('the log of executions leaves out their data, and with it the task tokens (V8)', () => {
  const { LoggingConfiguration } = only(service(), 'AWS::StepFunctions::StateMachine').properties;
  expect(LoggingConfiguration).toMatchObject({ IncludeExecutionData: false, Level: 'ALL' });
  expect(LoggingConfiguration.Destinations).toHaveLength(1);
});
