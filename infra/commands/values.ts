import { Duration } from 'luxon';
import { Id } from '../../shared/domain/vocabulary.ts';
import { UsageError } from './deployment.ts';

// What options and names hold, read before anything is asked or done.

/** Beyond a century nothing is, nor an instant that can be written. */
const longest = 100 * 366 * 86_400_000;

/** An ISO 8601 duration, in milliseconds. @throws UsageError */
export function milliseconds(text: string): number {
  const duration = Duration.fromISO(text);
  const length = duration.toMillis();
  if (!/\d/.test(text) || !duration.isValid || length < 0 || length > longest)
    throw new UsageError(`${text} is no duration such as PT0S or PT5M.`);
  return length;
}

/** An id, such as that of a firm; undefined stays so. @throws UsageError */
export function idOf<Text extends string | undefined>(text: Text): Text {
  if (text !== undefined && !Id.safeParse(text).success) throw new UsageError(`${text} is no id.`);
  return text;
}

/** The name of a bucket, as S3 has them; `said` is what it was read from. @throws UsageError */
export function bucketOf(name: string, said = name): string {
  if (!/^(?!.*\.\.)[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(name)) throw new UsageError(`${said} names no bucket.`);
  return name;
}

/** The name of a table, as DynamoDB has them. @throws UsageError */
export function tableOf(name: string): string {
  if (!/^[\w.-]{3,255}$/.test(name)) throw new UsageError(`${name} names no table, bucket or file.`);
  return name;
}
