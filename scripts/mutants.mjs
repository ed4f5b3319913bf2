/**
 * `npm run mutants [-- PART...]`: plants the faults of test/mutants/faults.json one by one in copies of this project, and
 * runs the tests that must notice. PART keeps to the faults whose id or file contains it. What is not noticed is a
 * survivor: it must have been judged (`survives` says why), or this ends with 1. A whole run writes its figures to
 * test/mutants/RESULTS.md.
 */
import { fork } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { prepare, ROOT, toStandardError } from './prepare.mjs';

const FAULTS = join(ROOT, 'test', 'mutants', 'faults.json');
const RESULTS = join(ROOT, 'test', 'mutants', 'RESULTS.md');
const RUNNER = fileURLToPath(new URL('mutant-runner.mjs', import.meta.url));
const NOT_COPIED = ['node_modules', '.git', '.moisson', 'dist'];

/** Per test file: a fault may make an endless loop of what takes seconds. */
const LIMIT_MS = 300_000;
/** Parts of which every fault must be noticed, or be none: what a verdict and a closure rest on. */
const STRICT =
  /\/(proof|split|sweep|rome-sets|presences|presence-table|closures|erasures|unseen-offres)\.ts$/;
const GOAL = 0.9;
/** Copies that are worked on at once: tests with servers wait half of their time. */
const AT_ONCE = 2;

async function main(parts) {
  const all = JSON.parse(readFileSync(FAULTS, 'utf8'));
  const faults = all.filter(
    ({ id, file }) => parts.length === 0 || parts.some((part) => id.includes(part) || file.includes(part)),
  );
  if (faults.length === 0) throw new Error(`No fault is called ${parts.join(' or ')}.`);
  const began = Date.now();
  const copies = Array.from({ length: Math.min(AT_ONCE, faults.length) }, () => new Copy());
  try {
    const files = [...new Set(faults.flatMap((fault) => fault.tests))];
    toStandardError(`${faults.length} faults; first their ${files.length} test files without any of them.`);
    await Promise.all(copies.map((copy, i) => copy.check(files.filter((_, j) => j % copies.length === i))));
    const results = await inTurn(copies, faults);
    const problems = judge(results);
    const lines = report(results, (Date.now() - began) / 60_000);
    if (faults.length === all.length) writeFileSync(RESULTS, `${lines.join('\n')}\n`);
    console.log(lines.join('\n'));
    for (const problem of problems) console.log(problem);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await Promise.all(copies.map((copy) => copy.remove()));
  }
}

/** Each fault in whichever copy is free; the results in the order of the faults. */
async function inTurn(copies, faults) {
  const results = [];
  const left = faults.map((fault, i) => [i, fault]);
  const work = async (copy) => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [i, fault] = next;
      results[i] = { ...fault, ...(await copy.plant(fault)) };
    }
  };
  await Promise.all(copies.map(work));
  return results;
}

/** A copy of the project in which one fault at a time is planted, and its tests. */
class Copy {
  #path = copyProject();
  #tests = new Tests(this.#path);

  /** @throws Error when a test fails without a fault. */
  async check(files) {
    const { outcome, told } = await this.#tests.run(files);
    if (outcome !== 'survived') throw new Error(`These tests are not green without a fault: ${told}`);
  }

