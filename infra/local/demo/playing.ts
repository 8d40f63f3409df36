import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../../commands/deployment.ts';
import { bold } from '../../terminal.ts';
import { runningHost, type Outputs } from './api.ts';

let steps = 0;
export const step = (title: string): void => console.log(`\n${bold(`${String((steps += 1))}. ${title}`)}`);
export const say = (text: string): void => console.log(`   ${text}`);
export const show = (value: unknown): void => console.log(JSON.stringify(value, null, 2).replace(/^/gm, '   │ '));

/** Starts a local host of its own, on a free port, and waits until it answers. */
async function startHost(): Promise<{ host: ChildProcess; outputs: Outputs }> {
  console.log('No local host is running: starting one for the demo.');
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const host = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const gone = new Promise<never>((_, reject) =>
    host.once('exit', () => {
      reject(new UsageError('The local host stopped before it was ready; see above.'));
    }),
  );
  const ready = (async () => {
    for (let attempt = 0; attempt < 240; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const outputs = await runningHost();
      if (outputs) return outputs;
    }
    throw new UsageError('The local host was not ready within two minutes.');
  })();
  return { host, outputs: await Promise.race([ready, gone]) };
}

/** Plays on the host that runs in this folder, or on one that is started for it and stopped at the end. */
export async function playOnHost(play: (outputs: Outputs) => Promise<void>): Promise<number> {
  const running = await runningHost();
  const { host, outputs } = running ? { host: undefined, outputs: running } : await startHost();
  try {
    await play(outputs);
    return 0;
  } finally {
    host?.kill('SIGTERM');
  }
}
