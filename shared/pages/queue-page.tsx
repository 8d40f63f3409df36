import { fullName } from '../domain/access.ts';
import { queueTexts } from '../texts/queue.ts';
import { page } from './document.tsx';
import { ConfirmField } from './confirm-field.tsx';
import { ErrorSummary, isOfAnotherVersion, type ErrorLine } from './errors.tsx';
import { renderPart } from './markup.ts';
import type { Page, QueueEntryError, QueuePageModel } from './models.ts';
import { Message } from './parts.tsx';
import { Entry, entryError, entryId, reasonId, type OpenEntry } from './queue-entry.tsx';
import { formStatus } from './validation-page.tsx';

interface Props {
  readonly model: QueuePageModel;
}

const formId = 'queue';

const openIn = ({ entries }: QueuePageModel): OpenEntry[] => entries.filter((entry) => entry.state === 'open');
const wrongIn = (model: QueuePageModel) =>
  openIn(model).flatMap((entry) => entry.errors.map((error) => ({ error, ...entry.matter })));

/** What is wrong, each line leading to where it is mended. */
function errorLines(model: QueuePageModel): ErrorLine[] {
  const { language, errors = [] } = model;
  const texts = queueTexts[language];
  const ofPage = errors
    .filter((code) => code !== 'lost-place')
    .map((code) => ({
      text: texts.errors[code],
      ...(code === 'not-confirmed' ? { target: 'confirmed' } : {}),
    }));
  const ofEntries = wrongIn(model).map(({ error, request: { requestId }, identity }) => ({
    ...entryError(language, error),
    text: texts.about(fullName(identity), entryError(language, error).text),
    target: error.field === 'reason' ? reasonId(requestId) : entryId(requestId),
  }));
  return [...ofPage, ...ofEntries];
}

/** Of a page on which something was recorded, what was not is told beside it; a field that is wrong is a fault all the same. */
function statusCodeOf(model: QueuePageModel): number {
  const errors: QueueEntryError[] = wrongIn(model).map(({ error }) => error);
  if ((model.errors ?? []).some((code) => code !== 'lost-place') || errors.some(({ field }) => field === 'reason'))
    return 400;
  const [first] = errors;
  return first?.field === 'form' && (model.recorded ?? 0) === 0 ? formStatus(first) : 200;
}

function Confirmation({ model }: Props) {
  const { language, confirmed = false, errors = [] } = model;
  const texts = queueTexts[language];
  const wrong = errors.includes('not-confirmed') ? texts.errors['not-confirmed'] : undefined;
  // What was confirmed is no longer what is shown.
  const stale = wrongIn(model).some(({ error }) => isOfAnotherVersion(error.code));
  return <ConfirmField label={texts.confirm} checked={confirmed && !stale} wrong={wrong} />;
}

/** Leads on in the list, and back to where it begins. */
function Pages({ model: { language, cursor, next, recorded } }: Props) {
  const texts = queueTexts[language];
  const first = cursor !== undefined || recorded !== undefined;
  if (!first && next === undefined) return null;
  return (
    <nav class="row" aria-label={texts.pages}>
      {first ? (
        <a class="jump" href={`?lang=${language}`}>
          {texts.first}
        </a>
      ) : null}
      {next === undefined ? null : (
        <a class="jump" href={`?lang=${language}&cursor=${next}`}>
          {texts.next}
        </a>
      )}
    </nav>
  );
}

const addressOf = ({ cursor }: QueuePageModel): string => (cursor === undefined ? '' : `&cursor=${cursor}`);

function Notes({ model: { language, recorded = 0, errors = [] } }: Props) {
  const texts = queueTexts[language];
  return (
    <>
      {recorded === 0 ? null : (
        <p class="result result-good" role="status">
          {texts.recorded(recorded)}
        </p>
      )}
      {errors.includes('lost-place') ? <p class="result">{texts.errors['lost-place']}</p> : null}
    </>
  );
}

function QueueForm({ model }: Props) {
  const { language, entries, next, cursor } = model;
  const texts = queueTexts[language];
  return (
    <form method="post" id={formId} action={`?lang=${language}${addressOf(model)}`} novalidate autocomplete="off">
      {next === undefined ? null : <input type="hidden" name="next" value={next} />}
      {entries.map((entry) => (
        <Entry language={language} entry={entry} cursor={cursor} />
      ))}
      {openIn(model).length === 0 ? null : (
        <div class="card">
          <Confirmation model={model} />
          <button type="submit">{texts.submit}</button>
        </div>
      )}
    </form>
  );
}

/** What each request takes of the page of a queue. */
export const queueEntries = ({ language, entries, cursor }: QueuePageModel): string[] =>
  entries.map((entry) => renderPart(<Entry language={language} entry={entry} cursor={cursor} />));

/** A validator's queue with one form that decides those that are filled in (V20). Rendering it decides nothing. */
export function queuePage(model: QueuePageModel): Page {
  const { language, firmName, entries, next } = model;
  const texts = queueTexts[language];
  const errors = errorLines(model);
  const isEmpty = entries.length === 0;
  const isOpen = openIn(model).length > 0;
  const title = isEmpty && next === undefined ? texts.empty.title : texts.title;
  return page({
    language,
    firmName,
    title,
    statusCode: statusCodeOf(model),
    failed: errors.length > 0,
    kept: isOpen ? { form: formId, submit: texts.submit } : undefined,
    query: addressOf(model),
    narrow: isEmpty,
    children: (
      <>
        <ErrorSummary
          title={(model.recorded ?? 0) > 0 ? texts.errorTitle.some : texts.errorTitle.nothing}
          errors={errors}
        />
        <Notes model={model} />
        {isEmpty ? (
          <Message tone="info" title={title}>
            <p>{next === undefined ? texts.empty.text : texts.nothingHere}</p>
          </Message>
        ) : (
          <>
            <div class="head">
              <h1>{title}</h1>
              {isOpen ? (
                <>
                  <p class="lead">{texts.lead(openIn(model).length)}</p>
                  <p class="soft">{texts.decidesNothing}</p>
                  <p class="soft small">{texts.inFull}</p>
                </>
              ) : null}
            </div>
            <QueueForm model={model} />
            {entries.some(({ state }) => state !== 'away') ? <p class="soft small">{texts.zone}</p> : null}
          </>
        )}
        <Pages model={model} />
      </>
    ),
  });
}
