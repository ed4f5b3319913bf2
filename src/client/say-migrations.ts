import { openStore } from '../elasticsearch/index.js';
import { CLUSTER_NAMED_WITHIN_MS } from '../patience/index.js';
import type { Context } from './context.js';

/**
 * Says that the work that is about to start (`name`: "the run") waits, where a migration goes on: it waits inside a
 * worker, of which this client hears nothing. Where Elasticsearch cannot be asked from here, nothing is said.
 */
export async function sayMigrations(
  { config, servers }: Pick<Context, 'config' | 'servers'>,
  name: string,
  say: (line: string) => void,
): Promise<void> {
  if (servers.elasticsearch === 'usual') return;
  const aliases = await openStore(config)
    .aliasesInMigration(AbortSignal.timeout(CLUSTER_NAMED_WITHIN_MS))
    .catch(() => []);
  if (aliases.length === 0) return;
  say(
    `A migration of ${aliases.join(', ')} goes on: ${name} waits for its end. \`npx moisson migrate\` follows it.`,
  );
}
