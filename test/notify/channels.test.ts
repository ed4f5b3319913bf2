import { createHmac } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Notice, noticeOfEnd } from '../../src/domain/notice.js';
import { NO_PROXIES } from '../../src/domain/proxies.js';
import { createNotifier, type Notifier } from '../../src/notify/index.js';
import { read } from '../docs/pages.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const NOTICE: Notice = noticeOfEnd('gap', 'r', { run: 'r', workflowId: 'ingestion', missing: 3 });
const SECRET = 'a-secret-of-24-characters';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that answers with these statuses in turn, the last one again and again; and what it received. */
async function receiver(...statuses: number[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      const status = statuses.length > 1 ? statuses.shift() : statuses[0];
      response.writeHead(status ?? 204, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/t0ken?x=1` };
}

/** What was told, in memory. */
function store() {
  const kept = new Set<string>();
  return {
    kept,
    isTold: async (channel: string, id: string) => kept.has(`${channel} ${id}`),
    keepTold: async (channel: string, { id }: { readonly id: string }) => void kept.add(`${channel} ${id}`),
  };
}

function notifier(options: Partial<Parameters<typeof createNotifier>[0]>): Notifier {
  const made = createNotifier({ proxies: NO_PROXIES, installation: 'test-', env: {}, ...options });
  if (made === undefined) throw new Error('nobody is told');
  return made;
}

it('nobody is told where nothing is set', () => {
  expect(createNotifier({ proxies: NO_PROXIES, installation: '', env: {} })).toBeUndefined();
});

describe('the webhook', () => {
  it('receives a notice as JSON, once', async () => {
    const { received, url } = await receiver(204);
    const told = store();
    const one = notifier({ webhook: { url } });
    expect(await one.tell(told, NOTICE)).toEqual({ by: ['webhook'] });
    expect(await one.tell(told, NOTICE)).toEqual({ by: [] });
    expect(received).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(JSON.parse(body)).toEqual({
      schemaVersion: 1,
      ...NOTICE,
      installation: 'test-',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'moisson-notice': 'gap/r',
    });
    expect(headers).not.toHaveProperty('moisson-signature');
  });

  it('can verify who sent it, as docs/notifications.md says', async () => {
    const { received, url } = await receiver(200);
    await notifier({ webhook: { url, secret: SECRET } }).tell(store(), NOTICE);
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    const header = String(headers['moisson-signature']);
    expect(body).not.toContain(SECRET);

    const folder = await temporaryFolder();
    onTestFinished(() => folder.remove());
    const [, code = ''] = /^```js\n(.*?)^```$/ms.exec(read('docs/notifications.md')) ?? [];
    const file = join(folder.path, 'verify.mjs');
    writeFileSync(file, code);
    type Verify = (body: string, header: string | undefined, secret: string, now?: number) => boolean;
    const { isFromMoisson } = (await import(pathToFileURL(file).href)) as { isFromMoisson: Verify };
    expect(isFromMoisson(body, header, SECRET)).toBe(true);
    expect(isFromMoisson(body.replace('"missing":3', '"missing":0'), header, SECRET)).toBe(false);
    expect(isFromMoisson(body, header, 'another-secret-of-24-char')).toBe(false);
    expect(isFromMoisson(body, header, SECRET, Date.now() + 600_000)).toBe(false);
    expect(isFromMoisson(body, undefined, SECRET)).toBe(false);
    // The time is signed as well.
    const [, signature] = header.split(',v1=');
    const later = `t=${Math.floor(Date.now() / 1_000) + 60},v1=${signature}`;
    expect(isFromMoisson(body, later, SECRET)).toBe(false);
    // By hand, as any other program would.
    const [, at = '', v1] = /^t=(\d+),v1=(.*)$/.exec(header) ?? [];
    expect(createHmac('sha256', SECRET).update(`${at}.`).update(body).digest('hex')).toBe(v1);
  });

  it.each([[302], [404], [500]])(
    'that answers %i is told again, and its address is named without its path',
    async (status) => {
      const { received, url } = await receiver(status, 200);
      const told = store();
      const one = notifier({ webhook: { url, secret: SECRET } });
      const failure: unknown = await one.tell(told, NOTICE).catch((error: unknown) => error);
      expect(failure).toMatchObject({
        name: 'NotTold',
        message: `the webhook at ${new URL(url).origin} answered ${status}.`,
      });
      expect(told.kept.size).toBe(0);
      expect(await one.tell(told, NOTICE)).toEqual({ by: ['webhook'] });
      const ids = received.map(({ body }) => (JSON.parse(body) as Notice).id);
      expect(ids).toEqual(['gap/r', 'gap/r']);
    },
  );

  it('that is away is named without its path', async () => {
    const one = notifier({ webhook: { url: 'http://127.0.0.1:1/t0ken' } });
    await expect(one.tell(store(), NOTICE)).rejects.toThrow(
      'the webhook at http://127.0.0.1:1 cannot be reached (ECONNREFUSED).',
    );
  });

  it('is told all the same where nobody can keep that it was, and says so', async () => {
    const { received, url } = await receiver(200);
    const away = async () => {
      throw new Error('Elasticsearch is away');
    };
    const one = notifier({ webhook: { url } });
    expect(await one.tell({ isTold: away, keepTold: away }, NOTICE)).toEqual({
      by: ['webhook'],
      unkept: 'Elasticsearch is away',
    });
    expect(received).toHaveLength(1);
  });
});

describe('the command', () => {
  /** A program that writes down what it was told, and its exit code. */
  async function program(code: number) {
    const folder = await temporaryFolder();
    onTestFinished(() => folder.remove());
    const file = join(folder.path, 'tell me');
    const out = join(folder.path, 'told.json');
    writeFileSync(
      file,
      `#!${process.execPath}
const fs = require('node:fs');
const told = { argv: process.argv.slice(2), env: process.env, input: fs.readFileSync(0, 'utf8') };
fs.writeFileSync(${JSON.stringify(out)}, JSON.stringify(told));
process.exit(${code});
`,
    );
    chmodSync(file, 0o700);
    const told = () =>
      JSON.parse(readFileSync(out, 'utf8')) as {
        argv: string[];
        env: Record<string, string>;
        input: string;
      };
    return { file, told };
  }

  it('gets the JSON in a line, its arguments as they are, and an environment without secrets', async () => {
    const { file, told } = await program(0);
    const env = {
      PATH: process.env.PATH,
      HOME: '/home/m',
      LC_ALL: 'C',
      FRANCE_TRAVAIL_CLIENT_SECRET_1: 's3cret',
      ELASTICSEARCH_PASSWORD: 's3cret',
      HTTPS_PROXY: 'http://u:s3cret@proxy:1',
      MOISSON_WEBHOOK_SECRET: 's3cret',
      NODE_OPTIONS: '--title=s3cret',
    };
    const one = notifier({ command: [file, 'two words', '$HOME', '*', '; exit 1'], env });
    expect(await one.tell(store(), NOTICE)).toEqual({ by: ['command'] });
    const { argv, env: seen, input } = told();
    expect(argv).toEqual(['two words', '$HOME', '*', '; exit 1']);
    expect(seen).toMatchObject({ HOME: '/home/m', LC_ALL: 'C', MOISSON_NOTICE: 'gap' });
    expect(JSON.stringify(seen)).not.toContain('s3cret');
    expect(input.split('\n')).toHaveLength(2);
    expect(JSON.parse(input)).toMatchObject({ id: 'gap/r', schemaVersion: 1 });
  });

  it.each([
    ['ends with another code', 3, 'ended with exit code 3'],
    ['is not there', undefined, 'cannot be started (ENOENT)'],
  ])('that %s is told again; what another channel took is not', async (_, code, how) => {
    const { received, url } = await receiver(200);
    const file = code === undefined ? '/nowhere/at-all' : (await program(code)).file;
    const told = store();
    const one = notifier({ webhook: { url }, command: [file] });
    for (let i = 0; i < 2; i++) {
      await expect(one.tell(told, NOTICE)).rejects.toThrow(`the command of MOISSON_ON_RUN ${how}.`);
    }
    expect(received).toHaveLength(1);
    expect([...told.kept]).toEqual(['webhook gap/r']);
  });

  it('that does not read what it is told is no failure', async () => {
    const one = notifier({ command: ['true'], env: { PATH: process.env.PATH } });
    const long = { ...NOTICE, text: { en: 'x'.repeat(1_000_000), fr: '' } };
    expect(await one.tell(store(), long)).toEqual({ by: ['command'] });
  });
});
