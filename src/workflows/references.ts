import {
  ActivityFailure,
  ApplicationFailure,
  patched,
  proxyActivities,
  TimeoutFailure,
} from '@temporalio/workflow';
import type { ApiActivities } from '../activities/api.js';
import type { StoreActivities } from '../activities/store-contract.js';
import type { ListEntry, ListName, References, ReplacedList } from '../domain/lists.js';
import { apiCall, briefStoreCall, listCall } from '../patience/index.js';
import type { Applications } from './applications.js';
import { PRIORITY } from './priority.js';

const store = proxyActivities<StoreActivities>(briefStoreCall);

/** What splitting goes by, and the lists among them that the API did not give. */
export interface ReadReferences {
  readonly references: References;
  readonly replaced: readonly ReplacedList[];
}

/**
 * The lists that splitting goes by, read again for each run: the ROME list alone grew from 551 codes to some 1 600. With
 * `run`, they are kept in its document, together with the list of countries, which its offers are derived by.
 *
 * A list that the API does not give after patient tries is replaced by the last one that is known, else by ours: no
 * proof rests on a list, since what a split by it loses is counted by dates.
 */
export async function readReferences(applications: Applications, run?: string): Promise<ReadReferences> {
  // Runs that began before there was anything in their place fail where a list is away.
  const replaces = patched('lists that are away');
  const replaced: ReplacedList[] = [];
  const read = async (name: ListName): Promise<readonly ListEntry[]> => {
    if (!replaces) return ask(applications, name, apiCall);
    const list = await readList(applications, name, run);
    if (list.replaced !== undefined) replaced.push(list.replaced);
    return list.entries;
  };
  const [regions, departements, metiers, typesContrat] = await Promise.all([
    read('regions'),
    read('departements'),
    read('metiers'),
    read('typesContrats'),
    ...(replaces && run !== undefined ? [read('pays')] : []),
  ]);
  const references: References = {
    regions: regions.map(({ code, libelle = code }) => ({ code, libelle })),
    departements: departementsByRegion(departements),
    codesROME: codesROMEOf(metiers),
    typesContrat: typesContrat.map(({ code }) => code),
  };
  return { references, replaced: replaced.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Codes of departements by that of their region. */
export function departementsByRegion(departements: readonly ListEntry[]): Record<string, string[]> {
  const byRegion: Record<string, string[]> = {};
  for (const { code, region } of departements) {
    if (region === undefined) continue;
    byRegion[region] ??= [];
    byRegion[region].push(code);
  }
  return byRegion;
}

/** Distinct ones, in order. */
export function codesROMEOf(metiers: readonly ListEntry[]): string[] {
  return [...new Set(metiers.map(({ code }) => code))].sort();
}

/** A list of the API, or where it does not give it, the last one that is known. Fails where nothing can be asked at all. */
export async function readList(
  applications: Applications,
  name: ListName,
  run?: string,
): Promise<{ readonly entries: readonly ListEntry[]; readonly replaced?: ReplacedList }> {
  try {
    return { entries: await ask(applications, name, listCall, run) };
  } catch (error) {
    const reason = whyAway(error);
    if (reason === undefined) throw error;
    const { entries, ...source } = await store.knownList(name);
    return { entries, replaced: { name, reason, ...source } };
  }
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

/** What an answer is away by: what no other attempt, application or worker has helped against. */
const AWAY: readonly (string | null | undefined)[] = [
  'ApiUnavailable',
  'InvalidRequest',
  'RateLimited',
  'UnreadableAnswer',
  UNUSABLE,
];

/** Why the API gives no answer of use, in a sentence; undefined when it is not for that that the call failed. */
export function whyAway(error: unknown): string | undefined {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (cause instanceof TimeoutFailure) return 'it did not answer in time';
  return cause instanceof ApplicationFailure && AWAY.includes(cause.type) ? cause.message : undefined;
}
