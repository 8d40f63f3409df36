import type { DossierRights } from '../domain/rights-change.ts';
import { labels } from '../texts/labels.ts';
import type { Language } from '../texts/language.ts';
import { rightsInShort } from '../texts/rights.ts';
import type { ValidationPageModel } from './models.ts';
import { Options } from './parts.tsx';
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

/** Shows what a `more_rights` request would change, before and after, each under its title. */
export function ChangeCard({ model: { language, change } }: { readonly model: ValidationPageModel }) {
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
