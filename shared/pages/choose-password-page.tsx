import type { PasswordPolicy, PasswordRule } from '../domain/password.ts';
import { formatInstant } from '../texts/dates.ts';
import { listInWords, type Language } from '../texts/language.ts';
import { page } from './document.tsx';
import { described, ErrorSummary, type ErrorLine } from './errors.tsx';
import { Address } from './markup.ts';
import type { ChoosePasswordPageModel, Page, PasswordPageError } from './models.ts';
import { passwordTexts } from '../texts/password.ts';

const ruleText = (language: Language, policy: PasswordPolicy, rule: PasswordRule): string =>
  passwordTexts[language].rules[rule](policy.minimumLength);

function errorText({ language, policy }: ChoosePasswordPageModel, error: PasswordPageError): string {
  const { errors } = passwordTexts[language];
  if (error.field === 'form') return errors.tryAgain;
  if (error.field === 'passwordConfirmation') {
    return error.code === 'mismatch' ? errors.mismatch : errors.confirmationMissing;
  }
  if (error.code === 'too-long') return errors.tooLong(policy.maximumLength);
  if (error.code === 'blank-at-an-end') return errors.blankAtAnEnd;
  if (error.code !== 'too-weak') return errors[error.code];
  const failed = error.failed.map((rule) => ruleText(language, policy, rule));
  return errors.tooWeak(listInWords(language, failed));
}

/** What would be refused, before it is: all of it, and nothing that is not checked. */
function Rules({ language, policy }: Pick<ChoosePasswordPageModel, 'language' | 'policy'>) {
  const { rulesTitle, notTitle, not } = passwordTexts[language];
  return (
    <div id="password-hint" class="hint">
      {rulesTitle}
      <ul class="rules">
        {(['length', ...policy.rules] as const).map((rule) => (
          <li>{ruleText(language, policy, rule)}</li>
        ))}
      </ul>
      {notTitle}
      <ul class="rules">
        {(['common', 'personal', 'blank-at-an-end', 'too-long'] as const).map((flaw) => (
          <li>{not[flaw](policy.maximumLength)}</li>
        ))}
      </ul>
    </div>
  );
}

interface FieldProps {
  readonly model: ChoosePasswordPageModel;
  readonly name: 'password' | 'passwordConfirmation';
}

function PasswordField({ model, name }: FieldProps) {
  const texts = passwordTexts[model.language];
  const error = model.errors?.find(({ field }) => field === name);
  const wrong = error && errorText(model, error);
  const first = name === 'password';
  return (
    <div class="field">
      <label class="label" for={name}>
        {first ? texts.password : texts.confirmation}
      </label>
      {first ? <Rules language={model.language} policy={model.policy} /> : null}
      <input
        type="password"
        id={name}
        name={name}
        autocomplete="new-password"
        {...described(name, wrong, first ? 'password-hint' : undefined)}
      />
    </div>
  );
}

/** Shows the identifier as text, and to password managers in a field, which has no name and so is not sent. */
const Identifier = ({ label, email }: { readonly label: string; readonly email: string }) => (
  <div class="field">
    <span class="label">{label}</span>
    <span class="value">
      <Address>{email}</Address>
    </span>
    <input type="email" value={email} autocomplete="username" aria-label={label} readonly hidden />
  </div>
);

function statusCodeOf(errors: readonly PasswordPageError[]): number {
  if (errors.length === 0) return 200;
  return errors.some(({ code }) => code === 'try-again') ? 503 : 400;
}

/** One error is told once, at the top; its field names that line. What was typed is gone, so both are typed again. */
const errorLine = (model: ChoosePasswordPageModel, error: PasswordPageError): ErrorLine =>
  error.field === 'form'
    ? { text: errorText(model, error) }
    : { text: errorText(model, error), id: `${error.field}-error`, target: 'password' };

/** Lets the person choose a password by a link, usable until one is taken (V7). Nothing typed is shown again. */
export function choosePasswordPage(model: ChoosePasswordPageModel): Page {
  const { language, firmName, purpose, person, linkExpiresAt, errors = [] } = model;
  const texts = passwordTexts[language];
  return page({
    language,
    firmName,
    title: texts.titles[purpose],
    statusCode: statusCodeOf(errors),
    failed: errors.length > 0,
    narrow: true,
    children: (
      <>
        <ErrorSummary title={texts.errorTitle} errors={errors.map((error) => errorLine(model, error))} />
        <div class="head">
          <h1>{texts.titles[purpose]}</h1>
          <p class="lead">{texts.lead[purpose](person.name, firmName)}</p>
        </div>
        <div class="card">
          <form method="post" action={`?lang=${language}`} novalidate>
            <Identifier label={texts.identifier} email={person.email} />
            <PasswordField model={model} name="password" />
            <PasswordField model={model} name="passwordConfirmation" />
            <button type="submit">{texts.submit}</button>
          </form>
          <p class="soft small">{texts.until(formatInstant(language, linkExpiresAt))}</p>
        </div>
      </>
    ),
  });
}
