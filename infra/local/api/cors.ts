import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';

const anyOrigin = ['*', 'http://*', 'https://*'];
const isOrigin = (text: string): boolean =>
  !text.includes('*') && URL.canParse(text) && new URL(text).origin === text.toLowerCase();

const Origin = z
  .string()
  .refine((text) => anyOrigin.includes(text) || (/^https?:/i.test(text) && isOrigin(text)), 'no origin is like this');
const Method = z.enum(['*', 'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** What API Gateway takes as a `CorsConfiguration`. */
export const CorsProps = z
  .strictObject({
    AllowOrigins: z.array(Origin).default([]),
    AllowMethods: z.array(Method).default([]),
    AllowHeaders: z.array(z.string()).default([]),
    ExposeHeaders: z.array(z.string()).default([]),
    AllowCredentials: z.boolean().default(false),
    MaxAge: z.number().int().min(-1).max(86_400).optional(),
  })
  .refine(
    ({ AllowCredentials, AllowOrigins }) => !AllowCredentials || !AllowOrigins.some((it) => anyOrigin.includes(it)),
    'credentials are not allowed together with any origin',
  );

export interface Cors {
  /** True if this was a preflight, which API Gateway answers itself wherever CORS is configured. */
  preflight(request: IncomingMessage, response: ServerResponse): boolean;
  /** Sets the headers that every reply carries. */
  mark(request: IncomingMessage, response: ServerResponse): void;
  /** Whether a header of a function's reply is dropped, since it is the API's to say. */
  readonly owns: (header: string) => boolean;
}

/** The API's `CorsConfiguration`; without one, nothing is added and OPTIONS is a method like any other. */
export function corsOf(config: z.infer<typeof CorsProps> | undefined): Cors {
  if (!config) return { preflight: () => false, mark: () => undefined, owns: () => false };
  const allowed = (origin: string) =>
    config.AllowOrigins.some(
      (pattern) =>
        pattern === '*' ||
        pattern.toLowerCase() === origin ||
        (anyOrigin.includes(pattern) && origin.startsWith(pattern.slice(0, -1))),
    );
  const headers = ({ headers: { origin } }: IncomingMessage): Record<string, string> => {
    if (!origin || !allowed(origin)) return {};
    return {
      'access-control-allow-origin': config.AllowOrigins.includes('*') ? '*' : origin,
      ...(config.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
      ...(config.ExposeHeaders.length > 0 && { 'access-control-expose-headers': config.ExposeHeaders.join(',') }),
    };
  };
  return {
    owns: (header) => header.startsWith('access-control-'),
    mark: (request, response) => {
      response.setHeaders(new Map(Object.entries(headers(request))));
    },
    preflight(request, response) {
      const asked = request.headers['access-control-request-method'];
      if (request.method !== 'OPTIONS' || !request.headers.origin || !asked) return false;
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
