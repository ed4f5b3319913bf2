import { type Certificate, closuresWait } from '../../domain/certificate.js';
import { endOf, REFRESHED_WITHIN_S, STALE_AFTER_S } from '../../domain/freshness.js';
import { bytes, count, duration } from '../../domain/progress.js';
import { noveltyLine } from '../../domain/shape/novelty-texts.js';
import {
  ANALYSIS_REMEDY,
  type ElasticsearchHealth,
  type IndexCondition,
  type Store,
  type StoredRun,
  StoreError,
  startOnItsClock,
} from '../../elasticsearch/index.js';
import { describeOrigin, remedyFor, type ServerOrigin } from '../servers.js';
import { checked, type Finding, notice, right, sentenceOf, wrong } from './check.js';

/** Runs among which the last one with a certificate is looked for. */
const RUNS_LOOKED_AT = 20;
const NOVELTIES_NAMED = 8;

/** The cluster, our rights in it, our indexes, and what the last runs left in them. */
export async function checkStore(store: Store, url: string, origin: ServerOrigin): Promise<Finding[]> {
  let health: Finding;
  try {
    health = healthOf(await store.health(), url, origin);
  } catch (error) {
    return isAway(error)
      ? [away(error)]
      : [wrong('Elasticsearch', sentenceOf(error)), ...(await rightsOf(store))];
  }
  const [rights, disk, french, indexes, migrations] = await Promise.all([
    rightsOf(store),
    checked('disk', () => checkDisk(store)),
    checked('French analysis', () => checkFrench(store)),
    checked('indexes', () => checkIndexes(store)),
    checked('migrations', () => checkMigrations(store)),
  ]);
  const found = [health, ...rights, ...disk, ...french, ...indexes, ...migrations];
  if (!indexes.every(({ status }) => status === 'right')) return found;
  const [run, closures, cases, events, novelties, probe] = await Promise.all([
    checked('last proven run', () => checkLastRun(store, new Date())),
    checked('closures', () => checkClosures(store, new Date())),
    checked('open cases', () => checkCases(store)),
    checked('events', () => checkEvents(store)),
    checked('new in the API', () => checkNovelties(store)),
    checked('probe', () => checkProbe(store)),
  ]);
  return [...found, ...run, ...closures, ...cases, ...events, ...novelties, ...probe];
}

function isAway(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'ElasticsearchUnavailable';
}

/** Without an answer there may be no server. One that refuses is there, and its own sentence says what to do. */
function away(error: unknown): Finding {
  return wrong('Elasticsearch', sentenceOf(error), remedyFor('elasticsearch'));
}

