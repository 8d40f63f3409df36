/** What one timer of Node can wait at most; beyond it fires at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** A timer for any delay. Calling the result cancels it. */
export function after(ms: number, action: () => void): () => void {
  let timer: NodeJS.Timeout;
  const arm = (left: number) => {
    timer = setTimeout(() => (left > LONGEST_MS ? arm(left - LONGEST_MS) : action()), Math.min(left, LONGEST_MS));
  };
  arm(Math.max(0, ms));
  return () => clearTimeout(timer);
}
