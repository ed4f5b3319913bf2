import {
  ActivityFailure,
  ApplicationFailure,
  patched,
  proxyActivities,
  TimeoutFailure,
} from '@temporalio/workflow';
import type { ApiActivities } from '../activities/api.js';
import type { References } from '../activities/contracts.js';
import type { LedgerActivities } from '../activities/ledger-contract.js';
import type { ListEntry, ListName, ReplacedList } from '../domain/lists.js';
import { apiCall, briefBookkeeping, listCall } from '../patience/index.js';
import type { Applications } from './applications.js';
import { PRIORITY } from './priority.js';

const ledger = proxyActivities<LedgerActivities>(briefBookkeeping);

/** What splitting goes by, and the lists among them that the API did not give. */
export interface ReadReferences {
  readonly references: References;
  readonly replaced: readonly ReplacedList[];
}

/**
 * The lists that splitting goes by, read anew for each run: the ROME list alone grew from 551 codes to some 1 600. With
 * `run`, they are kept in its document, together with the list of countries, which its offers are derived by.
 *
 * A list that the API does not give after patient tries is replaced by the last one that is known, else by ours: no
 * proof rests on a list, since what a cut by it loses is counted by dates.
 */
export async function readReferences(applications: Applications, run?: string): Promise<ReadReferences> {
  // Runs that began before there was anything in their place fail where a list is away.
  const replaces = patched('lists that are away');
  const replaced: ReplacedList[] = [];
  const read = async (name: ListName): Promise<readonly ListEntry[]> => {
    if (!replaces) return ask(applications, name, apiCall);
    try {
      return await ask(applications, name, listCall, run);
    } catch (error) {
      const reason = whyAway(error);
      if (reason === undefined) throw error;
      const { entries, ...source } = await ledger.knownList(name);
      replaced.push({ name, reason, ...source });
      return entries;
    }
  };
  const [regions, departements, metiers, typesContrat] = await Promise.all([
    read('regions'),
    read('departements'),
    read('metiers'),
    read('typesContrats'),
    ...(replaces && run !== undefined ? [read('pays')] : []),
  ]);
  const byRegion: Record<string, string[]> = {};
  for (const { code, region } of departements) {
    if (region === undefined) continue;
    byRegion[region] ??= [];
    byRegion[region].push(code);
  }
  const references: References = {
    regions: regions.map(({ code, libelle = code }) => ({ code, libelle })),
    departements: byRegion,
    codesROME: [...new Set(metiers.map(({ code }) => code))].sort(),
    typesContrat: typesContrat.map(({ code }) => code),
  };
  return { references, replaced: replaced.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

async function ask(
  applications: Applications,
  name: ListName,
  patience: typeof apiCall | typeof listCall,
  run?: string,
): Promise<readonly ListEntry[]> {
  const call = (taskQueue: string) =>
    proxyActivities<ApiActivities>({
      ...patience,
      taskQueue,
      priority: PRIORITY.probe,
    }).readReferentiel.executeWithOptions(
      { summary: `list of ${name}` },
      run === undefined ? [name] : [name, run],
    );
  // One list that is away says nothing of what else an application answers.
  const entries = await applications.call(call, { blames: patience === apiCall });
  if (entries.length > 0) return entries;
  throw ApplicationFailure.nonRetryable(`the API's list of ${name} is empty`, UNUSABLE);
}

const UNUSABLE = 'UnusableReferences';

/** What a list is away by: what no other attempt, application or worker has helped against. */
const AWAY: readonly (string | null | undefined)[] = [
  'ApiUnavailable',
  'InvalidRequest',
  'RateLimited',
  'UnreadableAnswer',
  UNUSABLE,
];

/** Why the API does not give a list, in a sentence; undefined when it is not for that that the call failed. */
function whyAway(error: unknown): string | undefined {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (cause instanceof TimeoutFailure) return 'it did not answer in time';
  return cause instanceof ApplicationFailure && AWAY.includes(cause.type) ? cause.message : undefined;
}
