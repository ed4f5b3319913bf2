import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresqlFolder } from './home.js';
import { postgresqlAnswers, postgresqlUrl, startPostgresql } from './postgresql.js';
import { installPostgresql } from './postgresql-install.js';
import { waitUntil } from './server-process.js';
import type { Setup } from './setup.js';
import { type ServicesUp, updateState } from './state.js';

const DEFAULT_PORT = 5432;

/** Leaves a PostgreSQL running in the background for a warehouse. @throws PortInUse, MissingRequirement. */
export async function upPostgresql(
  { home, env, log, postgresPort: wanted }: Setup & { readonly home: string; readonly postgresPort?: number },
  { postgresql: current }: ServicesUp,
): Promise<void> {
  const install = await installPostgresql({ env, log });
  if (current) {
    if (wanted !== undefined && wanted !== current.port) {
      throw new Error(
        `PostgreSQL is already up on port ${current.port}: \`npx moisson down\` first, to have it on port ${wanted}.`,
      );
    }
    await waitUntil(() => postgresqlAnswers(current.port));
    log(`PostgreSQL: already up on ${current.url}`);
    return;
  }
  const port = wanted ?? DEFAULT_PORT;
  const passwordFile = join(home, 'postgresql-password');
  log('PostgreSQL: starting (about 5 s)');
  await startPostgresql({
    install,
    port,
    folder: postgresqlFolder(home),
    password: passwordIn(passwordFile),
    env,
    detached: true,
    onSpawn: (identity) =>
      updateState(home, { postgresql: { ...identity, url: postgresqlUrl(port), port, passwordFile } }),
  });
  log(`PostgreSQL: up on ${postgresqlUrl(port)}`);
}

function passwordIn(file: string): string {
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}
