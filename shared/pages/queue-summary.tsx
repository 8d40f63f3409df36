import { formatDayAndTime, formatEnd } from '../texts/dates.ts';
import { valueInWords } from '../texts/access-values.ts';
import { correctionTexts } from '../texts/corrections.ts';
import { labels } from '../texts/labels.ts';
import type { Language } from '../texts/language.ts';
import { formatPhone } from '../texts/phones.ts';
import { queueTexts } from '../texts/queue.ts';
import { mayDetachText, noticeText } from '../texts/told.ts';
import { validationTexts } from '../texts/validation.ts';
import { Corrections, isCorrected } from './corrections-card.tsx';
import { askedFor } from './decided-card.tsx';
import { Address } from './markup.ts';
import type { QueuedModel } from './models.ts';
import { Facts, Options, type Fact } from './parts.tsx';
import { byLevel } from './validation-summary.tsx';

interface Props {
  readonly language: Language;
  readonly matter: QueuedModel;
}

/** What is asked for: of a change each field, today and as it would be. */
function asked({ language, matter }: Props): Fact[] {
  if (matter.values.length === 0) return askedFor({ language, ...matter });
  return matter.values.map((value) => {
    const { field, label, from, to } = valueInWords(language, value);
    const text = queueTexts[language].fromTo(from, to);
    return { label, value: field === 'identity.email' ? <Address>{text}</Address> : text };
  });
}

/** What is to be looked at (C3, C4, C11), each in a sentence. */
function attention({ language, matter: { warnings, notices } }: Props): string[] {
  const detachable = notices.filter((notice) => notice.code === 'may-detach').map(({ dossierName }) => dossierName);
  return [
    ...(detachable.length === 0
      ? []
      : [`${mayDetachText(detachable.length, language).slice(0, -1)} (${detachable.join(', ')}).`]),
    ...notices.filter(({ code }) => code === 'same-name').map((notice) => noticeText(notice, language)),
    ...warnings.map(
      ({ code, acknowledgedBy }) =>
        `${labels[language].warnings[code].meaning} ${validationTexts[language].acknowledged(acknowledgedBy)}.`,
    ),
  ];
}

function Dossiers({ language, matter: { dossiers } }: Props) {
  const { levels } = labels[language];
  return byLevel(dossiers).map(({ level, members }) => (
    <div class="group">
      <h3>{levels[level].name}</h3>
      <p class="soft small">{levels[level].meaning}</p>
      <ul class="items">
        {members.map(({ name, companyName, options }) => (
          <li>
            <strong>{name}</strong>
            <span class="soft small">{validationTexts[language].ofCompany(companyName)}</span>
            <Options language={language} options={options} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** All else that its own page says of the request itself. */
function Details({ language, matter }: Props) {
  const texts = validationTexts[language];
  const { request, identity, modules, endsAt } = matter;
  const rows = [
    { label: texts.phone, value: formatPhone(language, identity.phone) },
    ...(request.kind === 'creation'
      ? [{ label: texts.byKind.creation.modules, value: modules.map(({ name }) => name).join(', ') || texts.noModule }]
      : []),
    ...(endsAt === undefined ? [] : [{ label: texts.endsAt, value: formatEnd(language, endsAt) }]),
    { label: texts.createdAt, value: formatDayAndTime(language, request.createdAt) },
  ];
  return (
    <details>
      <summary>{queueTexts[language].details}</summary>
      <div class="prose">
        <Facts rows={rows} />
        {request.kind === 'creation' ? <Dossiers language={language} matter={matter} /> : null}
      </div>
    </details>
  );
}

/** A request of the queue as its validator has to know it, the rest to be opened. */
export function QueuedSummary({ language, matter }: Props) {
  const { request, identity, companyName, suspended, ended } = matter;
  const texts = queueTexts[language];
  const attentionLines = attention({ language, matter });
  const rows = [
    {
      label: validationTexts[language].company,
      value: companyName,
      note: labels[language].clientTypes[identity.clientType].name,
    },
    { label: validationTexts[language].email, value: <Address>{identity.email}</Address> },
    ...asked({ language, matter }),
  ];
  return (
    <>
      <Facts rows={rows} />
      {attentionLines.length === 0 ? null : (
        <ul class="alerts">
          {attentionLines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      {isCorrected(matter) ? (
        <div class="aside">
          <h3>{correctionTexts[language].title}</h3>
          <Corrections language={language} matter={matter} />
        </div>
      ) : null}
      {ended ? <p class="small">{validationTexts[language].ended}</p> : null}
      {suspended && !ended ? <p class="small">{validationTexts[language].suspended}</p> : null}
      <p class="soft small">
        {texts.madeBy(request.createdBy, formatDayAndTime(language, request.createdAt))}{' '}
        {texts.until(formatDayAndTime(language, request.expiresAt))}
      </p>
      <Details language={language} matter={matter} />
    </>
  );
}
