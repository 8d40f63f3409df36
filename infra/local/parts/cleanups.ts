type Cleanup = () => Promise<void> | void;

/** What has been started and is to be stopped, in the opposite order. */
export class Cleanups {
  private readonly pending: Cleanup[] = [];
  private running = Promise.resolve();

  /** Remembers how to stop a part, and gives it back. */
  add<Part>(part: Part, stop: (part: Part) => Promise<void> | void): Part {
    this.pending.push(() => stop(part));
    return part;
  }

  /**
   * Stops all there is; a further call what has been added since. Never rejects: a part that fails to stop keeps no
   * other from stopping.
   */
  run(): Promise<void> {
    this.running = this.running.then(async () => {
      const all = this.pending.splice(0).reverse();
      await Promise.allSettled(all.map(async (cleanup) => cleanup()));
    });
    return this.running;
  }
}