  async plant({ id, file, text, replacement, tests }) {
    const began = Date.now();
    const path = join(this.#path, file);
    const source = readFileSync(path, 'utf8');
    if (source.split(text).length !== 2) throw new Error(`Not exactly once in ${file}: ${text}`);
    writeFileSync(
      path,
      source.replace(text, () => replacement),
    );
    const result = await this.#tests.run(tests, path);
    writeFileSync(path, source);
    const seconds = ((Date.now() - began) / 1000).toFixed(0);
    toStandardError(`${result.outcome.padEnd(8)} ${id} (${seconds} s): ${result.told}`);
    return result;
  }

  async remove() {
    await this.#tests.end();
    rmSync(this.#path, { recursive: true, force: true });
  }
}

/** The sources as they are now, committed or not. */
function copyProject() {
  const copy = mkdtempSync(join(tmpdir(), 'moisson-mutants-'));
  const isCopied = (path) => !NOT_COPIED.includes(path.slice(ROOT.length).split('/')[0]);
  cpSync(ROOT, copy, { recursive: true, filter: isCopied });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** One vitest for all faults of a copy, in a process that can be killed when a fault keeps it busy. */
class Tests {
  #child;

  constructor(copy) {
    this.copy = copy;
  }

  /** `killed`: a test failed. `broken`: no test could begin, which says nothing. */
  run(tests, changed) {
    this.#child ??= fork(RUNNER, [], {
      cwd: this.copy,
      detached: true,
      stdio: ['ignore', 'ignore', 2, 'ipc'],
    });
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const settle = (act) => {
        clearTimeout(limit);
        child.removeAllListeners();
        act();
      };
      const limit = setTimeout(
        () =>
          settle(() => {
            this.#kill();
            resolve({ outcome: 'killed', told: 'its tests do not end' });
          }),
        // The first run also starts the servers.
        LIMIT_MS * (tests.length + (changed === undefined ? 1 : 0)),
      );
      child.once('message', (result) => settle(() => resolve(result)));
      child.once('exit', (code) => settle(() => reject(new Error(`vitest ended with ${code}`))));
      child.send({ tests, changed });
    });
  }

  async end() {
    const child = this.#child;
    if (child === undefined) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.send('end');
    await ended;
  }

  /** The whole group: a loop without end hears nothing. */
  #kill() {
    process.kill(-this.#child.pid, 'SIGKILL');
    this.#child = undefined;
  }
}

function judge(results) {
  const survivors = results.filter(({ outcome }) => outcome !== 'killed');
  const share = 1 - survivors.length / results.length;
  return [
    ...survivors.flatMap(({ id, outcome, survives }) =>
      outcome === 'broken' || survives === undefined ? [`${outcome}, and nobody has judged it: ${id}`] : [],
    ),
    ...survivors
      .filter(({ file, survives = '' }) => STRICT.test(file) && !survives.startsWith('Equivalent: '))
      .map(({ id }) => `survives where nothing may: ${id}`),
    ...results
      .filter(({ outcome, survives }) => outcome === 'killed' && survives !== undefined)
      .map(({ id }) => `is noticed, though it was judged to survive: ${id}`),
    ...(share < GOAL ? [`${percent(share)} are noticed; ${percent(GOAL)} must be`] : []),
  ];
}

function report(results, minutes) {
  const killed = results.filter(({ outcome }) => outcome === 'killed');
  const survivors = results.filter(({ outcome }) => outcome !== 'killed');
  const rows = [...new Set(results.map(({ file }) => file))].sort().map((file) => {
    const own = results.filter((one) => one.file === file);
    return `| ${file} | ${own.length} | ${own.filter(({ outcome }) => outcome === 'killed').length} |`;
  });
  return [
    '# Faults that tests must notice',
    '',
    `Written by \`npm run mutants\`: ${killed.length} of ${results.length} faults are noticed (${percent(killed.length / results.length)}), in ${Math.ceil(minutes)} minutes on ${availableParallelism()} cores. [faults.json](faults.json) lists them, each with the tests that must notice.`,
    '',
    '| file | faults | noticed |',
    '|---|---|---|',
    ...rows,
    '',
    '## Survivors',
    '',
    ...(survivors.length === 0 ? ['None.'] : []),
    ...survivors.map(
      ({ id, file, text, replacement, survives = 'Not judged.' }) =>
        `- **${id}**, ${file}: \`${text}\` becomes \`${replacement}\`. ${survives}`,
    ),
  ];
}

function percent(share) {
  return `${Math.floor(100 * share)} %`;
}

try {
  await prepare();
  process.exitCode = await main(argv.slice(2));
} catch (error) {
  toStandardError(error.stack ?? String(error));
  process.exitCode = 1;
}
