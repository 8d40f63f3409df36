import type { Firm } from '../domain/firm.ts';
import { keys } from './table.ts';
import { absent, atMost, or } from './writes/conditions.ts';
import { check, put, type Write } from './writes/write.ts';

// A decision goes by the firm's settings as they were read (V1, C2), and must not slip through while they become stricter.
// A condition on the firm's item in each decision would do, but an item is in one transaction at a time: the decisions of a
// whole firm would stand in each other's way, and in that of every other setting. So what they look at is a mark of the
// version since which the settings are stricter, in sixteen places: a decision looks at one of them, by the end of the
// request's random id; a change that is stricter, which is rare, marks them all. There is none before the first such change.
const places = Array.from({ length: 16 }, (_, place) => place.toString(16));

/** Marks the version of the settings that is stricter than the one before. */
export const stricterSince = ({ firmId, version }: Firm): Write[] =>
  places.map((place) => put({ ...keys.settingsMark(firmId, place), type: 'SettingsMark', version }));

/** Fails if the settings have become stricter since they were read. */
export const noStricterSince = ({ firmId, version }: Firm, requestId: string): Write => {
  const place = places.find((one) => requestId.endsWith(one)) ?? '0';
  return check(keys.settingsMark(firmId, place)).expect(or(absent('version'), atMost('version', version)));
};
