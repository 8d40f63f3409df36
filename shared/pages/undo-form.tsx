import type { UndoableKind } from '../domain/undo.ts';
import type { Language } from '../texts/language.ts';
import { undoTexts } from '../texts/undo.ts';
import { described, Wrong } from './errors.tsx';
import type { UndoError } from './models.ts';

interface Props {
  readonly language: Language;
  readonly kind: UndoableKind;
  readonly version: number;
  readonly error?: UndoError | undefined;
}

/** Takes an approval back by a POST to the page's own address, of the version that is shown, once that is confirmed (L11). */
export function UndoForm({ language, kind, version, error }: Props) {
  const texts = undoTexts[language];
  const wrong = error && texts.errors[error];
  return (
    <form method="post" action={`?lang=${language}`} novalidate aria-labelledby="undo-title">
      <h2 id="undo-title">{texts.title}</h2>
      <p>{texts.means[kind]}</p>
      <input type="hidden" name="version" value={String(version)} />
      <div class={wrong === undefined ? undefined : 'bad'} role={wrong === undefined ? undefined : 'alert'}>
        <Wrong id="confirmed-error">{wrong}</Wrong>
        <label class="choice">
          <input type="checkbox" id="confirmed" name="confirmed" value="true" {...described('confirmed', wrong)} />
          <span class="name">{texts.confirm}</span>
        </label>
      </div>
      <button type="submit" name="undo" value="true">
        {texts.submit}
      </button>
    </form>
  );
}
