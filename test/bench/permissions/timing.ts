/** The middle one of some times; half of them are shorter. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * The medians, in ms, of two actions that take turns, so that whatever else goes on slows both; which of them comes
 * first changes from turn to turn.
 */
export async function alternated(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
  { turns, warmUp }: { readonly turns: number; readonly warmUp: number },
): Promise<readonly [number, number]> {
  const lanes = [one, other].map((action) => ({ action, times: [] as number[] }));
  for (let turn = -warmUp; turn < turns; turn += 1) {
    for (const { action, times } of turn % 2 === 0 ? lanes : lanes.toReversed()) {
      const start = performance.now();
      await action();
      if (turn >= 0) times.push(performance.now() - start);
    }
  }
  const [first = Number.NaN, second = Number.NaN] = lanes.map(({ times }) => median(times));
  return [first, second];
}

/** How long one call takes, in ns: the median of some rounds over all of these inputs. */
export function nanosecondsEach<T>(inputs: readonly T[], rounds: number, action: (input: T) => boolean): number {
  let allowed = 0;
  const round = () => {
    const start = performance.now();
    for (const input of inputs) if (action(input)) allowed += 1;
    return ((performance.now() - start) * 1e6) / inputs.length;
  };
  round();
  const times = Array.from({ length: rounds }, round);
  // Looked at, so that the calls cannot be left out.
  if (allowed < 0) throw new Error('No answer at all.');
  return median(times);
}
