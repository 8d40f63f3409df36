/** What a function answers to API Gateway (payload format 2.0). */
export interface Reply {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A JSON reply before it is written out: what a handler gives, and what a receipt keeps. */
export interface JsonReply {
  readonly status: number;
  readonly body: unknown;
  /** The version of the one thing the body shows: becomes the ETag. */
  readonly version?: number | undefined;
}

export const ok = (body: unknown, version?: number): JsonReply => ({ status: 200, body, version });
export const created = (body: unknown, version?: number): JsonReply => ({ status: 201, body, version });
/** Done, and there is nothing to show. */
export const noContent = (): JsonReply => ({ status: 204, body: undefined });
export const accepted = (body: unknown, version?: number): JsonReply => ({ status: 202, body, version });

export const jsonReply = ({ status, body, version }: JsonReply): Reply => ({
  statusCode: status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(version === undefined ? {} : { etag: `"${String(version)}"` }),
  },
  body: body === undefined ? '' : JSON.stringify(body),
});
