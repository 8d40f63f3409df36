import type { DossierRights } from '../domain/rights-change.ts';
import { valueInWords, type DescribedValue } from '../texts/access-values.ts';
import { labels } from '../texts/labels.ts';
import type { Language } from '../texts/language.ts';
import { rightsInShort } from '../texts/rights.ts';
import type { ValidationPageModel } from './models.ts';
import { Address } from './markup.ts';
import { Facts, Options } from './parts.tsx';
import { validationTexts } from '../texts/validation.ts';

interface StepProps {
  readonly language: Language;
  readonly title: string;
  readonly rights: DossierRights | null;
  readonly after?: boolean;
}

function Step({ language, title, rights, after = false }: StepProps) {
  const texts = validationTexts[language];
  const level = rights === null ? undefined : labels[language].levels[rights.level];
  return (
    <div class={after ? 'step step-after' : 'step'}>
      <h3>{title}</h3>
      <strong>{level?.name ?? rightsInShort(language, null)}</strong>
      {level === undefined ? null : <span class="small">{level.meaning}</span>}
      {rights?.level === 'standard_user' && rights.options.length === 0 ? (
        <span class="soft small">{texts.noOption}</span>
      ) : null}
      <Options language={language} options={rights?.options ?? []} />
    </div>
  );
}

interface SideProps {
  readonly language: Language;
  readonly title: string;
  readonly values: readonly DescribedValue[];
  readonly after?: boolean;
}

/** The fields that would change, as they are on one side of the decision. */
function Side({ language, title, values, after = false }: SideProps) {
  const rows = values.map((value) => {
    const { field, label, from, to } = valueInWords(language, value);
    const text = after ? to : from;
    return { label, value: field === 'identity.email' ? <Address>{text}</Address> : text };
  });
  return (
    <div class={after ? 'step step-after' : 'step'}>
      <h3>{title}</h3>
      <Facts rows={rows} />
    </div>
  );
}

/** Shows what a `change` request would change, field by field, before and after. */
function ValuesCard({ model: { language, values } }: { readonly model: ValidationPageModel }) {
  const texts = validationTexts[language];
  return (
    <section class="card change" aria-labelledby="change-title">
      <h2 id="change-title">{texts.change}</h2>
      <div class="steps">
        <Side language={language} title={texts.today} values={values} />
        <Side language={language} title={texts.afterApproval} values={values} after />
      </div>
      <p class="soft small">{texts.nothingElse}</p>
    </section>
  );
}

/** Shows what a request about an access that is open would change, before and after, each under its title. */
export function ChangeCard({ model }: { readonly model: ValidationPageModel }) {
  const { language, change } = model;
  if (model.values.length > 0) return <ValuesCard model={model} />;
  if (change === undefined) return null;
  const texts = validationTexts[language];
  return (
    <section class="card change" aria-labelledby="change-title">
      <h2 id="change-title">{texts.change}</h2>
      <div>
        <p class="subject">{change.dossierName}</p>
        <p class="soft small">{texts.ofCompany(change.companyName)}</p>
      </div>
      <div class="steps">
        <Step language={language} title={texts.today} rights={change.from} />
        <Step language={language} title={texts.afterApproval} rights={change.to} after />
      </div>
      <p class="soft small">{texts.nothingElse}</p>
    </section>
  );
}
