import { eventSchemas } from '../../../shared/contract/events.ts';
import { openApiDocument } from '../../../shared/contract/openapi.ts';
import { openToAll } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { ok } from '../../../shared/http/reply.ts';
import { stableDocument, stableDocuments } from '../../../shared/http/stable-document.ts';

const document = stableDocument(openApiDocument());
const schema = stableDocuments(eventSchemas(), 'name');

export const handler = httpHandler<'contract'>({
  'HEAD /openapi.json': document,
  'GET /openapi.json': document,
  'HEAD /schemas/events/{name}': schema,
  'GET /schemas/events/{name}': schema,
  'HEAD /health': openToAll(() => ok({ status: 'ok' })),
  'GET /health': openToAll(() => ok({ status: 'ok' })),
});
