import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';

export const CorsProps = z.looseObject({
  AllowOrigins: z.array(z.string()).default([]),
  AllowMethods: z.array(z.string()).default([]),
  AllowHeaders: z.array(z.string()).default([]),
  ExposeHeaders: z.array(z.string()).default([]),
  AllowCredentials: z.boolean().default(false),
  MaxAge: z.number().optional(),
});

export interface Cors {
  /** True if this was a preflight, which API Gateway answers itself wherever CORS is configured. */
  preflight(request: IncomingMessage, response: ServerResponse): boolean;
  /** Sets the headers that every reply carries. */
  mark(request: IncomingMessage, response: ServerResponse): void;
}

/** The API's `CorsConfiguration`; without one, nothing is added and OPTIONS is a method like any other. */
export function corsOf(config: z.infer<typeof CorsProps> | undefined): Cors {
  if (!config) return { preflight: () => false, mark: () => undefined };
  const allowed = (origin: string) =>
    config.AllowOrigins.some(
      (pattern) =>
        pattern === '*' || pattern === origin || (pattern.endsWith('*') && origin.startsWith(pattern.slice(0, -1))),
    );
  const headers = ({ headers: { origin } }: IncomingMessage): Record<string, string> => {
    if (!origin || !allowed(origin)) return {};
    return {
      'access-control-allow-origin': config.AllowOrigins.includes('*') && !config.AllowCredentials ? '*' : origin,
      ...(config.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
      ...(config.ExposeHeaders.length > 0 && { 'access-control-expose-headers': config.ExposeHeaders.join(',') }),
    };
  };
  return {
    mark: (request, response) => {
      response.setHeaders(new Map(Object.entries(headers(request))));
    },
    preflight(request, response) {
      if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return false;
      const base = headers(request);
      const more = {
        'access-control-allow-methods': config.AllowMethods.join(','),
        'access-control-allow-headers': config.AllowHeaders.join(','),
        ...(config.MaxAge !== undefined && { 'access-control-max-age': String(config.MaxAge) }),
      };
      response.writeHead(204, 'access-control-allow-origin' in base ? { ...base, ...more } : {}).end();
      return true;
    },
  };
}
