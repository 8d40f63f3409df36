import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import { queuePages, type QueuePageDeps } from '../../../functions/http/queue-page/page.ts';
import type { PageRequest, Position } from '../../../shared/data/pages.ts';
import { bytesInBody, maxBodyBytes } from '../../../shared/http/reply-size.ts';
import type { QueuedDescription } from '../../../shared/use-cases/validation/describe-queued.ts';

const many = <T>(count: number, of: (n: number) => T) => Array.from({ length: count }, (_, n) => of(n));
const by = { kind: 'collaborator' as const, id: 'c' };
const at = '2026-11-27T08:00:00.000Z';
const none = { level: 'standard_user' as const, options: [] };

/** A corrected creation with as much of everything as there may be, of names that take most room on a page. */
function longest(): QueuedDescription {
  const name = '"'.repeat(100);
  const dossiers = many(40, () => ({ name, companyName: name, level: 'principal_admin', options: [] }));
  const modules = many(100, (n) => ({ id: `m${String(n)}`, name }));
  const matter = {
    access: {
      person: { firstName: name, lastName: name, email: 'a@b.example', phone: '+33612345678' },
      status: 'pending_validation',
      clientType: 'client_admin',
      companyId: 'c',
    },
    request: { requestId: uuidv7(), kind: 'creation', version: 1, createdAt: at, createdBy: by, expiresAt: at },
    ...{ nameOf: () => name, companyName: name, values: [], sentBack: undefined, dossiers, modules, ended: false },
    corrections: {
      values: [{ field: 'modules', from: modules, to: modules.toReversed() }],
      rights: many(80, (n) => ({
        dossier: { name },
        ...(n < 40 ? { from: null, to: none } : { from: none, to: null }),
      })),
    },
    ...{ warnings: [], notices: dossiers.map(({ name: dossierName }) => ({ code: 'may-detach', dossierName })) },
  };
  return matter as unknown as QueuedDescription;
}

/** The pages of a queue in which these lie. */
function queueOf(matters: readonly QueuedDescription[]) {
  const list = (_desk: unknown, { limit, from }: PageRequest) => {
    const [start, end] = [Number(from?.after ?? 0), Number(from?.after ?? 0) + limit];
    const next = end < matters.length ? { partition: '', after: String(end) } : undefined;
    return Promise.resolve({ items: matters.slice(start, end), next });
  };
  const { show } = queuePages({
    open: () =>
      Promise.resolve({ state: 'open', desk: { firm: { name: 'F' }, collaborator: { collaboratorId: 'c' } } }),
    list,
    cursors: {
      write: ({ after }: Position) => Promise.resolve(after),
      read: (after: string) => Promise.resolve({ partition: '', after }),
    },
  } as unknown as QueuePageDeps);
  return async () => {
    const pages: { readonly ids: string[]; readonly bytes: number }[] = [];
    let cursor: string | undefined;
    do {
      const call = { hash: 'h', language: 'fr' as const, showsForm: false, sentForm: () => new URLSearchParams() };
      const reply = await show({ ...call, cursor });
      expect(Object.keys(reply)).toEqual(['statusCode', 'headers', 'body']);
      const ids = [...reply.body.matchAll(/name="version\.([\w-]+)"/g)].map(([, id = '']) => id);
      pages.push({ ids, bytes: bytesInBody(reply.body) });
      cursor = /&amp;cursor=(\d+)">[^<]*<\/a>\s*<\/nav>/.exec(reply.body)?.[1];
    } while (cursor !== undefined);
    return pages;
  };
}

const idsOf = (matters: readonly QueuedDescription[]) => matters.map(({ request: { requestId } }) => requestId);

describe('a page of a queue (V20)', () => {
  test('ends before it is too long for a reply, and goes on after its last request', async () => {
    const matters = many(21, longest);
    const pages = await queueOf(matters)();
    expect(pages.flatMap(({ ids }) => ids)).toEqual(idsOf(matters));
    for (const { ids, bytes } of pages) {
      expect(bytes).toBeLessThanOrEqual(maxBodyBytes);
      expect(ids.length).toBeGreaterThan(5);
    }
    expect(pages[0]?.ids.length).toBeLessThan(20);
  });

  test('holds twenty where they are short', async () => {
    const short = () => ({
      ...longest(),
      dossiers: [],
      modules: [],
      notices: [],
      corrections: { values: [], rights: [] },
    });
    const matters = many(45, short);
    const pages = await queueOf(matters)();
    expect(pages.map(({ ids }) => ids.length)).toEqual([20, 20, 5]);
  });
});
