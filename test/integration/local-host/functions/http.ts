import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';

const table = new DynamoDBClient();
const TableName = process.env['TABLE_NAME'];
let calls = 0;

const routes: Record<string, (event: APIGatewayProxyEventV2WithJWTAuthorizer, context: Context) => unknown> = {
  'GET /me': ({ requestContext }) => requestContext.authorizer.jwt,
  'GET /scoped': ({ requestContext }) => requestContext.authorizer.jwt,
  'GET /echo/{id}': (event, context) => ({
    event,
    remaining: context.getRemainingTimeInMillis(),
    name: context.functionName,
    memory: context.memoryLimitInMB,
    hour: new Date(0).getHours(),
    calls: (calls += 1),
  }),
  'POST /echo/{id}': (event) => ({
    statusCode: 201,
    headers: { 'X-Made': 1, 'Access-Control-Allow-Origin': 'https://evil.example' },
    cookies: ['a=1', 'b=2'],
    body: JSON.stringify(event),
  }),
  'HEAD /echo/{id}': () => ({ statusCode: 204 }),
  'GET /env': () => process.env,
  'GET /boom': () => {
    throw new RangeError('boom');
  },
  'GET /long/{id}': ({ pathParameters, queryStringParameters }) => ({
    statusCode: 200,
    body: (queryStringParameters?.['of'] ?? '').repeat(Number(pathParameters?.['id'])),
  }),
  'GET /exit': () => process.exit(3),
  'GET /slow': () => sleep(10_000),
  'GET /hang': () => sleep(1_500),
  'GET /rare': () => 'seen',
  'PUT /orders/{id}': async ({ pathParameters, body }) => {
    const fields = JSON.parse(body ?? '{}') as Record<string, string>;
    const texts = Object.entries(fields).map(([name, value]) => [name, { S: value }] as const);
    const Item = {
      pk: { S: pathParameters?.['id'] ?? '' },
      sk: { S: fields['sk'] ?? 'order' },
      ...Object.fromEntries(texts),
    };
    await table.send(new PutItemCommand({ TableName, Item }));
    return { statusCode: 202 };
  },
};

export const handler = (event: APIGatewayProxyEventV2WithJWTAuthorizer, context: Context): unknown =>
  routes[event.routeKey]?.(event, context);
