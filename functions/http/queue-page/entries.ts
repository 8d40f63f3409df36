import { DomainError } from '../../../shared/domain/error.ts';
import { questionModel } from '../../../shared/use-cases/mail/question-model.ts';
import type { QueueEntry, QueueEntryError } from '../../../shared/pages/models.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { endingOf } from '../../../shared/use-cases/mail/ending.ts';
import type { Answer } from '../../../shared/use-cases/validation/decide-many.ts';
import type { QueuedDescription } from '../../../shared/use-cases/validation/describe-queued.ts';
import { entryErrorOf, type TypedEntry } from './form.ts';

interface Shown {
  readonly typed: TypedEntry;
  /** As it stands by now; undefined: its reader may not see it, or not any more. */
  readonly matter: QueuedDescription | undefined;
  readonly answer: Answer | undefined;
  /** Whether what was typed was sent to be decided, and is told what is wrong with it. */
  readonly isLooked: boolean;
  readonly language: Language;
}

/** One request of the page that comes again; undefined of one that was left alone and is the reader's no more. */
export function entryOf({ matter, ...shown }: Shown): QueueEntry | undefined {
  const { typed, answer, language } = shown;
  if (!matter) return typed.verdict === undefined ? undefined : awayEntry(typed, answer);
  if (matter.request.status !== 'open') return closedEntry({ matter, ...shown });
  const { decision, reason } = typed;
  const errors = errorsOf(shown, matter.request.version);
  return { state: 'open', matter: questionModel(matter, language), form: { decision, reason }, errors };
}

function awayEntry({ requestId }: TypedEntry, answer: Answer | undefined): QueueEntry {
  const { code } = answer && 'refusal' in answer && answer.refusal instanceof DomainError ? answer.refusal : {};
  return {
    ...{ state: 'away', requestId },
    refusal: code === 'not-a-validator' || code === 'own-request' ? code : 'not-found',
  };
}

function closedEntry({ typed, matter, answer, language }: Shown & { readonly matter: QueuedDescription }): QueueEntry {
  const { request, access, companyName, reason, nameOf } = matter;
  const late = typed.verdict === undefined ? 'visited' : 'too-late';
  return {
    ...{ state: 'closed', requestId: request.requestId, person: access.person, companyName, kind: request.kind },
    decision: endingOf(request, { reason, nameOf, language }),
    occasion: answer && 'decided' in answer ? 'just-decided' : late,
  };
}

/** What is wrong with it; that it has changed is told at once, what is missing once it was sent to be decided. */
function errorsOf({ typed, answer, isLooked }: Omit<Shown, 'matter'>, current: number): readonly QueueEntryError[] {
  if (typed.verdict === undefined) return [];
  if (answer && 'refusal' in answer) return [entryErrorOf(answer.refusal)];
  const isStale = typed.version !== undefined && typed.version !== current;
  const stale: QueueEntryError[] = isStale ? [{ field: 'form', code: 'stale-version' }] : [];
  return [...stale, ...(isLooked ? typed.errors : [])];
}
