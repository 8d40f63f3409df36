import { correctionsInWords, correctionTexts } from '../texts/corrections.ts';
import { formatDayAndTime } from '../texts/dates.ts';
import { onBehalf } from '../texts/ending.ts';
import type { Language } from '../texts/language.ts';
import { Address } from './markup.ts';
import type { QueuedModel, ValidationPageModel } from './models.ts';
import { Card, Facts, Quote } from './parts.tsx';

interface Props {
  readonly language: Language;
  readonly matter: Pick<QueuedModel, 'corrections' | 'sentBack'>;
}

/** V17: shows what had been asked for, and what was corrected since, field by field, each with what it was. */
export function Corrections({ language, matter: { corrections, sentBack } }: Props) {
  const { before, wasAsked, nothing } = correctionTexts[language];
  const rows = correctionsInWords(language, corrections).map(({ label, from, to, isAddress }) => ({
    label,
    value: isAddress ? <Address>{to}</Address> : to,
    note: isAddress ? <Address>{before(from)}</Address> : before(from),
  }));
  return (
    <>
      {sentBack === undefined ? null : (
        <div>
          <p class="soft small">
            {wasAsked(
              sentBack.by && onBehalf(language, sentBack.by, sentBack.onBehalfOf),
              formatDayAndTime(language, sentBack.at),
            )}
          </p>
          <Quote text={sentBack.comment} />
        </div>
      )}
      {rows.length === 0 ? <p>{nothing}</p> : <Facts rows={rows} />}
    </>
  );
}

export const isCorrected = ({ corrections: { values, rights }, sentBack }: Props['matter']): boolean =>
  values.length + rights.length > 0 || sentBack !== undefined;

export const CorrectionsCard = ({ model }: { readonly model: ValidationPageModel }) =>
  isCorrected(model) ? (
    <Card id="corrections" title={correctionTexts[model.language].title}>
      <Corrections language={model.language} matter={model} />
    </Card>
  ) : null;
