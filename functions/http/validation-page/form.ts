import * as z from 'zod';
import { DecisionReason } from '../../../shared/contract/bodies.ts';
import type { Firm } from '../../../shared/domain/firm.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { Verdict } from '../../../shared/domain/request.ts';
import { undoableUntil } from '../../../shared/domain/undo.ts';
import type { Decided } from '../../../shared/domain/validation.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { Page, PageCall } from '../../../shared/http/pages.ts';
import { isOfAnotherVersion } from '../../../shared/pages/errors.tsx';
import type { UndoError, ValidationPageError, ValidationPageModel } from '../../../shared/pages/models.ts';
import { outcomePage } from '../../../shared/pages/outcome-page.tsx';
import { notAllowedPage, notFoundPage, staleLinkPage } from '../../../shared/pages/simple-pages.tsx';
import { validationPage } from '../../../shared/pages/validation-page.tsx';
import type { decideRequest } from '../../../shared/use-cases/validation/decide-request.ts';
import type { RequestDescription } from '../../../shared/use-cases/validation/describe-request.ts';
import type { openValidationLink, ValidationLink } from '../../../shared/use-cases/validation/open-validation-link.ts';
import type { undoApproval } from '../../../shared/use-cases/validation/undo-approval.ts';
import type { requestFreshLink } from '../../../shared/use-cases/sign-in/request-fresh-link.ts';
import { outcomeModel, validationModel } from './models.ts';

export interface ValidationFormDeps {
  readonly open: ReturnType<typeof openValidationLink>;
  readonly decide: ReturnType<typeof decideRequest>;
  readonly undo: ReturnType<typeof undoApproval>;
  readonly requestFreshLink: ReturnType<typeof requestFreshLink>;
}

type ClosedLink = Extract<ValidationLink, { state: 'closed' }>;
const undoFormOf = ({ undoer, matter }: ClosedLink) =>
  undoer === undefined ? undefined : { version: matter.request.version };
type OpenLink = Extract<ValidationLink, { state: 'open' }>;

/** A request that has just been decided by the link's owner, whose name is known. */
const decidedIn = ({ matter, validator }: OpenLink, decided: Decided): RequestDescription => ({
  ...matter,
  ...decided,
  nameOf: (doer) => (doer.id === validator.collaboratorId ? validator.name : matter.nameOf(doer)),
});
/** What came with a form, which has been read. */
type Sent = Pick<PageCall, 'hash' | 'language'> & { readonly form: URLSearchParams };
type Errors = readonly ValidationPageError[];

/** As the page writes it: a whole number, in decimal digits alone. */
const ShownVersion = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

/**
 * The validator's page: shown as often as one likes, decided alone by a POST with a ticked confirmation, of the version
 * that was shown (V2).
 */
export function validationForm({ open, decide, undo, requestFreshLink }: ValidationFormDeps) {
  const show = async ({ hash, language }: PageCall): Promise<Page> => pageOf(await open(hash), language);

  const submit = async ({ hash, language, showsForm, sentForm }: PageCall): Promise<Page> => {
    const link = await open(hash);
    if (link.state === 'unknown' || (showsForm && link.state !== 'open')) return pageOf(link, language);
    const form = sentForm();
    if (link.state === 'expired' && form.get('action') === 'fresh-link') {
      await requestFreshLink(link.link);
      return staleLinkPage({ ...frame(link.firm, language), purpose: 'validation', step: 'sent' });
    }
    if (link.state === 'closed' && form.has('undo')) return undoing(link, { hash, language, form });
    if (link.state === 'closed')
      return outcomePage(outcomeModel(link.matter, language, occasionOf(link, form), undoFormOf(link)));
    if (link.state === 'refused') return refusedPage(link, language, { sent: true });
    if (link.state !== 'open') return pageOf(link, language);

    const { requestId, version } = link.matter.request;
    const { answer, errors } = readForm(form, version);
    // What is missing is told once a decision is sent; what has changed, at once.
    if (showsForm)
      return again(
        link,
        language,
        form,
        errors.filter(({ code }) => isOfAnotherVersion(code)),
      );
    if (!answer) return again(link, language, form, errors);
    try {
      const decided = await decide({ requestId, collaboratorId: link.validator.collaboratorId, ...answer });
      const canBeUndone = undoableUntil(decided.request) !== undefined;
      const undoForm = canBeUndone ? { version: decided.request.version } : undefined;
      return outcomePage(outcomeModel(decidedIn(link, decided), language, 'just-decided', undoForm));
    } catch (error) {
      return refused(error, { hash, language, form }, link);
    }
  };

  /** L11: takes the approval back that was shown, once that is confirmed; sent again, it shows that it is. */
  async function undoing(link: ClosedLink, { hash, language, form }: Sent): Promise<Page> {
    const { matter, undoer } = link;
    const { requestId, version, undoneAt } = matter.request;
    const again = (error: UndoError) => outcomePage(outcomeModel(matter, language, 'visited', { version, error }));
    if (undoer === undefined)
      return outcomePage(outcomeModel(matter, language, undoneAt === undefined ? 'undo-too-late' : 'visited'));
    if (ShownVersion.safeParse(form.get('version')).data !== version) return again('stale-version');
    if (form.get('confirmed') !== 'true') return again('not-confirmed');
    try {
      const request = await undo({ requestId, collaboratorId: undoer, version });
      return outcomePage(outcomeModel({ ...matter, request }, language, 'just-undone'));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'last-client-admin') return again(error.code);
      const now = await open(hash);
      if (now.state !== 'closed') return pageOf(now, language);
      if (now.undoer === undefined) return undoing(now, { hash, language, form });
      return again(error.code === 'stale-write' ? 'touched' : 'try-again');
    }
  }

  /** Shows what came in between, rather than an error. */
  async function refused(error: unknown, { hash, language, form }: Sent, shown: OpenLink): Promise<Page> {
    if (!(error instanceof DomainError)) throw error;
    const link = await open(hash);
    if (link.state === 'closed') return outcomePage(outcomeModel(link.matter, language, 'too-late'));
    if (link.state === 'refused') return refusedPage(link, language, { sent: true });
    if (link.state !== 'open') return pageOf(link, language);
    if (error.code === 'stale-write') return again(link, language, form, [{ field: 'form', code: 'stale-version' }]);
    if (error.code === 'company-needs-client-admin')
      return again(shown, language, form, [
        { field: 'form', code: 'company-needs-client-admin', decideFirst: namesOf(error) },
      ]);
    if (isOfForm(error.code)) return again(link, language, form, [{ field: 'form', code: error.code }]);
    return again(link, language, form, [{ field: 'form', code: 'try-again' }]);
  }

  return { show, submit };
}

