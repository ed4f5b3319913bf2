import type { Client } from '@elastic/elasticsearch';
import { openOffres } from '../harness/open-offres.js';

const DEPARTEMENT = 'derive.departement';
const KEY = 'derive.doublons.annonce';

/** Distinct open offers of each departement, key by key: an offer without a key stands for itself. */
export async function distinctByDepartement(client: Client): Promise<ReadonlyMap<string, number>> {
  const keys = new Map<string, Set<unknown>>();
  const without = new Map<string, number>();
  for await (const { fields = {} } of openOffres(client, 'offres', [DEPARTEMENT, KEY])) {
    const departement = String(fields[DEPARTEMENT]?.[0] ?? '');
    const key: unknown = fields[KEY]?.[0];
    if (key === undefined) without.set(departement, (without.get(departement) ?? 0) + 1);
    else keys.set(departement, (keys.get(departement) ?? new Set()).add(key));
  }
  return new Map([...keys].map(([code, { size }]) => [code, size + (without.get(code) ?? 0)]));
}
