/**
 * `npm run image-check`: builds the image of Dockerfile, looks at what is in it, and lets it collect a simulated country:
 * workers and a run in containers of their own, whose file system cannot be written, beside a Temporal and an
 * Elasticsearch of this machine. Needs a Docker engine, and its images: what could not be checked is said. Not part of
 * `npm test`: some minutes. Exit code 1 when something is wrong or was not checked.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { prepare, ROOT, toStandardError } from './prepare.mjs';
import { makeFolder, output, startTrial } from './trial.mjs';

const IMAGE = 'moisson:check';
const CLIENTS = 'node_modules/@temporalio/core-bridge/releases';
const OFFERS = '3000';
const ROLES = ['ingestion', 'app-1', 'app-2'];
/** The parts as docker-compose.yml has them, which bounds their memory. */
const { services: PARTS } = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });
/** As strict as deploy/kubernetes: no root, no writing but in /tmp. */
const STRICT = ['--network', 'host', '--read-only', '--tmpfs', '/tmp', '--user', '1000:1000'];
const CONTAINER = `moisson-check-${process.pid}`;

const folder = makeFolder('image');
const checks = [
  ['the engine answers', () => docker(['version'])],
  ['the image is built', () => docker(['build', '--network', 'host', '--tag', IMAGE, ROOT])],
  ['it says its version', () => holds(inImage(['--version']).trim(), versionOf())],
  ['it is not root', () => holds(shell('id -u').trim(), '1000')],
  ['it has the native client of its platform alone', () => holds(shell(`ls ${CLIENTS} | wc -l`).trim(), '1')],
  ['a run inside ends PROVEN', runInside],
];

await prepare();
let left = checks.length;
try {
  for (const [name, check] of checks) {
    await check();
    left--;
    console.log(`ok: ${name}`);
  }
} catch (error) {
  toStandardError(error.message);
  const [failed, ...unchecked] = checks.slice(-left).map(([name]) => name);
  console.log(`not so: ${failed}`);
  for (const name of unchecked) console.log(`not checked: ${name}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = left === 0 ? 0 : 1;

async function runInside() {
  const trial = await startTrial({ home: join(folder, 'home'), simulated: ['--offers', OFFERS] });
  try {
    const file = join(folder, 'variables');
    const lines = Object.entries(trial.variables).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(file, lines.join(''));
    for (const role of ROLES) {
      const named = ['--detach', '--rm', '--name', `${CONTAINER}-${role}`, '--memory', PARTS[role].mem_limit];
      docker(['run', ...named, ...STRICT, '--env-file', file, IMAGE, 'worker', '--only', role]);
    }
    const told = inImage(['run'], ['--env-file', file]);
    toStandardError(told);
    if (!/^PROVEN: /m.test(told)) throw new Error('The run did not end PROVEN.');
    for (const role of ROLES) {
      docker([
        'exec',
        `${CONTAINER}-${role}`,
        'node',
        'bin/moisson.mjs',
        'worker',
        '--check',
        '--only',
        role,
      ]);
    }
  } finally {
    for (const role of ROLES) spawnSync('docker', ['stop', `${CONTAINER}-${role}`], { stdio: 'ignore' });
    trial.stop();
  }
}

function versionOf() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
}

function holds(found, wanted) {
  if (found !== wanted) throw new Error(`It is ${found}, not ${wanted}.`);
}

function inImage(args, options = []) {
  return docker(['run', '--rm', ...STRICT, ...options, IMAGE, ...args]);
}

function shell(command) {
  return docker(['run', '--rm', ...STRICT, '--entrypoint', 'sh', IMAGE, '-c', command]);
}

function docker(args) {
  return output('docker', args);
}
