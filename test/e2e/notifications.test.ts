import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ScheduleOverlapPolicy } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { doctor } from '../../src/client/commands/doctor.js';
import type { Finding } from '../../src/client/doctor/check.js';
import { scheduleIdOf } from '../../src/client/schedule.js';
import { loadConfig } from '../../src/config/index.js';
import type { Notice } from '../../src/domain/notice.js';
import { useInstallation } from '../support/installation.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const installation = useInstallation({ offers: 1_200, rate: null });
const SECRET = 'a-secret-of-24-characters';
const WAITED = { timeout: 60_000, interval: 200 };

type Message = Notice & { readonly installation: string };

let server: Server;
let folder: TemporaryFolder;
let telling: Record<string, string>;
/** By the webhook. */
const received: Message[] = [];
let signed = 0;
let status = 204;
/** By the command, in its file. */
const byCommand = () => {
  const file = join(folder.path, 'told.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Message);
};

beforeAll(async () => {
  folder = await temporaryFolder();
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      if (status === 204) received.push(JSON.parse(body) as Message);
      if (/^t=\d+,v1=[0-9a-f]{64}$/.test(String(request.headers['moisson-signature']))) signed++;
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const program = join(folder.path, 'tell.cjs');
  const out = JSON.stringify(join(folder.path, 'told.jsonl'));
  writeFileSync(
    program,
    `#!${process.execPath}\nconst fs = require('node:fs');\nfs.appendFileSync(${out}, fs.readFileSync(0));\n`,
  );
  chmodSync(program, 0o700);
  telling = {
    MOISSON_WEBHOOK_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    MOISSON_WEBHOOK_SECRET: SECRET,
    MOISSON_ON_RUN: `"${program}"`,
  };
});
afterAll(async () => {
  server?.close();
  await folder?.remove();
});

const ids = (messages: readonly Message[] = received) => messages.map(({ id }) => id);

/** Does `work` while the workers run, with or without somebody to be told. */
async function withWorkers<T>(changes: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const { process: child, ended } = installation.start(['worker'], {
    FRANCE_TRAVAIL_RATE: 'unlimited',
    FRANCE_TRAVAIL_RECHECK_MS: '200',
    ...changes,
  });
  try {
    return await work();
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function run(...args: string[]) {
  const { code, out, err } = await installation.run(['run', '--json', ...args]);
  return { code, run: (JSON.parse(out) as { run?: string }).run ?? '', err };
}

/** `moisson doctor --notify` at a moment, without any worker. */
async function notify(now: Date, changes: Record<string, string> = {}) {
  const env = { ...installation.env, ...telling, ...changes };
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  const servers = { temporal: 'configured', elasticsearch: 'configured' } as const;
  const config = loadConfig({ env, cwd: folder.path });
  const read = () => ({ env, servers, home: folder.path, config });
  const code = await doctor({ json: true, notify: true }, read, now);
  log.mockRestore();
  const { findings, told } = JSON.parse(printed.join('\n')) as {
    findings: Finding[];
    told: { id: string; kind: string; by: string[] }[];
  };
  return { code, findings, told };
}

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe('somebody is told', { timeout: 300_000 }, () => {
  it('by the run itself: PROVEN, a GAP and a failure, by webhook and by command, each once', async () => {
    await withWorkers(telling, async () => {
      const proven = await run();
      expect(proven.code).toBe(0);
      installation.simulator.setFaults([{ kind: '400-json', share: 1, query: 'range=300-449' }]);
      const gap = await run();
      expect(gap.code).toBe(3);
      installation.simulator.setFaults([]);
      const failing = installation.run(['run', '--json'], {});
      await vi.waitFor(async () => {
        expect(await installation.store.currentRuns()).toHaveLength(1);
      }, WAITED);
      await installation.run(['pause']);
      const [current] = await installation.store.currentRuns();
      for await (const part of installation.client.workflow.list({
        query: 'WorkflowType = "SweepWorkflow" AND ExecutionStatus = "Running"',
      })) {
        await installation.client.workflow.getHandle(part.workflowId).terminate('by a person');
      }
      expect((await failing).code).toBe(1);
      const expected = [`proven/${proven.run}`, `gap/${gap.run}`, `failed/${current?.id}`];
      expect(ids()).toEqual(expected);
      expect(ids(byCommand())).toEqual(expected);
      expect(signed).toBe(3);
      const [first, second, third] = received;
      expect(first).toMatchObject({
        kind: 'proven',
        installation: installation.config.indexPrefix,
        run: { run: proven.run, plan: 'verified', mode: 'full', startedBy: 'moisson run', offers: 1_200 },
      });
      expect(second?.run?.missing).toBeGreaterThan(0);
      expect(third?.run?.message).toContain('was terminated in Temporal');
    });
  });

  it('by the next start of the worker, of a run that nobody told, and not again by doctor', async () => {
    const before = received.length;
    const proven = await withWorkers({}, () => run());
    expect(received).toHaveLength(before);
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    await withWorkers(telling, async () => {
      const id = `proven/${proven.run}`;
      await vi.waitFor(() => expect(ids().slice(before)).toEqual([id]), WAITED);
      // A worker that ends before it has kept what it told leaves it to the next one who looks.
      await vi.waitFor(async () => {
        expect(await installation.store.isTold('command', id)).toBe(true);
      }, WAITED);
    });
    const { told, findings } = await notify(new Date());
    expect(told).toEqual([]);
    expect(findings.find(({ name }) => name === 'notifications')).toMatchObject({ status: 'right' });
    expect(received).toHaveLength(before + 1);
  });

  it('by doctor, with every worker dead: of a run without a worker and the starts that are missed for it', async () => {
    const before = received.length;
    const made = await installation.run([
      'schedule',
      'create',
      'fast',
      '--every',
      '1h',
      '--mode',
      'incremental',
    ]);
    expect(made.code).toBe(0);
    const id = scheduleIdOf(installation.config, 'fast');
    const handle = installation.client.schedule.getHandle(id);
    await handle.trigger(ScheduleOverlapPolicy.SKIP);
    const workflowId = await vi.waitFor(async () => {
      const [started] = (await handle.describe()).info.recentActions;
      expect(started).toBeDefined();
      return started?.action.workflow.workflowId ?? '';
    }, WAITED);
    // A worker that has just ended is remembered for minutes, and a moment is no absence.
    expect((await notify(new Date())).told).toEqual([]);

    const first = await notify(minutesFromNow(150));
    expect(first.code).toBe(1);
    expect(first.told.map(({ kind, by }) => [kind, by])).toEqual([
      ['no-worker', ['webhook', 'command']],
      ['missed', ['webhook', 'command']],
    ]);
    const [waits, missed] = received.slice(before);
    expect(waits?.text.en).toContain(`The run ${workflowId} waits: no worker has polled the task queue`);
    expect(missed).toMatchObject({ kind: 'missed', schedule: { id } });
    expect([2, 3]).toContain(missed?.schedule?.starts);
    expect(
      first.findings.filter(({ name, status }) => name === 'missed runs' && status === 'wrong'),
    ).toHaveLength(2);

    const again = await notify(minutesFromNow(150));
    // Nothing is told twice, and it is wrong as long as it is so.
    expect({ code: again.code, told: again.told }).toEqual({ code: 1, told: [] });
    expect(received).toHaveLength(before + 2);
    const { code } = await installation.run(['schedule', 'pause', 'fast']);
    expect(code).toBe(0);
    await installation.client.workflow.getHandle(workflowId).terminate();
  });

  it('by doctor, of a last proven run that is too old; and again later where the webhook fails', async () => {
    const before = received.length;
    status = 500;
    const failing = await notify(minutesFromNow(27 * 60));
    expect(failing.told.map(({ kind, by }) => [kind, by])).toEqual([]);
    expect(failing.findings).toContainEqual(
      expect.objectContaining({
        name: 'notifications',
        status: 'wrong',
        seen: expect.stringMatching(/^not told everywhere: The last proven run, .* answered 500/),
      }),
    );
    status = 204;
    const mended = await notify(minutesFromNow(27 * 60));
    expect(mended.told.map(({ kind, by }) => [kind, by])).toEqual([['stale', ['webhook']]]);
    expect(ids(byCommand()).filter((id) => id.startsWith('stale/'))).toHaveLength(1);
    expect(received).toHaveLength(before + 1);
  });

  it('and nobody, where nothing is set: doctor says so', async () => {
    const nobody = { MOISSON_WEBHOOK_URL: '', MOISSON_WEBHOOK_SECRET: '', MOISSON_ON_RUN: '' };
    const { told, findings } = await notify(new Date(), nobody);
    expect(told).toEqual([]);
    expect(findings.find(({ name }) => name === 'notifications')).toMatchObject({ status: 'notice' });
  });

  it('without a secret, a person or an offer in what is sent', () => {
    const all = JSON.stringify([received, byCommand()]);
    expect(all).not.toContain(SECRET);
    for (const { clientId, clientSecret } of installation.simulator.applications) {
      expect(all).not.toContain(clientId);
      expect(all).not.toContain(clientSecret);
    }
    expect(all).not.toMatch(/intitule|contact|description/);
  });
});
