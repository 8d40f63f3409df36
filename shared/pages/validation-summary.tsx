import { Level } from '../domain/vocabulary.ts';
import { formatDayAndTime, formatEnd, formatInstant } from '../texts/dates.ts';
import { labels } from '../texts/labels.ts';
import { formatPhone } from '../texts/phones.ts';
import { mayDetachText, noticeText } from '../texts/told.ts';
import { Address } from './markup.ts';
import type { ValidationPageModel } from './models.ts';
import { Card, Facts, Options } from './parts.tsx';
import { validationTexts } from '../texts/validation.ts';

interface Props {
  readonly model: ValidationPageModel;
}

/** Lists the warnings with who acknowledged them (C3, C4), and what is said for information (C11, C12). */
export function WarningsNote({ model: { language, warnings, notices } }: Props) {
  const texts = validationTexts[language];
  if (warnings.length + notices.length === 0) return null;
  const detachable = notices.filter((notice) => notice.code === 'may-detach');
  return (
    <section class="note" aria-labelledby="warnings-title">
      <h2 id="warnings-title">{texts.warnings}</h2>
      <ul>
        {detachable.length === 0 ? null : (
          <li>
            <p>{mayDetachText(detachable.length, language)}</p>
            <ul class="plain">
              {detachable.map(({ dossierName }) => (
                <li>{dossierName}</li>
              ))}
            </ul>
          </li>
        )}
        {notices
          .filter((notice) => notice.code === 'same-name')
          .map((notice) => (
            <li>
              <p>{noticeText(notice, language)}</p>
            </li>
          ))}
        {warnings.map(({ code, acknowledgedBy }) => (
          <li>
            <p>{labels[language].warnings[code].meaning}</p>
            <span class="soft small">{texts.acknowledged(acknowledgedBy)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function RequestCard({ model: { language, request } }: Props) {
  const texts = validationTexts[language];
  const rows = [
    { label: texts.createdBy, value: request.createdBy },
    { label: texts.createdAt, value: formatDayAndTime(language, request.createdAt) },
    { label: texts.until, value: formatInstant(language, request.expiresAt) },
  ];
  return (
    <Card id="request" title={texts.request}>
      <Facts rows={rows} />
    </Card>
  );
}

export function PersonCard({ model: { language, identity, companyName, endsAt } }: Props) {
  const texts = validationTexts[language];
  const { name, meaning } = labels[language].clientTypes[identity.clientType];
  const rows = [
    { label: texts.lastName, value: identity.lastName },
    { label: texts.firstName, value: identity.firstName },
    { label: texts.email, value: <Address>{identity.email}</Address> },
    { label: texts.phone, value: formatPhone(language, identity.phone) },
    { label: texts.company, value: companyName },
    { label: texts.clientType, value: name, note: meaning },
    ...(endsAt === undefined ? [] : [{ label: texts.endsAt, value: formatEnd(language, endsAt) }]),
  ];
  return (
    <Card id="person" title={texts.person}>
      <Facts rows={rows} />
    </Card>
  );
}

/** The dossiers of each level that there is one of, the highest level first. */
export const byLevel = (dossiers: ValidationPageModel['dossiers']) =>
  Level.options
    .map((level) => ({ level, members: dossiers.filter((dossier) => dossier.level === level) }))
    .filter(({ members }) => members.length > 0);

/** Lists the dossiers by level, the highest first, so that each level is explained once. */
export function DossiersCard({ model: { language, request, dossiers } }: Props) {
  const texts = validationTexts[language];
  const { levels } = labels[language];
  return (
    <Card id="dossiers" title={texts.byKind[request.kind].dossiers}>
      {dossiers.length === 0 ? <p class="soft">{texts.noDossier}</p> : null}
      {byLevel(dossiers).map(({ level, members }) => (
        <div class="group">
          <div class="level">
            <h3>{levels[level].name}</h3>
            <span class="count">{texts.dossierCount(members.length)}</span>
          </div>
          <p class="soft small">{levels[level].meaning}</p>
          <ul class="items">
            {members.map(({ name, companyName, options }) => (
              <li>
                <strong>{name}</strong>
                <span class="soft small">{texts.ofCompany(companyName)}</span>
                <Options language={language} options={options} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
}

export function ModulesCard({ model: { language, request, modules } }: Props) {
  const texts = validationTexts[language];
  return (
    <Card id="modules" title={texts.byKind[request.kind].modules}>
      {modules.length === 0 ? (
        <p class="soft">{texts.noModule}</p>
      ) : (
        <ul class="chips">
          {modules.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Lists the accesses that the company already has (V2), so that a duplicate or an unknown person is noticed. */
export function CompanyAccessesCard({ model: { language, request, companyName, companyAccesses } }: Props) {
  const texts = validationTexts[language];
  const { clientTypes, statuses } = labels[language];
  const { items, more } = companyAccesses;
  return (
    <Card id="accesses" title={texts.byKind[request.kind].accesses(companyName)}>
      {items.length === 0 ? (
        <p class="soft">{texts.noAccess}</p>
      ) : (
        <ul class="items">
          {items.map(({ name, email, clientType, status }) => (
            <li>
              <div class="row">
                <strong>{name}</strong>
                <span class={`tag tag-${status}`}>{statuses[status]}</span>
              </div>
              <span class="soft small">
                <Address>{email}</Address>
              </span>
              <span class="soft small">{clientTypes[clientType].name}</span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? <p class="soft">{texts.more(more)}</p> : null}
    </Card>
  );
}
