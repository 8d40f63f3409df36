import { uuidv7 } from 'uuidv7';
import { hourlyRates, RateEnv } from '../../../shared/config/environment.ts';
import { accessRepository } from '../../../shared/data/accesses.ts';
import { openTable } from '../../../shared/data/client.ts';
import { companyRepository } from '../../../shared/data/companies.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { draftRepository } from '../../../shared/data/drafts.ts';
import { firmRepository } from '../../../shared/data/firms.ts';
import { nameRepository } from '../../../shared/data/names.ts';
import { leftDossierRepository } from '../../../shared/data/left-dossiers.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { rateRepository } from '../../../shared/data/rates.ts';
import { receiptRepository } from '../../../shared/data/receipts.ts';
import { refusedAttemptRepository } from '../../../shared/data/refused-attempts.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { validatorRepository } from '../../../shared/data/validators.ts';
import { requireCreator } from '../../../shared/domain/authority.ts';
import type { Draft, DraftSection } from '../../../shared/domain/draft.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { cursors } from '../../../shared/http/cursors.ts';
import { signedIn } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { countRefused } from '../../../shared/http/refused-attempts.ts';
import type { Endpoints } from '../../../shared/http/route-handler.ts';
import { accepted, created, noContent, ok } from '../../../shared/http/reply.ts';
import { creationProblemReply, summaryReply } from '../../../shared/http/summary-views.ts';
import { accessReply, draftItem } from '../../../shared/http/views.ts';
import { hostParts, hostToUnicode } from '../../../shared/parsers/host.ts';
import { readPhone } from '../../../shared/parsers/phone.ts';
import { after, withInstantOfEnd } from '../../../shared/parsers/time.ts';
import { salting } from '../../../shared/services/salting.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { NamedSubmission } from '../../../shared/use-cases/creation/create-access.ts';
import {
  discardDraft,
  listDrafts,
  reachDraft,
  saveSection,
  startDraft,
  submitDraft,
  summarizeDraft,
  type SummarizedDraft,
} from '../../../shared/use-cases/creation/edit-draft.ts';
import { withinRate } from '../../../shared/use-cases/mail/within-rate.ts';
import { chooseValidators } from '../../../shared/use-cases/validation/choose-validators.ts';

const env = RateEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const now = () => new Date();
const rate = withinRate({ rates: rateRepository(table), hourly: hourlyRates(env), now });
const firms = firmRepository(table);
const receipts = receiptRepository(table);
const deps = {
  ...{ firms, now, after, readPhone, hostParts, hostToUnicode, newId: uuidv7, via: 'api' as const, salting },
  companies: companyRepository(table),
  accesses: accessRepository(table),
  requests: requestRepository(table),
  leftDossiers: leftDossierRepository(table),
  drafts: draftRepository(table),
  names: nameRepository(table),
  withinRate: rate,
  chooseValidators: chooseValidators({ validators: validatorRepository(table), now }),
};
const [start, list, summarize, save, discard, submit, reach] = [
  startDraft(deps),
  listDrafts(deps),
  summarizeDraft(deps),
  saveSection(deps),
  discardDraft(deps),
  submitDraft(deps),
  reachDraft(deps),
] as const;
const endpoint = signedIn({
  person: personRepository(table).person,
  countRefused: countRefused({ refusedAttempts: refusedAttemptRepository(table) }),
  findReply: (key) => receipts.find(key, now()),
  cursors: cursors({ cursorKeys: cursorKeyRepository(table), now }),
});
interface Kept {
  readonly caller: Person;
  readonly reached: Draft;
  readonly ifMatch: number | undefined;
  readonly language: Language;
}
const keep = async ({ caller, reached: { draftId }, ifMatch, language }: Kept, section: DraftSection) => {
  const saved = await save(caller, draftId, section, ifMatch);
  return ok(view(saved, language), saved.draft.version);
};
const view = ({ draft, names, summary }: SummarizedDraft, language: Language) => ({
  ...draftItem(draft, names),
  summary: summaryReply(summary, language),
});

const endpoints: Endpoints<'drafts'> = {
  'POST /v1/drafts': endpoint({
    rights: requireCreator,
    handle: async ({ caller, body, receipt, language }) => {
      const render = (started: SummarizedDraft) =>
        created(view(started, language), {
          version: started.draft.version,
          location: `/v1/drafts/${started.draft.draftId}`,
        });
      return render(await start(caller, withInstantOfEnd(body), receipt(render)));
    },
  }),

  'GET /v1/drafts': endpoint({
    rights: requireCreator,
    handle: async ({ caller, page, cursor }) => {
      const { items, next, names } = await list(caller, page);
      return ok({ items: items.map((draft) => draftItem(draft, names)), ...(await cursor(next)) });
    },
  }),

  'GET /v1/drafts/{draftId}': endpoint({
    rights: requireCreator,
    reach: ({ caller, path }) => reach({ who: caller, draftId: path.draftId }),
    handle: async ({ caller, reached, language }) =>
      ok(view(await summarize(caller, reached), language), reached.version),
  }),

  'PATCH /v1/drafts/{draftId}': endpoint({
    rights: requireCreator,
    reach: ({ caller, path }) => reach({ who: caller, draftId: path.draftId }),
    handle: ({ body: { endsAt }, ...call }) => keep(call, withInstantOfEnd({ endsAt: endsAt ?? undefined })),
  }),

  'DELETE /v1/drafts/{draftId}': endpoint({
    rights: requireCreator,
    handle: async ({ caller, path }) => {
      await discard(caller, path.draftId);
      return noContent();
    },
  }),

  'PUT /v1/drafts/{draftId}/identity': endpoint({
    rights: requireCreator,
    reach: ({ caller, path }) => reach({ who: caller, draftId: path.draftId }),
    handle: ({ body, ...call }) => keep(call, { identity: body }),
  }),

  'PUT /v1/drafts/{draftId}/dossiers': endpoint({
    rights: requireCreator,
    reach: ({ caller, path }) => reach({ who: caller, draftId: path.draftId }),
    handle: ({ body, ...call }) => keep(call, body),
  }),

  'PUT /v1/drafts/{draftId}/modules': endpoint({
    rights: requireCreator,
    reach: ({ caller, path }) => reach({ who: caller, draftId: path.draftId }),
    handle: ({ body, ...call }) => keep(call, body),
  }),

  'POST /v1/drafts/{draftId}/submit': endpoint({
    rights: requireCreator,
    reachBeforeRefusal: ({ caller, path }) => reach({ who: caller, draftId: path.draftId }),
    handle: async ({ caller, path, body: { acknowledge }, receipt, language }) => {
      const render = (submission: NamedSubmission) =>
        accepted(accessReply({ now: now(), ...submission, language }), submission.access.version);
      const command = { who: caller, draftId: path.draftId, acknowledge, receipt: receipt(render) };
      return render(await submit(command));
    },
  }),
};

export const handler = httpHandler(endpoints, creationProblemReply);
