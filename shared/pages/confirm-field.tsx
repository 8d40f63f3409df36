import { described, Wrong } from './errors.tsx';

interface Props {
  /** What is confirmed, in words. */
  readonly label: string;
  readonly checked?: boolean;
  /** What is wrong, in words. */
  readonly wrong: string | undefined;
}

/** The box by which a person says that they mean it: nothing is decided or undone without (V2, L11). */
export const ConfirmField = ({ label, checked = false, wrong }: Props) => (
  <div class={wrong === undefined ? undefined : 'bad'}>
    <Wrong id="confirmed-error">{wrong}</Wrong>
    <label class="choice">
      <input
        type="checkbox"
        id="confirmed"
        name="confirmed"
        value="true"
        checked={checked}
        {...described('confirmed', wrong)}
      />
      <span class="name">{label}</span>
    </label>
  </div>
);
