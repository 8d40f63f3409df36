import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRouteProps,
  HttpStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { StringAttribute, UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import {
  Code,
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  Function,
  Runtime,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  DefinitionBody,
  IntegrationPattern,
  JsonPath,
  Pass,
  Result,
  StateMachine,
  Succeed,
  TaskInput,
  Timeout,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { App, CfnOutput, type CfnResource, Duration, Stack } from 'aws-cdk-lib/core';
import { build } from 'esbuild';

const names = ['http', 'stream', 'ask', 'finish'] as const;

/** A small app of the same parts as the product, in two stacks; returns the folder of its assembly. */
export async function synthesizeFixture(directory: string, more: (stack: Stack) => void = () => {}): Promise<string> {
  const bundles = join(directory, 'bundles');
  await build({
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, fileURLToPath(new URL(`functions/${name}.ts`, import.meta.url))]),
    ),
    outdir: bundles,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    sourcemap: true,
    logLevel: 'error',
  });
  const outdir = join(directory, 'cdk.out');
  const app = new App({
    outdir,
    context: { 'aws:cdk:enable-asset-metadata': true, 'aws:cdk:enable-path-metadata': true },
  });
  const stack = new Stack(app, 'Service', { stackName: 'ClientAccess' });
  addAll(new Stack(app, 'Stateful', { stackName: 'ClientAccessState' }), stack, bundles);
  more(stack);
  app.synth();
  return outdir;
}

function addAll(stateful: Stack, stack: Stack, bundles: string): void {
  const text = (name: string) => ({ name, type: AttributeType.STRING });
  const table = new TableV2(stateful, 'Table', {
    partitionKey: text('pk'),
    sortKey: text('sk'),
    globalSecondaryIndexes: [{ indexName: 'gsi1', partitionKey: text('gsi1pk'), sortKey: text('gsi1sk') }],
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: 'ttl',
  });
  const userPool = new UserPool(stateful, 'People', {
    signInAliases: { email: true },
    signInCaseSensitive: false,
    customAttributes: { accessId: new StringAttribute({ mutable: false }) },
    passwordPolicy: { minLength: 12, requireSymbols: false },
  });
  const client = userPool.addClient('App', {
    authFlows: { userPassword: true },
    accessTokenValidity: Duration.minutes(30),
  });
  new EmailIdentity(stack, 'Sender', { identity: Identity.domain('shop.example') });

  const lambda = (name: (typeof names)[number], timeout = 5, environment: Record<string, string> = {}) =>
    new Function(stack, name, {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromAsset(join(bundles, name)),
      timeout: Duration.seconds(timeout),
      memorySize: 256,
      environment: { TABLE_NAME: table.tableName, NODE_OPTIONS: '--enable-source-maps', ...environment },
    });
  const http = lambda('http', 2);
  const api = new HttpApi(stack, 'Api', {
    createDefaultStage: false,
    defaultAuthorizer: new HttpUserPoolAuthorizer('SignIn', userPool, { userPoolClients: [client] }),
    corsPreflight: {
      allowOrigins: ['https://app.example'],
      allowMethods: [CorsHttpMethod.GET],
      allowHeaders: ['authorization'],
      exposeHeaders: ['x-made'],
      maxAge: Duration.minutes(10),
    },
  });
  const stage = new HttpStage(stack, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: 500, burstLimit: 500 },
  });
  const cfnStage = stage.node.defaultChild as CfnResource;
  cfnStage.addPropertyOverride('RouteSettings', {
    'GET /rare': { ThrottlingRateLimit: 0.001, ThrottlingBurstLimit: 2 },
  });
  http.addEnvironment('API_URL', api.apiEndpoint);
  http.addEnvironment('SPELT_OUT', `https://${api.apiId}.execute-api.${stack.region}.amazonaws.com/x`);
  const integration = new HttpLambdaIntegration('Http', http);
  const route = (key: string, more: Partial<HttpRouteProps> = {}) => {
    const [method = '', path = ''] = key.split(' ');
    const methods = Object.values(HttpMethod).filter((known: string) => known === method);
    return api.addRoutes({ path, methods, integration, ...more });
  };
  const open = { authorizer: new HttpNoneAuthorizer() };
  route('GET /me');
  route('GET /scoped', { authorizationScopes: ['aws.cognito.signin.user.admin', 'shop/never'] });
  route('GET /out-of-scope', { authorizationScopes: ['shop/never'] });
  for (const key of [
    'GET /echo/{id}',
    'POST /echo/{id}',
    'HEAD /echo/{id}',
    'GET /env',
    'GET /boom',
    'GET /exit',
    'GET /long/{id}',
    'GET /slow',
    'GET /rare',
    'PUT /orders/{id}',
  ])
    route(key, open);
  const impatient = new HttpLambdaIntegration('Impatient', http, { timeout: Duration.millis(300) });
  route('GET /hang', { ...open, integration: impatient });

  const machine = new StateMachine(stack, 'Machine', {
    definitionBody: DefinitionBody.fromChainable(workflow(lambda('ask'), lambda('finish'), stack)),
  });
  const stream = lambda('stream', 5, { MACHINE_ARN: machine.stateMachineArn });
  table.grantStreamRead(stream);
  new EventSourceMapping(stack, 'Mapping', {
    target: stream,
    eventSourceArn: table.tableStreamArn ?? '',
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 10,
    filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.or('order', 'decision') } } } })],
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 2,
    onFailure: new SqsDlq(new Queue(stack, 'DeadLetters')),
  });

  const outputs = {
    ApiUrl: api.apiEndpoint,
    UserPoolId: userPool.userPoolId,
    UserPoolClientId: client.userPoolClientId,
    TableName: table.tableName,
    StateMachineArn: machine.stateMachineArn,
  };
  for (const [key, value] of Object.entries(outputs)) new CfnOutput(stack, key, { value });
}

