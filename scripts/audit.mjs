/**
 * `npm run audit`: asks the registry for known holes in what the program is made of. Exit code 1 when one is high or
 * critical; 0 with a line that says so when the registry cannot be asked.
 */
import { spawnSync } from 'node:child_process';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ROOT } from './prepare.mjs';

/** Reads what `npm audit --json` printed. `holes` is undefined when it is no report. */
export function readAudit(output) {
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { line: 'Dependencies were not checked: npm audit printed no JSON.' };
  }
  if (typeof report?.vulnerabilities !== 'object' || report.vulnerabilities === null) {
    const reason = report?.statusCode ?? report?.error?.code ?? 'no report';
    return { line: `Dependencies were not checked: the registry offers no audit (${reason}).` };
  }
  const grave = Object.values(report.vulnerabilities).filter(({ severity }) =>
    ['high', 'critical'].includes(severity),
  );
  const all = Object.keys(report.vulnerabilities).length;
  const names = grave.map(({ name, severity }) => `${name} (${severity})`).join(', ');
  return {
    holes: grave.length,
    line:
      grave.length === 0
        ? `Dependencies: no known hole is high or critical (${all} lesser).`
        : `Dependencies with known holes: ${names}. See npm audit.`,
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { stdout } = spawnSync(
    'npm',
    ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const { holes = 0, line } = readAudit(stdout ?? '');
  console.log(line);
  process.exitCode = holes === 0 ? 0 : 1;
}
