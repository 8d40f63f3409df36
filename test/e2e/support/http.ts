import { inject } from 'vitest';
import type * as z from 'zod';
import type { Outputs } from '../../../infra/local/outputs.ts';
import { Problem } from '../../../shared/contract/replies.ts';
import { assertDocumented } from './documented.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** As it came. */
  readonly text: string;
  /** Of JSON: what it says. */
  readonly body: unknown;
}

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  /** Text goes as it is; a form as a form; all else as JSON. */
  readonly body?: unknown;
  readonly host?: Outputs;
}

/** Calls the API as it stands. Whatever it answers is held against the contract, here where nobody can forget it. */
export async function send(method: string, path: string, sent: Sent = {}): Promise<Reply> {
  const { host = inject('host'), body } = sent;
  const raw = body === undefined || typeof body === 'string' || body instanceof URLSearchParams;
  const response = await fetch(`${host.ClientAccess.ApiUrl}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...(raw ? {} : { 'content-type': 'application/json' }), ...sent.headers },
    ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
  });
  const { status, headers } = response;
  const text = await response.text();
  assertDocumented({ method, path, status, headers, text });
  const isJson = /^application\/(problem\+)?json/.test(headers.get('content-type') ?? '') && text !== '';
  return { status, headers, text, body: isJson ? JSON.parse(text) : undefined };
}

/** What a reply says, which must have this status. */
export function read<S extends z.ZodType>({ status, text, body }: Reply, wanted: number, schema: S): z.infer<S> {
  if (status !== wanted) throw new Error(`Expected ${String(wanted)}, got ${String(status)}: ${text}`);
  return schema.parse(body);
}

/** A refusal in short: its status, its code, and the fields it names. */
export function refusal(reply: Reply): { status: number; code: string; fields?: Record<string, string> } {
  const { status, type, errors } = Problem.parse(reply.body);
  if (status !== reply.status)
    throw new Error(`The problem says ${String(status)}, the reply ${String(reply.status)}.`);
  const fields = errors?.map(({ pointer, code }) => [pointer, code] as const);
  return { status, code: type.replace('/problems/', ''), ...(fields && { fields: Object.fromEntries(fields) }) };
}
