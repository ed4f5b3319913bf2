import type { estypes } from '@elastic/elasticsearch';
import type { Schema } from './schemas/schema.js';

type Properties = Readonly<Record<string, estypes.MappingProperty>>;

/**
 * Fields of a schema that an index has in another way, each as a few words. More than the schema asks for is no
 * difference: an owner may add fields, and earlier versions had some. Pure.
 */
export function alteredFields(schema: Schema, found: estypes.MappingTypeMapping): string[] {
  return differences(schema, found).map(({ field, isMissing }) =>
    isMissing ? `${field} is missing` : field,
  );
}

/** Those of {@link alteredFields} that an index has, in a way that Elasticsearch cannot change in place. Pure. */
export function changedFields(schema: Schema, found: estypes.MappingTypeMapping): string[] {
  return differences(schema, found, FIXED).flatMap(({ field, isMissing }) => (isMissing ? [] : [field]));
}

interface FieldDifference {
  readonly field: string;
  readonly isMissing: boolean;
}

function differences(
  { mappings: wanted }: Schema,
  found: estypes.MappingTypeMapping,
  keys: readonly Parameter[] = DECISIVE,
): FieldDifference[] {
  const isRootOther = keys.includes('dynamic') && differs('dynamic', wanted.dynamic, found.dynamic);
  const root = isRootOther ? [{ field: 'dynamic', isMissing: false }] : [];
  return [...root, ...differencesIn(wanted.properties ?? {}, found.properties ?? {}, '', keys)];
}

function differencesIn(
  wanted: Properties,
  found: Properties,
  path: string,
  keys: readonly Parameter[],
): FieldDifference[] {
  return Object.entries(wanted).flatMap(([name, field]) => {
    const where = path + name;
    const there = found[name];
    if (there === undefined) return [{ field: where, isMissing: true }];
    if (keys.some((key) => differs(key, parameterOf(field, key), parameterOf(there, key))))
      return [{ field: where, isMissing: false }];
    return (['properties', 'fields'] as const).flatMap((kind) =>
      differencesIn(childrenOf(field, kind), childrenOf(there, kind), `${where}.`, keys),
    );
  });
}

/** What decides how a field is searched and counted; other parameters are spelled differently by other versions. */
const FIXED = ['type', 'analyzer', 'enabled', 'index'] as const;
const IN_PLACE = ['search_analyzer', 'search_quote_analyzer', 'dynamic'] as const;
const DECISIVE = [...FIXED, ...IN_PLACE];
type Parameter = (typeof DECISIVE)[number];
const DEFAULTS: Readonly<Record<string, string>> = { type: 'object', enabled: 'true', index: 'true' };

function differs(key: string, wanted: unknown, found: unknown): boolean {
  return String(wanted ?? DEFAULTS[key]) !== String(found ?? DEFAULTS[key]);
}

function parameterOf(field: estypes.MappingProperty, key: Parameter): unknown {
  return (field as Readonly<Record<string, unknown>>)[key];
}

function childrenOf(field: estypes.MappingProperty, key: 'properties' | 'fields'): Properties {
  return (field as { readonly [K in typeof key]?: Properties })[key] ?? {};
}

/**
 * What a template of somebody else has put into an index that we have just made: each word names a part of its
 * mapping or settings that would change what is stored, found or kept. Pure.
 */
export function additions({ mappings: wanted, settings }: Schema, made: estypes.IndicesIndexState): string[] {
  const mappings: estypes.MappingTypeMapping = made.mappings ?? {};
  const { _source: source, _routing: routing, runtime } = mappings;
  return [
    ...(Object.keys(source ?? {}).length > 0 ? ['_source'] : []),
    ...(routing?.required === true ? ['_routing'] : []),
    ...(Object.keys(runtime ?? {}).length > 0 ? ['runtime'] : []),
    ...addedIn(wanted.properties ?? {}, mappings.properties ?? {}, ''),
    ...(isSameSetting(settings.analysis, made.settings?.index?.analysis) ? [] : ['index.analysis']),
    ...addedSettings(made),
  ];
}

function addedIn(wanted: Properties, found: Properties, path: string): string[] {
  return Object.entries(found).flatMap(([name, there]) => {
    const where = path + name;
    const field = wanted[name];
    if (field === undefined) return [where];
    return addedIn(childrenOf(field, 'properties'), childrenOf(there, 'properties'), `${where}.`);
  });
}

/** Ours set none of these. Replicas, allocation and the like are the operator's to choose. */
const FOREIGN_SETTINGS = ['blocks', 'default_pipeline', 'final_pipeline', 'lifecycle', 'mode', 'sort'];

/** Elasticsearch gives back texts, whatever was asked for. */
function isSameSetting(wanted: unknown, found: unknown): boolean {
  if (!isObject(wanted) || !isObject(found)) return String(wanted ?? '') === String(found ?? '');
  const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  return [...keys].every((key) => isSameSetting(wanted[key], found[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function addedSettings({ settings }: estypes.IndicesIndexState): string[] {
  const index = (settings?.index ?? {}) as Readonly<Record<string, unknown>>;
  return FOREIGN_SETTINGS.filter((name) => (index[name] ?? null) !== null).map((name) => `index.${name}`);
}
