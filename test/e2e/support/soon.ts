/** How long to wait for what follows by itself: the stream, the workflow, a mail. It takes a second on an idle machine. */
export const soon = { timeout: 30_000, interval: 100 } as const;

/** Tokens tell of whole seconds: until the next one. */
export const nextSecond = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 1_000 - (Date.now() % 1_000));
  });
