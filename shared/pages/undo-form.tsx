import type { UndoableKind } from '../domain/undo.ts';
import type { Language } from '../texts/language.ts';
import { simpleTexts } from '../texts/no-page.ts';
import { undoTexts } from '../texts/undo.ts';
import { ConfirmField } from './confirm-field.tsx';
import { ErrorSummary } from './errors.tsx';
import type { UndoError } from './models.ts';

interface Props {
  readonly language: Language;
  readonly kind: UndoableKind;
  readonly version: number;
  /** What the address of the page says beside the language. */
  readonly query?: string;
  readonly error?: UndoError | undefined;
}

/** Takes an approval back by a POST to the page's own address, of the version that is shown, once that is confirmed (L11). */
export function UndoForm({ language, kind, version, query = '', error }: Props) {
  const texts = undoTexts[language];
  const wrong = error === 'not-confirmed' ? texts.errors[error] : undefined;
  return (
    <form class="aside" method="post" action={`?lang=${language}${query}`} novalidate aria-labelledby="undo-title">
      <h2 id="undo-title">{texts.title}</h2>
      <p>{texts.means[kind]}</p>
      <input type="hidden" name="version" value={String(version)} />
      <ConfirmField label={texts.confirm} wrong={wrong} />
      <button class="quiet" type="submit" name="undo" value="true">
        {texts.submit}
      </button>
    </form>
  );
}

/** Says above the page why the approval was not taken back, leading to the box where that is what is missing (L11). */
export function UndoErrors({ language, error }: Pick<Props, 'language' | 'error'>) {
  const { errorTitle, errors } = undoTexts[language];
  if (error === undefined) return null;
  const target = error === 'not-confirmed' ? 'confirmed' : undefined;
  return <ErrorSummary title={errorTitle} errors={[{ text: errors[error], target }]} />;
}

/** V18: asks for a fresh link to the page, where the one that led here has expired: by that one nothing is undone any more. */
export function FreshLinkForm({ language }: Pick<Props, 'language'>) {
  const { title, stale } = undoTexts[language];
  const { offer, button } = simpleTexts[language].stale;
  return (
    <form class="aside" method="post" action={`?lang=${language}`} aria-labelledby="undo-title">
      <h2 id="undo-title">{title}</h2>
      <p>{`${stale} ${offer}`}</p>
      <button class="quiet" type="submit" name="action" value="fresh-link">
        {button}
      </button>
    </form>
  );
}
