/** Works through the items, a few at a time; one that fails does not stop those under way, but the rest. */
export async function eachAtMost<T>(
  many: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  let failed = false;
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined && !failed; item = waiting.shift()) {
      await work(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: many }, worker));
  for (const done of workers) if (done.status === 'rejected') throw done.reason;
}
