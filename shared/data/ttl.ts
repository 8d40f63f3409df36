import {
  keptUntil,
  retention,
  type BySetting,
  type PassingType,
  type Stored,
  type StoredType,
} from '../domain/retention.ts';
import { secondsOf, type ItemType } from './table.ts';

/** G4: no type of item without its row, nor a row without its type. */
export const rowOf: Readonly<Record<ItemType, Stored> & Record<Exclude<StoredType, ItemType>, never>> = retention;

/** Of an item that goes by itself, since what it tells of began at this instant: its `type`, and the end that G4 gives it. */
export const passing = <Type extends PassingType>(type: Type, from: string | Date) => ({
  type,
  ttl: secondsOf(keptUntil(type, from)),
});

/** What is kept as a setting of the firm says. */
type SetType = {
  [Type in ItemType]: [Extract<(typeof retention)[Type]['kept'][number], BySetting>] extends [never] ? never : Type;
}[ItemType];

/** Of all that lies with a card, and goes with it: by what became of its access and the firm's setting, or at once (G3). */
export const endingWithCard = (end: Date | string) => ({ ttl: secondsOf(end) });

/** Of an item whose end a setting of the firm gives. */
export const passingAt = <Type extends SetType>(type: Type, end: Date) => ({ type, ttl: secondsOf(end) });
