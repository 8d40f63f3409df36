import { randomBytes } from 'node:crypto';

/** What a task is told through its token. */
export interface TaskListener {
  succeed(output: unknown): void;
  fail(error: string, cause: string): void;
  heartbeat(): void;
}

/** `TaskTimedOut` is what AWS says of a token that was valid once and is not any more, whatever ended it. */
export type TokenProblem = 'InvalidToken' | 'TaskTimedOut';

/** The tokens of all executions. A token is answered once: whoever comes later is told that it is over. */
export class TaskTokens {
  private readonly open = new Map<string, TaskListener>();
  private readonly over = new Set<string>();

  /** Each call is a token of its own. It means nothing until a task listens to it. */
  mint(): string {
    return randomBytes(48).toString('base64url');
  }

  listen(token: string, listener: TaskListener): void {
    this.open.set(token, listener);
  }

  close(token: string): void {
    if (this.open.delete(token)) this.over.add(token);
  }

  answer(token: string, tell: (listener: TaskListener) => void): TokenProblem | undefined {
    const listener = this.open.get(token);
    if (!listener) return this.over.has(token) ? 'TaskTimedOut' : 'InvalidToken';
    tell(listener);
    return undefined;
  }
}
