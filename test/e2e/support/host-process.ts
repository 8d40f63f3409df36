import { seedDemo } from '../../../infra/local/demo/seed.ts';
import { startHost } from '../../../infra/local/host.ts';

// Forked by hosts.ts: a host of its own process, as mailboxes are kept per process. It ends with whoever forked it.
const [assembly = '', speed = '1'] = process.argv.slice(2);
const abort = new AbortController();
process.once('disconnect', () => abort.abort());
const { signal } = abort;
const host = await startHost({ assembly, speed: Number(speed), seed: seedDemo, signal });
if (!signal.aborted) {
  process.send?.(host.outputs);
  await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
}
await host.stop();
process.exit(0);
