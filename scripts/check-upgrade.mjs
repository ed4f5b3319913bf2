/**
 * `npm run check-upgrade -- REVISION`: what an operator does when a new version comes, with two real versions. The older
 * one, a revision of this repository, is built in a folder of its own and begins a run on a simulated country. In the
 * middle of it the workers are replaced by ours, as the README says under "Upgrade", and the run must end PROVEN. Indexes of
 * an earlier version are migrated, and a run of ours on what the older version left must find every offer as it is. Not
 * part of `npm test`: some minutes. Exit code 1 when something is not so.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepare, ROOT, toStandardError } from './prepare.mjs';
import { makeFolder, output, startTrial } from './trial.mjs';

/** More than a minute at the rate of the simulated API: time enough to change workers in the middle. */
const OFFERS = 60_000;
const MIDDLE = OFFERS / 3;
const SIMULATED = ['--offers', String(OFFERS), '--rate', '3'];
const PATIENCE_MS = 600_000;

const [revision, ...others] = argv.slice(2);
if (revision === undefined || others.length > 0) {
  toStandardError('Give the revision that is upgraded from: npm run check-upgrade -- v0.1.0');
  process.exit(2);
}
await prepare();
const folder = makeFolder('upgrade');
let trial;
try {
  const older = checkOut(revision, join(folder, 'older'));
  const home = join(folder, 'home');
  trial = await startTrial({ home, project: older, simulated: SIMULATED });
  const own = { ...env, ...trial.variables, MOISSON_HOME: home };
  process.exitCode = (await upgrade(older, own)) ? 0 : 1;
} finally {
  trial?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function upgrade(older, own) {
  const workers = start(older, ['worker'], own);
  const run = start(older, ['run', '--json'], own);
  const read = await untilStored(own, MIDDLE);
  await end(workers);
  console.log(`${read} of ${OFFERS} offers are read: the workers of ${revision} are stopped.`);
  const successors = start(ROOT, ['worker'], own);
  try {
    const code = await codeOf(run);
    const { status } = JSON.parse(run.printed());
    console.log(`The run that ${revision} began ends under our workers: ${status}, exit code ${code}.`);
    const ask = (...args) => output('node', ['bin/moisson.mjs', ...args], { cwd: ROOT, env: own });
    // Does nothing where no index is of an earlier version.
    console.log(ask('migrate').trim());
    const { status: ours, tally } = JSON.parse(ask('run', '--json'));
    console.log(
      `A run of ours on what it left: ${ours}, ${tally.created} offers created, ${tally.changed} changed.`,
    );
    return status === 'proven' && ours === 'proven' && tally.created + tally.changed === 0;
  } finally {
    await end(successors);
  }
}

/** The sources as they were, with modules and a build of their own. */
function checkOut(commit, project) {
  output('git', ['clone', '--quiet', '--shared', ROOT, project]);
  output('git', ['checkout', '--quiet', commit], { cwd: project });
  output('node', ['bin/moisson.mjs', '--version'], { cwd: project });
  return project;
}

/** A command of one of the versions, and what it prints on standard output. */
function start(project, args, own) {
  const file = join(folder, `${args[0]}-${Date.now()}`);
  const child = spawn('node', ['bin/moisson.mjs', ...args], {
    cwd: project,
    env: own,
    stdio: ['ignore', openSync(file, 'w'), 'inherit'],
  });
  return { child, ended: once(child, 'exit'), printed: () => readFileSync(file, 'utf8') };
}

async function codeOf({ ended }) {
  const [code] = await ended;
  return code;
}

async function end({ child, ended }) {
  child.kill('SIGTERM');
  await ended;
}

/** Waits until so many offers are in the index, and gives their number. @throws Error when that takes too long. */
async function untilStored({ ELASTICSEARCH_URL: url }, wanted) {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS; await sleep(500)) {
    const answer = await fetch(`${url}/offres/_count`).catch(() => undefined);
    const { count = 0 } = answer?.ok ? await answer.json() : {};
    if (count >= wanted) return count;
  }
  throw new Error(`The run of ${revision} has not read ${wanted} offers in time.`);
}
