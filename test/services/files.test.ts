import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeHome, updateState } from '../../services/index.js';
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
