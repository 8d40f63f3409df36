import { fullName } from '../domain/access.ts';
import { CourseCard } from './course-card.tsx';
import { DecisionForm, decisionFormId, errorText } from './decision-form.tsx';
import { DecidedCard } from './decided-card.tsx';
import { page } from './document.tsx';
import { ErrorSummary } from './errors.tsx';
import type { ErrorLine } from './errors.tsx';
import { BackToQueue, queryIn } from './in-queue.tsx';
import type { Page, ValidationPageError, ValidationPageModel } from './models.ts';
import { ChangeCard } from './change-card.tsx';
import { CorrectionsCard } from './corrections-card.tsx';
import {
  CompanyAccessesCard,
  DossiersCard,
  ModulesCard,
  PersonCard,
  RequestCard,
  WarningsNote,
} from './validation-summary.tsx';
import { absenteesInWords, standInTexts } from '../texts/stand-in.ts';
import { validationTexts } from '../texts/validation.ts';

function inSummary({ language, allowedDecisions }: ValidationPageModel, error: ValidationPageError): ErrorLine {
  const text = errorText(language, error);
  if (error.field === 'form') {
    return error.code === 'company-needs-client-admin' ? { text, details: error.decideFirst ?? [] } : { text };
  }
  const target = error.field === 'decision' ? `decision-${allowedDecisions[0] ?? ''}` : error.field;
  return { text, target };
}

type FormError = Extract<ValidationPageError, { field: 'form' }>;

const statusCodes: Readonly<Record<FormError['code'], number>> = {
  'stale-version': 412,
  'unknown-version': 412,
  'company-needs-client-admin': 409,
  'forbidden-email-domain': 422,
  'email-taken': 409,
  'last-client-admin': 409,
  'end-in-the-past': 409,
  'try-again': 503,
};

export const formStatus = ({ code }: FormError): number => statusCodes[code];

/** What is wrong with a field comes before what has become of the request. */
function statusCodeOf(errors: readonly ValidationPageError[]): number {
  const [first] = errors.toSorted((a, b) => Number(a.field === 'form') - Number(b.field === 'form'));
  if (!first) return 200;
  return first.field === 'form' ? formStatus(first) : 400;
}

/** V15: says why somebody is asked who did not expect it. */
const StandIn = ({ model: { language, standsInFor } }: { readonly model: ValidationPageModel }) =>
  standsInFor.length === 0 ? null : <p>{standInTexts[language].sentence(absenteesInWords(language, standsInFor))}</p>;

/** Shows the whole request, its warnings and the form that decides it (V2). Rendering it decides nothing. */
export function validationPage(model: ValidationPageModel): Page {
  const { language, firmName, identity, request, errors = [] } = model;
  const texts = validationTexts[language];
  const ofKind = texts.byKind[request.kind];
  const title = ofKind.title(fullName(identity));
  return page({
    language,
    firmName,
    title,
    statusCode: statusCodeOf(errors),
    failed: errors.length > 0,
    kept: { form: decisionFormId, submit: texts.submit },
    query: queryIn(model.inQueue),
    children: (
      <>
        <ErrorSummary title={texts.errorTitle} errors={errors.map((error) => inSummary(model, error))} />
        <BackToQueue language={language} inQueue={model.inQueue} />
        <div class="head">
          <h1>{title}</h1>
          <p class="lead">{model.ended ? texts.ended : ofKind.lead}</p>
          {model.suspended && !model.ended && <p class="lead">{texts.suspended}</p>}
          <StandIn model={model} />
        </div>
        <DecidedCard model={model} />
        <CorrectionsCard model={model} />
        <WarningsNote model={model} />
        <ChangeCard model={model} />
        <RequestCard model={model} />
        <CourseCard language={language} course={model.course} />
        <PersonCard model={model} />
        <DossiersCard model={model} />
        <ModulesCard model={model} />
        <CompanyAccessesCard model={model} />
        <DecisionForm model={model} />
      </>
    ),
  });
}
