import type { estypes } from '@elastic/elasticsearch';
import type { DerivedFacts } from '../../src/domain/offre/derived-facts.js';
import { PROSE } from '../../src/elasticsearch/schemas/analysis.js';
import { offres } from '../../src/elasticsearch/schemas/offres.js';

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

type Properties = Readonly<Record<string, estypes.MappingProperty>>;

const { analysis: _, ...settings } = offres.settings;

/**
 * The index `offres` as it was at version 2 of its schema, made of today's: Elasticsearch's own analyzers, no words as they
 * are, and few facts. What a document costs today is told by a comparison with it, on the same offers.
 */
export const EARLIER = {
  settings,
  mappings: { ...offres.mappings, properties: earlier(offres.mappings.properties ?? {}) },
};

function wasThere(path: string): boolean {
  return path.startsWith('derive.') ? KEPT.has(path.slice('derive.'.length)) : !ABSENT.has(path);
}

function earlier(properties: Properties, above = ''): Properties {
  const kept = Object.entries(properties).filter(([name]) => wasThere(above + name));
  return Object.fromEntries(
    kept.map(([name, property]) => {
      if (!('properties' in property) || property.properties === undefined)
        return [name, earlierField(property)];
      const within = earlier(property.properties, `${above}${name}.`);
      return [name, { ...property, properties: within }];
    }),
  );
}

/** Texts by Elasticsearch's own analyzers, and numbers that were indexed. */
function earlierField(property: estypes.MappingProperty): estypes.MappingProperty {
  if (property.type === 'float') return { type: 'float' };
  if (property.type !== 'text') return property;
  const { mots: _, ...fields } = property.fields ?? {};
  const { search_analyzer: __, ...rest } = property;
  return { ...rest, analyzer: property.analyzer === PROSE ? 'french' : 'standard', fields };
}

/** Of today's facts, those that there were. */
export function earlierFacts(facts: DerivedFacts): object {
  const { salaire } = facts;
  return {
    ...Object.fromEntries(FACTS.map((name) => [name, facts[name]])),
    ...(salaire && { salaire: Object.fromEntries(OF_SALARY.map((name) => [name, salaire[name]])) }),
  };
}
