import { afterAll, beforeAll } from 'vitest';
import { Parts } from '../../chaos/parts.js';
import { requireBuild } from '../support/built.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

/** Real parts of a file's own, which are to be killed: started before its tests, and closed after them. */
export function useParts(
  options: Pick<Parameters<typeof Parts.start>[0], 'world' | 'settings'>,
): () => Parts {
  let folder: TemporaryFolder | undefined;
  let parts: Parts | undefined;
  beforeAll(async () => {
    requireBuild();
    folder = await temporaryFolder();
    parts = await Parts.start({ folder: folder.path, env: process.env, log: () => {}, ...options });
  }, 300_000);
  afterAll(async () => {
    await parts?.close();
    await folder?.remove();
  }, 120_000);
  return () => {
    if (parts === undefined) throw new Error('The parts run during tests only.');
    return parts;
  };
}
