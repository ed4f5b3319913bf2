import { describe, expect, it } from 'vitest';
import { additions, alteredFields } from '../../src/elasticsearch/schema-differences.js';
import { SCHEMAS } from '../../src/elasticsearch/schemas.js';

const { offres } = SCHEMAS;
const { analysis } = offres.settings;
const given = { index: { number_of_replicas: '2', uuid: 'u', analysis: asTexts(analysis) as never } };
const made = { mappings: offres.mappings, settings: given };

/** Settings as Elasticsearch gives them back. */
function asTexts(setting: unknown): unknown {
  return JSON.parse(JSON.stringify(setting), (_, value) =>
    typeof value === 'object' ? value : String(value),
  );
}

describe('what a template adds', () => {
  it('is nothing where the index is as it was asked for', () => {
    expect(additions(offres, made)).toEqual([]);
    const settings = { index: { ...given.index, default_pipeline: null as never } };
    expect(additions(offres, { ...made, settings })).toEqual([]);
  });

  // The small distribution lacks most of these.
  it.each([
    ['a lifecycle, which rolls over or deletes', { lifecycle: { name: 'trente-jours' } }, 'index.lifecycle'],
    ['another mode', { mode: 'logsdb' }, 'index.mode'],
    ['an order', { sort: { field: ['id'] } }, 'index.sort'],
    ['a pipeline', { final_pipeline: 'theirs' }, 'index.final_pipeline'],
    ['an analyzer', { analysis: { ...(asTexts(analysis) as object), char_filter: {} } }, 'index.analysis'],
    [
      'another word of ours',
      { analysis: { ...(asTexts(analysis) as object), filter: { moisson_vides: { type: 'stop' } } } },
      'index.analysis',
    ],
    ['no analysis at all', { analysis: undefined }, 'index.analysis'],
  ])('is %s', (_, index, named) => {
    expect(
      additions(offres, { ...made, settings: { index: { ...given.index, ...(index as object) } } }),
    ).toEqual([named]);
  });
});

describe('what was altered', () => {
  it('is nothing where an owner has added fields, or Elasticsearch spells a parameter in its way', () => {
    const properties = { ...offres.mappings.properties, note: { type: 'keyword' as const } };
    expect(alteredFields(offres, { dynamic: 'false' as never, properties })).toEqual([]);
  });

  it('is named by its path', () => {
    const { romeCode: _, ...properties } = offres.mappings.properties ?? {};
    const intitule = { type: 'text' as const, analyzer: 'standard' };
    const suivi = { dynamic: 'strict' as const, properties: { statut: { type: 'text' as const } } };
    expect(alteredFields(offres, { dynamic: false, properties: { ...properties, intitule, suivi } })).toEqual(
      expect.arrayContaining(['intitule', 'romeCode is missing', 'suivi.statut', 'suivi.run is missing']),
    );
  });
});
