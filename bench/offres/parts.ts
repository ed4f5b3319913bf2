import type { estypes } from '@elastic/elasticsearch';
import type { OffreBrute } from '../../src/domain/offre/brute.js';
import { communeOfOffre, toCommuneFacts } from '../../src/domain/offre/commune-facts.js';
import { toContractTerms } from '../../src/domain/offre/contract-terms.js';
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
import { MOTS, NOMS, PROSE } from '../../src/elasticsearch/schemas/analysis.js';
import { offres } from '../../src/elasticsearch/schemas/offres.js';

type Mappings = estypes.MappingTypeMapping;
type Properties = Readonly<Record<string, estypes.MappingProperty>>;

/** The index of today without one part of it: what that part costs is what filling it takes less. */
export const WITHOUT: Readonly<Record<string, Mappings>> = {
  'words as they are (`.mots`)': mapped(({ fields: { mots: _, ...fields } = {}, ...field }) => ({
    ...field,
    fields,
  })),
  'our own analysis of texts, instead of `french` and `standard`': mapped(
    ({ search_analyzer: _, ...field }) => ({ ...field, ...byElasticsearch(field) }),
  ),
  'what is derived, in fields of its own': { ...offres.mappings, properties: withoutDerived() },
};

type TextField = estypes.MappingTextProperty;

function mapped(change: (field: TextField) => TextField): Mappings {
  const changed = (properties: Properties): Properties =>
    Object.fromEntries(
      Object.entries(properties).map(([name, field]) => {
        if ('properties' in field && field.properties !== undefined) {
          return [name, { ...field, properties: changed(field.properties) }];
        }
        return [name, field.type === 'text' ? change(field) : field];
      }),
    );
  return { ...offres.mappings, properties: changed(offres.mappings.properties ?? {}) };
}

function byElasticsearch({ analyzer, fields }: TextField): Pick<TextField, 'analyzer' | 'fields'> {
  const { mots, ...others } = fields ?? {};
  const named = { [PROSE]: 'french', [NOMS]: 'standard', [MOTS]: 'standard' }[analyzer ?? ''];
  return {
    ...(named !== undefined && { analyzer: named }),
    fields: mots?.type === 'text' ? { ...others, mots: { ...mots, analyzer: 'standard' } } : others,
  };
}

function withoutDerived(): Properties {
  return { ...offres.mappings.properties, derive: { type: 'object', enabled: false } };
}

const record = (value: unknown) =>
  (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;

/** What is concluded of an offer, by the part of `derive`. */
export const FACTS: Readonly<Record<string, (offre: OffreBrute) => unknown>> = {
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
};
