import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { get, type RequestOptions } from 'node:https';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { certificateFile, freePort, keyFile, readKey } from '../../services/index.js';
import { type Simulator, startSimulator } from '../../simulator/index.js';
import { runMoisson } from '../support/run-moisson.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));
const OFFERS = 400;

/** A notebook of an analyst, on a Python that is as strict with certificates as 3.13 is by default. */
const NOTEBOOK = `
import base64, json, os, ssl, sys, urllib.error, urllib.request
context = ssl.create_default_context(cafile=os.environ['ELASTICSEARCH_CA'])
context.verify_flags |= ssl.VERIFY_X509_STRICT
user = os.environ['ELASTICSEARCH_USERNAME'] + ':' + os.environ['ELASTICSEARCH_PASSWORD']
for method, path, *body in json.loads(sys.argv[1]):
    data = body[0].encode() if body else None
    request = urllib.request.Request(os.environ['ELASTICSEARCH_URL'] + path, method=method, data=data)
    request.add_header('Authorization', 'Basic ' + base64.b64encode(user.encode()).decode())
    request.add_header('Content-Type', 'application/json')
    try:
        print(urllib.request.urlopen(request, context=context).read().decode())
    except urllib.error.HTTPError as error:
        print(error.code)
`;

let folder: TemporaryFolder;
let simulator: Simulator;
let home: string;
let env: NodeJS.ProcessEnv;
let ports: string[];
const workers: ChildProcess[] = [];

beforeAll(async () => {
  [folder, simulator] = await Promise.all([
    temporaryFolder(),
    startSimulator({ offers: OFFERS, rate: null }),
  ]);
  home = join(folder.path, 'home of a user');
  const { PATH, HOME, JAVA_HOME, MOISSON_CACHE } = process.env;
  env = { PATH, HOME, JAVA_HOME, MOISSON_CACHE, ...simulator.environment, MOISSON_HOME: home };
  env.FRANCE_TRAVAIL_RATE = '50';
  const [temporal, elasticsearch] = [await freePort(), await freePort()];
  ports = ['--temporal-port', String(temporal), '--elasticsearch-port', String(elasticsearch)];
});
afterAll(async () => {
  for (const worker of workers) {
    if (worker.exitCode !== null || worker.signalCode !== null) continue;
    const ended = once(worker, 'exit');
    worker.kill('SIGTERM');
    await ended;
  }
  await moisson('down');
  await simulator?.close();
  await folder?.remove();
}, 120_000);

const moisson = (...args: string[]) => runMoisson(args, { cwd: folder.path, env });

const analyst = (requests: readonly (readonly [method: string, path: string, body?: string])[]) => {
  const { stdout, stderr } = spawnSync('python3', ['-c', NOTEBOOK, JSON.stringify(requests)], {
    encoding: 'utf8',
    env: { PATH: env.PATH, ...readKey(keyFile(home, 'lecture')) },
  });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
};

function statusOf(url: string, options: RequestOptions): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { ...options, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).once('error', reject);
  });
}

async function startWorkers(): Promise<void> {
  const worker = spawn(process.execPath, [MOISSON, 'worker'], { cwd: folder.path, env, stdio: 'ignore' });
  workers.push(worker);
  await vi.waitUntil(async () => (await moisson('doctor')).code === 0, { timeout: 120_000, interval: 1_000 });
}

