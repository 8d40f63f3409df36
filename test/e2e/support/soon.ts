/** How long to wait for what follows by itself: the stream, the workflow, a mail. It takes a second on an idle machine. */
export const soon = { timeout: 30_000, interval: 100 } as const;
