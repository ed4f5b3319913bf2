import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cacheFolder } from '../../services/cache.js';
import { homeFolder, UnusableFolder } from '../../services/index.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const PROJECT_HOME = resolve(import.meta.dirname, '../../.moisson');

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
  mkdirSync(join(folder.path, 'there'));
  writeFileSync(join(folder.path, 'file'), '');
});
afterAll(() => folder.remove());

describe('MOISSON_HOME', () => {
  it.each([undefined, '', ' ', '\n'])('is left to the project when it is %j', (MOISSON_HOME) => {
    expect(homeFolder({ MOISSON_HOME })).toBe(PROJECT_HOME);
  });

  it('is left to the current folder by a copy without sources, as npm installs it', () => {
    expect(homeFolder({}, folder.path)).toBe(resolve('.moisson'));
  });

  it.each(['there', 'not there yet'])('may be a folder that is %s, and end with a line break', (name) => {
    const home = join(folder.path, name);
    expect(homeFolder({ MOISSON_HOME: `${home}\n` })).toBe(home);
  });

  it('is seen from where the command runs', () => {
    expect(homeFolder({ MOISSON_HOME: 'data' })).toBe(resolve('data'));
  });

  it('is no file', () => {
    const MOISSON_HOME = join(folder.path, 'file');
    expect(() => homeFolder({ MOISSON_HOME })).toThrow(UnusableFolder);
    expect(() => homeFolder({ MOISSON_HOME })).toThrow(
      `MOISSON_HOME must be the path of a folder of yours (got ${MOISSON_HOME}).`,
    );
  });
});

describe('the cache', () => {
  const asUser = (env: NodeJS.ProcessEnv) => {
    vi.spyOn(process as { getuid(): number }, 'getuid').mockReturnValue(1000);
    try {
      return cacheFolder(env);
    } finally {
      vi.restoreAllMocks();
    }
  };

  it('is MOISSON_CACHE, else in XDG_CACHE_HOME, else in the cache of the user', () => {
    const there = join(folder.path, 'there');
    expect(asUser({ MOISSON_CACHE: ` ${there}\n`, XDG_CACHE_HOME: '/elsewhere' })).toBe(there);
    expect(asUser({ MOISSON_CACHE: '\n', XDG_CACHE_HOME: `${there}\n` })).toBe(join(there, 'moisson'));
    expect(asUser({ XDG_CACHE_HOME: '' })).toBe(join(homedir(), '.cache/moisson'));
  });

  it.each(['MOISSON_CACHE', 'XDG_CACHE_HOME'])('is no file: %s', (variable) => {
    const file = join(folder.path, 'file');
    expect(() => asUser({ [variable]: file })).toThrow(
      `${variable} must be the path of a folder of yours (got ${file}).`,
    );
  });
});
