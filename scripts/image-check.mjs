/**
 * `npm run image-check`: builds the image of Dockerfile, looks at what is in it, and lets it collect a simulated country:
 * workers and a run in containers of their own, whose file system cannot be written, beside a Temporal and an
 * Elasticsearch of this machine. Needs a Docker engine, and its images: what could not be checked is said. Not part of
 * `npm test`: some minutes. Exit code 1 when something is wrong or was not checked.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { prepare, ROOT, toStandardError } from './prepare.mjs';

const IMAGE = 'moisson:check';
const CLIENTS = 'node_modules/@temporalio/core-bridge/releases';
const OFFERS = '3000';
const ROLES = ['ingestion', 'app-1', 'app-2'];
/** The parts as docker-compose.yml has them, which bounds their memory. */
const { services: PARTS } = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });
/** As strict as deploy/kubernetes: no root, no writing but in /tmp. */
const STRICT = ['--network', 'host', '--read-only', '--tmpfs', '/tmp', '--user', '1000:1000'];
const CONTAINER = `moisson-check-${process.pid}`;

const folder = mkdtempSync(join(tmpdir(), 'moisson-image-'));
const own = { ...env, MOISSON_HOME: join(folder, 'home') };
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
  const [temporal, ui, elasticsearch] = await freePorts(3);
  const ports = ['--temporal-port', temporal, '--ui-port', ui, '--elasticsearch-port', elasticsearch];
  moisson(['up', ...ports.map(String)]);
  const simulator = spawn('node', ['scripts/launch.mjs', 'simulator', '--offers', OFFERS, '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const variables = [
      ...(await firstLines(simulator.stdout)),
      `TEMPORAL_ADDRESS=127.0.0.1:${temporal}`,
      `ELASTICSEARCH_URL=http://127.0.0.1:${elasticsearch}`,
    ];
    const file = join(folder, 'variables');
    writeFileSync(file, `${variables.join('\n')}\n`);
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
    simulator.kill();
    moisson(['down']);
  }
}

/** Ports that nobody has at this moment. */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => server.address().port);
  for (const server of servers) server.close();
  return ports;
}

/** The variables that the simulator prints before it serves. */
async function firstLines(stream) {
  const lines = [];
  for await (const line of createInterface({ input: stream })) {
    if (!/^[A-Z_0-9]+=/.test(line)) break;
    lines.push(line);
  }
  return lines;
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

function moisson(args) {
  return output('node', ['bin/moisson.mjs', ...args]);
}

function docker(args) {
  return output('docker', args);
}

/** What a program prints on standard output. @throws Error with its last words when it fails. */
function output(program, args) {
  const done = spawnSync(program, args, { cwd: ROOT, env: own, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (done.error) throw new Error(`${program} could not be run: ${done.error.message}`);
  if (done.status === 0) return done.stdout;
  const words = `${done.stdout}\n${done.stderr}`.trim().split('\n').slice(-12).join('\n');
  throw new Error(`${program} ${args.slice(0, 2).join(' ')} ended with ${done.status}:\n${words}`);
}
