import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Left {
  readonly code: number | null;
  /** All that it wrote to the console. */
  readonly said: string;
}

interface Running {
  readonly env?: Readonly<Record<string, string>>;
  /** Sees what it has said so far, and may send it a signal. */
  readonly onOutput?: (said: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs a command of `infra/commands` as npm does; gives how it left and what it said. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { env = {}, onOutput }: Running = {},
): Promise<Left> {
  const script = path.resolve('infra/commands', `${command}.ts`);
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      onOutput?.(said, (signal) => child.kill(signal));
    });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}
