import { appendFileSync, writeFileSync } from 'node:fs';
import { seedDemo } from '../../../infra/local/demo/seed.ts';
import { startHost } from '../../../infra/local/host.ts';
import { brief, type LogEntry } from '../../../infra/local/log.ts';

// Forked by hosts.ts: a host of its own process, as mailboxes are kept per process. It ends with whoever forked it.
const [assembly = '', speed = '1', functionLog = ''] = process.argv.slice(2);
const abort = new AbortController();
process.once('disconnect', () => abort.abort());
const { signal } = abort;
if (functionLog !== '') writeFileSync(functionLog, '');
const onLog = (entry: LogEntry) => {
  if (functionLog !== '') appendFileSync(functionLog, `${JSON.stringify(entry.fields)}\n`);
  if (entry.isError) console.error(brief(entry));
};
const host = await startHost({ assembly, speed: Number(speed), seed: seedDemo, signal, onLog });
if (!signal.aborted) {
  process.send?.(host.outputs);
  await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
}
await host.stop();
process.exit(0);
