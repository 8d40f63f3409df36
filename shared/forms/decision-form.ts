import type { Firm } from '../domain/firm.ts';
import { DomainError } from '../domain/error.ts';
import { staffDoer } from '../domain/people.ts';
import { Verdict } from '../domain/request.ts';
import { undoableUntil } from '../domain/undo.ts';
import { isSameDecision, toldOf, type Decided } from '../domain/validation.ts';
import type { Language } from '../texts/language.ts';
import { decideFirstIn, isOfForm, readReason, ShownVersion } from './decision-fields.ts';
import type { Page, PageCall } from '../http/pages.ts';
import { isOfAnotherVersion } from '../pages/errors.tsx';
import type {
  InQueue,
  OutcomePageModel,
  UndoError,
  ValidationPageError,
  ValidationPageModel,
} from '../pages/models.ts';
import { outcomePage } from '../pages/outcome-page.tsx';
import { notAllowedPage, notFoundPage, staleLinkPage } from '../pages/simple-pages.tsx';
import { validationPage } from '../pages/validation-page.tsx';
import type { decideRequest } from '../use-cases/validation/decide-request.ts';
import type { RequestDescription } from '../use-cases/validation/describe-request.ts';
import type { ValidationLink } from '../use-cases/validation/open-validation-link.ts';
import type { undoApproval } from '../use-cases/validation/undo-approval.ts';
import type { requestFreshLink } from '../use-cases/sign-in/request-fresh-link.ts';
import { outcomeModel, validationModel } from './decision-models.ts';

/** What is asked for, and how it is to be shown. */
export type Asked = Pick<PageCall, 'hash' | 'language' | 'cursor' | 'requestId'>;

export interface ValidationFormDeps {
  readonly open: (call: Asked) => Promise<ValidationLink>;
  /** V20: from which queue its reader comes, and goes back to. */
  readonly queueOf?: (call: Asked) => InQueue;
  readonly decide: ReturnType<typeof decideRequest>;
  readonly undo: ReturnType<typeof undoApproval>;
  readonly requestFreshLink: ReturnType<typeof requestFreshLink>;
}

type ClosedLink = Extract<ValidationLink, { state: 'closed' }>;
/** L11, V18: what the page of an approval offers its reader: to take it back, or a link by which that can be done. */
const offerOf = ({ undoer, expired, matter }: ClosedLink) => ({
  undo: undoer === undefined ? undefined : { version: matter.request.version },
  offersLink: expired !== undefined,
});
/** V18: the link whose owner is offered a fresh one, and their firm. */
const staleIn = (link: ValidationLink) => {
  if (link.state === 'expired') return link;
  return link.state === 'closed' && link.expired ? { link: link.expired, firm: link.matter.firm } : undefined;
};
type OpenLink = Extract<ValidationLink, { state: 'open' }>;

/** A request that has just been decided by the link's owner, whose name is known. */
const decidedIn = ({ matter, validator }: OpenLink, decided: Decided): RequestDescription => {
  const { request, reason } = decided;
  const { nameOf } = toldOf(decided, matter);
  return {
    ...{ ...matter, request, reason },
    nameOf: (doer) => (doer.id === validator.collaboratorId ? validator.name : nameOf(doer)),
  };
};
/** What came with a form, which has been read. */
type Sent = Asked & { readonly form: URLSearchParams };
type Errors = readonly ValidationPageError[];

/**
 * The validator's page: shown as often as one likes, decided alone by a POST with a ticked confirmation, of the version
 * that was shown (V2). A link to it leads here, or one to a queue that it stands in (V20).
 */