/** Ask → (answered: Choice by way of a pass) → Pause → Finish; a timeout leads to Finish without a decision. */
function workflow(ask: Function, finish: Function, stack: Stack) {
  const asked = new LambdaInvoke(stack, 'Ask', {
    lambdaFunction: ask,
    integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
    payload: TaskInput.fromObject({
      id: JsonPath.stringAt('$.id'),
      token: JsonPath.taskToken,
      state: JsonPath.stringAt('$$.State.Name'),
    }),
    taskTimeout: Timeout.at('$.wait'),
    resultSelector: { 'decision.$': '$.decision' },
    resultPath: '$.answer',
    retryOnServiceExceptions: false,
  });
  const finished = new LambdaInvoke(stack, 'Finish', {
    lambdaFunction: finish,
    payload: TaskInput.fromObject({ id: JsonPath.stringAt('$.id'), decision: JsonPath.stringAt('$.answer.decision') }),
    payloadResponseOnly: true,
    taskTimeout: Timeout.duration(Duration.seconds(10)),
    retryOnServiceExceptions: false,
  }).addRetry({ errors: ['NotYet'], interval: Duration.seconds(1), maxAttempts: 2, backoffRate: 1 });
  const broken = new Pass(stack, 'Broken', {
    parameters: { 'error.$': '$.failure.Error', 'cause.$': 'States.StringToJson($.failure.Cause)' },
  });
  finished.addCatch(broken, { resultPath: '$.failure' });
  const pause = new Wait(stack, 'Pause', { time: WaitTime.secondsPath('$.pause') });
  const unanswered = new Pass(stack, 'Unanswered', {
    result: Result.fromObject({ decision: null }),
    resultPath: '$.answer',
  });
  asked.addCatch(unanswered.next(finished), { errors: ['States.Timeout'], resultPath: '$.failure' });
  return asked.next(pause).next(finished).next(new Succeed(stack, 'Done'));
}
