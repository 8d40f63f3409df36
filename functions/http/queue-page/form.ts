import { Verdict } from '../../../shared/domain/request.ts';
import { DomainError } from '../../../shared/domain/error.ts';
import { mostAtOnce } from '../../../shared/domain/many-decisions.ts';
import { isId } from '../../../shared/domain/vocabulary.ts';
import { decideFirstIn, isOfForm, readReason, ShownVersion } from '../../../shared/forms/decision-fields.ts';
import type { QueueEntryError } from '../../../shared/pages/models.ts';

/** What the form says of one request. */
export interface TypedEntry {
  readonly requestId: string;
  /** As they were typed. */
  readonly decision: string | undefined;
  readonly reason: string | undefined;
  /** Undefined unless it can be read (V2). */
  readonly version: number | undefined;
  /** Undefined: it is left alone. */
  readonly verdict: Verdict | undefined;
  /** What is wrong with it, if it is to be decided. */
  readonly errors: readonly QueueEntryError[];
}

/** The form of a queue's page. */
export interface SentQueue {
  /** In the order of the page. */
  readonly entries: readonly TypedEntry[];
  readonly confirmed: boolean;
  /** Where the page that follows begins. */
  readonly next: string | undefined;
}

const Named = /^(?:version|decision)\.(.+)$/;
const Cursor = /^[\w-]{1,4000}$/;

/** @throws `invalid-input` for more requests than may be decided at once, which no page of ours holds. */
export function readQueue(form: URLSearchParams): SentQueue {
  const named = [...form.keys()].flatMap((name) => Named.exec(name)?.[1] ?? []);
  const requestIds = [...new Set(named)].filter(isId);
  if (requestIds.length > mostAtOnce) throw new DomainError('invalid-input');
  const next = form.get('next') ?? '';
  return {
    entries: requestIds.map((requestId) => readEntry(form, requestId)),
    confirmed: form.get('confirmed') === 'true',
    next: Cursor.test(next) ? next : undefined,
  };
}

function readEntry(form: URLSearchParams, requestId: string): TypedEntry {
  const [decision, reason] = ['decision', 'reason'].map((field) => form.get(`${field}.${requestId}`) ?? undefined);
  const verdict = Verdict.safeParse(decision).data;
  const version = ShownVersion.safeParse(form.get(`version.${requestId}`)).data;
  const errors = verdict === undefined ? [] : faultsOf({ verdict, version, reason });
  return { requestId, decision, reason, version, verdict, errors };
}

function faultsOf({ verdict, version, reason }: Pick<TypedEntry, 'verdict' | 'version' | 'reason'>): QueueEntryError[] {
  const read = readReason(reason ?? null);
  const isUnsaid = verdict !== 'approve' && 'text' in read && read.text === '';
  const unsaid = verdict === 'send_back' ? 'comment-missing' : 'missing';
  return [
    ...(version === undefined ? [{ field: 'form' as const, code: 'unknown-version' as const }] : []),
    ...('flaw' in read ? [{ field: 'reason' as const, code: read.flaw }] : []),
    ...(isUnsaid ? [{ field: 'reason' as const, code: unsaid } as const] : []),
  ];
}

/** The reason of a decision that nothing is wrong with, as it is kept. */
export function reasonIn({ reason }: TypedEntry): string | undefined {
  const read = readReason(reason ?? null);
  return 'text' in read && read.text !== '' ? read.text : undefined;
}

/** What a decision was refused for while its request stays open, as the page says it. */
export function entryErrorOf(refusal: unknown): QueueEntryError {
  if (!(refusal instanceof DomainError)) return { field: 'form', code: 'try-again' };
  const { code } = refusal;
  if (code === 'stale-write') return { field: 'form', code: 'stale-version' };
  if (code === 'company-needs-client-admin') return { field: 'form', code, decideFirst: decideFirstIn(refusal) };
  return { field: 'form', code: isOfForm(code) ? code : 'try-again' };
}
