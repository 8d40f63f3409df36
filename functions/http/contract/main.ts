import { openApiDocument } from '../../../shared/contract/openapi.ts';
import { openToAll } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { ok } from '../../../shared/http/reply.ts';
import { stableDocument } from '../../../shared/http/stable-document.ts';

export const handler = httpHandler<'contract'>({
  'GET /openapi.json': stableDocument(openApiDocument()),
  'GET /health': openToAll(() => ok({ status: 'ok' })),
});
