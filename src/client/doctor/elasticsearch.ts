import { count, duration } from '../../domain/progress.js';
import { closuresWait, type RunReport } from '../../domain/report.js';
import {
  type Datalake,
  DatalakeError,
  type ElasticsearchHealth,
  type IndexCondition,
} from '../../elasticsearch/index.js';
import { describeOrigin, remedyFor, type ServerOrigin } from '../servers.js';
import { checked, type Finding, notice, right, sentenceOf, wrong } from './check.js';

/**
 * The licence asks to refresh every day (docs/api/licence.md "Licence of the data"); a daily run may end an hour or
 * two later than the last.
 */
const STALE_AFTER_S = 26 * 3600;

/** The cluster, our rights in it, our indexes, and what the last runs left in them. */
export async function checkDatalake(
  datalake: Datalake,
  url: string,
  origin: ServerOrigin,
): Promise<Finding[]> {
  let health: Finding;
  try {
    health = healthOf(await datalake.health(), url, origin);
  } catch (error) {
    return isAway(error)
      ? [away(error)]
      : [wrong('Elasticsearch', sentenceOf(error)), ...(await rightsOf(datalake))];
  }
  const [rights, disk, french, indexes] = await Promise.all([
    rightsOf(datalake),
    checked('disk', () => checkDisk(datalake)),
    checked('French analyzer', () => checkFrench(datalake)),
    checked('indexes', () => checkIndexes(datalake)),
  ]);
  const found = [health, ...rights, ...disk, ...french, ...indexes];
  if (!indexes.every(({ status }) => status === 'right')) return found;
  const [run, closures, cases] = await Promise.all([
    checked('last proven run', () => checkLastRun(datalake, new Date())),
    checked('closures', () => checkClosures(datalake)),
    checked('open cases', () => checkCases(datalake)),
  ]);
  return [...found, ...run, ...closures, ...cases];
}

function isAway(error: unknown): boolean {
  return error instanceof DatalakeError && error.code === 'ElasticsearchUnavailable';
}

/** Without an answer there may be no server. One that refuses is there, and its own sentence says what to do. */
function away(error: unknown): Finding {
  return wrong('Elasticsearch', sentenceOf(error), remedyFor('elasticsearch'));
}

/** Nothing where security is off, or the server has said already that it takes no question from us. */
async function rightsOf(datalake: Datalake): Promise<Finding[]> {
  const missing = await datalake.missingRights().catch(() => undefined);
  if (missing === undefined) return [];
  if (missing.length === 0) return [right('rights', 'what the workers need')];
  const role = JSON.stringify(datalake.workerRole());
  const seen = `the credentials lack ${missing.join(', ')}`;
  return [wrong('rights', seen, `give them a role like this: POST /_security/role/moisson ${role}`)];
}

function healthOf({ status, nodes }: ElasticsearchHealth, url: string, origin: ServerOrigin): Finding {
  const seen = `${status}, ${nodes} ${nodes === 1 ? 'node' : 'nodes'} at ${url} (${describeOrigin(origin)})`;
  if (status === 'red') {
    return wrong('Elasticsearch', seen, 'some of its data cannot be reached: see the logs of its nodes');
  }
  if (origin === 'usual') return notice('Elasticsearch', seen, remedyFor('elasticsearch'));
  return right('Elasticsearch', seen);
}

async function checkDisk(datalake: Datalake): Promise<Finding> {
  const [{ status, symptom }, blocks] = await Promise.all([datalake.diskCondition(), datalake.writeBlocks()]);
  if (blocks.length > 0) {
    return wrong(
      'disk',
      `writes are blocked (${blocks.join('; ')})`,
      'free space on the disk; Elasticsearch then lifts read_only_allow_delete by itself, other blocks are lifted by hand',
    );
  }
  switch (status) {
    case 'enough':
      return right('disk', symptom);
    case 'unknown':
      return notice('disk', symptom);
    default:
      return wrong(
        'disk',
        symptom,
        'free space: Elasticsearch blocks every write once the disk is nearly full',
      );
  }
}

async function checkFrench(datalake: Datalake): Promise<Finding> {
  if (await datalake.hasFrenchAnalyzer()) return right('French analyzer', 'there');
  return wrong(
    'French analyzer',
    'missing: the indexes cannot be made',
    'use the full distribution of Elasticsearch, or the one that `npx moisson up` sets up',
  );
}

const STATES: Record<Exclude<IndexCondition['state'], 'current' | 'refused'>, string> = {
  absent: 'missing: the next run makes it',
  older: 'of an earlier version: the next run extends it',
  newer: 'of a later version of Moisson: update this one',
};

async function checkIndexes(datalake: Datalake): Promise<Finding> {
  const conditions = await datalake.indexConditions();
  if (conditions.every(({ state }) => state === 'absent')) {
    return notice('indexes', 'none yet: the first run makes them');
  }
  const odd = conditions.flatMap((condition) => {
    if (condition.state === 'current') return [];
    if (condition.state === 'refused') return [condition.reason];
    return [`${condition.alias}: ${STATES[condition.state]}`];
  });
  if (odd.length === 0) return right('indexes', conditions.map(({ alias }) => alias).join(', '));
  const mends = conditions.every(({ state }) => ['current', 'absent', 'older'].includes(state));
  return (mends ? notice : wrong)('indexes', odd.join('; '));
}

async function checkLastRun(datalake: Datalake, now: Date): Promise<Finding> {
  const name = 'last proven run';
  const last = await datalake.lastRun({ statut: 'prouvee' });
  if (last === undefined) return notice(name, 'none yet', 'start one with `npx moisson run`');
  const seconds = (now.getTime() - Date.parse(last.date_fin ?? last.date_debut)) / 1000;
  const seen = `ended ${duration(seconds)} ago, ${count(last.total_offres_collecte ?? 0)} offers`;
  if (seconds <= STALE_AFTER_S) return right(name, seen);
  return wrong(
    name,
    `${seen}: the licence asks to refresh every day`,
    'start one with `npx moisson run`, or every day with `npx moisson schedule --every-day-at 03:30`',
  );
}

/** Nobody overlooks offers that are gone and stay open: personal data may be kept only while an offer is open. */
async function checkClosures(datalake: Datalake): Promise<Finding> {
  const last = await datalake.lastRun({ statut: 'prouvee' });
  const report = last?.certificat as RunReport | undefined;
  if (report === undefined || !closuresWait(report)) return right('closures', 'none waits for a person');
  const seen = `${count(report.waiting ?? 0)} offers that the last proven run has not seen stay open`;
  return notice('closures', seen, 'look at them with `npx moisson close`, and close them with `--apply`');
}

async function checkCases(datalake: Datalake): Promise<Finding> {
  const cases = await datalake.listOpenCases();
  if (cases.length === 0) return right('open cases', 'none');
  const kinds = new Map<string, number>();
  for (const { type, classe } of cases) {
    const kind = `${type}, ${classe}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const seen = [...kinds].map(([kind, n]) => `${count(n)} (${kind})`).join('; ');
  return notice('open cases', `${seen} in \`erreurs\``, 'the next proven run closes what it reads whole');
}
