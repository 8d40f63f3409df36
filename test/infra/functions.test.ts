import { expect, test } from 'vitest';
import { functionNames } from '../../infra/build.ts';
import { stageNames, stages } from '../../infra/stages.ts';
import { data, functions, resources, service, target } from './support/template.ts';

/** Of a stage that has all of them. */
const all = [...functions(service('prod')), ...functions(data('prod'))];

/** In seconds; imports, and many decisions, work through hundreds of transactions within what an HTTP API waits for. */
const timeoutOf = (name: string): number => {
  if (name.startsWith('events/')) return 15 * 60;
  if (name.startsWith('workflow/')) return 30;
  // Below the rate at which it runs.
  if (name.startsWith('scheduled/')) return /(seal-records|copy-seals|reconcile)$/.test(name) ? 10 * 60 : 50;
  // As long as the sign-in service waits for it.
  if (name.startsWith('triggers/')) return 5;
  return ['http/imports', 'http/requests', 'http/queue-page'].includes(name) ? 29 : 10;
};

test('what is deployed is what there is below functions/', async () => {
  expect(all.map(([name]) => name).sort()).toEqual([...(await functionNames())].sort());
});

test.each(all)('%s runs on Node 24 and arm64, with tracing and a timeout of its own', (name, { properties }) => {
  expect(properties).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    TracingConfig: { Mode: 'Active' },
    Timeout: timeoutOf(name),
    Handler: 'index.handler',
  });
});

test('every function counts under one namespace and one service', () => {
  for (const [, { properties }] of all) {
    expect(properties['Environment'].Variables).toMatchObject({
      POWERTOOLS_METRICS_NAMESPACE: 'ClientAccess',
      POWERTOOLS_SERVICE_NAME: 'client-access',
    });
  }
});

test('functions that answer HTTP know neither the state machine nor the mail service', () => {
  for (const [name, { properties }] of all.filter(([name]) => name.startsWith('http/'))) {
    const names = Object.keys(properties['Environment'].Variables);
    expect([name, names.filter((key) => /STATE_MACHINE|SENDER|CONFIGURATION_SET|API_URL/.test(key))]).toEqual([
      name,
      [],
    ]);
  }
});

test.each(stageNames)(
  'in %s each function logs as JSON to a log group of its own, which forgets when the stage says',
  (stage) => {
    const groups = new Map(
      resources(service(stage), 'AWS::Logs::LogGroup').map(({ id, properties }) => [id, properties]),
    );
    const used = [...functions(service(stage)).values()].map(({ properties }) => {
      expect(properties['LoggingConfig']).toMatchObject({ LogFormat: 'JSON', ApplicationLogLevel: 'INFO' });
      return String(target(properties['LoggingConfig'].LogGroup));
    });
    expect(new Set(used).size).toBe(used.length);
    for (const id of used) expect(groups.get(id)?.['RetentionInDays']).toBe(stages[stage].logRetention);
  },
);
