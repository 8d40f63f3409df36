import { labels } from '../texts/labels.ts';
import { ConfirmField } from './confirm-field.tsx';
import { isOfAnotherVersion, Wrong } from './errors.tsx';
import { queryIn } from './in-queue.tsx';
import type { ValidationPageError, ValidationPageModel } from './models.ts';
import { ReasonField } from './reason-field.tsx';
import { validationTexts } from '../texts/validation.ts';

interface Props {
  readonly model: ValidationPageModel;
}

export const decisionFormId = 'decision';

/** Looks the words of an error up by field and code; a pair without words does not compile. */
export function errorText(language: ValidationPageModel['language'], error: ValidationPageError): string {
  const texts = validationTexts[language].errors;
  switch (error.field) {
    case 'decision':
      return texts.decision[error.code];
    case 'reason':
      return texts.reason[error.code];
    case 'confirmed':
      return texts.confirmed[error.code];
    case 'form':
      return texts.form[error.code];
  }
}

function errorOf({ language, errors = [] }: ValidationPageModel, field: ValidationPageError['field']) {
  const error = errors.find((candidate) => candidate.field === field);
  return error === undefined ? undefined : errorText(language, error);
}

function VerdictField({ model }: Props) {
  const { language, request, allowedDecisions, form } = model;
  const wrong = errorOf(model, 'decision');
  return (
    <fieldset class={wrong === undefined ? undefined : 'bad'} aria-describedby={wrong && 'decision-error'}>
      <legend>{validationTexts[language].decision}</legend>
      <Wrong id="decision-error">{wrong}</Wrong>
      {allowedDecisions.map((decision) => (
        <label class="choice">
          <input
            type="radio"
            name="decision"
            value={decision}
            id={`decision-${decision}`}
            checked={form?.decision === decision}
            aria-describedby={`decision-${decision}-hint`}
          />
          <span>
            <span class="name">{labels[language].verdicts[decision].name}</span>
            <span class="hint" id={`decision-${decision}-hint`}>
              {labels[language].verdicts[decision].meanings[request.kind]}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Confirmation({ model }: Props) {
  // What was confirmed is no longer what is shown, or was something else.
  const stale = model.errors?.some(({ code }) => isOfAnotherVersion(code)) ?? false;
  const checked = model.form?.confirmed === true && !stale;
  return (
    <ConfirmField
      label={validationTexts[model.language].confirm}
      checked={checked}
      wrong={errorOf(model, 'confirmed')}
    />
  );
}

/**
 * Sends the decision as a POST to the page's own address, of the version that is shown (V2). A query alone as the
 * action drops the fragment that a followed error link has left, which would take the focus from the next errors.
 */
export const DecisionForm = ({ model }: Props) => (
  <section class="card" aria-labelledby="decide-title" id="decide">
    <h2 id="decide-title">{validationTexts[model.language].decide}</h2>
    <form method="post" id={decisionFormId} action={`?lang=${model.language}${queryIn(model.inQueue)}`} novalidate>
      <input type="hidden" name="version" value={String(model.request.version)} />
      <VerdictField model={model} />
      <ReasonField
        language={model.language}
        id="reason"
        label={validationTexts[model.language].reason}
        rows={4}
        typed={model.form?.reason}
        wrong={errorOf(model, 'reason')}
      />
      <Confirmation model={model} />
      <button type="submit">{validationTexts[model.language].submit}</button>
    </form>
  </section>
);
