import { afterAll, beforeAll } from 'vitest';
import { Parts } from '../../chaos/parts.js';
import type { Kind, Phase, Strike } from '../../chaos/plan.js';
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

/** For how long a part that was killed is away, at least and at most. */
export const ABSENCES = { temporal: [0, 2_000], api: [1_000, 3_000], elasticsearch: [0, 0] } as const;

/** A strike in the middle of a phase. */
export function at(phase: Phase, kind: Kind): Strike {
  return { kind, phase, moment: 0.5, victim: 0.2, length: 0.5 };
}
