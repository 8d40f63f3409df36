import type { JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { type Authorizer, jwtAuthorizer } from './authorizer.ts';
import { unsupported } from '../parts/errors.ts';
import type { Functions } from '../lambda/lambda.ts';
import type { Route } from './routes.ts';
import type { TemplateGraph } from '../template/template.ts';
import { throttle } from './throttle.ts';

const Throttling = z.looseObject({
  ThrottlingRateLimit: z.number().optional(),
  ThrottlingBurstLimit: z.number().optional(),
});
const StageProps = z.looseObject({
  StageName: z.literal('$default', 'only the $default stage runs here'),
  DefaultRouteSettings: Throttling.optional(),
  RouteSettings: z.record(z.string(), Throttling).optional(),
});
const RouteProps = z.looseObject({
  RouteKey: z.string(),
  Target: z.string().startsWith('integrations/'),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});
const IntegrationProps = z.looseObject({
  IntegrationType: z.literal('AWS_PROXY', 'only Lambda integrations run here'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0', 'only payload format 2.0 runs here'),
  TimeoutInMillis: z.number().default(30_000),
});

/** What a route leads to. */
export interface Target {
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly authorizer: Authorizer | undefined;
  readonly scopes: readonly string[];
  /** False while the stage throttles. */
  readonly mayPass: () => boolean;
}

/** The routes of the template. Throws HostError on what they lead to and cannot be run here. */
export function routesOf(
  graph: TemplateGraph,
  functions: Functions,
  keysOf: (issuer: string) => JWTVerifyGetKey | undefined,
): Route<Target>[] {
  const byRef = (type: string) => new Map(graph.ofType(type).map((resource) => [graph.ref(resource), resource]));
  const integrations = byRef('AWS::ApiGatewayV2::Integration');
  const authorizers = new Map(
    [...byRef('AWS::ApiGatewayV2::Authorizer')].map(([id, it]) => [id, jwtAuthorizer(graph, it, keysOf)]),
  );
  const limitOf = throttling(graph);
  return graph.ofType('AWS::ApiGatewayV2::Route').map((resource) => {
    const props = graph.read(resource, RouteProps);
    const integration = integrations.get(props.Target.slice('integrations/'.length));
    const authorizer = authorizers.get(props.AuthorizerId ?? '');
    if (!integration)
      throw unsupported(resource, `its target ${props.Target} is not in the template`, 'Give it a Lambda integration.');
    if (props.AuthorizationType === 'JWT' && !authorizer)
      throw unsupported(resource, 'its authorizer is not in the template', 'Declare it.');
    const { IntegrationUri, TimeoutInMillis } = graph.read(integration, IntegrationProps);
    if (!functions.has(IntegrationUri))
      throw unsupported(integration, `${IntegrationUri} is no function of the template`, 'Declare it.');
    const target: Target = {
      functionArn: IntegrationUri,
      timeoutMs: TimeoutInMillis,
      authorizer: props.AuthorizationType === 'JWT' ? authorizer : undefined,
      scopes: props.AuthorizationScopes,
      mayPass: limitOf(props.RouteKey),
    };
    return { routeKey: props.RouteKey, target };
  });
}

/** Routes with settings of their own have a bucket each, the others share the stage's. Without settings there is no limit here. */
export function throttling(graph: TemplateGraph): (routeKey: string) => () => boolean {
  const stage = graph.ofType('AWS::ApiGatewayV2::Stage')[0];
  const settings = stage && graph.read(stage, StageProps);
  const bucket = ({ ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst }: z.infer<typeof Throttling> = {}) =>
    rate === undefined && burst === undefined ? () => true : throttle({ rate: rate ?? 10_000, burst: burst ?? 5_000 });
  const shared = bucket(settings?.DefaultRouteSettings);
  return (routeKey) => {
    const own = settings?.RouteSettings?.[routeKey];
    return own ? bucket({ ...settings.DefaultRouteSettings, ...own }) : shared;
  };
}