export function validationForm({ open, queueOf, decide, undo, requestFreshLink }: ValidationFormDeps) {
  const show = async (call: PageCall): Promise<Page> => pageOf(await open(call), call);

  const submit = async ({ showsForm, sentForm, ...asked }: PageCall): Promise<Page> => {
    const link = await open(asked);
    if (link.state === 'unknown' || (showsForm && link.state !== 'open')) return pageOf(link, asked);
    const form = sentForm();
    const sent = { ...asked, form };
    const stale = staleIn(link);
    if (stale && form.get('action') === 'fresh-link') {
      await requestFreshLink(stale.link);
      return staleLinkPage({ ...frame(stale.firm, asked.language), purpose: stale.link.purpose, step: 'sent' });
    }
    if (link.state === 'closed' && form.has('undo')) return undoing(link, sent);
    if (link.state === 'closed') return outcome(link.matter, asked, occasionOf(link, form), offerOf(link));
    if (link.state === 'refused') return refusedPage(link, asked.language, { sent: true });
    if (link.state !== 'open') return pageOf(link, asked);

    const { requestId, version } = link.matter.request;
    const { answer, errors } = readForm(form, version);
    // What is missing is told once a decision is sent; what has changed, at once.
    if (showsForm)
      return again(
        link,
        sent,
        errors.filter(({ code }) => isOfAnotherVersion(code)),
      );
    if (!answer) return again(link, sent, errors);
    try {
      const decided = await decide({ requestId, collaboratorId: link.validator.collaboratorId, ...answer });
      const canBeUndone = undoableUntil(decided.request) !== undefined;
      const undo = canBeUndone ? { version: decided.request.version } : undefined;
      return outcome(decidedIn(link, decided), asked, 'just-decided', { undo });
    } catch (error) {
      return refused(error, sent, link);
    }
  };

  /** L11: takes the approval back that was shown, once that is confirmed; sent again, it shows that it is. */
  async function undoing(link: ClosedLink, sent: Sent): Promise<Page> {
    const { matter, undoer } = link;
    const { form } = sent;
    const { requestId, version, undoneAt } = matter.request;
    const again = (error: UndoError) => outcome(matter, sent, 'visited', { undo: { version, error } });
    if (undoer === undefined) {
      const isTooLate = undoneAt === undefined && link.expired === undefined;
      return outcome(matter, sent, isTooLate ? 'undo-too-late' : 'visited', offerOf(link));
    }
    if (ShownVersion.safeParse(form.get('version')).data !== version) return again('stale-version');
    if (form.get('confirmed') !== 'true') return again('not-confirmed');
    try {
      const request = await undo({ requestId, collaboratorId: undoer, version });
      return outcome({ ...matter, request }, sent, 'just-undone');
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'last-client-admin') return again(error.code);
      const now = await open(sent);
      if (now.state !== 'closed') return pageOf(now, sent);
      if (now.undoer === undefined) return undoing(now, sent);
      return again(error.code === 'stale-write' ? 'touched' : 'try-again');
    }
  }

  /** Shows what came in between, rather than an error. */
  async function refused(error: unknown, sent: Sent, shown: OpenLink): Promise<Page> {
    if (!(error instanceof DomainError)) throw error;
    const link = await open(sent);
    if (link.state === 'closed') return outcome(link.matter, sent, 'too-late');
    if (link.state === 'refused') return refusedPage(link, sent.language, { sent: true });
    if (link.state !== 'open') return pageOf(link, sent);
    if (error.code === 'stale-write') return again(link, sent, [{ field: 'form', code: 'stale-version' }]);
    if (error.code === 'company-needs-client-admin')
      return again(shown, sent, [
        { field: 'form', code: 'company-needs-client-admin', decideFirst: decideFirstIn(error) },
      ]);
    return again(link, sent, [{ field: 'form', code: isOfForm(error.code) ? error.code : 'try-again' }]);
  }

  const outcome = (
    matter: RequestDescription,
    asked: Asked,
    occasion: OutcomePageModel['occasion'],
    offer: Parameters<typeof outcomeModel>[3] = {},
  ): Page => outcomePage({ ...outcomeModel(matter, asked.language, occasion, offer), inQueue: queueOf?.(asked) });

  const question = (link: OpenLink, asked: Asked): ValidationPageModel => ({
    ...validationModel(link, asked.language),
    inQueue: queueOf?.(asked),
  });

  function again(link: OpenLink, sent: Sent, errors: Errors): Page {
    const { form } = sent;
    const typed: ValidationPageModel['form'] = {
      decision: form.get('decision') ?? undefined,
      reason: form.get('reason') ?? undefined,
      confirmed: form.get('confirmed') === 'true',
    };
    return validationPage({ ...question(link, sent), form: typed, errors });
  }

  function pageOf(link: ValidationLink, asked: Asked): Page {
    const { language } = asked;
    switch (link.state) {
      case 'unknown':
        return { ...notFoundPage({ language }), ...(link.attempt && { refused: link.attempt }) };
      case 'expired':
        return staleLinkPage({ ...frame(link.firm, language), purpose: link.link.purpose, step: 'offer' });
      case 'refused':
        return refusedPage(link, language, { sent: false });
      case 'closed':
        return outcome(link.matter, asked, 'visited', offerOf(link));
      case 'open':
        return validationPage(question(link, asked));
    }
  }

  return { show, submit };
}

const frame = ({ name, portalUrl }: Firm, language: Language) => ({ language, firmName: name, portalUrl });

const refusedPage = (
  { firm, attempt }: Extract<ValidationLink, { state: 'refused' }>,
  language: Language,
  { sent }: { readonly sent: boolean },
): Page => ({
  ...notAllowedPage({ language, firmName: firm.name, refusal: attempt.code, sent }),
  refused: attempt,
});

/** Sending one’s own decision again is a visit; another one, or the same as somebody else’s, comes too late (V3). */
const occasionOf = (
  { matter, ownerId }: Extract<ValidationLink, { state: 'closed' }>,
  form: URLSearchParams,
): 'visited' | 'too-late' => {
  const sent = Verdict.safeParse(form.get('decision'));
  const isOwn = sent.success && isSameDecision(matter.request, staffDoer({ collaboratorId: ownerId }), sent.data);
  return isOwn ? 'visited' : 'too-late';
};

/** Reads the decision, and holds it to the version that is shown now: one that cannot be read was not shown (V2). */
function readForm(form: URLSearchParams, current: number) {
  const version = ShownVersion.safeParse(form.get('version'));
  const decision = Verdict.safeParse(form.get('decision'));
  const reason = readReason(form.get('reason'));
  const errors: ValidationPageError[] = [];
  if (version.data !== current)
    errors.push({ field: 'form', code: version.success ? 'stale-version' : 'unknown-version' });
  if (!decision.success) errors.push({ field: 'decision', code: 'missing' });
  if ('flaw' in reason) errors.push({ field: 'reason', code: reason.flaw });
  else if (decision.success && decision.data !== 'approve' && reason.text === '')
    errors.push({ field: 'reason', code: decision.data === 'send_back' ? 'comment-missing' : 'missing' });
  if (form.get('confirmed') !== 'true') errors.push({ field: 'confirmed', code: 'missing' });
  const answer =
    decision.success && 'text' in reason && errors.length === 0
      ? { decision: decision.data, reason: reason.text, version: current }
      : undefined;
  return { answer, errors };
}
