import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/**
 * Bundles the workflows from their sources, whatever dist/ holds, into `file`. Their types are for the
 * compiler to check.
 * @throws an Error when they cannot be bundled.
 */
export async function bundleWorkflows(file: string): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: sourceOf('index.ts'),
    workflowInterceptorModules: [sourceOf('installation.ts')],
    logger: new DefaultLogger('WARN'),
  });
  await writeFile(file, code);
}

function sourceOf(file: string): string {
  return fileURLToPath(new URL(`../../src/workflows/${file}`, import.meta.url));
}
