import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostError } from './parts/errors.ts';

/**
 * Takes a folder for this process, as long as it lives: of two hosts the second would delete what the first has written.
 * The one that holds it says so through a socket, which nobody answers once it has ended, however it did.
 *
 * Throws HostError when another host has it.
 */
export async function lockFolder(folder: string): Promise<void> {
  const address = addressOf(folder);
  const server = createServer((socket) => {
    // Whoever asks does not wait long.
    socket.on('error', () => undefined).end(`process ${String(process.pid)}`);
  }).unref();
  // A third try: the socket of one that was killed is removed once, and another start may have been quicker.
  for (let tries = 0; tries < 3; tries += 1) {
    if (await listens(server, address)) {
      process.once('exit', () => rmSync(address, { force: true }));
      return;
    }
    const holder = await holderOf(address);
    if (holder !== undefined) throw held(folder, holder);
    rmSync(address, { force: true });
  }
  throw held(folder, 'another process');
}

const held = (folder: string, holder: string): HostError =>
  new HostError(
    `A local host runs in this folder already (${holder}; ${folder} is its own). Stop it with Ctrl-C where it was started.`,
  );

/** Outside of the folder: not every file system takes sockets, and their paths may have a hundred characters. */
function addressOf(folder: string): string {
  const name = `client-access-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** False when the address is taken. */
const listens = (server: Server, address: string): Promise<boolean> =>
  new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(false);
      else fail(new HostError(`${address} cannot be made: ${error.message}`));
    });
    server.listen(address, () => done(true));
  });

/** Who listens there, in words; undefined when nobody does. Asked twice: one that is about to listen has its socket already. */
async function holderOf(address: string): Promise<string | undefined> {
  const first = await ask(address);
  if (first !== undefined) return first;
  await sleep(100);
  return ask(address);
}

const ask = (address: string): Promise<string | undefined> =>
  new Promise((done) => {
    let said = '';
    const socket = connect(address)
      .setTimeout(300, () => socket.destroy())
      .on('data', (data) => (said += data.toString()))
      .on('error', () => done(undefined))
      .on('close', () => done(said || 'another process'));
  });
