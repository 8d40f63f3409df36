import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { isRecord } from '../template/template.ts';

const Reply = z.looseObject({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.coerce.string()).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/**
 * Sends a function's result (its JSON) as format 2.0 has it, without the headers that are the API's own; false if it is no
 * reply, which AWS answers with a 500.
 */
export function sendResult(payload: string, response: ServerResponse, isOwn: (header: string) => boolean): boolean {
  const result = JSON.parse(payload) as unknown;
  const parsed = Reply.safeParse(isRecord(result) && 'statusCode' in result ? result : inferred(result));
  if (!parsed.success) return false;
  const reply = parsed.data;
  const body = Buffer.from(reply.body ?? '', reply.isBase64Encoded ? 'base64' : 'utf8');
  const headers: Record<string, string | string[]> = { 'apigw-requestid': randomUUID().slice(0, 16) };
  for (const [name, value] of Object.entries(reply.headers ?? {}))
    if (!isOwn(name.toLowerCase())) headers[name.toLowerCase()] = value;
  if (reply.cookies?.length) headers['set-cookie'] = reply.cookies;
  if (body.length > 0) headers['content-type'] ??= 'text/plain; charset=utf-8';
  if (reply.statusCode !== 204 && reply.statusCode !== 304) headers['content-length'] = String(body.length);
  response.writeHead(reply.statusCode, headers).end(body);
  return true;
}

/** A result without a status is the body of a 200, as JSON. */
function inferred(result: unknown): z.input<typeof Reply> {
  const body = typeof result === 'string' ? result : JSON.stringify(result);
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
}
