import type * as z from 'zod';
import { bodyBounds } from '../contract/bounds.ts';
import { permissionRoutes } from '../contract/permissions.ts';
import { DomainError } from '../domain/error.ts';
import type { TokenHolder } from '../domain/home.ts';
import type { Answer } from '../domain/permission.ts';
import type { Language } from '../texts/language.ts';
import { explain } from '../texts/reasons.ts';
import type { Endpoint } from './endpoint.ts';
import type { HttpEvent } from './event.ts';
import { parseInput, queryOf, readJson } from './input.ts';
import { jsonReply, type JsonReply } from './reply.ts';
import { tokenHolderOf } from './token-holder.ts';

type QuestionRoute = keyof typeof permissionRoutes;
type Input<K extends QuestionRoute> = {
  readonly [P in 'query' | 'body']: (typeof permissionRoutes)[K] extends Readonly<Record<P, infer S extends z.ZodType>>
    ? z.infer<S>
    : undefined;
};

/** What a question is answered from. */
export interface Question<K extends QuestionRoute> extends Input<K> {
  readonly holder: TokenHolder;
  /** An answer as it goes out: with its reason in words, if they were asked for. */
  readonly words: <A extends Answer>(answer: A) => A & { readonly explanation?: string };
}

export interface QuestionDeps {
  /** @throws `forbidden` for a sign-in that gives nothing (any more). */
  readonly requireActive: (holder: TokenHolder) => Promise<void>;
}

/**
 * Builds a signed-in route of the hot path. The caller is read together with what the question is answered from, in one
 * read, which therefore comes after the input; the order of refusals is kept, since bad input is refused only once the caller
 * is known to be somebody.
 */
export const questionEndpoint =
  ({ requireActive }: QuestionDeps) =>
  <K extends QuestionRoute>(answer: (question: Question<K>) => Promise<JsonReply>): Endpoint<K> => ({
    answer: async (route, event, language) => {
      const holder = tokenHolderOf(event);
      try {
        const input = inputOf(route, event, language);
        const explained = (input.query as { readonly explain?: string }).explain === 'true';
        const words: Question<K>['words'] = (given) =>
          explained ? { ...given, explanation: explain(language, given) } : given;
        return jsonReply(await answer({ ...input, holder, words }));
      } catch (error) {
        if (isAboutInput(error)) await requireActive(holder);
        throw error;
      }
    },
  });

function inputOf<K extends QuestionRoute>(route: K, event: HttpEvent, language: Language): Input<K> {
  const { query, body }: { readonly query: z.ZodType; readonly body?: z.ZodType } = permissionRoutes[route];
  return {
    query: parseInput(query, queryOf(event), language),
    body: body && parseInput(body, readJson(event, { max: bodyBounds.signedIn }), language),
  } as Input<K>;
}

const aboutInput = ['invalid-input', 'payload-too-large', 'unsupported-media-type'];
const isAboutInput = (error: unknown) => error instanceof DomainError && aboutInput.includes(error.code);
