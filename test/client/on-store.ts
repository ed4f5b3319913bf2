import { inject } from 'vitest';
import { runMoisson } from '../support/run-moisson.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Runs `moisson ...args` over the indexes of a prefix, in English unless something else is asked for. */
export async function moissonOn(prefix: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const folder = await temporaryFolder();
  const env = {
    PATH: process.env.PATH,
    MOISSON_HOME: folder.path,
    MOISSON_LANG: 'en',
    ELASTICSEARCH_URL: inject('elasticsearchUrl'),
    ELASTICSEARCH_INDEX_PREFIX: prefix,
    ...more,
  };
  try {
    return await runMoisson(args, { cwd: folder.path, env });
  } finally {
    await folder.remove();
  }
}
