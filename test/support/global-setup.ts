import { rm } from 'node:fs/promises';
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
import { bundleWorkflows } from './bundle-workflows.js';
import { temporaryFolder } from './temporary-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Elasticsearch that all tests share: each takes index names of its own. */
    elasticsearchUrl: string;
    /** The file that holds the workflows, bundled from their sources. */
    workflowBundle: string;
    /** The `temporal` program. */
    temporalBinary: string;
    /** The time-skipping test server's program. */
    timeSkippingBinary: string;
  }
}

const surroundings = { env: process.env, log: (line: string) => console.error(line) };

/**
 * Bundles the workflows and builds dist/ from the sources, installs the services, and starts the shared Elasticsearch.
 * @throws when the workflows cannot be bundled.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporalBinary = await installTemporal(surroundings);
  const timeSkippingBinary = await installTimeSkippingServer(surroundings);
  const install = await installElasticsearch(surroundings);
  const folder = await temporaryFolder();
  const workflowBundle = join(folder.path, 'workflow-bundle.js');
  // Elasticsearch waits more than it works while it starts.
  const [elasticsearch, unbundled] = await Promise.all([
    startElasticsearch({
      install,
      port: await freePort(),
      folder: join(folder.path, 'node'),
      env: process.env,
    }),
    makeFromSources(workflowBundle).catch((error: Error) => error),
  ]);
  const end = async () => {
    await elasticsearch.stop();
    await folder.remove();
  };
  if (unbundled instanceof Error) {
    await end();
    throw unbundled;
  }
  project.provide('temporalBinary', temporalBinary);
  project.provide('timeSkippingBinary', timeSkippingBinary);
  project.provide('elasticsearchUrl', elasticsearch.url);
  project.provide('workflowBundle', workflowBundle);
  project.onTestsRerun(async () => {
    // No rerun passes on the workflows of before: without the file, no worker starts.
    await rm(workflowBundle, { force: true });
    await makeFromSources(workflowBundle).catch((error: Error) => surroundings.log(error.message));
  });
  return end;
}

async function makeFromSources(workflowBundle: string): Promise<void> {
  // Most tests run on the sources: a wrong type must not keep them from running. See `requireBuild`.
  await prepareBuild(surroundings).catch((error: Error) =>
    surroundings.log(`dist/ is stale: ${error.message}`),
  );
  await bundleWorkflows(workflowBundle);
}
