import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Told<Message> {
  readonly message: Message;
  /** All that it wrote to its standard outputs. */
  readonly log: string;
}

/** Runs a file of this folder in a process of its own, which Node alone reads, until it has sent one message. */
export async function child<Message>(
  file: string,
  { args = [], env = {}, send }: { args?: readonly string[]; env?: Record<string, string>; send?: object } = {},
): Promise<Told<Message>> {
  const process = fork(fileURLToPath(new URL(file, import.meta.url)), args, { env, execArgv: [], silent: true });
  let log = '';
  let received: { readonly message: Message } | undefined;
  for (const output of [process.stdout, process.stderr]) output?.on('data', (data: Buffer) => (log += data.toString()));
  process.once('message', (message) => (received = { message: message as Message }));
  if (send) process.send(send);
  await once(process, 'close');
  if (!received) throw new Error(`${file} told nothing. ${log}`);
  return { ...received, log };
}
