/** A quarter to, or a new hour: what is counted by the hour (A5, F3) is not looked at over the end of one. */
export async function inOneHour(): Promise<void> {
  const left = 3_600_000 - (Date.now() % 3_600_000);
  if (left < 30_000) await new Promise((done) => setTimeout(done, left + 100));
}
