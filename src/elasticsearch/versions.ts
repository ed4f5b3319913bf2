import { shortDigest } from './digest.js';
import { type StoreError, StoreVersion } from './errors.js';
import type { OwnIndex, SchemaMeta } from './ownership.js';
import { alteredFields, changedFields } from './schema-differences.js';
import type { Schema } from './schemas/schema.js';

/**
 * The mark that an index of this version carries in the `_meta` of its mapping. One that was extended to it may have the
 * analysis of before, which gives the same words.
 */
export function markOf({ version, mappings, settings: { analysis } }: Schema): SchemaMeta {
  const shape = analysis === undefined ? mappings : { mappings, analysis };
  return { version, empreinte: shortDigest(JSON.stringify(shape)) };
}

/** An index of ours, and the schema of this version of Moisson. */
export type VersionState =
  | 'current'
  /** Older, and nothing is missing but what Elasticsearch adds in place. */
  | 'extendable'
  /** Older, or altered by something else: a migration makes the next index. */
  | 'outdated'
  /** Of a later version of Moisson. */
  | 'newer'
  /** Of this version by its number, and of none by its mapping. */
  | 'unknown';

/** How an index of ours stands to the schema of this version. Pure. */
export function versionStateOf(
  schema: Schema,
  found: Pick<OwnIndex, 'version' | 'empreinte' | 'mappings'>,
): VersionState {
  const { version, migratedBelow = 0 } = schema;
  if (found.version > version) return 'newer';
  if (found.version === version) {
    if (found.empreinte !== markOf(schema).empreinte) return 'unknown';
    return alteredFields(schema, found.mappings).length === 0 ? 'current' : 'outdated';
  }
  const isFixed = found.version < migratedBelow || changedFields(schema, found.mappings).length > 0;
  return isFixed ? 'outdated' : 'extendable';
}

/** Why work cannot begin on an index in one of these states, and the way on. Pure. */
export function wrongVersion(
  alias: string,
  { version }: Schema,
  found: Pick<OwnIndex, 'index' | 'version'>,
  state: Exclude<VersionState, 'current' | 'extendable'>,
): StoreError {
  const { index } = found;
  switch (state) {
    case 'outdated':
      return new StoreVersion(
        `The index ${index} behind ${alias} has version ${found.version} of its mapping, or was altered; this Moisson ` +
          `needs version ${version}. Nothing was changed. \`npx moisson migrate\` makes the next index beside it and ` +
          'then moves the alias, without a gap for readers.',
      );
    case 'newer':
      return new StoreVersion(
        `The index ${index} behind ${alias} was made by a later version of Moisson (mapping ${found.version}, this one ` +
          `knows ${version}). Nothing was changed. Update Moisson.`,
      );
    case 'unknown':
      return new StoreVersion(
        `The index ${index} behind ${alias} says that its mapping has version ${version}, and no Moisson made that ` +
          'mapping so. Nothing was changed. Set ELASTICSEARCH_INDEX_PREFIX, so that Moisson uses other names.',
      );
  }
}
