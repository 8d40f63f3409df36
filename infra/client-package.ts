import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = path.join(root, 'shared', 'contract', 'client');
const outdir = path.join(root, 'shared', 'contract', 'dist');
const entry = path.join(sources, 'index.ts');

/** Whose code and types the package carries, so that it depends on nothing. */
const bundled = ['openapi-fetch', 'openapi-typescript-helpers'] as const;
const inModules = (...parts: readonly string[]): string => path.join(root, 'node_modules', ...parts);

/** What `npm pack` packs for apps: one ES module, and declarations that name no other package. */
async function buildClientPackage(): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await build({
    absWorkingDir: root,
    // The comments that name each source would otherwise say where it lies on this machine.
    preserveSymlinks: true,
    entryPoints: [entry],
    outfile: path.join(outdir, 'index.js'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const declarations = new Map([...ownDeclarations(), ...(await bundledDeclarations())]);
  for (const [file, text] of declarations) await writeFile(path.join(outdir, file), selfContained(text));
  await writeFile(path.join(outdir, 'LICENSE'), await licences());
}

function ownDeclarations(): ReadonlyMap<string, string> {
  const emitted = new Map<string, string>();
  const program = ts.createProgram([entry], { ...compilerOptions(), rootDir: sources, outDir: outdir });
  const { diagnostics } = program.emit(undefined, (file, text) => emitted.set(path.relative(outdir, file), text));
  const complaints = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (complaints.length > 0) throw new Error(ts.formatDiagnostics(complaints, formatHost));
  return emitted;
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true };
}

const bundledDeclarations = (): Promise<readonly (readonly [string, string])[]> =>
  Promise.all(
    bundled.map(
      async (name) => [`${name}.d.ts`, await readFile(inModules(name, 'dist', 'index.d.mts'), 'utf8')] as const,
    ),
  );

/** Packages become files beside, and sources the modules that their declarations stand for. */
const selfContained = (declarations: string): string =>
  declarations.replaceAll(/(?<= from )(['"])(.+?)(?:\.ts)?\1/g, (_, quote: string, from: string) =>
    [quote, from.startsWith('.') ? '' : './', from, '.js', quote].join(''),
  );

/** MIT asks for its text to go with every copy. */
async function licences(): Promise<string> {
  const own = await readFile(path.join(root, 'LICENSE'), 'utf8');
  const others = bundled.map(
    async (name) => `Carries ${name}:\n\n${await readFile(inModules(name, 'LICENSE'), 'utf8')}`,
  );
  return [own, ...(await Promise.all(others))].join('\n');
}

const formatHost: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (file) => file,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

await buildClientPackage();
