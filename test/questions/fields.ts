import type { estypes } from '@elastic/elasticsearch';
import { SCHEMAS } from '../../src/elasticsearch/schemas.js';

export type Json = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, estypes.MappingProperty>>;

/** What a path leads to in our mapping; undefined for a field that is not there. */
export function fieldAt(index: string, path: string): estypes.MappingProperty | undefined {
  const { properties = {} } = SCHEMAS[index as keyof typeof SCHEMAS].mappings;
  return path.split('.').reduce<estypes.MappingProperty | undefined>(
    (field, name) => {
      const { properties: inner, fields } = (field ?? {}) as { properties?: Properties; fields?: Properties };
      return inner?.[name] ?? fields?.[name];
    },
    { properties } as estypes.MappingProperty,
  );
}

/** Every value that stands under one of these names, however deep. */
export function valuesUnder(names: ReadonlySet<string>, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(names.has(name) ? [inner] : []),
    ...valuesUnder(names, inner),
  ]);
}
