import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { type Config, ConfigError, loadConfig } from '../../src/config/index.js';

/** Reads configurations in an empty folder, which is made again for each test of the file. */
export function useConfiguration() {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'moisson-config-'));
  });
  afterEach(() => {
    rmSync(cwd, { recursive: true });
  });

  /** HOME is empty ground, so that this machine's own temporal.toml plays no part. */
  const load = (env: NodeJS.ProcessEnv = {}): Config => loadConfig({ env: { HOME: cwd, ...env }, cwd });

  return {
    folder: () => cwd,
    load,
    file(name: string, text: string, mode = 0o600): void {
      writeFileSync(join(cwd, name), text);
      chmodSync(join(cwd, name), mode);
    },
    /** What is wrong with it, sentence by sentence. */
    problems(env: NodeJS.ProcessEnv = {}): readonly string[] {
      try {
        load(env);
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError);
        return (error as ConfigError).problems;
      }
      return [];
    },
  };
}
