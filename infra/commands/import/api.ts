import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { ImportReply, ImportResultReply, type LineResultReply } from '../../../shared/contract/companies.ts';
import { Problem } from '../../../shared/contract/replies.ts';
import type { ImportLine } from '../../../shared/domain/import-line.ts';
import { Language } from '../../../shared/domain/vocabulary.ts';
import { UsageError } from '../deployment.ts';
import { apiTexts } from './texts.ts';

/** How the API is reached; a token that has run out is fetched again. */
export interface ApiAccess {
  readonly apiUrl: string;
  readonly token: () => Promise<string>;
}

/** What one call came to. */
export interface Sent {
  readonly importId: string | null;
  readonly results: readonly LineResultReply[];
}

const Firm = z.object({ language: Language });

const attempts = 8;
const longestPause = 30_000;

/** Calls the import routes; a call that is throttled, unavailable or cut off is sent again. */
export class ImportApi {
  private token: string | undefined;
  /** What refusals are told in: that of the firm, once it is known. */
  private language: Language = 'fr';

  constructor(private readonly access: ApiAccess) {}

  /** The language of the firm that imports, in which it is spoken to from now on. */
  async firmLanguage(): Promise<Language> {
    return (this.language = (await this.call('GET', '/v1/firm', Firm)).language);
  }

  async send(lines: readonly ImportLine[], how: { dryRun: boolean; importId?: string | undefined }): Promise<Sent> {
    return this.call('POST', '/v1/imports', ImportResultReply, { ...how, lines });
  }

  /** How far an import has come. @throws UsageError if there is none. */
  async import(importId: string): Promise<ImportReply> {
    return this.call('GET', `/v1/imports/${encodeURIComponent(importId)}`, ImportReply);
  }

  private async call<S extends z.ZodType>(
    method: string,
    path: string,
    schema: S,
    body?: unknown,
  ): Promise<z.infer<S>> {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.once(method, path, body);
      if (reply?.ok) return schema.parse(await reply.json());
      if (reply && !isPassing(reply.status)) {
        if (reply.status !== 401 || attempt > 2) throw await this.refusalOf(reply);
        this.token = undefined;
        continue;
      }
      if (attempt === attempts) throw await this.unreachable(reply);
      await sleep(pauseOf(reply, attempt));
    }
  }

  /** Undefined when no answer came. */
  private async once(method: string, path: string, body: unknown): Promise<Response | undefined> {
    this.token ??= await this.access.token();
    const headers = {
      authorization: `Bearer ${this.token}`,
      'content-type': 'application/json',
      'accept-language': this.language,
    };
    const request = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return fetch(`${this.access.apiUrl}${path}`, request).catch((error: unknown) => {
      if (error instanceof TypeError) return undefined;
      throw error;
    });
  }

  private async refusalOf(reply: Response): Promise<UsageError> {
    const texts = apiTexts[this.language];
    const text = await reply.text();
    if (reply.status === 403) return new UsageError(texts.notAdministrator);
    if (reply.status === 401) return new UsageError(texts.tokenRefused);
    if (reply.status === 404) return new NoImport(texts.noImport);
    const problem = Problem.safeParse(jsonOf(text));
    const fields = problem.data?.errors?.map(({ pointer, detail }) => `\n  ${pointer}: ${detail}`).join('') ?? '';
    return new UsageError(texts.answered(reply.status, `${problem.data?.title ?? text.slice(0, 500)}${fields}`));
  }

  private async unreachable(reply: Response | undefined): Promise<UsageError> {
    const texts = apiTexts[this.language];
    if (!reply) return new UsageError(texts.silent(this.access.apiUrl));
    return new UsageError(texts.keepsAnswering(reply.status, (await reply.text()).slice(0, 500)));
  }
}

/** An import that the firm does not have, or no longer. */
export class NoImport extends UsageError {}

// A call that ran out of time gives 500 or 504 too: the lines it imported stay, so the next attempt is faster.
const isPassing = (status: number): boolean => [429, 500, 502, 503, 504].includes(status);

function pauseOf(reply: Response | undefined, attempt: number): number {
  const asked = Number(reply?.headers.get('retry-after') ?? 0) * 1000;
  return Math.min(longestPause, Math.max(asked, 250 * 2 ** attempt * (0.5 + Math.random())));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
