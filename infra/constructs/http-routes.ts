import {
  type CfnStage,
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { routes } from '../../shared/contract/routes.ts';
import type { Capability, Route } from '../../shared/contract/routes.ts';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';
import type { ServiceFunction } from './service-function.ts';
import type { SignIn } from './sign-in.ts';
import { VendedLogs } from './vended-logs.ts';

export interface HttpRoutesProps {
  readonly stage: Stage;
  readonly alarms: Alarms;
  readonly signIn: SignIn;
  readonly functions: Readonly<Record<Capability, ServiceFunction>>;
}

/**
 * One line per call. It names the route key, never the path, which may hold a link's token; nor addresses, queries or
 * headers. Nor messages: API Gateway puts them in as they are, and one with a quote would end the JSON. `instance` is what a problem
 * names to its caller; the function's log has it too.
 */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    instance: '$context.integration.requestId',
    at: '$context.requestTimeEpoch',
    routeKey: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    integrationLatencyMs: '$context.integrationLatency',
    integrationStatus: '$context.integrationStatus',
    refusedBy: '$context.error.responseType',
    responseBytes: '$context.responseLength',
  }),
);

/** What a sign-in by our client gives its access tokens, and no ID token has: who sends the wrong one is refused before our code. */
const accessTokensAlone = ['aws.cognito.signin.user.admin'];

/**
 * What apps in a browser may do from elsewhere: everything that the contract has, with a token of their own. There are no
 * cookies, so no origin gets more by it than whoever has the token.
 */
function corsOf({ appOrigins }: Stage): { readonly corsPreflight?: CorsPreflightOptions } {
  if (appOrigins === 'none') return {};
  const used = new Set(Object.keys(routes).map((key) => key.split(' ')[0]));
  return {
    corsPreflight: {
      allowOrigins: appOrigins === 'any' ? ['*'] : appOrigins.split(','),
      allowMethods: Object.values(CorsHttpMethod).filter((method) => used.has(method)),
      allowHeaders: [
        'authorization',
        'content-type',
        'accept-language',
        'idempotency-key',
        'if-match',
        'if-none-match',
      ],
      exposeHeaders: ['etag', 'location', 'retry-after', 'link', 'content-language', 'apigw-requestid'],
      maxAge: Duration.hours(1),
    },
  };
}

/** The HTTP API: every route of the contract, each to the function of its capability, behind sign-in unless public. */
export class HttpRoutes extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, alarms, signIn, functions }: HttpRoutesProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      description: 'Client accesses of an accounting firm',
      createDefaultStage: false,
      ...corsOf(stage),
      defaultAuthorizer: new HttpUserPoolAuthorizer('SignIn', signIn.userPool, { userPoolClients: [signIn.client] }),
    });
    this.url = api.apiEndpoint;
    const integrations = integrationsOf(functions);
    const added = Object.entries<Route>(routes).map(([key, route]) => ({
      ...{ key, isPublic: route.access === 'public' },
      resources: addRoute(api, key, route, integrations[route.capability]),
    }));
    const open = added.filter(({ isPublic }) => isPublic);
    throttleByItself(this.addStage(api, stage), open, stage.publicThrottle);
    alarms.add(this, 'ServerErrors', {
      metric: api.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 1,
      // Handlers turn what they did not expect into a 500, which Lambda does not count as an error of theirs.
      impact: 'Callers get 5xx: the access log names the route, the function’s log has the cause.',
    });
  }

  private addStage(httpApi: HttpApi, stage: Stage): HttpStage {
    const logGroup = new VendedLogs(this, 'AccessLogs', 'apis', stage);
    return new HttpStage(this, 'Stage', {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: stage.throttle,
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: accessLogFormat },
    });
  }
}

type Integrations = Readonly<Record<Capability, HttpLambdaIntegration>>;

function integrationsOf(functions: HttpRoutesProps['functions']): Integrations {
  // One permission for the whole API per function, not one per route: functions look their own routes up.
  const integrationTo = ({ handler }: ServiceFunction, name: string) =>
    new HttpLambdaIntegration(name, handler, { scopePermissionToRoute: false });
  const entries = Object.entries(functions).map(([name, fn]) => [name, integrationTo(fn, name)]);
  return Object.fromEntries(entries) as Integrations;
}

/** `key` reads like `GET /v1/me`. */
function addRoute(api: HttpApi, key: string, route: Route, integration: HttpLambdaIntegration): HttpRoute[] {
  const [verb, path] = key.split(' ');
  const method = Object.values(HttpMethod).find((known) => known === verb);
  if (method === undefined || path === undefined) throw new Error(`"${key}" is not a route key.`);
  const signedIn = route.access === 'signed-in';
  const added = api.addRoutes({
    path,
    methods: [method],
    integration,
    ...(signedIn ? { authorizationScopes: accessTokensAlone } : { authorizer: new HttpNoneAuthorizer() }),
  });
  for (const publicRoute of signedIn ? [] : added) {
    Validations.of(publicRoute).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: `Public on purpose: ${route.summary}`,
    });
  }
  return added;
}

interface AddedRoute {
  readonly key: string;
  readonly resources: readonly HttpRoute[];
}

/** Gives routes a bucket each; what has none shares the stage's. They must be there before the stage names them. */
function throttleByItself(
  stage: HttpStage,
  added: readonly AddedRoute[],
  { rateLimit, burstLimit }: Stage['publicThrottle'],
): void {
  const settings = { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit };
  const resource = stage.node.defaultChild as CfnStage;
  resource.addPropertyOverride('RouteSettings', Object.fromEntries(added.map(({ key }) => [key, settings])));
  stage.node.addDependency(...added.flatMap(({ resources }) => resources));
}
