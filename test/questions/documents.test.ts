import type { estypes } from '@elastic/elasticsearch';
import { beforeAll, describe, expect, it } from 'vitest';
import { PAGES, SAVED_OBJECTS } from '../../scripts/questions.mjs';
import { SCHEMAS } from '../../src/elasticsearch/schemas.js';
import { read } from '../docs/pages.js';
import { useStore } from '../elasticsearch/store.js';
import { fill } from './store.js';

const { client, prefix } = useStore();

beforeAll(() => fill({ client, prefix }, 200), 120_000);

type Json = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, estypes.MappingProperty>>;

/** What a path leads to in our mapping; undefined for a field that is not there. */
function fieldAt(index: string, path: string): estypes.MappingProperty | undefined {
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
function valuesUnder(names: ReadonlySet<string>, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(names.has(name) ? [inner] : []),
    ...valuesUnder(names, inner),
  ]);
}

/** The fields that a request names, wherever it does. */
function fieldsIn(body: Json): string[] {
  const named = valuesUnder(new Set(['field']), body) as string[];
  const listed = valuesUnder(new Set(['fields', '_source']), body).flat() as string[];
  const keyed = valuesUnder(new Set(['term', 'terms', 'range', 'sort']), body)
    .flat()
    .flatMap((clause) => Object.keys(clause as object));
  const distances = valuesUnder(new Set(['geo_distance']), body).flatMap((clause) =>
    Object.keys(clause as object),
  );
  const options = ['distance', 'field', 'size', 'collect_mode', 'min_doc_count'];
  return [...named, ...listed, ...[...keyed, ...distances].filter((name) => !options.includes(name))];
}

describe('the requests for Dev Tools', () => {
  const requests = [...read(PAGES.en).matchAll(/^```\nGET (\w+)\/_search\n(.*?)^```$/gms)].map(
    ([, index = '', body = '']) => ({ index, body: JSON.parse(body) as Json }),
  );

  it.each(requests)('$index $body', async ({ index, body }) => {
    const fields = fieldsIn(body);
    expect(fields.length).toBeGreaterThan(1);
    for (const path of fields) {
      // Shown from the source, which holds it under an object.
      const shown = path === 'derive.localisation' || fieldAt(index, path) !== undefined;
      expect(shown, `${index}.${path}`).toBe(true);
    }
    const answer = await client.search({ index: prefix + index, ...body } as estypes.SearchRequest);
    expect(answer._shards.failed).toBe(0);
    expect(answer.timed_out).toBe(false);
  });

  it('find a field that is not there', () => {
    expect(fieldAt('offres', 'derive.salaire.annuelMax')).toMatchObject({ type: 'float' });
    expect(fieldAt('offres', 'competences.libelle.exact')).toMatchObject({ type: 'keyword' });
    expect(fieldAt('offres', 'derive.salaire.annuel')).toBeUndefined();
    expect(fieldAt('offres', 'contact.nom')).toBeUndefined();
  });
});

interface Column {
  readonly operationType: string;
  readonly sourceField: string;
  readonly params: { readonly size?: number; readonly interval?: string };
}

interface SavedObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: Json;
  readonly references: readonly { readonly id: string; readonly name: string }[];
}

const parse = (text: unknown) => JSON.parse(String(text)) as unknown;

/** The one term that a query in Kibana's language asks for. */
function termOf(index: string, query: string): NonNullable<estypes.SearchRequest['query']> {
  if (query === '') return { match_all: {} };
  const [, field = '', value = ''] = /^([\w.]+) : "([^"]+)"$/.exec(query) ?? [];
  expect(fieldAt(index, field), query).toMatchObject({ type: 'keyword' });
  return { term: { [field]: value } };
}

/** The aggregation that Lens makes of a column. */
function aggregationOf(index: string, { operationType, sourceField, params }: Column): Json | undefined {
  if (operationType === 'count') {
    expect(sourceField).toBe('___records___');
    return undefined;
  }
  const field = fieldAt(index, sourceField);
  expect(field, `${index}.${sourceField}`).toBeDefined();
  const types = {
    terms: ['keyword'],
    date_histogram: ['date'],
    max: ['date', 'integer', 'float', 'long'],
    sum: ['integer', 'float'],
    median: ['float', 'integer'],
    unique_count: ['keyword', 'long'],
  }[operationType];
  expect(types, operationType).toContain(field?.type);
  switch (operationType) {
    case 'terms':
      return { terms: { field: sourceField, size: params.size } };
    case 'date_histogram':
      return { date_histogram: { field: sourceField, calendar_interval: '1d' } };
    case 'median':
      return { percentiles: { field: sourceField, percents: [50] } };
    case 'unique_count':
      return { cardinality: { field: sourceField } };
    default:
      return { [operationType]: { field: sourceField } };
  }
}

