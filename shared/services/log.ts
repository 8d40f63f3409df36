import { Logger } from '@aws-lambda-powertools/logger';
import { describeError, describeRefusal } from './describe-error.ts';

/** G5: what a line of the log may say. A closed list: no text that is made of data. */
type Line =
  | 'refused'
  | 'unexpected'
  | 'refusal not counted'
  | 'refusal counted late'
  | 'events refused'
  | 'events not put'
  | 'finding'
  | 'finding not repaired'
  | 'mail refused for good'
  | 'mail report failed'
  | 'outage'
  | 'record failed'
  | 'run failed'
  | 'sign-in not noted'
  | 'task failed'
  | 'timer failed';

/** G5: ids and codes that a line may tell, each by its name; whoever wants to tell more says here what it is. */
const told = [
  'instance',
  'routeKey',
  'status',
  'requestId',
  'digestId',
  'eventID',
  'codes',
  'kind',
  'subjectId',
] as const;
type Told = Readonly<Partial<Record<(typeof told)[number], string | number | readonly string[] | undefined>>>;

const logger = new Logger();

/** What else an object holds, as one that is spread may, stays out. */
const only = (fields: Told) => Object.fromEntries(told.map((name) => [name, fields[name]]));

/**
 * G1, G5: the log of all functions, in this one place. It takes ids and codes by their names, and errors, of which it tells
 * no text: there is no way to log a person, an item or an event whole.
 */
export const log = {
  /** What somebody was refused, by its code. */
  refusal: (line: 'refused', fields: Told, error: unknown): void =>
    logger.info(line, { ...only(fields), ...describeRefusal(error) }),
  /** What passes, or was given up without harm. */
  warning: (line: Line, fields: Told, error?: unknown): void =>
    logger.warn(line, { ...only(fields), ...(error !== undefined && describeError(error)) }),
  /** What somebody has to look at. */
  failure: (line: Line, fields: Told, error: unknown): void =>
    logger.error(line, { ...only(fields), ...describeError(error) }),
};
