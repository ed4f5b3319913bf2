import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findServices, makeHome, updateState } from '../../services/index.js';
import { superviseWorkers } from '../../src/client/supervisor.js';

test('what is written under the home folder is for its user alone, whatever the umask', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'moisson-files-'));
  const before = process.umask(0);
  try {
    const home = join(folder, 'home');
    makeHome(home);
    updateState(home, {});
    await superviseWorkers([], { env: {}, log: () => {}, logFile: join(home, 'workers.log') }).stop();
    expect(statSync(home).mode & 0o066).toBe(0);
    for (const name of ['services.json', 'workers.log']) {
      expect(statSync(join(home, name)).mode & 0o777, name).toBe(0o600);
    }
  } finally {
    process.umask(before);
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ...[{ pid: 0 }, { pid: -1 }, { pid: '7' }, { start: 1 }, { url: null }, { port: undefined }],
  ...[{ port: '9200' }, { keyFile: 7 }],
])('a state that names a server by %j is damaged: nothing is stopped or asked by it', (change) => {
  const home = mkdtempSync(join(tmpdir(), 'moisson-state-'));
  try {
    const server = { pid: 7, start: '1', url: 'http://127.0.0.1:9200', port: 9200 };
    const write = (elasticsearch: object) =>
      writeFileSync(join(home, 'services.json'), JSON.stringify({ elasticsearch }));
    write(server);
    expect(findServices(home)).toEqual({});
    write({ ...server, ...change });
    expect(() => findServices(home)).toThrow(`The file ${join(home, 'services.json')}, in which`);
  } finally {
    rmSync(home, { recursive: true });
  }
});
