import type { estypes } from '@elastic/elasticsearch';
import { MOTS, NOMS, PROSE } from '../../src/elasticsearch/schemas/analysis.js';

type Property = estypes.MappingProperty;
type TextField = estypes.MappingTextProperty;
export type Properties = Readonly<Record<string, Property>>;

/** Fields, and those within them, each changed; left out where `change` gives nothing. `path`: its names, with dots. */
export function changed(
  properties: Properties,
  change: (field: Property, path: string) => Property | undefined,
  above = '',
): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]) => {
      const path = above + name;
      const other = change(field, path);
      if (other === undefined) return [];
      if (!('properties' in other) || other.properties === undefined) return [[name, other] as const];
      return [[name, { ...other, properties: changed(other.properties, change, `${path}.`) }] as const];
    }),
  );
}

/** A text without the words as they are beside it. */
export function withoutWords({ fields: { mots: _, ...fields } = {}, ...field }: TextField): TextField {
  return { ...field, fields };
}

/** A text by the analyzers that Elasticsearch has itself. */
export function byElasticsearch({
  search_analyzer: _,
  search_quote_analyzer: __,
  fields,
  ...field
}: TextField): TextField {
  const analyzer = { [PROSE]: 'french', [NOMS]: 'standard', [MOTS]: 'standard' }[field.analyzer ?? ''];
  const within = (inner: Property) => (inner.type === 'text' ? byElasticsearch(inner) : inner);
  return {
    ...field,
    ...(analyzer !== undefined && { analyzer }),
    ...(fields !== undefined && { fields: changed(fields, within) }),
  };
}