// Elasticsearch starts three times here: 10 s each on an idle machine, several times that on a busy one.
test('a node of `up --secure` serves every command of its user, and nobody else', {
  timeout: 900_000,
}, async () => {
  const up = await moisson('up', '--secure', ...ports, '--json');
  expect(up).toMatchObject({
    code: 0,
    err: expect.stringMatching(
      /^Temporal answers every user of this machine, without a password: .*No offer is in it\.$/m,
    ),
  });
  const { elasticsearch, temporal } = JSON.parse(up.out);
  expect(temporal).not.toHaveProperty('uiUrl');
  expect(elasticsearch).toMatchObject({
    url: expect.stringMatching(/^https:/),
    keyFile: keyFile(home, 'moisson'),
  });

  // The keys are for the user alone, and stand nowhere else.
  const keys = ['moisson', 'lecture'].map((account) => readKey(keyFile(home, account)));
  for (const account of ['moisson', 'lecture']) {
    expect(statSync(keyFile(home, account)).mode & 0o777).toBe(0o600);
  }
  const said = up.out + up.err + readFileSync(join(home, 'services.json'), 'utf8');
  const written = ['elasticsearch.log', 'elasticsearch-config/users', 'temporal.log'].map((name) =>
    readFileSync(join(home, name), 'utf8'),
  );
  for (const { ELASTICSEARCH_PASSWORD } of keys) {
    for (const text of [said, ...written]) expect(text).not.toContain(ELASTICSEARCH_PASSWORD);
  }
  // Nor is its log filled with what it denies itself.
  expect(written[0]).not.toContain('Not entitled');

  // Whoever has no key gets nothing, under whatever name the node is called, also without a look at its certificate.
  const ca = readFileSync(certificateFile(home), 'utf8');
  for (const headers of [
    {},
    { host: 'attacker.example' },
    { authorization: 'Basic ZWxhc3RpYzpjaGFuZ2VtZQ==' },
  ]) {
    expect(await statusOf(`${elasticsearch.url}/_cat/indices`, { rejectUnauthorized: false, headers })).toBe(
      401,
    );
  }
  await expect(fetch(elasticsearch.url.replace('https:', 'http:'))).rejects.toThrow('fetch failed');
  await expect(statusOf(elasticsearch.url, {})).rejects.toThrow(/certificate/);

  // Our own commands and workers need no further setting.
  await startWorkers();
  const run = await moisson('run', '--plan', 'national');
  expect(run).toMatchObject({ code: 0, out: expect.stringContaining('PROVEN') });
  const doctor = JSON.parse((await moisson('doctor', '--json')).out);
  expect(doctor.well).toBe(true);
  expect(doctor.findings).toContainEqual({
    name: 'rights',
    status: 'right',
    seen: 'what the workers need',
  });
  for (const { ELASTICSEARCH_PASSWORD } of keys) {
    expect(JSON.stringify(doctor)).not.toContain(ELASTICSEARCH_PASSWORD);
  }

  // An analyst reads, and can do nothing else.
  const answers = analyst([
    ['GET', '/offres/_count'],
    ['GET', '/erreurs/_count'],
    ['POST', '/offres/_doc', '{}'],
    ['DELETE', '/offres-000001'],
    ['GET', '/_cluster/settings'],
  ]);
  expect(JSON.parse(answers[0] ?? '')).toMatchObject({ count: OFFERS });
  expect(answers.slice(1)).toEqual(['403', '403', '403', '403']);

  // Its next start needs no option, and keeps the keys; so do workers that went on through it.
  expect(await moisson('up', '--no-secure')).toMatchObject({
    code: 1,
    err: expect.stringContaining('already up with users and TLS: `npx moisson down` first'),
  });
  expect(await moisson('down')).toMatchObject({ code: 0 });
  expect(await moisson('up', ...ports)).toMatchObject({
    code: 0,
    out: expect.stringContaining(`its key        ${keyFile(home, 'moisson')}`),
  });
  expect(['moisson', 'lecture'].map((account) => readKey(keyFile(home, account)))).toEqual(keys);
  expect(readFileSync(certificateFile(home), 'utf8')).toBe(ca);
  expect(await moisson('report')).toMatchObject({ code: 0, out: expect.stringContaining('PROVEN') });
  expect(await moisson('run', '--plan', 'national')).toMatchObject({ code: 0 });

  // Open again, with all that it holds, by its user's own word.
  expect(await moisson('down')).toMatchObject({ code: 0 });
  expect(await moisson('up', '--no-secure', ...ports, '--ui-port', String(await freePort()))).toMatchObject({
    code: 0,
    err: expect.stringContaining('Temporal and Elasticsearch answer every user of this machine'),
  });
  for (const account of ['moisson', 'lecture']) expect(existsSync(keyFile(home, account))).toBe(false);
  const open = await fetch(`${elasticsearch.url.replace('https:', 'http:')}/offres/_count`);
  expect(await open.json()).toMatchObject({ count: OFFERS });
});
