import { Duration } from 'luxon';
import { UsageError } from './deployment.ts';

/** An ISO 8601 duration, in milliseconds. @throws UsageError */
export function milliseconds(text: string): number {
  const duration = Duration.fromISO(text);
  if (!duration.isValid || duration.toMillis() < 0)
    throw new UsageError(`${text} is no duration such as PT0S or PT5M.`);
  return duration.toMillis();
}
