/**
 * `npm test`: set-up, lint, types, dead code, and every test; further arguments go to vitest. The last line says
 * "N passed, N failed", by the runner's own report; the exit code is 0 only if everything is right.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { prepare, ROOT, toStandardError } from './prepare.mjs';

const REPORT = join(ROOT, '.moisson', 'test-report.json');

try {
  await prepare();
} catch (error) {
  toStandardError(`${error.message}\nNo test was run.`);
  process.exit(1);
}
const problems = [
  ...(runs('biome', ['check', '.']) ? [] : ['The linter found errors: see above.']),
  ...(runs('tsc', ['-p', '.', '--noEmit']) ? [] : ['The types are wrong: see above.']),
  ...(runs('knip', []) ? [] : ['There is dead code: see above.']),
];
rmSync(REPORT, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
const success = runs('vitest', ['run', ...reporters, ...argv.slice(2)]);
const { passed, failed } = totals();
if (!success && failed === 0) problems.push('The test run failed outside of any test: see above.');
if (passed + failed === 0) problems.push('No test was run.');
for (const problem of problems) console.log(problem);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = problems.length === 0 && failed === 0 ? 0 : 1;

function runs(tool, args) {
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', tool), args, {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status === 0;
}

/** A file that cannot even be loaded holds no test, and counts as one that failed. */
function totals() {
  let report;
  try {
    report = JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}