/** Nothing where security is off, or the server has said already that it takes no question from us. */
async function rightsOf(store: Store): Promise<Finding[]> {
  const missing = await store.missingRights().catch(() => undefined);
  if (missing === undefined) return [];
  if (missing.length === 0) return [right('rights', 'what the workers need')];
  const role = JSON.stringify(store.workerRole());
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

async function checkDisk(store: Store): Promise<Finding> {
  const [{ status, symptom }, found, migrating] = await Promise.all([
    store.diskCondition(),
    store.writeBlocks(),
    store.aliasesInMigration(),
  ]);
  const blocks = migrating.length === 0 ? found : found.filter((block) => !block.endsWith('.blocks.write'));
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

async function checkFrench(store: Store): Promise<Finding> {
  const name = 'French analysis';
  if (!(await store.hasFrenchAnalysis())) {
    return wrong(name, 'missing: the index of the offers cannot be made, or not be opened', ANALYSIS_REMEDY);
  }
  const probed = await store.probeAnalysis();
  if (probed === undefined) {
    return right(name, 'there; what it makes of texts can be tried once the first run has made the indexes');
  }
  const { of, tried, failed } = probed;
  const [first] = failed;
  if (first === undefined) return right(name, `there, and right for ${tried} of ${tried} trial texts`);
  const others = failed.slice(1).map(({ text }) => `“${text}”`);
  const seen =
    `${failed.length} of ${tried} trial texts come out wrong: “${first.text}” gives “${first.found}”, not ` +
    `“${first.words}”${others.length === 0 ? '' : `; so do ${others.join(', ')}`}`;
  const again = '`npx moisson migrate --rebuild offres` makes the index again';
  return wrong(name, seen, of === 'index' ? `${ANALYSIS_REMEDY}; then ${again}` : ANALYSIS_REMEDY);
}

const STATES: Record<Exclude<IndexCondition['state'], 'current' | 'refused'>, string> = {
  absent: 'missing: the next run makes it',
  extendable: 'of an earlier version: the next run extends it',
  outdated: 'of an earlier version, or altered: `npx moisson migrate` makes the next one',
  newer: 'of a later version of Moisson: update this one',
  unknown: 'of a version that no Moisson made',
};

async function checkIndexes(store: Store): Promise<Finding> {
  const conditions = await store.indexConditions();
  if (conditions.every(({ state }) => state === 'absent')) {
    return notice('indexes', 'none yet: the first run makes them');
  }
  const odd = conditions.flatMap((condition) => {
    if (condition.state === 'current') return [];
    if (condition.state === 'refused') return [condition.reason];
    return [`${condition.alias}: ${STATES[condition.state]}`];
  });
  if (odd.length === 0) return right('indexes', conditions.map(({ alias }) => alias).join(', '));
  const mends = conditions.every(({ state }) => ['current', 'absent', 'extendable'].includes(state));
  return (mends ? notice : wrong)('indexes', odd.join('; '));
}

/** What migrations have begun, and what they have left behind: offers that close are not erased there. */
async function checkMigrations(store: Store): Promise<Finding[]> {
  const [migrating, kept] = await Promise.all([store.aliasesInMigration(), store.keptIndexes()]);
  return [
    ...(migrating.length === 0
      ? []
      : [
          notice(
            'migration',
            `of ${migrating.join(', ')}: it goes on, or was left unfinished; runs wait for its end`,
            '`npx moisson migrate` follows it, or goes on with it',
          ),
        ]),
    ...(kept.length === 0
      ? []
      : [
          notice(
            'kept indexes',
            kept.map(({ index, bytes: size }) => `${index} (${bytes(size)})`).join(', '),
            'remove them with `npx moisson migrate --drop-old`: closed offers are not erased in them',
          ),
        ]),
  ];
}

async function checkLastRun(store: Store, now: Date): Promise<Finding> {
  const name = 'last proven run';
  const last = await store.lastFullRun(now.toISOString());
  if (last === undefined)
    return notice(name, 'none of the whole country yet', 'start one with `npx moisson run`');
  const seconds = (now.getTime() - endOf(last)) / 1_000;
  const seen = `ended ${duration(seconds)} ago, ${count(last.total_offres_collecte ?? 0)} offers`;
  if (seconds <= REFRESHED_WITHIN_S) return right(name, `${seen} (the licence allows 24 h)`);
  const late = `${seen}: the licence asks to refresh every 24 hours`;
  const remedy =
    'start one with `npx moisson run`, or every day with `npx moisson schedule --every-day-at 03:30`';
  // A daily run may end later than the one before.
  return seconds <= STALE_AFTER_S ? notice(name, late, remedy) : wrong(name, late, remedy);
}

/** Nobody overlooks offers that are gone and stay open: personal data may be kept only while an offer is open. */
async function checkClosures(store: Store, now: Date): Promise<Finding> {
  const last = await store.lastFullRun(now.toISOString());
  const waiting = last === undefined ? 0 : await stillWaiting(store, last);
  if (waiting === 0) return right('closures', 'none waits for a person');
  const seen = `${count(waiting)} offers that the last proven run has not seen stay open`;
  return notice('closures', seen, 'look at them with `npx moisson close`, and close them with `--apply`');
}

/** Offers that the run left open for want of evidence, and that neither a person nor another run has dealt with since. */
async function stillWaiting(store: Store, run: StoredRun): Promise<number> {
  const certificate = run.certificat as Certificate | undefined;
  if (certificate === undefined || !closuresWait(certificate)) return 0;
  return store.countMissing({ run: run.id, startedAt: new Date(startOnItsClock(run)) });
}

/** What happened to offers, as far as it is kept. */
async function checkEvents(store: Store): Promise<Finding> {
  if (!(await store.historyBegun())) {
    return right('events', 'none yet: they begin after the first proven run of the whole country');
  }
  const { events, bytes: size, keptSince } = await store.eventCondition();
  const since = keptSince === undefined ? '' : `, all since ${keptSince.slice(0, 10)}`;
  return right('events', `${count(events)} in \`evenements\` (${bytes(size)})${since}`);
}

/** What the last run that ended with a certificate met for the first time. */
async function checkNovelties(store: Store): Promise<Finding> {
  const name = 'new in the API';
  const [last] = (await store.listRuns(RUNS_LOOKED_AT)).filter(({ certificat }) => certificat !== undefined);
  const novelties = (last?.certificat as Certificate | undefined)?.novelties;
  if (last === undefined || novelties === undefined) {
    return right(name, 'nothing to compare yet: the second run tells');
  }
  const seen = `${noveltyLine(novelties, 'en', NOVELTIES_NAMED)} (run of ${last.date_debut.slice(0, 10)})`;
  if (novelties.told.length === 0) return right(name, seen);
  return notice(name, seen, `all of it: \`npx moisson report ${last.id} --json\``);
}

/** What the last probe found, of whatever API. */
async function checkProbe(store: Store): Promise<Finding> {
  const name = 'probe';
  const last = await store.lastProbe();
  if (last === undefined) {
    return right(
      name,
      'none yet: `npx moisson probe` checks the assumptions about the API, by some thirty calls',
    );
  }
  const { checked: all, startedAt } = last;
  const differ = all.filter(({ verdict }) => verdict === 'differs');
  const troubling = differ.filter(({ relied }) => relied).map(({ check }) => check);
  const seen = `${all.filter(({ verdict }) => verdict === 'holds').length} of ${all.length} assumptions held on ${startedAt.slice(0, 10)}, ${differ.length} did not`;
  if (troubling.length === 0) return right(name, seen);
  const named = `${seen}; Moisson relies on ${troubling.join(', ')}`;
  return notice(name, named, '`npx moisson probe` asks again, and says what Moisson does with each');
}

async function checkCases(store: Store): Promise<Finding> {
  const cases = await store.listOpenCases();
  if (cases.length === 0) return right('open cases', 'none');
  const kinds = new Map<string, number>();
  for (const { type, classe } of cases) {
    const kind = `${type}, ${classe}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const seen = [...kinds].map(([kind, n]) => `${count(n)} (${kind})`).join('; ');
  return notice('open cases', `${seen} in \`erreurs\``, 'the next proven run closes what it reads whole');
}
