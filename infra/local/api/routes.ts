import { decode } from './http-event.ts';

/** A declared route with what it leads to. */
export interface Route<Target> {
  /** As declared: `GET /v1/me`, `ANY /{proxy+}`, `$default`. */
  readonly routeKey: string;
  readonly target: Target;
}

export interface Match<Target> {
  readonly route: Route<Target>;
  readonly pathParameters: Record<string, string>;
}

interface Compiled<Target> {
  readonly route: Route<Target>;
  readonly method: string;
  readonly segments: readonly string[];
  /** Greater wins: a fixed segment beats a parameter, which beats `{proxy+}`; on one path, a method beats `ANY`. */
  readonly rank: string;
}

/** API Gateway's own choice of a route: the most specific path first, then the method. A HEAD is not a GET here. */
export function router<Target>(
  routes: readonly Route<Target>[],
): (method: string, path: string) => Match<Target> | undefined {
  const fallback = routes.find(({ routeKey }) => routeKey === '$default');
  const compiled = routes
    .filter((route) => route !== fallback)
    .map(compile)
    .sort((a, b) => (a.rank < b.rank ? 1 : -1));
  return (method, path) => {
    const segments = path.split('/').slice(1);
    for (const candidate of compiled) {
      if (candidate.method !== 'ANY' && candidate.method !== method) continue;
      const pathParameters = matchSegments(candidate.segments, segments);
      if (pathParameters) return { route: candidate.route, pathParameters };
    }
    return fallback && { route: fallback, pathParameters: {} };
  };
}

function compile<Target>(route: Route<Target>): Compiled<Target> {
  const [method = '', path = ''] = route.routeKey.split(' ');
  const segments = path.split('/').slice(1);
  const rank = segments.map((segment) => (segment.endsWith('+}') ? '1' : segment.startsWith('{') ? '2' : '3')).join('');
  return { route, method, segments, rank: `${rank}/${method === 'ANY' ? '0' : '1'}` };
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    if (part.endsWith('+}')) {
      // A slash alone is enough of a rest, seen at github.com/storacha/w3infra/pull/166; not so that of the root.
      if (segment === undefined || (segment === '' && index === 0)) return undefined;
      parameters[part.slice(1, -2)] = decode(segments.slice(index).join('/'));
      return parameters;
    }
    if (part.startsWith('{')) {
      if (!segment) return undefined;
      parameters[part.slice(1, -1)] = decode(segment);
    } else if (segment !== part) return undefined;
  }
  return pattern.length === segments.length ? parameters : undefined;
}
