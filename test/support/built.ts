import { inject } from 'vitest';
import { buildIsFresh, ROOT } from '../../scripts/prepare.mjs';

/** The workflows of a test's own worker: bundled from the sources when this run, or rerun, of the tests began. */
export function workflowBundle(): { readonly codePath: string } {
  return { codePath: inject('workflowBundle') };
}

/** For tests that start processes from dist/: throws an Error unless it is built from the sources as they are. */
export function requireBuild(): void {
  if (!buildIsFresh(ROOT)) {
    throw new Error('dist/ is not built from these sources: the build has failed, see the first lines.');
  }
}
