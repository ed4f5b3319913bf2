/**
 * `npm test`: set-up, lint, types, dead code, and the tests of every rule. `npm test -- FILE...` runs these files alone,
 * without the checks before them. `npm run test:unit` runs the tests that need no server; `npm run test:full` runs the
 * long ones too, every row of every table, what needs Prometheus, and holds what the tests without a server cover
 * against a floor. The last line says "N passed, N failed", by the runner's own reports; the exit code is 0 only if everything is right.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { argv, env } from 'node:process';
import { prepare, ROOT, toStandardError } from './prepare.mjs';

/** Two files at once fill two cores: those with servers wait half of their time, and the names they use are their own. */
const TWO_AT_ONCE = ['--fileParallelism', '--minWorkers=1', '--maxWorkers=2'];
/**
 * Files that leave nothing behind stay in one process: what they import is loaded once, which halves their time. Vitest
 * makes its processes by what it is told here, and not by what a project of its configuration says.
 */
const ONE_PROCESS = ['--poolOptions.forks.isolate=false'];
const UNIT = ['--project', 'unit', ...TWO_AT_ONCE, ...ONE_PROCESS];
const WITHOUT_SERVICES = [...UNIT, '--project', 'worlds'];
const SERVICES = ['--project', 'services', ...TWO_AT_ONCE];
const LONG = ['--project', 'long', ...TWO_AT_ONCE];
/** What kills its servers again and again, or counts seconds, has the machine for itself. */
const ALONE = ['--project', 'alone'];
/** What needs Prometheus and `promtool`; without them it fails, and says so. */
const INSTALLED = ['--project', 'installed'];

/** What the long tables read: `npm test` runs some rows of each. */
const EVERY_ROW = {
  LIES_ROWS: 'all',
  HONEST_WORLDS: '30',
  MEMORY_WORLDS: '2000',
  FUZZ_INPUTS: '100000',
  QUESTION_OFFERS: '200000',
};

/** Runs of vitest, one after the other. */
const LEVELS = {
  usual: { checks: true, runs: [WITHOUT_SERVICES, SERVICES] },
  unit: { checks: false, runs: [UNIT] },
  full: {
    checks: true,
    runs: [[...WITHOUT_SERVICES, '--coverage'], SERVICES, LONG, ALONE, INSTALLED],
    variables: EVERY_ROW,
  },
  files: { checks: false, runs: [[]] },
};

/** What is checked beside the tests, all at once, and what it means that it fails. */
const CHECKS = [
  ['tsc', ['-p', '.', '--noEmit'], 'The types are wrong: see above.'],
  ['biome', ['check', '.'], 'The linter found errors: see above.'],
  ['knip', [], 'There is dead code: see above.'],
  ['tsc', ['-p', 'web'], 'The types of the web page are wrong: see above.'],
];

try {
  await prepare();
} catch (error) {
  toStandardError(`${error.message}\nNo test was run.`);
  process.exit(1);
}
const { level, rest } = readArguments(argv.slice(2));
const { checks, runs, variables } = LEVELS[level];
const problems = [];
if (checks) {
  const made = CHECKS.map(async ([tool, args, problem]) => ((await succeeds(tool, args)) ? [] : [problem]));
  problems.push(...(await Promise.all(made)).flat());
}
let [passed, failed, skipped] = [0, 0, 0];
const failures = [];
for (const [i, args] of runs.entries()) {
  const report = join(ROOT, '.moisson', `test-report-${i + 1}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const success = await succeeds('vitest', ['run', ...args, ...reporters, ...rest], variables);
  const totals = totalsOf(report);
  if (!success && totals.failed === 0) problems.push('A test run failed outside of any test: see above.');
  if (totals.passed + totals.failed === 0) problems.push(`No test was run by vitest ${args.join(' ')}.`);
  passed += totals.passed;
  failed += totals.failed;
  skipped += totals.skipped;
  failures.push(...totals.failures);
}
if (level === 'usual')
  console.log(
    'The long tests were left out, and of the longest tables some rows were run: `npm run test:full` runs all.',
  );
if (level === 'unit') console.log('Without servers, and without many worlds: `npm test` runs more.');
if (skipped > 0) console.log(`${skipped} were left out.`);
for (const failure of failures) console.log(failure);
for (const problem of problems) console.log(problem);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = problems.length === 0 && failed === 0 ? 0 : 1;

/** `--level=NAME` is our own; what begins with no dash is a file. */
function readArguments(all) {
  const own = all.find((one) => one.startsWith('--level='));
  const others = all.filter((one) => one !== own);
  const named = others.some((one) => !one.startsWith('-'));
  return { level: own?.slice('--level='.length) ?? (named ? 'files' : 'usual'), rest: others };
}

async function succeeds(tool, args, variables = {}) {
  const child = spawn(join(ROOT, 'node_modules', '.bin', tool), args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...env, ...variables },
  });
  const [code] = await once(child, 'close');
  return code === 0;
}

/**
 * A file that cannot even be loaded holds no test, and counts as one that failed. What failed is said again at the end,
 * since a public CI shows the last lines of thousands.
 */
function totalsOf(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [] };
  }
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...broken.map((one) => failureText(one.name, '', [one.message])),
      ...report.testResults.flatMap((one) =>
        one.assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => failureText(one.name, test.fullName, test.failureMessages)),
      ),
    ],
  };
}

/** A failed test in at most a dozen lines: its file, its name, and how its first message begins. */
function failureText(file, name, messages) {
  const lines = `${messages[0] ?? ''}`.split('\n').slice(0, 10);
  return [`FAILED ${relative(ROOT, file)} ${name}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
