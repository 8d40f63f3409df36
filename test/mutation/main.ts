import { existsSync, globSync } from 'node:fs';
import { helpOption, leaveWith, parsed, understood } from '../../infra/command-line.ts';
import { UsageError } from '../../infra/commands/deployment.ts';

const help = `Changes files of the domain in one place at a time, and tells which changes no test notices.

  npm run mutate -- [FILE …]

  FILE    such as shared/domain/email.ts; without one all files of shared/domain
  --help  this text`;

/** What came of the mutants of one file. */
interface Figures {
  readonly file: string;
  readonly killed: number;
  readonly survived: number;
}

/** Percent of the mutants that tests must kill, over all files. */
const least = 90;

/**
 * Changes one file in one place at a time, and runs the domain's tests that depend on it. What they let pass is printed:
 * Stryker's «survivors».
 */
async function mutate(file: string): Promise<Figures> {
  const { Stryker } = await import('@stryker-mutator/core');
  const mutants = await new Stryker({
    configFile: 'test/mutation/stryker.config.js',
    mutate: [file],
    commandRunner: { command: `vitest related ${file} --run --config test/mutation/vitest.config.ts` },
  }).runMutationTest();
  const count = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return { file, killed: count('Killed', 'Timeout'), survived: count('Survived') };
}

function row({ file, killed, survived }: Figures): string {
  const all = killed + survived;
  const share = all === 0 ? '–' : `${String(Math.floor((100 * killed) / all))} %`;
  return line(file, String(killed), String(survived), share);
}

const line = (file: string, ...cells: string[]): string =>
  `| ${[file.padEnd(40), ...cells.map((cell) => cell.padStart(8))].join(' | ')} |`;

/** Mutates the files, and gives whether the tests noticed enough of it. */
async function mutateAll(files: readonly string[]): Promise<boolean> {
  const figures: Figures[] = [];
  for (const file of files) {
    console.log(file);
    figures.push(await mutate(file));
  }
  const sum = (of: 'killed' | 'survived') => figures.reduce((total, each) => total + each[of], 0);
  const total = { file: 'All', killed: sum('killed'), survived: sum('survived') };
  console.log([line('File', 'Killed', 'Survived', 'Share'), ...[...figures, total].map(row)].join('\n'));
  return total.killed >= (least / 100) * (total.killed + total.survived);
}

await leaveWith(async () => {
  const options = { options: helpOption, allowPositionals: true };
  const { values, positionals: named } = understood(help, () => parsed(options));
  if (values.help) {
    console.log(help);
    return 0;
  }
  const missing = named.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new UsageError(`There is no ${missing.join(', ')}.`);
  return (await mutateAll(named.length > 0 ? named : globSync('shared/domain/**/*.ts').sort())) ? 0 : 1;
});
