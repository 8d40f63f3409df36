import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BuildOptions, Metafile } from 'esbuild';
import { helpOption, leaveWith, parsed, understood } from './command-line.ts';

const help = `Bundles every function into dist/functions, where synthesis and the local host take them from.

  npm run build -- [options]

  --sizes  print how large each bundle is
  --help   this text`;

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = path.join(root, 'functions');

/** Where the bundles go; CDK, the local host and a deployment all take them from here. */
export const bundles = path.join(root, 'dist', 'functions');

/** The functions that there are, as `<group>/<name>`: those with a `main.ts` or `main.tsx`. */
export async function functionNames(): Promise<readonly string[]> {
  return [...(await entries()).keys()];
}

/** How anything that runs in Lambda is bundled. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  // Loaded by the SDK only for operations that stream events, which none of ours does.
  external: ['@smithy/core/event-streams'],
  alias: { '@aws-sdk/credential-provider-node': path.join(root, 'infra', 'lambda-credentials.ts') },
  platform: 'node',
  target: 'node24',
  // CommonJS imports Node's own modules faster than ESM does; ES sources of packages can be tree-shaken.
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  sourcemap: 'linked',
  sourcesContent: false,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * Bundles every function to `<outdir>/<group>/<name>/index.js`, all in one call, SDK included: that starts faster than
 * the runtime's own copy, and what was tested is what runs. The output depends on the sources alone, so that an
 * unchanged function keeps its asset hash.
 */
export async function buildFunctions(outdir: string = bundles): Promise<Metafile> {
  const functions = await entries();
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [...functions].map(([name, entry]) => ({ in: entry, out: `${name}/index` })),
    outdir,
    ...bundling,
    metafile: true,
  });
  await Promise.all([...functions.keys()].map((name) => markAsCommonJs(path.join(outdir, name))));
  return metafile;
}

async function entries(): Promise<ReadonlyMap<string, string>> {
  const found = (await readdir(sources, { recursive: true }))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /^[^/]+\/[^/]+\/main\.tsx?$/.test(file))
    .sort();
  return new Map(found.map((file) => [path.posix.dirname(file), path.join(sources, file)]));
}

/** This repository's own package.json says `module`, which would otherwise hold for bundles run from within it. */
async function markAsCommonJs(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{"type":"commonjs"}\n');
}

function printSizes(metafile: Metafile): void {
  const sizes = Object.entries(metafile.outputs)
    .filter(([file]) => file.endsWith('.js'))
    .map(([file, { bytes }]) => [path.dirname(file).split('/').slice(-2).join('/'), { kB: Math.round(bytes / 1000) }]);
  console.table(Object.fromEntries(sizes));
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await leaveWith(async () => {
    const { values } = understood(help, () => parsed({ options: { sizes: { type: 'boolean' }, ...helpOption } }));
    if (values.help) console.log(help);
    else {
      const metafile = await buildFunctions();
      if (values.sizes) printSizes(metafile);
    }
    return 0;
  });
}
