import { openApiDocument } from '../../../shared/contract/openapi.ts';
import { openToAll } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { ok } from '../../../shared/http/reply.ts';

const document = openApiDocument();

export const handler = httpHandler<'contract'>({
  'GET /openapi.json': openToAll(() => ok(document)),
  'GET /health': openToAll(() => ok({ status: 'ok' })),
});