describe.each(['en', 'fr'] as const)('what Kibana imports, in %s', (language) => {
  const objects = read(SAVED_OBJECTS[language])
    .trimEnd()
    .split('\n')
    .map((line) => parse(line) as SavedObject);
  const byId = new Map(objects.map((object) => [object.id, object]));
  const views = objects.filter(({ type }) => type === 'index-pattern');
  const indexOf = (id: string) => String(byId.get(id)?.attributes.title);
  const dashboard = byId.get('moisson');
  const panels = parse(dashboard?.attributes.panelsJSON) as {
    type: string;
    panelIndex: string;
    gridData: { x: number; y: number; w: number; h: number };
    embeddableConfig: { attributes?: Json & { references: SavedObject['references'] } };
  }[];
  const lens = panels.filter(({ type }) => type === 'lens');

  it('leads to nothing that it does not bring, and each before it is needed', () => {
    const seen = new Set<string>();
    for (const { id, references } of objects) {
      for (const reference of references) expect(seen, `${id} to ${reference.id}`).toContain(reference.id);
      seen.add(id);
    }
    expect(seen.size).toBe(objects.length);
    expect(dashboard?.references.map(({ name }) => name).sort()).toEqual(
      panels
        .map(({ panelIndex, type }) =>
          type === 'map'
            ? `${panelIndex}:panel_${panelIndex}`
            : `${panelIndex}:indexpattern-datasource-layer-layer`,
        )
        .sort(),
    );
  });

  it('has data views by true instants, which hide whom to contact', () => {
    expect(views.length).toBe(4);
    for (const { attributes } of views) {
      const index = String(attributes.title);
      expect(Object.keys(SCHEMAS)).toContain(index);
      const { timeFieldName } = attributes;
      if (timeFieldName !== undefined)
        expect(fieldAt(index, String(timeFieldName))).toMatchObject({ type: 'date' });
      // What the API writes is Paris time with a false Z.
      expect(timeFieldName).not.toBe('dateCreation');
      if (index === 'offres') {
        expect(attributes.sourceFilters).toBe(
          '[{"value":"contact"},{"value":"contact.*"},{"value":"agence"},{"value":"agence.*"}]',
        );
      }
    }
  });

  it('has panels that stand side by side', () => {
    const cells = panels.flatMap(({ gridData: { x, y, w, h } }) => {
      expect(x + w).toBeLessThanOrEqual(48);
      return Array.from({ length: w * h }, (_, i) => `${x + (i % w)} ${y + Math.floor(i / w)}`);
    });
    expect(new Set(cells).size).toBe(cells.length);
  });

  it.each(lens.map((panel) => [panel.panelIndex, panel] as const))('panel %s runs', async (_, panel) => {
    const { attributes } = panel.embeddableConfig;
    const index = indexOf(attributes?.references[0]?.id ?? '');
    const state = attributes?.state as {
      query: { query: string };
      datasourceStates: {
        formBased: { layers: { layer: { columns: Record<string, Column>; columnOrder: string[] } } };
      };
      visualization: Json;
    };
    const { columns, columnOrder } = state.datasourceStates.formBased.layers.layer;
    expect(columnOrder).toEqual(Object.keys(columns));
    // Every column that is shown is one of them.
    const shown = valuesUnder(
      new Set(['metricAccessor', 'xAccessor', 'splitAccessor', 'accessors', 'columnId']),
      state.visualization,
    ).flat();
    expect([...shown].sort()).toEqual([...columnOrder].sort());
    const ids = Object.keys(columns);
    const aggregations = ids.flatMap((id) => {
      const column = columns[id];
      const aggregation = column && aggregationOf(index, column);
      return aggregation === undefined ? [] : [[id, aggregation] as const];
    });
    // As Lens nests them: each bucket in the one before, the measures innermost.
    const measures = Object.fromEntries(aggregations.filter(([id]) => id.startsWith('metric')));
    const aggs = aggregations
      .filter(([id]) => id.startsWith('by'))
      .reduceRight<Json>((inner, [id, aggregation]) => ({ [id]: { ...aggregation, aggs: inner } }), measures);
    const answer = await client.search({
      index: prefix + index,
      size: 0,
      query: termOf(index, state.query.query),
      aggs,
    } as estypes.SearchRequest);
    expect(answer._shards.failed).toBe(0);
    if (index !== 'evenements') expect((answer.hits.total as { value: number }).value).toBeGreaterThan(0);
  });

  it('has a map of tiles that runs', async () => {
    const map = byId.get('moisson-map');
    const index = indexOf(map?.references[0]?.id ?? '');
    const [base, tiles] = parse(map?.attributes.layerListJSON) as {
      type: string;
      query: { query: string };
      sourceDescriptor: {
        type: string;
        geoField: string;
        indexPatternRefName: string;
        metrics: { field?: string }[];
      };
    }[];
    expect(base?.type).toBe('EMS_VECTOR_TILE');
    expect(tiles?.sourceDescriptor).toMatchObject({
      type: 'ES_GEO_GRID',
      indexPatternRefName: map?.references[0]?.name,
    });
    const { geoField = '', metrics = [] } = tiles?.sourceDescriptor ?? {};
    expect(fieldAt(index, geoField)).toMatchObject({ type: 'geo_point' });
    const [sum] = metrics.flatMap(({ field }) => field ?? []);
    expect(fieldAt(index, sum ?? '')).toMatchObject({ type: 'integer' });
    const answer = await client.search({
      index: prefix + index,
      size: 0,
      query: termOf(index, tiles?.query.query ?? ''),
      aggs: {
        tiles: {
          geotile_grid: { field: geoField, precision: 6, size: 10_000 },
          aggs: { sum: { sum: { field: sum ?? '' } }, centre: { geo_centroid: { field: geoField } } },
        },
      },
    });
    expect((answer.aggregations as { tiles: { buckets: unknown[] } }).tiles.buckets.length).toBeGreaterThan(
      3,
    );
  });
});
