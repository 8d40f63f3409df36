import * as z from 'zod';
import type { Check } from './check.ts';

/** How long a reply may take: a function that starts is included. */
const patienceMs = 15_000;

export const get = (apiUrl: string, path: string, authorization?: string): Promise<Response> =>
  fetch(`${apiUrl}${path}`, {
    headers: authorization === undefined ? {} : { authorization },
    signal: AbortSignal.timeout(patienceMs),
  });

/** @throws when the reply has another status. */
export function requireStatus({ status }: Response, wanted: number): void {
  if (status !== wanted) throw new Error(`the answer is ${status} instead of ${wanted}`);
}

const Contract = z.object({ openapi: z.string().startsWith('3.1'), paths: z.record(z.string(), z.unknown()) });

/** Whether the API answers who need not sign in, and refuses who should. */
export const apiChecks = (apiUrl: string): readonly Check[] => [
  {
    tries: `GET ${apiUrl}/health answers`,
    run: async () => {
      requireStatus(await get(apiUrl, '/health'), 200);
    },
  },
  {
    tries: 'GET /openapi.json answers with the contract',
    run: async () => {
      const reply = await get(apiUrl, '/openapi.json');
      requireStatus(reply, 200);
      const contract = Contract.safeParse(await reply.json());
      if (!contract.data?.paths['/v1/me']) throw new Error('the answer is no OpenAPI 3.1 document with /v1/me');
    },
  },
  {
    tries: 'GET /v1/me without a token is refused',
    run: async () => {
      requireStatus(await get(apiUrl, '/v1/me'), 401);
    },
  },
  {
    tries: 'GET /v1/me with a malformed token is refused',
    run: async () => {
      requireStatus(await get(apiUrl, '/v1/me', 'Bearer smoke.smoke.smoke'), 401);
    },
  },
];
