import createClient, { type Client } from 'openapi-fetch';
import type { Permission } from './codes.ts';
import type { components, paths } from './schema.ts';
import { refusal, UnansweredCheck } from './unanswered-check.ts';

/** The routes for apps; the others are pages, which people open from a mail. */
type Routes = Pick<paths, Extract<keyof paths, `/v1/${string}`>>;

export type Question = components['schemas']['PermissionQuestion'];
export type Answer = components['schemas']['PermissionAnswers']['results'][number];
type Answers<Questions extends readonly Question[]> = { -readonly [Index in keyof Questions]: Answer };

export interface ClientAccessOptions {
  /** Where the API is: `ApiUrl` of the outputs. */
  readonly baseUrl: string;
  /** A Cognito access token that is still good; asked for at every call. Without one, a call goes out without sign-in. */
  readonly token: () => string | undefined | Promise<string | undefined>;
  /** Another `fetch`, with a time limit for example. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

export interface ClientAccess extends Client<Routes> {
  /**
   * Whether a person may do something on a dossier: whoever is signed in, or the client whose `accessId` is given; with
   * `documentOwnerId`, on the document of that access.
   *
   * @throws UnansweredCheck when there is no answer
   */
  readonly can: (
    permission: Permission,
    dossierId: string,
    about?: Pick<Question, 'accessId' | 'documentOwnerId'>,
  ) => Promise<boolean>;
  /** Up to 100 questions in one call; an answer each, in their order. @throws UnansweredCheck when there is none */
  readonly check: <const Questions extends readonly Question[]>(questions: Questions) => Promise<Answers<Questions>>;
}

/** A client of the API, every route of it typed (https://openapi-ts.dev/openapi-fetch), and the permission checks in one line. */
export function clientAccess({ baseUrl, token, fetch }: ClientAccessOptions): ClientAccess {
  const api = createClient<Routes>({ baseUrl, querySerializer, ...(fetch && { fetch }) });
  api.use({
    onRequest: async ({ request }) => {
      const bearer = await token();
      if (bearer !== undefined) request.headers.set('authorization', `Bearer ${bearer}`);
    },
  });
  const check: ClientAccess['check'] = async (questions) => {
    questions.forEach(refuseUndefined);
    const answers = await ask(api, questions);
    return answers as Answers<typeof questions>;
  };
  const can: ClientAccess['can'] = async (permission, dossierId, about) => {
    const [answer] = await check([{ ...about, permission, dossierId }]);
    return answer.allowed;
  };
  return { ...api, can, check };
}

/** Several values go between commas: a parameter that comes twice is refused. */
const querySerializer = { array: { style: 'form', explode: false } } as const;

/** Left out, these fields ask about whoever is signed in, and about no document: a lost id must not turn into that. */
function refuseUndefined(question: Question): void {
  for (const [field, value] of Object.entries(question) as [string, unknown][])
    if (typeof value !== 'string')
      throw new TypeError(`${field} of a check is ${String(value)}: give it or leave it out.`);
}

async function ask(api: Client<Routes>, questions: readonly Question[]): Promise<readonly Answer[]> {
  const reply = await api
    .POST('/v1/permissions/check', { body: { checks: [...questions] } })
    .catch((cause: unknown) => {
      throw new UnansweredCheck('The check got no reply.', undefined, cause);
    });
  if (!reply.response.ok) throw refusal(reply.response.status, reply.error);
  const results: unknown = reply.data?.results;
  if (!Array.isArray(results) || results.length !== questions.length || !results.every(isAnswer))
    throw new UnansweredCheck('The reply to the check does not answer it.');
  return results;
}

/** The reply may be somebody else’s than the API’s. */
const isAnswer = (result: unknown): result is Answer =>
  typeof result === 'object' && result !== null && 'allowed' in result && typeof result.allowed === 'boolean';
