import type { Client, estypes } from '@elastic/elasticsearch';
import { parisInstant } from '../../src/domain/clock.js';
import type { OffreBrute } from '../../src/domain/offre/brute.js';
import { communeOfOffre, toCommuneFacts } from '../../src/domain/offre/commune-facts.js';
import { toContractTerms } from '../../src/domain/offre/contract-terms.js';
import { deriveFacts } from '../../src/domain/offre/derived-facts.js';
import { toDuplicates } from '../../src/domain/offre/duplicates.js';
import { toEmployer } from '../../src/domain/offre/employer.js';
import { toNaf } from '../../src/domain/offre/naf.js';
import { toPay } from '../../src/domain/offre/pay.js';
import { toPlace } from '../../src/domain/offre/place.js';
import { toPosition } from '../../src/domain/offre/position.js';
import { toRemoteWork } from '../../src/domain/offre/remote-work.js';
import { toRequirements } from '../../src/domain/offre/requirements.js';
import { toTrade } from '../../src/domain/offre/trade.js';
import { toWorkHours } from '../../src/domain/offre/work-hours.js';
import { offres } from '../../src/elasticsearch/schemas/offres.js';
import { fillOffres, simulatedOffres } from '../harness/fill-offres.js';
import { storeCpuSeconds } from '../harness/store-cpu.js';
import { byElasticsearch, changed, type Properties, withoutWords } from './mappings.js';

type Mappings = estypes.MappingTypeMapping;

/** The index of today without one part of it: what that part costs is what filling it takes less. */
const WITHOUT: Readonly<Record<string, Mappings>> = {
  'words as they are (`.mots`)': withTexts(withoutWords),
  'our own analysis of texts, instead of `french` and `standard`': withTexts(byElasticsearch),
  'what is derived, in fields of its own': withProperties({
    ...offres.mappings.properties,
    derive: { type: 'object', enabled: false },
  }),
};

function withProperties(properties: Properties): Mappings {
  return { ...offres.mappings, properties };
}

function withTexts(change: (field: estypes.MappingTextProperty) => estypes.MappingTextProperty): Mappings {
  const { properties = {} } = offres.mappings;
  return withProperties(changed(properties, (field) => (field.type === 'text' ? change(field) : field)));
}

const record = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;

/** All that is concluded of an offer, and what was concluded for the earlier index by the rules of today. */
export const ALL_FACTS = 'all of them';
export const FORMER_FACTS = 'place, point and date, which there were before';

/** What is concluded of an offer, by the part of `derive`. */
const FACTS: Readonly<Record<string, (offre: OffreBrute) => unknown>> = {
  'place, commune and point': ({ lieuTravail }) => {
    const where = record(lieuTravail);
    const place = toPlace(where);
    const commune = communeOfOffre(where, place);
    return [toCommuneFacts(commune, place), toPosition(where, place, commune)];
  },
  'hours, experience, length of the contract': (offre) => [toWorkHours(offre), toContractTerms(offre)],
  pay: (offre) => toPay(record(offre.salaire), {}),
  'trade and sector': (offre) => [toTrade(offre), toNaf(offre)],
  employer: (offre) => toEmployer(offre),
  'remote work': (offre) => toRemoteWork(offre),
  requirements: (offre) => toRequirements(offre),
  'duplicates and near-duplicates': (offre) => toDuplicates(offre, String(record(offre.lieuTravail).libelle)),
  [ALL_FACTS]: deriveFacts,
  [FORMER_FACTS]: ({ lieuTravail, dateCreation }) => {
    const where = record(lieuTravail);
    return [toPosition(where, toPlace(where), undefined), parisInstant(dateCreation)];
  },
};

export type Costs = Readonly<Record<string, number>>;

/** Processor seconds that Elasticsearch saves per 100 000 offers by an index without each part. */
export async function partCosts(client: Client, offers: number, now: number): Promise<Costs> {
  const filled = async (mappings: estypes.MappingTypeMapping) => {
    await client.indices.create({ index: 'part', settings: offres.settings, mappings });
    const before = await storeCpuSeconds(client);
    await fillOffres(client, 'part', offers, now);
    const spent = (await storeCpuSeconds(client)) - before;
    await client.indices.delete({ index: 'part' });
    return spent / (offers / 100_000);
  };
  const costs: Record<string, number> = { 'the whole index': await filled(offres.mappings) };
  const whole = costs['the whole index'] ?? 0;
  for (const [part, mappings] of Object.entries(WITHOUT)) costs[part] = whole - (await filled(mappings));
  return costs;
}

/** Offers that each conclusion is timed on, more than once: code is compiled as it runs. */
const TIMED = 20_000;
const ROUNDS = 3;

/** Processor seconds per 100 000 offers of each conclusion by itself. */
export function factCosts(now: number): Costs {
  const timed = [...simulatedOffres(TIMED, now)];
  return Object.fromEntries(
    Object.entries(FACTS).map(([name, conclude]) => {
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < ROUNDS; round++) {
        const began = process.cpuUsage();
        for (const offre of timed) conclude(offre);
        const { user, system } = process.cpuUsage(began);
        least = Math.min(least, user + system);
      }
      return [name, least / 1e6 / (TIMED / 100_000)];
    }),
  );
}
