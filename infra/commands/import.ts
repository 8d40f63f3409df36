import { runCommand } from './command.ts';
import { UsageError, usualOutputs, type Deployment } from './deployment.ts';
import { ImportApi, NoImport } from './import/api.ts';
import { help, options, read, type Arguments } from './import/arguments.ts';
import { detectFormat } from './import/csv.ts';
import { FileFault } from './import/file-fault.ts';
import type { Report } from './import/report.ts';
import { countLines, sendAll, type Pass, type Source } from './import/run.ts';
import { runTexts } from './import/texts.ts';
import { Unfinished } from './import/unfinished.ts';
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

const tell = (what: string, report: Report, effects: readonly string[] = []): void => {
  for (const line of effects) console.log(line);
  if (report.totals.refused > 0) console.error(report.refusals());
  console.log(report.summary(what));
};

type Given = Arguments & Pick<Deployment, 'outputs'>;

/** The command that goes on with an import. */
function commandOf({ file, email, skipRefused, outputs }: Given, importId: string): string {
  const quoted = (text: string) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  const options = [
    ...(email === undefined ? ['--token', '…'] : ['--email', quoted(email)]),
    ...(skipRefused ? ['--skip-refused'] : []),
    ...(outputs === usualOutputs ? [] : ['--outputs', quoted(outputs)]),
  ];
  return ['npm run import --', quoted(file), ...options, '--import', importId].join(' ');
}

/** One file on its way in. */
class Run {
  private importId: string | undefined;

  constructor(
    private readonly api: ImportApi,
    private readonly source: Source,
    private readonly given: Given,
    private readonly unfinished: Unfinished,
  ) {}

  private get texts() {
    return runTexts[this.source.language];
  }

  async go(): Promise<number> {
    const { api, source, given, texts } = this;
    // A terminal signals the whole group and a launcher passes the signal on: the same Ctrl-C may come twice.
    process.on('SIGINT', () => this.interrupted());
    if (source.format.unknown.length > 0) console.error(texts.leftOut(source.format.unknown));
    const lines = await countLines(source);
    const after = await this.lineReached();
    // An import that is resumed has had its dry run.
    if (this.importId === undefined || given.dryRun) {
      const { report, apart } = await sendAll(api, source, { dryRun: true, after: 0, total: lines });
      tell(texts.dryRun, report, report.effects(given.dryRun ? 'all' : 'changes'));
      const { refused } = report.totals;
      if (given.dryRun) return refused > 0 ? 1 : 0;
      if (refused > 0 && !given.skipRefused) {
        console.error(texts.nothingImported);
        return 1;
      }
      return this.bringIn({ after, total: lines - apart.size, apart });
    }
    return this.bringIn({ after, total: after === 0 ? lines : await countLines(source, after) });
  }

  /** The last line of the import that is gone on with; 0 for a new one. */
  private async lineReached(): Promise<number> {
    if (this.given.dryRun && this.given.importId === undefined) return 0;
    const noted = this.given.importId === undefined ? await this.unfinished.importId() : undefined;
    const importId = this.given.importId ?? noted;
    if (importId === undefined) return 0;
    try {
      const { lastLine } = await this.api.import(importId);
      this.importId = importId;
      if (lastLine > 0) console.log(this.texts.goingOn(lastLine));
      return lastLine;
    } catch (error) {
      if (noted === undefined || !(error instanceof NoImport)) throw error;
      await this.unfinished.forget();
      return 0;
    }
  }

  private async bringIn(pass: Pick<Pass, 'after' | 'total' | 'apart'>): Promise<number> {
    const { api, source, texts } = this;
    const { report } = await sendAll(api, source, {
      ...{ ...pass, dryRun: false, importId: this.importId },
      onImport: async (begun) => {
        this.importId = begun;
        console.log(texts.begun(begun));
        await this.unfinished.keep(begun);
      },
    });
    await this.unfinished.forget();
    tell(this.importId === undefined ? texts.import : texts.importOf(this.importId), report);
    return report.totals.refused > 0 ? 1 : 0;
  }

  /** What a call had brought in so far stays; its other lines are sent again. */
  private interrupted(): void {
    const { importId, given, texts } = this;
    console.error(
      `\n${importId === undefined ? texts.interruptedBefore : texts.interrupted(commandOf(given, importId))}`,
    );
    process.exit(130);
  }
}

async function bringAllIn(wanted: Arguments, deployment: Deployment): Promise<number> {
  const given = { ...wanted, outputs: deployment.outputs };
  const unfinished = await Unfinished.of(given.file, deployment.apiUrl, given.email ?? '');
  const api = new ImportApi({ apiUrl: deployment.apiUrl, token: tokens(deployment, given) });
  const language = await api.firmLanguage();
  try {
    const format = await detectFormat(given.file);
    return await new Run(api, { file: given.file, format, language }, given, unfinished).go();
  } catch (error) {
    throw error instanceof FileFault ? new UsageError(`${given.file}: ${error.text[language]}`) : error;
  }
}

await runCommand({ help, options, takesNames: true, read, run: bringAllIn });
