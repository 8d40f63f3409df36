import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../../commands/deployment.ts';
import { bold } from '../../terminal.ts';
import { runningHost, type Outputs } from './api.ts';

let steps = 0;
export const step = (title: string): void => console.log(`\n${bold(`${String((steps += 1))}. ${title}`)}`);
export const say = (text: string): void => console.log(`   ${text}`);
export const show = (value: unknown): void => console.log(JSON.stringify(value, null, 2).replace(/^/gm, '   │ '));

/** @throws an error if something is otherwise than the demo says. */
export function expect(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(`It is otherwise than told: ${otherwise}`);
}

/** A local host that is started for a play, and stopped at its end. */
class OwnHost {
  private readonly host: ChildProcess;

  private constructor(
    private readonly folder: string,
    speed: number | undefined,
  ) {
    const main = fileURLToPath(new URL('../main.ts', import.meta.url));
    const args = ['--port', '0', ...(speed === undefined ? [] : ['--speed', String(speed)])];
    this.host = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...args], {
      cwd: folder,
      stdio: ['ignore', this.isElsewhere ? 'ignore' : 'inherit', 'inherit'],
    });
  }

  /** One that goes by a speed of its own is somewhere else, so that it and one that runs here do not meet. */
  static async start(speed?: number): Promise<OwnHost> {
    if (speed === undefined) return new OwnHost(process.cwd(), speed);
    return new OwnHost(await mkdtemp(path.join(tmpdir(), 'client-access-demo-')), speed);
  }

  /** @throws UsageError if it ends before it answers, or does not within two minutes. */
  async ready(): Promise<Outputs> {
    for (let attempt = 0; attempt < 240; attempt += 1) {
      if (this.isGone) throw new UsageError('The local host stopped before it was ready; see above.');
      await pause(500);
      const outputs = await runningHost(path.join(this.folder, '.local/outputs.json'));
      if (outputs) return outputs;
    }
    throw new UsageError('The local host was not ready within two minutes.');
  }

  async stop(): Promise<void> {
    if (!this.isGone) {
      const gone = once(this.host, 'exit');
      this.host.kill('SIGTERM');
      await gone;
    }
    if (this.isElsewhere) await rm(this.folder, { recursive: true, force: true });
  }

  private get isElsewhere(): boolean {
    return this.folder !== process.cwd();
  }

  private get isGone(): boolean {
    return this.host.exitCode !== null || this.host.signalCode !== null;
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Plays on a host of its own, which is stopped whatever becomes of the play, also when that is interrupted. */
async function playOnOwnHost(play: Play, speed?: number): Promise<number> {
  const host = await OwnHost.start(speed);
  const interrupted = (signal: (typeof signals)[number]) => {
    // Whatever the play still waits for then ends with this process.
    void host.stop().finally(() => process.exit(128 + constants.signals[signal]));
  };
  for (const signal of signals) process.once(signal, interrupted);
  try {
    await play(await host.ready());
    return 0;
  } finally {
    await host.stop();
    for (const signal of signals) process.off(signal, interrupted);
  }
}

export type Play = (outputs: Outputs) => Promise<void>;

/**
 * Plays on the host that runs in this folder, or on one that is started for it and stopped at the end. A play with a `speed`
 * has one of its own anyway: those that run go by another.
 */
export async function playOnHost(play: Play, { speed }: { readonly speed?: number } = {}): Promise<number> {
  const running = speed === undefined ? await runningHost() : undefined;
  if (running) {
    await play(running);
    return 0;
  }
  console.log(
    speed === undefined
      ? 'No local host is running: starting one for the demo.'
      : `Starting a local host for the demo alone, with --speed ${String(speed)}: ready in about 15 s.`,
  );
  return playOnOwnHost(play, speed);
}
