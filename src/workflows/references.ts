import { ApplicationFailure, proxyActivities } from '@temporalio/workflow';
import type { ApiActivities } from '../activities/api.js';
import type { References, ReferentielEntry, ReferentielName } from '../activities/contracts.js';
import { apiCall } from '../patience/index.js';
import type { Applications } from './applications.js';
import { PRIORITY } from './priority.js';

/**
 * The lists that splitting goes by, read anew for each run: the ROME list alone grew from 551 codes to some 1 600.
 * Fails with `UnusableReferences` when a list is empty, since a run split by it would collect nothing.
 */
export async function readReferences(applications: Applications): Promise<References> {
  const read = async (name: ReferentielName): Promise<readonly ReferentielEntry[]> => {
    const entries = await applications.call((taskQueue) =>
      proxyActivities<ApiActivities>({
        ...apiCall,
        taskQueue,
        priority: PRIORITY.probe,
      }).readReferentiel.executeWithOptions({ summary: `list of ${name}` }, [name]),
    );
    if (entries.length === 0) {
      throw ApplicationFailure.nonRetryable(`the API's list of ${name} is empty`, 'UnusableReferences');
    }
    return entries;
  };
  const [regions, departements, metiers, typesContrat] = await Promise.all([
    read('regions'),
    read('departements'),
    read('metiers'),
    read('typesContrats'),
  ]);
  const byRegion: Record<string, string[]> = {};
  for (const { code, region } of departements) {
    if (region === undefined) continue;
    byRegion[region] ??= [];
    byRegion[region].push(code);
  }
  return {
    regions: regions.map(({ code, libelle }) => ({ code, libelle })),
    departements: byRegion,
    codesROME: [...new Set(metiers.map(({ code }) => code))].sort(),
    typesContrat: typesContrat.map(({ code }) => code),
  };
}
