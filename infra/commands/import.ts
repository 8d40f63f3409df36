import { runCommand } from './command.ts';
import { UsageError, type Deployment } from './deployment.ts';
import { ImportApi } from './import/api.ts';
import { help, options, read, type Arguments } from './import/arguments.ts';
import { detectFormat, readUnknownTitles } from './import/csv.ts';
import type { Report } from './import/report.ts';
import { countLines, sendAll, type Source } from './import/run.ts';
import { askPassword, signIn } from './sign-in.ts';

/** The token that was given, or one for whoever signs in; asked for again when it has run out. */
function tokens(deployment: Deployment, { email, token }: Arguments): () => Promise<string> {
  let password = process.env['CLIENT_ACCESS_PASSWORD'];
  return async () => {
    if (token !== undefined) return token;
    if (email === undefined) throw new UsageError('Give --email or --token.');
    password ??= await askPassword(email);
    return signIn(deployment, email, password);
  };
}

const tell = (what: string, report: Report): void => {
  if (report.totals.refused > 0) console.error(report.refusals());
  console.log(`${what}: ${report.summary()}.`);
};

async function dryRun(api: ImportApi, source: Source, total: number): Promise<Report> {
  const report = await sendAll(api, source, { dryRun: true, after: 0, total });
  tell('Dry run', report);
  return report;
}

async function bringIn(api: ImportApi, source: Source, importId: string | undefined, lines: number): Promise<Report> {
  const after = importId === undefined ? 0 : (await api.import(importId)).lastLine;
  if (after > 0) console.log(`Going on after line ${String(after)}.`);
  let id = importId;
  const report = await sendAll(api, source, {
    ...{ dryRun: false, importId, after },
    total: after === 0 ? lines : await countLines(source, after),
    onImport: (begun) => {
      id = begun;
      console.log(`Import ${begun}: if it is interrupted, go on with --import ${begun}`);
    },
  });
  tell(id === undefined ? 'Import' : `Import ${id}`, report);
  return report;
}

async function bringAllIn(given: Arguments, deployment: Deployment): Promise<number> {
  const source: Source = { file: given.file, format: await detectFormat(given.file) };
  const lines = await countLines(source);
  const unknown = await readUnknownTitles(source.file, source.format);
  if (unknown.length > 0) console.error(`Columns left out, which an import does not know: ${unknown.join(', ')}.`);
  const api = new ImportApi({ apiUrl: deployment.apiUrl, token: tokens(deployment, given) });
  // An import that is resumed has had its dry run.
  if (given.importId === undefined || given.dryRun) {
    const { refused } = (await dryRun(api, source, lines)).totals;
    if (given.dryRun) return refused > 0 ? 1 : 0;
    if (refused > 0 && !given.skipRefused) {
      console.error('Nothing was imported. Correct these lines, or leave them out with --skip-refused.');
      return 1;
    }
  }
  const report = await bringIn(api, source, given.importId, lines);
  return report.totals.refused > 0 ? 1 : 0;
}

await runCommand({ help, options, takesNames: true, read, run: bringAllIn });
