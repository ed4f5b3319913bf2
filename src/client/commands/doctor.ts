import type { Client } from '@temporalio/client';
import { ConfigError, describeConfig } from '../../config/index.js';
import { openStore } from '../../elasticsearch/index.js';
import { type Context, readContext } from '../context.js';
import { checkApi } from '../doctor/api.js';
import { checked, type Finding, findingLines, notice, right, wrong } from '../doctor/check.js';
import { compareClocks, temporalClock } from '../doctor/clocks.js';
import { checkStore } from '../doctor/elasticsearch.js';
import { checkFollowing } from '../doctor/following.js';
import { checkSchedules, notify, type ToldNotice } from '../doctor/notices.js';
import { checkTemporal } from '../doctor/temporal.js';
import { EXIT, type ExitCode } from '../exit.js';
import { printJson } from '../json.js';
import { currentRuns } from '../runs.js';
import { connectTemporal } from '../temporal.js';
import { print } from '../terminal.js';

export interface DoctorOptions {
  readonly json?: boolean;
  /** Tell what nobody was told yet. */
  readonly notify?: boolean;
}

/**
 * `moisson doctor`: checks what a run needs, changes nothing. 0 when all is well, 1 when something is wrong. With
 * `--notify`, tells what happened in the last day and nobody was told, and is 1 where that is trouble.
 */
export async function doctor(
  { json, notify: tells = false }: DoctorOptions,
  read: () => Context = readContext,
  now: Date = new Date(),
): Promise<ExitCode> {
  const { findings, configuration, told } = await examine(read, { tells, now });
  const isWell = findings.every(({ status }) => status !== 'wrong');
  if (json) printJson({ well: isWell, configuration, findings, ...(tells ? { told: told ?? [] } : {}) });
  else print(findingLines(findings).join('\n'));
  return isWell ? EXIT.proven : EXIT.failed;
}

interface Examined {
  readonly findings: readonly Finding[];
  /** What is in use, by variable, without secrets; absent when it cannot be read. */
  readonly configuration?: Readonly<Record<string, string>>;
  /** Notices that were told now. */
  readonly told?: readonly ToldNotice[];
}

async function examine(
  read: () => Context,
  { tells, now }: { readonly tells: boolean; readonly now: Date },
): Promise<Examined> {
  let context: Context;
  try {
    context = read();
  } catch (error) {
    // Without a configuration there is nothing else to look at.
    if (error instanceof ConfigError) {
      return { findings: error.problems.map((problem) => wrong('configuration', problem)) };
    }
    throw error;
  }
  const { config, servers } = context;
  const configuration =
    config.warnings.length === 0
      ? [right('configuration', 'read, with nothing to remark')]
      : config.warnings.map((warning) => notice('configuration', warning));
  const documents = openStore(config);
  const store = checkStore(documents, config.elasticsearch.url, servers.elasticsearch);

  let client: Client | undefined;
  const temporal = await checked('Temporal', async () => {
    client = await connectTemporal(config);
    return checkTemporal(client, config, servers.temporal);
  });
  try {
    const runs = client === undefined ? [] : await currentRuns(client, config).catch(() => []);
    const [api, temporalIs] = await Promise.all([
      checkApi(config, runs),
      client === undefined ? undefined : temporalClock(client),
    ]);
    const clocks = compareClocks({ temporal: temporalIs, api: api.clock });
    const schedules = client === undefined ? [] : await checkSchedules(client, config, now);
    const following =
      client === undefined
        ? []
        : await checkFollowing({ client, store: documents }, config, { now, runs: runs.length });
    const found = [
      ...configuration,
      ...temporal,
      ...schedules,
      ...api.findings,
      clocks,
      ...(await store),
      ...following,
    ];
    const { findings: telling, told } = tells
      ? await notify(config, { store: documents, client }, now)
      : { findings: [], told: [] };
    return { findings: [...found, ...telling], configuration: describeConfig(config), told };
  } finally {
    await client?.connection.close();
  }
}
