/**
 * What a check by hand stands on: Temporal and Elasticsearch on free ports, with a home folder of their own, and a
 * simulated API.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { createInterface } from 'node:readline';
import { ROOT } from './prepare.mjs';

/** A folder for a check. Elasticsearch does not run as root, and has to reach what is in it as another user. */
export function makeFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `moisson-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Starts everything. `project`: the checkout whose `up` starts the services; the simulator is always ours.
 * `variables` name what was started, for commands and workers.
 */
export async function startTrial({ home, project = ROOT, simulated }) {
  const own = { ...env, MOISSON_HOME: home };
  const [temporal, ui, elasticsearch] = await freePorts(3);
  const ports = ['--temporal-port', temporal, '--ui-port', ui, '--elasticsearch-port', elasticsearch];
  const moisson = (args) =>
    output('node', ['bin/moisson.mjs', ...args.map(String)], { cwd: project, env: own });
  moisson(['up', ...ports]);
  const simulator = spawn('node', ['scripts/launch.mjs', 'simulator', '--port', '0', ...simulated], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const variables = {
    ...(await firstVariables(simulator.stdout)),
    TEMPORAL_ADDRESS: `127.0.0.1:${temporal}`,
    ELASTICSEARCH_URL: `http://127.0.0.1:${elasticsearch}`,
  };
  return {
    variables,
    stop() {
      simulator.kill();
      moisson(['down']);
    },
  };
}

/** What a program prints on standard output. @throws Error with its last words when it fails. */
export function output(program, args, { cwd = ROOT, env: own = env } = {}) {
  const done = spawnSync(program, args, { cwd, env: own, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (done.error) throw new Error(`${program} could not be run: ${done.error.message}`);
  if (done.status === 0) return done.stdout;
  const words = `${done.stdout}\n${done.stderr}`.trim().split('\n').slice(-12).join('\n');
  throw new Error(`${program} ${args.slice(0, 2).join(' ')} ended with ${done.status}:\n${words}`);
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
async function firstVariables(stream) {
  const variables = {};
  for await (const line of createInterface({ input: stream })) {
    const [, name, value] = /^([A-Z_0-9]+)=(.*)$/.exec(line) ?? [];
    if (name === undefined) break;
    variables[name] = value;
  }
  return variables;
}
