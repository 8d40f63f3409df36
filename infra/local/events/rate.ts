const units = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** What a timer of Node can wait for. */
const longestMs = 2 ** 31 - 1;

/**
 * The milliseconds of `rate(15 minutes)`; undefined for what is none, or longer than a timer here can wait. As on AWS one is
 * written in the singular (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html).
 */
export function rateMs(expression: string): number | undefined {
  const [, value, unit, plural] = /^rate\(([1-9]\d*) (minute|hour|day)(s?)\)$/.exec(expression) ?? [];
  if (value === undefined || (value === '1') !== (plural === '')) return undefined;
  const ms = Number(value) * units[unit as keyof typeof units];
  return ms <= longestMs ? ms : undefined;
}
