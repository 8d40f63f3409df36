import { DomainError } from '../../../shared/domain/error.ts';
import type { Firm } from '../../../shared/domain/firm.ts';
import { staffByLink, staffDoer } from '../../../shared/domain/people.ts';
import { countedRefusal, countedTogether, type RefusedAttempt } from '../../../shared/domain/refused.ts';
import type { Asked, validationForm } from '../../../shared/forms/decision-form.ts';
import type { Cursors } from '../../../shared/http/cursors.ts';
import type { Page, PageCall } from '../../../shared/http/pages.ts';
import { pageThatFits } from '../../../shared/http/reply-size.ts';
import { questionModel } from '../../../shared/use-cases/mail/question-model.ts';
import type { InQueue, QueuePageError, QueuePageModel } from '../../../shared/pages/models.ts';
import { queueEntries, queuePage } from '../../../shared/pages/queue-page.tsx';
import { notAllowedPage, notFoundPage, staleLinkPage } from '../../../shared/pages/simple-pages.tsx';
import { log } from '../../../shared/services/log.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { requestFreshLink } from '../../../shared/use-cases/sign-in/request-fresh-link.ts';
import type { Answer, decideMany } from '../../../shared/use-cases/validation/decide-many.ts';
import type {
  listQueue,
  OpenDesk,
  openQueue,
  QueueLink,
  showQueued,
} from '../../../shared/use-cases/validation/open-queue.ts';
import type { reachMany } from '../../../shared/use-cases/validation/show-request.ts';
import { entryOf } from './entries.ts';
import { readQueue, reasonIn, type SentQueue } from './form.ts';

export interface QueuePageDeps {
  readonly open: ReturnType<typeof openQueue>;
  readonly list: ReturnType<typeof listQueue>;
  readonly queued: ReturnType<typeof showQueued>;
  readonly reach: ReturnType<typeof reachMany>;
  readonly decide: ReturnType<typeof decideMany>;
  readonly requestFreshLink: ReturnType<typeof requestFreshLink>;
  readonly cursors: Cursors;
  /** V20: the page of one request, where the address names it. */
  readonly ownPage: ReturnType<typeof validationForm>;
}

const pageSize = 20;
type Call = Pick<PageCall, 'language' | 'cursor'>;

/**
 * The page of a validator's queue: shown as often as one likes; decided alone by a POST with a ticked confirmation, each
 * request that is filled in by itself, of the version that was shown (V2, V20). What is left blank is left alone.
 */
