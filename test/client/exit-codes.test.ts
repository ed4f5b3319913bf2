import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { processStart } from '../../scripts/lock.mjs';
import { freePort } from '../../services/index.js';
import { runMoisson } from '../support/run-moisson.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Nothing listens there. */
const NOWHERE = '127.0.0.1:1';

async function home() {
  const folder = await temporaryFolder();
  onTestFinished(() => folder.remove());
  return { cwd: folder.path, env: { PATH: process.env.PATH, MOISSON_HOME: folder.path } };
}

/** Codes 0 and 3 of whole runs are tested where runs are (test/e2e), 1 of runs that end badly too. */
describe('exit codes', () => {
  it.each([
    ['an option that does not exist', ['run', '--fast']],
    ['a plan that does not exist', ['run', '--plan', 'commune']],
    ['options that exclude each other', ['run', '--plan', 'national', '--region', '11']],
    ['a time that does not exist', ['schedule', '--every-day-at', '25:00']],
    ['a worker that does not exist', ['worker', '--only', 'app-9']],
  ])('2 for %s', async (_, args) => {
    const { cwd, env } = await home();
    const credentials = { FRANCE_TRAVAIL_CLIENT_ID_1: 'id', FRANCE_TRAVAIL_CLIENT_SECRET_1: 'secret' };
    const { code, err } = await runMoisson(args, {
      cwd,
      env: { ...env, ...credentials, TEMPORAL_ADDRESS: NOWHERE },
    });
    expect(code).toBe(2);
    expect(err).not.toMatch(/^ +at /m);
  });

  it('2 for a configuration that is wrong', async () => {
    const { cwd, env } = await home();
    const { code, err } = await runMoisson(['run'], { cwd, env: { ...env, FRANCE_TRAVAIL_RATE: 'fast' } });
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('FRANCE_TRAVAIL_RATE must be'),
    });
  });

  it('1 for every command that needs a Temporal server where none answers', async () => {
    const { cwd, env } = await home();
    // All at once: what each of them does most is to wait for an answer.
    const commands = ['run', 'watch', 'pause', 'cancel', 'schedule', 'plan', 'replay', 'probe'];
    const outcomes = await Promise.all(
      commands.map(async (command) => ({
        command,
        ...(await runMoisson([command], { cwd, env: { ...env, TEMPORAL_ADDRESS: NOWHERE } })),
      })),
    );
    expect(outcomes).toHaveLength(commands.length);
    for (const { command, code, err } of outcomes) {
      expect({ command, code, err }).toMatchObject({
        code: 1,
        err: expect.stringContaining('No Temporal server answers at'),
      });
      expect(err).not.toMatch(/^ +at /m);
    }
  });

  it('1 for an `up` that fails, 0 for a `down` with nothing up', async () => {
    const { cwd, env } = await home();
    const taken = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => void taken.close());
    const args = ['up', '--temporal-port', String(port), '--ui-port', String(await freePort())];
    const up = await runMoisson([...args, '--elasticsearch-port', String(port)], {
      cwd,
      env: { ...process.env, ...env },
    });
    expect(up).toMatchObject({ code: 1, err: expect.stringContaining(`port ${port} is in use`) });
    expect(await runMoisson(['down'], { cwd, env })).toMatchObject({ code: 0, out: 'Nothing is up.\n' });
  });

  it('1 for a report where there is no run yet, and a state file that is damaged is named', async () => {
    const { cwd, env } = await home();
    const store = {
      ELASTICSEARCH_URL: inject('elasticsearchUrl'),
      ELASTICSEARCH_INDEX_PREFIX: 'exit-codes-nobody-',
    };
    const report = await runMoisson(['report'], {
      cwd,
      env: { ...env, ...store, TEMPORAL_ADDRESS: NOWHERE },
    });
    expect(report.code).toBe(1);
    expect(report.err).toContain('The index or alias "exit-codes-nobody-ingestion" is missing');
    expect(report.err).not.toMatch(/^ +at /m);

    for (const text of ['{"temporal": {"pid"', '[]', '{"temporal": 7}', '']) {
      await writeFile(join(cwd, 'services.json'), text);
      const { code, err } = await runMoisson(['report'], { cwd, env });
      expect({ code, err }).toMatchObject({
        code: 1,
        err: expect.stringContaining(join(cwd, 'services.json')),
      });
      expect(err).not.toMatch(/^ +at /m);
    }
  });

  it.each(['doctor', 'down', 'up'])(
    '1, and a sentence, for `%s` where no state can be read',
    async (command) => {
      const { cwd, env } = await home();
      await mkdir(join(cwd, 'services.json'));
      const { code, err } = await runMoisson([command], { cwd, env });
      expect({ code, err }).toMatchObject({
        code: 1,
        err: expect.stringContaining('cannot be read or is damaged: delete it'),
      });
      expect(err).not.toMatch(/^ +at /m);
    },
  );

  it('1, and a sentence, where the key of a secured node is gone', async () => {
    const { cwd, env } = await home();
    const keyFile = join(cwd, 'elasticsearch-moisson.env');
    // A server that runs, by all that can be seen: this very process.
    const server = {
      pid: process.pid,
      start: processStart(process.pid),
      url: 'https://127.0.0.1:1',
      port: 1,
    };
    await writeFile(join(cwd, 'services.json'), JSON.stringify({ elasticsearch: { ...server, keyFile } }));
    for (const text of [undefined, '', 'ELASTICSEARCH_URL=https://127.0.0.1:1\n']) {
      if (text !== undefined) await writeFile(keyFile, text);
      const { code, err } = await runMoisson(['report'], { cwd, env });
      expect({ code, err }).toEqual({
        code: 1,
        err: `The file ${keyFile}, which holds the key of the secured Elasticsearch, cannot be read or is damaged: \`npx moisson down\` and \`npx moisson up\` make it again.\n`,
      });
    }
  });
});

it('says whose the servers are that only listen on the usual ports', async () => {
  const { cwd, env } = await home();
  // Whatever listens there on this machine, the words come first.
  const { err } = await runMoisson(['report'], { cwd, env });
  expect(err).toContain(
    'warning: Elasticsearch is taken from http://127.0.0.1:9200, whoever started it: ELASTICSEARCH_URL is not set, and nothing that `npx moisson up` started is running.',
  );
});
