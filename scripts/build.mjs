/**
 * `npm run build`: dist/ from the sources. tsc, then what it does not copy, then the web page and the workflows as one
 * bundle each: the first because browsers get it so, the second because it spares every worker three seconds of start.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { digestSources, markBuilt, prepare, ROOT, toStandardError } from './prepare.mjs';

/** @throws an Error when a type is wrong (the compiler's words are on standard error by then). */
export async function build({ root = ROOT } = {}) {
  const sources = digestSources(root);
  const aside = join(root, '.moisson', `dist-${process.pid}`);
  try {
    compile(root, aside);
    copyData(root, aside);
    await bundlePage(root, join(aside, 'web'));
    replace(join(root, 'dist'), aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  await bundleWorkflows(root);
  markBuilt(root, sources);
}

function compile(root, outDir) {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  // Without the tests: a wrong type in one of them must not keep the program from starting.
  const project = join(root, 'scripts', 'tsconfig.build.json');
  const { status } = spawnSync(tsc, ['-p', project, '--outDir', outDir], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The build failed: see the errors of tsc above.');
}

/** Data that the code reads next to itself, and the one script that services/ shares. */
function copyData(root, outDir) {
  const isData = (path) => statSync(path).isDirectory() || !['.ts', '.md'].includes(extname(path));
  for (const folder of ['src', 'simulator', 'services', 'bench', 'chaos']) {
    const from = join(root, folder);
    if (existsSync(from)) cpSync(from, join(outDir, folder), { recursive: true, filter: isData });
  }
  cpSync(join(root, 'scripts', 'lock.mjs'), join(outDir, 'scripts', 'lock.mjs'));
}

/** Renames, so that nobody sees half a build. */
function replace(folder, successor) {
  const old = `${successor}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(successor, folder);
  rmSync(old, { recursive: true, force: true });
}

/** What the program of the web page holds of others: each wants its notice to go with it, in saved files too. */
function notices(root) {
  const files = ['preact', '@preact/signals', '@preact/signals-core'].map((name) => [
    name,
    join(root, 'node_modules', ...name.split('/'), 'LICENSE'),
  ]);
  const texts = [...files, ['', join(root, 'web', 'map', 'LICENSE')]].map(([name, file]) =>
    `${name}\n${readFileSync(file, 'utf8').trim()}`.trim(),
  );
  return `/*\n${texts.join('\n\n').replaceAll('*/', '* /')}\n*/`;
}

/** The program of the web page and how it looks: the server puts both into the one document that it sends. */
async function bundlePage(root, outdir) {
  const { build: bundle } = await import('esbuild');
  await bundle({
    entryPoints: { page: join(root, 'web', 'main.tsx'), 'page-style': join(root, 'web', 'page.css') },
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    // Browsers of 2023 and later: DecompressionStream, `toSorted`.
    target: ['chrome110', 'firefox115', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: notices(root) },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  renameSync(join(outdir, 'page-style.css'), join(outdir, 'page.css'));
}

async function bundleWorkflows(root) {
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'dist', 'src', 'workflows', 'index.js'),
    workflowInterceptorModules: [join(root, 'dist', 'src', 'workflows', 'installation.js')],
    logger: new DefaultLogger('WARN'),
  });
  writeFileSync(join(root, 'dist', 'workflow-bundle.js'), code);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  // Not awaited here: `prepare` imports this module, and would wait for it while it waits for `prepare`.
  prepare().catch((error) => {
    toStandardError(error.message);
    process.exitCode = 1;
  });
}
