import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { app, compilations } from './support/app.ts';
import { checkServer } from './support/check-server.ts';

const root = path.join(import.meta.dirname, '../..');
const bin = path.join(root, 'node_modules', '.bin');
let project: string;
let added: string[];
const installed = () => path.join(project, 'node_modules', '@client-access', 'contract');

async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const env = { ...process.env, PATH: [bin, process.env['PATH']].join(path.delimiter) };
  // Compilers complain on their standard output.
  const { stdout } = await promisify(execFile)(command, args, { cwd, env }).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${(error as { readonly stdout: string }).stdout}`, { cause: error });
  });
  return stdout.trim();
}

/** All that lies in the repository and is not kept by it. */
const tree = async (): Promise<string[]> =>
  (await run('git', ['status', '--porcelain', '--ignored', '--untracked-files=all', 'shared'], root)).split('\n');

beforeAll(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'client-access-app-'));
  await mkdir(installed(), { recursive: true });
  const before = await tree();
  await run('npm', ['pack', './shared/contract', '--silent', '--pack-destination', project], root);
  added = (await tree()).filter((file) => !before.includes(file));
  const [tarball = ''] = (await readdir(project)).filter((file) => file.endsWith('.tgz'));
  await run('tar', ['-xzf', path.join(project, tarball), '--strip-components', '1', '-C', installed()], project);
  await writeFile(path.join(project, 'package.json'), '{"type":"module"}');
  await writeFile(path.join(project, 'app.ts'), app);
});
afterAll(() => rm(project, { recursive: true, force: true }));

test('packing leaves nothing behind', () => {
  expect(added).toEqual([]);
});

test('the package holds what was built, depends on nothing, and names no place on this machine', async () => {
  const files = (await readdir(installed(), { recursive: true })).sort();
  expect(files).toContain(path.join('dist', 'index.js'));
  expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  const manifest = JSON.parse(await readFile(path.join(installed(), 'package.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('dependencies');
  for (const file of files.filter((name) => /\.(js|ts)$/.test(name))) {
    const text = await readFile(path.join(installed(), file), 'utf8');
    expect([...text.matchAll(/^(?:import|export) .* from ['"](?!\.\/)/gm)]).toEqual([]);
    expect(text).not.toMatch(/\.\.\/|\/tmp\/|\/home\//);
  }
});

test.each(Object.entries(compilations))('an app compiles with it, finding modules by %s', async (name, options) => {
  const files = ['app.ts'];
  const typeRoots = [path.join(root, 'node_modules', '@types')];
  // The package's own declarations are checked as well, which many a project leaves out.
  const checks = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, skipDefaultLibCheck: true };
  const compilerOptions = { ...options, ...checks, typeRoots, target: 'es2022', outDir: `built-${name}` };
  await writeFile(path.join(project, `${name}.json`), JSON.stringify({ compilerOptions, files }));
  expect(await run('tsc', ['-p', `${name}.json`], project)).toBe('');
});

test('the app runs, and asks', async () => {
  const server = await checkServer((checks) => ({
    status: 200,
    body: { results: checks.map(() => ({ allowed: true, scope: 'all', reason: 'level' })) },
  }));
  try {
    const script = `import { main } from './built-nodenext/app.js';
      console.log(JSON.stringify(await main('${server.url}', 'd1')));`;
    const said = await run(process.execPath, ['--input-type=module', '--eval', script], project);
    expect(JSON.parse(said)).toEqual({ allowed: true, reasons: ['level', 'level'], refused: true, permissions: 14 });
    expect(server.received).toHaveLength(3);
  } finally {
    server.close();
  }
});
