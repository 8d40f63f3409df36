import { fullName } from '../domain/access.ts';
import { fieldName } from '../texts/access-values.ts';
import { endingSentence, endingTitle } from '../texts/ending.ts';
import type { Outcome } from '../domain/request.ts';
import { isUndoable } from '../domain/undo.ts';
import { CourseCard } from './course-card.tsx';
import { page } from './document.tsx';
import { BackToQueue, queryIn } from './in-queue.tsx';
import type { OutcomePageModel, Page, UndoError } from './models.ts';
import { FreshLinkForm, UndoErrors, UndoForm } from './undo-form.tsx';
import { outcomeTexts } from '../texts/outcome.ts';
import { Message, Quote } from './parts.tsx';
import type { Tone } from './parts.tsx';

const tones: Readonly<Record<Outcome, Tone>> = {
  approved: 'good',
  rejected: 'bad',
  to_correct: 'warn',
  cancelled: 'info',
  expired: 'info',
};

/** V3: whoever only comes too late to decide is told so by 200; what was to be undone and is not, by an error. */
function statusCodeOf({ undo, occasion }: OutcomePageModel): number {
  if (undo?.error !== undefined) return undoStatusCodes[undo.error];
  return occasion === 'undo-too-late' ? 409 : 200;
}

const undoStatusCodes: Readonly<Record<UndoError, number>> = {
  'not-confirmed': 400,
  'stale-version': 412,
  'last-client-admin': 409,
  touched: 412,
  'try-again': 503,
};

function toneOf({ occasion, decision, undoneAt, undo }: OutcomePageModel): Tone {
  if (undo?.error !== undefined) return 'warn';
  if (occasion === 'too-late' || occasion === 'undo-too-late') return 'warn';
  if (occasion === 'just-decided' || occasion === 'just-undone') return 'good';
  return undoneAt === undefined ? tones[decision.outcome] : 'info';
}

/** Tells who decided what and when, for any link whose request is no longer open; status 200 (V3). */
export function outcomePage(model: OutcomePageModel): Page {
  const { language, firmName, kind, person, companyName, change, fields, decision, occasion, undoneAt, undo, inQueue } =
    model;
  const texts = outcomeTexts[language];
  const fresh = occasion === 'just-decided';
  const failed = undo?.error !== undefined;
  const titles = {
    'just-decided': texts.thanks,
    'just-undone': texts.undone,
    'too-late': texts.tooLate,
    'undo-too-late': texts.undoTooLate,
    visited: undoneAt === undefined ? endingTitle(language, decision) : texts.undone,
  };
  const title = titles[occasion];
  const reason = decision.reason?.trim();
  return page({
    language,
    firmName,
    title,
    narrow: true,
    statusCode: statusCodeOf(model),
    failed,
    query: queryIn(inQueue),
    children: (
      <>
        <UndoErrors language={language} error={undo?.error} />
        <Message tone={toneOf(model)} title={title}>
          <p class="kicker">{texts.about[kind](fullName(person), companyName)}</p>
          {change === undefined ? null : <p class="kicker">{texts.dossier(change.dossierName, change.companyName)}</p>}
          {fields.length === 0 ? null : (
            <p class="kicker">{fields.map((field) => fieldName(language, field)).join(', ')}</p>
          )}
          <p>{endingSentence(language, decision)}</p>
          {reason ? (
            <>
              <h2>{decision.outcome === 'to_correct' ? texts.comment : texts.reason}</h2>
              <Quote text={reason} />
            </>
          ) : null}
          {occasion === 'too-late' ? <p>{texts.notTaken}</p> : null}
          {fresh ? <p>{texts.next[kind][decision.outcome]}</p> : null}
          {undoneAt === undefined || !isUndoable(kind) ? null : <p>{texts.undoneNext[kind]}</p>}
          {occasion === 'undo-too-late' ? <p>{texts.notUndone}</p> : null}
          {inQueue === undefined && !failed ? <p class="soft">{texts.nothingToDo}</p> : null}
          <BackToQueue language={language} inQueue={inQueue} />
          {model.offersLink === true && <FreshLinkForm language={language} />}
          {undo === undefined || !isUndoable(kind) ? null : (
            <UndoForm language={language} kind={kind} query={queryIn(inQueue)} {...undo} />
          )}
        </Message>
        <CourseCard language={language} course={model.course} />
      </>
    ),
  });
}
