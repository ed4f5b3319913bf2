import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareBuild } from '../../scripts/prepare.mjs';
import {
  freePort,
  installElasticsearch,
  installTemporal,
  installTimeSkippingServer,
  startElasticsearch,
} from '../../services/index.js';
import { temporaryFolder } from './temporary-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Elasticsearch that all tests share: each takes index names of its own. */
    elasticsearchUrl: string;
    /** The `temporal` program. */
    temporalBinary: string;
    /** The time-skipping test server's program. */
    timeSkippingBinary: string;
  }
}

/** Builds dist/ if it is stale, installs the services, and starts the shared Elasticsearch. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const surroundings = { env: process.env, log: (line: string) => console.error(line) };
  // Most tests run on the sources: a type error elsewhere must not keep them from running.
  await prepareBuild(surroundings).catch((error: Error) =>
    surroundings.log(`dist/ is stale: ${error.message}`),
  );
  const temporalBinary = await installTemporal(surroundings);
  const timeSkippingBinary = await installTimeSkippingServer(surroundings);
  const install = await installElasticsearch(surroundings);
  const folder = await temporaryFolder();
  const elasticsearch = await startElasticsearch({
    install,
    port: await freePort(),
    folder: join(folder.path, 'node'),
    env: process.env,
  });
  project.provide('temporalBinary', temporalBinary);
  project.provide('timeSkippingBinary', timeSkippingBinary);
  project.provide('elasticsearchUrl', elasticsearch.url);
  return async () => {
    await elasticsearch.stop();
    await folder.remove();
  };
}
