import { fullName } from '../domain/access.ts';
import { Verdict } from '../domain/request.ts';
import { endingSentenceWithoutZone, endingTitle } from '../texts/ending.ts';
import { labels } from '../texts/labels.ts';
import type { Language } from '../texts/language.ts';
import { queueTexts } from '../texts/queue.ts';
import { errorText } from './decision-form.tsx';
import { OwnPage } from './in-queue.tsx';
import type { QueueEntry, QueueEntryError } from './models.ts';
import { Quote } from './parts.tsx';
import { QueuedSummary } from './queue-summary.tsx';
import { ReasonField } from './reason-field.tsx';

export type OpenEntry = Extract<QueueEntry, { state: 'open' }>;
interface Props<Entry extends QueueEntry> {
  readonly language: Language;
  readonly entry: Entry;
  /** Where the page of the list begins. */
  readonly cursor?: string | undefined;
}

export const entryId = (requestId: string): string => `request-${requestId}`;
export const reasonId = (requestId: string): string => `reason-${requestId}`;

/** What is wrong with an entry, in a line, and more about it. */
export const entryError = (language: Language, error: QueueEntryError) => ({
  text: errorText(language, error),
  details: error.field === 'form' && error.code === 'company-needs-client-admin' ? (error.decideFirst ?? []) : [],
});

function Verdicts({ language, entry: { matter, form } }: Props<OpenEntry>) {
  const { requestId } = matter.request;
  const { verdicts } = labels[language];
  const chosen = Verdict.safeParse(form?.decision).data;
  const choice = (value: string, name: string, isChosen: boolean) => (
    <label class="choice">
      <input
        type="radio"
        name={`decision.${requestId}`}
        value={value}
        class={value === '' ? 'leave' : undefined}
        checked={isChosen}
      />
      <span class="name">{name}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>{queueTexts[language].decision(fullName(matter.identity))}</legend>
      <div class="choices">
        {matter.allowedDecisions.map((verdict) => choice(verdict, verdicts[verdict].name, chosen === verdict))}
        {choice('', queueTexts[language].leave, chosen === undefined)}
      </div>
    </fieldset>
  );
}

function Reason({ language, entry: { matter, form, errors } }: Props<OpenEntry>) {
  const { requestId } = matter.request;
  const error = errors.find(({ field }) => field === 'reason');
  return (
    <ReasonField
      language={language}
      id={reasonId(requestId)}
      name={`reason.${requestId}`}
      label={queueTexts[language].reason(fullName(matter.identity))}
      rows={2}
      typed={form?.reason}
      wrong={error && errorText(language, error)}
    />
  );
}

function OpenRequest({ language, entry, cursor }: Props<OpenEntry>) {
  const { matter, errors } = entry;
  const { requestId, kind, version } = matter.request;
  const ofForm = errors.filter(({ field }) => field === 'form').map((error) => entryError(language, error));
  return (
    <article class="card entry" id={entryId(requestId)} aria-labelledby={`title-${requestId}`} tabIndex={-1}>
      <div>
        <p class="kicker">{labels[language].kinds[kind]}</p>
        <h2 id={`title-${requestId}`}>{fullName(matter.identity)}</h2>
      </div>
      {ofForm.map(({ text, details }) => (
        <div class="error">
          <p>{text}</p>
          {details.length === 0 ? null : (
            <ul class="plain">
              {details.map((detail) => (
                <li>{detail}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <QueuedSummary language={language} matter={matter} />
      <OwnPage language={language} inQueue={{ requestId, cursor }} />
      <input type="hidden" name={`version.${requestId}`} value={String(version)} />
      <Verdicts language={language} entry={entry} />
      <Reason language={language} entry={entry} />
    </article>
  );
}

/** How it ended (V3): by whom and when, and whether the reader's own decision was the one. */
function ClosedRequest({ language, entry, cursor }: Props<Extract<QueueEntry, { state: 'closed' }>>) {
  const { requestId, person, companyName, kind, decision, occasion } = entry;
  const texts = queueTexts[language];
  const good = occasion === 'just-decided';
  return (
    <article class="card entry" id={entryId(requestId)} aria-labelledby={`title-${requestId}`} tabIndex={-1}>
      <div>
        <p class="kicker">{labels[language].kinds[kind]}</p>
        <h2 id={`title-${requestId}`}>{fullName(person)}</h2>
        <p class="soft small">{companyName}</p>
      </div>
      <div class={good ? 'result result-good' : 'result'}>
        <p>
          <strong>{endingTitle(language, decision)}</strong>
        </p>
        {occasion === 'visited' ? null : <p>{good ? texts.isRecorded : texts.notRecorded}</p>}
        <p>{endingSentenceWithoutZone(language, decision)}</p>
        {decision.reason === undefined ? null : <Quote text={decision.reason} />}
      </div>
      <OwnPage language={language} inQueue={{ requestId, cursor }} />
    </article>
  );
}

const AwayRequest = ({ language, entry }: Props<Extract<QueueEntry, { state: 'away' }>>) => (
  <article class="card entry" id={entryId(entry.requestId)} aria-labelledby={`title-${entry.requestId}`} tabIndex={-1}>
    <h2 id={`title-${entry.requestId}`}>{queueTexts[language].awayTitle}</h2>
    <div class="result">
      <p>{queueTexts[language].away[entry.refusal]}</p>
    </div>
  </article>
);

/** One request of the queue: with the fields that decide it, or what came of it. */
export function Entry({ language, entry, cursor }: Props<QueueEntry>) {
  switch (entry.state) {
    case 'open':
      return <OpenRequest language={language} entry={entry} cursor={cursor} />;
    case 'closed':
      return <ClosedRequest language={language} entry={entry} cursor={cursor} />;
    case 'away':
      return <AwayRequest language={language} entry={entry} />;
  }
}
