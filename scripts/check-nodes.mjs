/**
 * `npm run check-nodes [-- 20 22 24 26]`: the short path of a new user on each of these versions of Node, as npm carries
 * them: build a copy of the sources, and one simulated run to its certificate. Not part of `npm test`: some minutes.
 * Exit code 1 when one does not end PROVEN.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { argv, env } from 'node:process';
import { prepare, ROOT, toStandardError } from './prepare.mjs';
import { makeFolder } from './trial.mjs';

const MAJORS = ['20', '22', '24', '26'];
const OFFERS = '2000';

const majors = argv.length > 2 ? argv.slice(2) : MAJORS;
const wrong = majors.find((major) => !/^\d{2}$/.test(major));
if (wrong !== undefined) {
  toStandardError(`"${wrong}" is no version of Node: give its first number, such as ${MAJORS.join(' ')}.`);
  process.exit(2);
}
await prepare();
const outcomes = majors.map(check);
for (const { line } of outcomes) console.log(line);
process.exitCode = outcomes.every(({ proven }) => proven) ? 0 : 1;

function check(major) {
  const folder = makeFolder(`node-${major}`);
  const begun = Date.now();
  try {
    const bin = installNode(major, join(folder, 'node'));
    if (bin === undefined)
      return { proven: false, line: `Node ${major}: npm has no binary for this machine` };
    const project = copyProject(join(folder, 'moisson'));
    const own = { ...env, PATH: `${bin}:${env.PATH}`, MOISSON_HOME: join(folder, 'home') };
    const version = run('node', ['--version'], { env: own }).stdout.trim();
    const { status, stdout, stderr } = run('npm', ['start', '--silent', '--', '--offers', OFFERS], {
      cwd: project,
      env: own,
    });
    const seconds = Math.round((Date.now() - begun) / 1_000);
    const proven = status === 0 && /^PROVEN: /m.test(stdout) && version.startsWith(`v${major}.`);
    if (!proven) toStandardError(`${stdout}\n${stderr}`);
    return {
      proven,
      line: `Node ${version}: ${proven ? 'PROVEN' : `exit code ${status}`} after ${seconds} s`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder of this version's `node`, from the package that npm has for this system; undefined when there is none. */
function installNode(major, folder) {
  mkdirSync(folder);
  const name = `node-${platform()}-${arch()}`;
  const install = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    `--prefix=${folder}`,
    `${name}@${major}`,
  ];
  const { status, stderr } = run('npm', install, { cwd: folder });
  if (status === 0) return join(folder, 'node_modules', name, 'bin');
  toStandardError(stderr);
  return undefined;
}

/** What git has, or would have, of this folder; with its node_modules, which are the same on every version. */
function copyProject(folder) {
  const listed = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  if (listed.status !== 0) throw new Error(`The sources cannot be listed: ${listed.stderr}`);
  for (const file of listed.stdout.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function run(program, args, options) {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 << 20, ...options });
  if (done.error) throw new Error(`${program} could not be run: ${done.error.message}`);
  return done;
}
