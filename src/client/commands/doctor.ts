import type { Client } from '@temporalio/client';
import { ConfigError, describeConfig } from '../../config/index.js';
import { openStore } from '../../elasticsearch/index.js';
import { type Context, readContext } from '../context.js';
import { checkApi } from '../doctor/api.js';
import { checked, type Finding, findingLines, notice, right, wrong } from '../doctor/check.js';
import { compareClocks, temporalClock } from '../doctor/clocks.js';
import { checkStore } from '../doctor/elasticsearch.js';
import { checkTemporal } from '../doctor/temporal.js';
import { EXIT, type ExitCode } from '../exit.js';
import { printJson } from '../json.js';
import { currentRuns } from '../runs.js';
import { connectTemporal } from '../temporal.js';
import { print } from '../terminal.js';

/** `moisson doctor`: checks what a run needs, changes nothing. 0 when all is well, 1 when something is wrong. */
export async function doctor(
  options: { readonly json?: boolean },
  read: () => Context = readContext,
): Promise<ExitCode> {
  const { findings, configuration } = await examine(read);
  const isWell = findings.every(({ status }) => status !== 'wrong');
  if (options.json) printJson({ well: isWell, configuration, findings });
  else print(findingLines(findings).join('\n'));
  return isWell ? EXIT.proven : EXIT.failed;
}

interface Examined {
  readonly findings: readonly Finding[];
  /** What is in use, by variable, without secrets; absent when it cannot be read. */
  readonly configuration?: Readonly<Record<string, string>>;
}

async function examine(read: () => Context): Promise<Examined> {
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
  const store = checkStore(openStore(config), config.elasticsearch.url, servers.elasticsearch);

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
    const findings = [...configuration, ...temporal, ...api.findings, clocks, ...(await store)];
    return { findings, configuration: describeConfig(config) };
  } finally {
    await client?.connection.close();
  }
}