/** What stands in the way of an approval, whatever is typed. */
const ofForm = ['forbidden-email-domain', 'email-taken', 'last-client-admin', 'end-in-the-past'] as const;
const isOfForm = (code: string): code is (typeof ofForm)[number] => ofForm.some((one) => one === code);

const frame = ({ name, portalUrl }: Firm, language: Language) => ({ language, firmName: name, portalUrl });

function pageOf(link: ValidationLink, language: Language): Page {
  switch (link.state) {
    case 'unknown':
      return notFoundPage({ language });
    case 'expired':
      return staleLinkPage({ ...frame(link.firm, language), purpose: 'validation', step: 'offer' });
    case 'refused':
      return refusedPage(link, language, { sent: false });
    case 'closed':
      return outcomePage(outcomeModel(link.matter, language, 'visited', undoFormOf(link)));
    case 'open':
      return validationPage(validationModel(link, language));
  }
}

const refusedPage = (
  { firm, attempt }: Extract<ValidationLink, { state: 'refused' }>,
  language: Language,
  { sent }: { readonly sent: boolean },
): Page => ({
  ...notAllowedPage({ language, firmName: firm.name, refusal: attempt.code, sent }),
  refused: attempt,
});

/** Sending a decision again that has been taken is a visit; sending another one comes too late (V3). */
const occasionOf = (
  { matter }: Extract<ValidationLink, { state: 'closed' }>,
  form: URLSearchParams,
): 'visited' | 'too-late' => {
  const sent = { approve: 'approved', reject: 'rejected' }[form.get('decision') ?? ''];
  return sent === matter.request.status ? 'visited' : 'too-late';
};

/** Reads the decision, and holds it to the version that is shown now: one that cannot be read was not shown (V2). */
function readForm(form: URLSearchParams, current: number) {
  const version = ShownVersion.safeParse(form.get('version'));
  const decision = Verdict.safeParse(form.get('decision'));
  const reason = readReason(form);
  const errors: ValidationPageError[] = [];
  if (version.data !== current)
    errors.push({ field: 'form', code: version.success ? 'stale-version' : 'unknown-version' });
  if (!decision.success) errors.push({ field: 'decision', code: 'missing' });
  if ('flaw' in reason) errors.push({ field: 'reason', code: reason.flaw });
  else if (decision.success && decision.data !== 'approve' && reason.text === '')
    errors.push({ field: 'reason', code: 'missing' });
  if (form.get('confirmed') !== 'true') errors.push({ field: 'confirmed', code: 'missing' });
  const answer =
    decision.success && 'text' in reason && errors.length === 0
      ? { decision: decision.data, reason: reason.text, version: current }
      : undefined;
  return { answer, errors };
}

type ReasonFlaw = Extract<ValidationPageError, { field: 'reason' }>['code'];

function readReason(form: URLSearchParams): { readonly text: string } | { readonly flaw: ReasonFlaw } {
  // Browsers send line breaks as CRLF, and count them as one character.
  const read = DecisionReason.safeParse((form.get('reason') ?? '').replaceAll('\r\n', '\n'));
  return read.success ? { text: read.data } : { flaw: reasonFlaw(read.error) };
}

const reasonFlaw = ({ issues }: z.ZodError): ReasonFlaw =>
  issues.some(({ code }) => code === 'too_big') ? 'too-long' : 'hidden-characters';

function again(link: OpenLink, language: Language, form: URLSearchParams, errors: Errors): Page {
  const typed: ValidationPageModel['form'] = {
    decision: form.get('decision') ?? undefined,
    reason: form.get('reason') ?? undefined,
    confirmed: form.get('confirmed') === 'true',
  };
  return validationPage({ ...validationModel(link, language), form: typed, errors });
}

const DecideFirst = z.array(z.object({ name: z.string() })).catch([]);
const namesOf = ({ extensions }: DomainError): string[] =>
  DecideFirst.parse(extensions['decideFirst']).map(({ name }) => name);
