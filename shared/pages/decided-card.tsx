import { fullName } from '../domain/access.ts';
import { formatEnd } from '../texts/dates.ts';
import { valueInWords } from '../texts/access-values.ts';
import { labels } from '../texts/labels.ts';
import { differences } from '../texts/rights.ts';
import { validationTexts } from '../texts/validation.ts';
import { Address } from './markup.ts';
import type { ValidationPageModel } from './models.ts';
import { Facts, type Fact } from './parts.tsx';
import { byLevel } from './validation-summary.tsx';

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <span class="line">{line}</span>
    ))}
  </>
);

/** What is asked for, in short: the levels and on how many dossiers, or what would change on which. */
export function askedFor({
  language,
  change,
  values,
  dossiers,
  endsAt,
}: Pick<ValidationPageModel, 'language' | 'change' | 'values' | 'dossiers' | 'endsAt'>): Fact[] {
  const texts = validationTexts[language];
  if (values.length > 0)
    return values.map((value) => {
      const { field, label, to } = valueInWords(language, value);
      return { label: texts.newValue(label), value: field === 'identity.email' ? <Address>{to}</Address> : to };
    });
  if (change !== undefined)
    return [
      { label: texts.dossier, value: change.dossierName },
      { label: texts.change, value: <Lines lines={differences(language, change)} /> },
    ];
  const lines = byLevel(dossiers).map(({ level, members }) =>
    texts.levelCount(labels[language].levels[level].name, members.length),
  );
  return [
    { label: texts.rights, value: <Lines lines={lines} /> },
    ...(endsAt === undefined ? [] : [{ label: texts.endsAt, value: formatEnd(language, endsAt) }]),
  ];
}

/** Says in the first screen of a phone what is decided: who, for which company, and what they would get (V2). */
export function DecidedCard({ model }: { readonly model: ValidationPageModel }) {
  const { language, identity, companyName } = model;
  const texts = validationTexts[language];
  const rows = [
    { label: texts.person, value: fullName(identity), note: <Address>{identity.email}</Address> },
    { label: texts.company, value: companyName, note: labels[language].clientTypes[identity.clientType].name },
    ...askedFor(model),
  ];
  return (
    <div class="card decided">
      <Facts rows={rows} />
      <a class="jump" href="#decide">
        {texts.jump}
      </a>
    </div>
  );
}
