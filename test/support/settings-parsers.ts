import type { SettingsParsers } from '../../shared/domain/firm-settings.ts';
import { hostParts, hostToUnicode } from '../../shared/parsers/host.ts';
import { readPhone } from '../../shared/parsers/phone.ts';
import { durationMs } from '../../shared/parsers/time.ts';

/** How settings are read on every stage but one's own machine. */
export const settingsParsers: SettingsParsers = {
  durationMs,
  hostParts,
  hostToUnicode,
  readPhone,
  portalOnLocalhost: false,
};
