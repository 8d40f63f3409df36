import type { ComponentChildren } from 'preact';
import type { ValidationPageError } from './models.ts';

/** V2: whether a decision was refused because what it was made of is not, or not for certain, what is shown. */
export const isOfAnotherVersion = (code: ValidationPageError['code']): boolean =>
  code === 'stale-version' || code === 'unknown-version';

export interface ErrorLine {
  /** Id of the input to go to; none when it is about the whole form. */
  readonly target?: string | undefined;
  /** Id of the line, for a field that names it in `aria-describedby` rather than say the same once more. */
  readonly id?: string | undefined;
  readonly text: string;
  /** More about it, one line each. */
  readonly details?: readonly string[];
}

/** Announces all errors at once; each line leads to its field. */
export const ErrorSummary = ({ title, errors }: { readonly title: string; readonly errors: readonly ErrorLine[] }) =>
  errors.length === 0 ? null : (
    <div class="error" role="alert" aria-labelledby="errors-title" tabIndex={-1} autofocus>
      <h2 id="errors-title">{title}</h2>
      <ul>
        {errors.map(({ id, target, text, details = [] }) => (
          <li id={id}>
            {target === undefined ? text : <a href={`#${target}`}>{text}</a>}
            {details.length === 0 ? null : (
              <ul class="plain">
                {details.map((detail) => (
                  <li>{detail}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );

/** Shows the error beside its field, which names it in `aria-describedby`. */
export const Wrong = ({ id, children }: { readonly id: string; readonly children: ComponentChildren }) =>
  children === undefined ? null : (
    <span class="wrong" id={id}>
      {children}
    </span>
  );

/** Gives the `aria-invalid` and `aria-describedby` of a field that may have hints and an error. */
export function described(name: string, wrong: string | undefined, hint?: string) {
  const ids = [hint, wrong === undefined ? undefined : `${name}-error`].filter((id) => id !== undefined);
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': wrong === undefined ? undefined : ('true' as const),
  };
}
