import type { DraftRepository } from '../../data/drafts.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { NameRepository } from '../../data/names.ts';
import type { ListPage, PageRequest } from '../../data/pages.ts';
import type { Receipt } from '../../data/receipts.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { Draft, DraftSection } from '../../domain/draft.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import type { Salting } from '../../domain/commitment.ts';
import { DomainError } from '../../domain/error.ts';
import { namedByDraft, reachesByDossiers, type NamesFor } from '../../domain/names.ts';
import { personId, type Person } from '../../domain/people.ts';
import type { Summary } from '../../domain/summary.ts';
import { isId, type WarningCode } from '../../domain/vocabulary.ts';
import type { DeedDeps } from '../deed.ts';
import type { WithinRate } from '../mail/within-rate.ts';
import { assess } from './assess-creation.ts';
import { submit, type NamedSubmission } from './create-access.ts';
import { blockingOf, summarizeCreation, type SummarizeDeps } from './summarize-creation.ts';

export interface DraftDeps extends SummarizeDeps, DeedDeps {
  readonly drafts: DraftRepository;
  readonly firms: Pick<FirmRepository, 'settings' | 'firm'>;
  readonly requests: Pick<RequestRepository, 'submit'>;
  readonly names: Pick<NameRepository, 'namesFor'>;
  readonly withinRate: WithinRate;
  /** A4: by which the record is committed to the card. */
  readonly salting: Salting;
  /** The instant an ISO 8601 duration after another. */
  readonly after: (from: Date, duration: string) => Date;
}

/** A draft with its summary as everything stands now; the summary is never stored. */
export interface SummarizedDraft {
  readonly draft: Draft;
  readonly names: NamesFor;
  readonly summary: Summary;
}

/** The draft behind a path. @throws `not-found` for another person's too. */
export const reachDraft =
  ({ drafts, now }: DraftDeps) =>
  async ({ who, draftId }: { who: Person; draftId: string }): Promise<Draft> => {
    const draft = isId(draftId) ? await drafts.draft(personId(who), draftId, now()) : undefined;
    if (!draft) throw new DomainError('not-found');
    return draft;
  };

/** Step 2: starts a draft; it may come with sections. */
export const startDraft =
  (deps: DraftDeps) =>
  async (who: Person, sections: DraftSection, receipt?: Receipt<SummarizedDraft>): Promise<SummarizedDraft> => {
    const { drafts, now, newId } = deps;
    const at = now();
    const draft: Draft = {
      draftId: newId(),
      firmId: who.firmId,
      creatorId: personId(who),
      createdAt: at.toISOString(),
      version: 1,
      ...sections,
      ttl: await lifeEnd(deps, who, at),
    };
    const result = await summarizeDraft(deps)(who, draft);
    await drafts.create(draft, receipt && { ...receipt, render: () => receipt.render(result) });
    return result;
  };

export const summarizeDraft =
  (deps: DraftDeps) =>
  async (who: Person, draft: Draft): Promise<SummarizedDraft> => {
    const [summary, names] = await Promise.all([summarizeCreation(deps)(who, draft), namesOf(deps, who, [draft])]);
    return { draft, names, summary };
  };

/** Names in drafts: whatever was typed may stand there, so of a company too only one within reach is named. */
const namesOf = ({ names }: DraftDeps, who: Person, drafts: readonly Draft[]): Promise<NamesFor> =>
  names.namesFor(
    who,
    drafts.flatMap((draft) => namedByDraft(who, draft)),
    { reach: reachesByDossiers(who) },
  );

/** Somebody's drafts, newest first. */
export const listDrafts =
  (deps: DraftDeps) =>
  async (who: Person, page: PageRequest): Promise<ListPage<Draft> & { readonly names: NamesFor }> => {
    const found = await deps.drafts.ofCreator(personId(who), page, deps.now());
    return { ...found, names: await namesOf(deps, who, found.items) };
  };

/** Steps 3–5: replaces one section, whatever the rules say of it. @throws `stale-write` for another version. */
export const saveSection =
  (deps: DraftDeps) =>
  (who: Person, draftId: string, section: DraftSection, ifMatch?: number): Promise<SummarizedDraft> =>
    retryOnConflict(async () => {
      const before = await reachDraft(deps)({ who, draftId });
      if (ifMatch !== undefined && ifMatch !== before.version) throw new DomainError('stale-write');
      const ttl = await lifeEnd(deps, who, deps.now());
      const after: Draft = { ...before, ...section, version: before.version + 1, ttl };
      await deps.drafts.save(before, after);
      return summarizeDraft(deps)(who, after);
    });

/** Throws a draft away. @throws `not-found` */
export const discardDraft =
  ({ drafts }: DraftDeps) =>
  async (who: Person, draftId: string): Promise<void> => {
    if (!isId(draftId) || !(await drafts.remove(personId(who), draftId))) throw new DomainError('not-found');
  };

export interface SubmitDraftCommand {
  readonly who: Person;
  readonly draftId: string;
  readonly acknowledge: readonly WarningCode[];
  readonly receipt?: Receipt<NamedSubmission> | undefined;
}

/**
 * Step 6: submits a draft by the very rules of `POST /v1/accesses`, and uses it up.
 * @throws `draft-incomplete` with all that blocks; `warnings-not-acknowledged`.
 */
export const submitDraft =
  (deps: DraftDeps) =>
  ({ who, draftId, acknowledge, receipt }: SubmitDraftCommand): Promise<NamedSubmission> =>
    retryOnConflict(async () => {
      const draft = await reachDraft(deps)({ who, draftId });
      const assessed = await assess(deps)(who, draft);
      const blocking = blockingOf(assessed);
      if (blocking.length > 0) throw new DomainError('draft-incomplete', { extensions: { blocking } });
      return submit(deps, { creator: who, assessed, acknowledge, receipt, draft });
    });

/** When a draft that is changed now will be gone, in epoch seconds. */
async function lifeEnd({ firms, after }: DraftDeps, { firmId }: Person, from: Date): Promise<number> {
  const firm = await firms.firm(firmId);
  if (!firm) throw new Conflict();
  return Math.floor(after(from, firm.draftLife).getTime() / 1000);
}
