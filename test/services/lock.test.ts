import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processStart, withLock } from '../../scripts/lock.mjs';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

let folder: TemporaryFolder;
let file: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder.path, 'locks', 'a.lock');
});
afterEach(() => folder.remove());

test('one at a time, and those who wait are told', async () => {
  let inside = 0;
  let most = 0;
  let waits = 0;
  const work = async () => {
    inside++;
    most = Math.max(most, inside);
    await sleep(50);
    inside--;
  };
  await Promise.all([1, 2, 3].map(() => withLock(file, work, () => waits++)));
  expect({ most, waits }).toEqual({ most: 1, waits: 2 });
  expect(existsSync(file)).toBe(false);
});

test('a failure frees the lock', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(file, async () => 'free')).toBe('free');
});

test('the lock of a process that was killed is taken over, also when its pid is used again', async () => {
  await withLock(file, async () => {});
  const { pid } = spawnSync('true');
  for (const holder of [
    { pid, start: '1' },
    { pid: process.pid, start: 'before this process' },
  ]) {
    writeFileSync(file, JSON.stringify(holder));
    expect(await withLock(file, async () => 'taken')).toBe('taken');
  }
});

test.each(['', '{"pid"', '{}', 'null', '7', '{"pid": 1}'])(
  'a lock that is damaged is taken over: %s',
  async (text) => {
    await withLock(file, async () => {});
    writeFileSync(file, text);
    expect(await withLock(file, async () => 'taken')).toBe('taken');
  },
);

test('a process that ended has no start', () => {
  expect(processStart(process.pid)).toBeDefined();
  expect(processStart(spawnSync('true').pid)).toBeUndefined();
});
