import type { estypes } from '@elastic/elasticsearch';
import type { Schema } from './schemas/schema.js';

type Properties = Readonly<Record<string, estypes.MappingProperty>>;

/**
 * Fields of a schema that an index has in another way, each as a few words. More than the schema asks for is no
 * difference: an owner may add fields, and earlier versions had some. Pure.
 */
export function alteredFields({ mappings: wanted }: Schema, found: estypes.MappingTypeMapping): string[] {
  const root = differs('dynamic', wanted.dynamic, found.dynamic) ? ['dynamic'] : [];
  return [...root, ...alteredIn(wanted.properties ?? {}, found.properties ?? {}, '')];
}

function alteredIn(wanted: Properties, found: Properties, path: string): string[] {
  return Object.entries(wanted).flatMap(([name, field]) => {
    const where = path + name;
    const there = found[name];
    if (there === undefined) return [`${where} is missing`];
    if (DECISIVE.some((key) => differs(key, parameterOf(field, key), parameterOf(there, key))))
      return [where];
    return [
      ...alteredIn(childrenOf(field, 'properties'), childrenOf(there, 'properties'), `${where}.`),
      ...alteredIn(childrenOf(field, 'fields'), childrenOf(there, 'fields'), `${where}.`),
    ];
  });
}

/** What decides how a field is searched and counted; other parameters are spelled differently by other versions. */
const DECISIVE = ['type', 'analyzer', 'dynamic', 'enabled', 'index'] as const;
const DEFAULTS: Readonly<Record<string, string>> = { type: 'object', enabled: 'true', index: 'true' };

function differs(key: string, wanted: unknown, found: unknown): boolean {
  return String(wanted ?? DEFAULTS[key]) !== String(found ?? DEFAULTS[key]);
}

function parameterOf(field: estypes.MappingProperty, key: (typeof DECISIVE)[number]): unknown {
  return (field as Readonly<Record<string, unknown>>)[key];
}

function childrenOf(field: estypes.MappingProperty, key: 'properties' | 'fields'): Properties {
  return (field as { readonly [K in typeof key]?: Properties })[key] ?? {};
}

/**
 * What a template of somebody else has put into an index that we have just made: each word names a part of its
 * mapping or settings that would change what is stored, found or kept. Pure.
 */
export function additions({ mappings: wanted }: Schema, made: estypes.IndicesIndexState): string[] {
  const mappings: estypes.MappingTypeMapping = made.mappings ?? {};
  const { _source: source, _routing: routing, runtime } = mappings;
  return [
    ...(Object.keys(source ?? {}).length > 0 ? ['_source'] : []),
    ...(routing?.required === true ? ['_routing'] : []),
    ...(Object.keys(runtime ?? {}).length > 0 ? ['runtime'] : []),
    ...addedIn(wanted.properties ?? {}, mappings.properties ?? {}, ''),
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
const FOREIGN_SETTINGS = [
  'analysis',
  'blocks',
  'default_pipeline',
  'final_pipeline',
  'lifecycle',
  'mode',
  'sort',
];

function addedSettings({ settings }: estypes.IndicesIndexState): string[] {
  const index = (settings?.index ?? {}) as Readonly<Record<string, unknown>>;
  return FOREIGN_SETTINGS.filter((name) => (index[name] ?? null) !== null).map((name) => `index.${name}`);
}