export function queuePages({ open, list, queued, reach, decide, requestFreshLink, cursors, ownPage }: QueuePageDeps) {
  const show = async ({ hash, ...call }: PageCall): Promise<Page> => {
    const link = await open(hash);
    return link.state === 'open' ? listed(link.desk, call) : closedPage(link, call.language, { sent: false });
  };

  async function listed(desk: OpenDesk, { language, cursor }: Call): Promise<Page> {
    const scope = scopeOf(desk);
    const from = cursor === undefined ? undefined : await cursors.read(cursor, scope).catch(unlessUnknown);
    const isLost = cursor !== undefined && from === undefined;
    const written = async (limit: number) => {
      const { items, next } = await list(desk, { limit, from });
      const model: QueuePageModel = {
        ...frame(desk.firm, language),
        entries: items.map((matter) => ({ state: 'open', matter: questionModel(matter, language), errors: [] })),
        cursor: isLost ? undefined : cursor,
        next: next && (await cursors.write(next, scope)),
        errors: isLost ? ['lost-place'] : [],
      };
      return { ...queuePage(model), model };
    };
    const { model: _model, ...page } = await pageThatFits(pageSize, written, ({ model }) => queueEntries(model));
    return page;
  }

  const submit = async ({ hash, showsForm, sentForm, ...call }: PageCall): Promise<Page> => {
    const { language } = call;
    const link = await open(hash);
    if (link.state === 'unknown' || (showsForm && link.state !== 'open'))
      return closedPage(link, language, { sent: false });
    const form = sentForm();
    if (link.state === 'expired' && form.get('action') === 'fresh-link') {
      await requestFreshLink(link.link);
      return staleLinkPage({ ...frame(link.firm, language), purpose: 'queue', step: 'sent' });
    }
    if (link.state !== 'open') return closedPage(link, language, { sent: true });
    const sent = readQueue(form);
    if (showsForm) return again(link.desk, sent, call);
    const errors = faultsOf(sent);
    return errors.length > 0 ? again(link.desk, sent, { ...call, errors }) : decided(link.desk, sent, call);
  };

  /** Takes the decisions that nothing is wrong with; each is told what came of it. */
  async function decided(desk: OpenDesk, sent: SentQueue, call: Call): Promise<Page> {
    const who = staffByLink(desk.collaborator);
    const decisions = sent.entries.flatMap((entry) => {
      const { requestId, verdict, version, errors } = entry;
      if (verdict === undefined || errors.length > 0) return [];
      return [{ requestId, decision: verdict, version, reason: reasonIn(entry) }];
    });
    const reached = await reach({ who, requestIds: decisions.map(({ requestId }) => requestId) });
    const answers = await decide({ who, decisions, reached });
    for (const answer of answers)
      if ('refusal' in answer && !(answer.refusal instanceof DomainError))
        log.failure('unexpected', { routeKey: 'POST /queue/{token}', requestId: answer.requestId }, answer.refusal);
    return { ...(await again(desk, sent, { ...call, answers })), refused: refusedIn(desk, answers) };
  }

  interface Again extends Call {
    readonly errors?: readonly QueuePageError[];
    /** Unsaid: nothing was to be decided. */
    readonly answers?: readonly Answer[];
  }

  /** The same requests as they stand by now, with what was typed into those that are open, and what came of the others. */
  async function again(desk: OpenDesk, sent: SentQueue, { language, cursor, errors = [], answers }: Again) {
    const matters = await queued(
      desk,
      sent.entries.map(({ requestId }) => requestId),
    );
    const answerTo = new Map(answers?.map((answer) => [answer.requestId, answer]));
    const isLooked = answers !== undefined || errors.length > 0;
    const entries = sent.entries.flatMap((typed) => {
      const { requestId } = typed;
      const [matter, answer] = [matters.get(requestId), answerTo.get(requestId)];
      return entryOf({ typed, matter, answer, isLooked, language }) ?? [];
    });
    const model: QueuePageModel = {
      ...{ ...frame(desk.firm, language), entries, cursor, errors },
      ...{ next: sent.next, confirmed: sent.confirmed },
      recorded: answers?.filter((answer) => 'decided' in answer).length,
    };
    return queuePage(model);
  }

  return {
    show: (call: PageCall) => (call.requestId === undefined ? show(call) : ownPage.show(call)),
    submit: (call: PageCall) => (call.requestId === undefined ? submit(call) : ownPage.submit(call)),
  };
}

const Cursor = /^[\w-]{1,4000}$/;

/** V20: where the reader of a request's own page comes from, and goes back to. */
export const queueOf = ({ requestId = '', cursor = '' }: Asked): InQueue => ({
  ...{ requestId, cursor: Cursor.test(cursor) ? cursor : undefined },
});

/** What is wrong with the form as a whole, by which nothing of it is decided. */
function faultsOf({ entries, confirmed }: SentQueue): QueuePageError[] {
  if (entries.every(({ verdict }) => verdict === undefined)) return ['nothing-chosen'];
  return confirmed ? [] : ['not-confirmed'];
}

/** A5: what was attempted beyond rights or reach. */
const refusedIn = ({ firm, collaborator }: OpenDesk, answers: readonly Answer[]): RefusedAttempt[] =>
  countedTogether(
    answers.flatMap((answer) => {
      if (!('refusal' in answer) || !(answer.refusal instanceof DomainError)) return [];
      return countedRefusal(answer.refusal, { path: { requestId: answer.requestId }, body: undefined }) ?? [];
    }),
  ).map((counted) => ({ firmId: firm.firmId, by: staffDoer(collaborator), ...counted }));

/** A place in the list is its owner's, whatever link of theirs leads there. */
const scopeOf = ({ collaborator }: OpenDesk) => ({
  ...{ callerId: collaborator.collaboratorId, route: 'GET /queue/{token}', path: {}, query: {} },
});

function unlessUnknown(error: unknown): undefined {
  if (!(error instanceof DomainError) || error.code !== 'invalid-input') throw error;
}

const frame = ({ name, portalUrl }: Firm, language: Language) => ({ language, firmName: name, portalUrl });

function closedPage(
  link: Exclude<QueueLink, { state: 'open' }>,
  language: Language,
  { sent }: { readonly sent: boolean },
): Page {
  switch (link.state) {
    case 'unknown':
      return notFoundPage({ language });
    case 'expired':
      return staleLinkPage({ ...frame(link.firm, language), purpose: 'queue', step: 'offer' });
    case 'refused': {
      const { firm, attempt } = link;
      return {
        ...notAllowedPage({ language, firmName: firm.name, refusal: 'no-right', sent }),
        refused: attempt,
      };
    }
  }
}
