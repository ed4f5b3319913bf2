import { CHECKS, type Checked, type CheckName } from '../../src/domain/probe/checks.js';
import { type ProbeFindings, type ProbeLists, probeApi } from '../../src/domain/probe/story.js';
import { createFranceTravailClient, FranceTravailError } from '../../src/france-travail/index.js';

export interface Probed extends ProbeFindings {
  readonly calls: number;
}

const ATTEMPTS = 6;

/** A probe of an API without Temporal: its questions, through the client that workers use, each with some attempts. */
export async function probed(environment: Readonly<Record<string, string>>): Promise<Probed> {
  const client = createFranceTravailClient({
    application: {
      name: 'app-1',
      clientId: environment.FRANCE_TRAVAIL_CLIENT_ID_1 ?? '',
      clientSecret: environment.FRANCE_TRAVAIL_CLIENT_SECRET_1 ?? '',
    },
    apiUrl: environment.FRANCE_TRAVAIL_API_URL ?? '',
    tokenUrl: environment.FRANCE_TRAVAIL_TOKEN_URL ?? '',
    rate: 'unlimited',
  });
  try {
    const departements: Record<string, string[]> = {};
    const list = async (name: 'departements' | 'metiers') =>
      (await patiently(() => client.referentiel(name))) ?? [];
    for (const { code, region = '' } of await list('departements')) {
      departements[region] = [...(departements[region] ?? []), code];
    }
    const codesROME = (await list('metiers')).map(({ code }) => code).sort();
    const lists: ProbeLists = { departements, codesROME };
    const findings = await probeApi((call) => patiently(() => client.observe(call)), lists);
    return { ...findings, calls: client.stats().calls };
  } finally {
    await client.close();
  }
}

async function patiently<T>(call: () => Promise<T>): Promise<T | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const result = await call().catch(away);
    if (result !== undefined) return result;
  }
  return undefined;
}

function away(error: unknown): undefined {
  if (error instanceof FranceTravailError && error.retryable) return undefined;
  throw error;
}

/** Verdicts by check: those that differ from what an ordinary answer is. */
export function oddOnes(checked: readonly Checked[]): Partial<Record<CheckName, Checked['verdict']>> {
  const odd = checked.filter(({ verdict }) => verdict !== 'holds');
  return Object.fromEntries(odd.map(({ check, verdict }) => [check, verdict]));
}

export const ALL_CHECKS = Object.keys(CHECKS) as CheckName[];
