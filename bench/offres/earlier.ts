import type { estypes } from '@elastic/elasticsearch';
import type { DerivedFacts } from '../../src/domain/offre/derived-facts.js';
import { offres } from '../../src/elasticsearch/schemas/offres.js';
import { byElasticsearch, changed, withoutWords } from './mappings.js';

/** What was not searchable. */
const ABSENT = new Set([
  'experienceCommentaire',
  'formations.commentaire',
  'salaire.listeComplements',
  'contexteTravail',
  'complementExercice',
  'conditionExercice',
]);

/** The facts that there were, and those of the salary. */
const FACTS = [
  'commune',
  'departement',
  'origineDepartement',
  'region',
  'lieu',
  'localisation',
  'geo',
  'dateCreation',
] as const;
const OF_SALARY = ['periode', 'min', 'max', 'annuelMin', 'annuelMax'] as const;
const KEPT = new Set([...FACTS, 'salaire', ...OF_SALARY.map((name) => `salaire.${name}`)]);

const { analysis: _, ...settings } = offres.settings;

/**
 * The index `offres` as it was at version 2 of its schema, made of today's: Elasticsearch's own analyzers, no words as they
 * are, and few facts. What a document costs today is told by a comparison with it, on the same offers.
 */
export const EARLIER = {
  settings,
  mappings: { ...offres.mappings, properties: changed(offres.mappings.properties ?? {}, earlierField) },
};

function wasThere(path: string): boolean {
  return path.startsWith('derive.') ? KEPT.has(path.slice('derive.'.length)) : !ABSENT.has(path);
}

/** Texts by Elasticsearch's own analyzers, and all that is searched indexed, with the length of a text. */
function earlierField(field: estypes.MappingProperty, path: string): estypes.MappingProperty | undefined {
  if (!wasThere(path)) return undefined;
  if (path === 'suivi.empreinte') return field;
  if (field.type !== 'text') return searched(field);
  const { norms: _, fields = {}, ...french } = byElasticsearch(withoutWords(field));
  return { ...french, fields: changed(fields, searched) };
}

function searched(field: estypes.MappingProperty): estypes.MappingProperty {
  if (!('index' in field)) return field;
  const { index: _, ...others } = field;
  return others;
}

/** Of today's facts, those that there were. */
export function earlierFacts(facts: DerivedFacts): object {
  const { salaire } = facts;
  return {
    ...Object.fromEntries(FACTS.map((name) => [name, facts[name]])),
    ...(salaire && { salaire: Object.fromEntries(OF_SALARY.map((name) => [name, salaire[name]])) }),
  };
}
