import type { estypes } from '@elastic/elasticsearch';
import { expect } from 'vitest';
import { savedObjects } from '../../src/domain/kibana/saved-objects.js';
import { fieldAt, type Json, valuesUnder } from './fields.js';

/** What Kibana makes of the saved objects, as far as no Kibana is needed to know it. */

interface Column {
  readonly operationType: string;
  readonly sourceField: string;
  readonly filter?: { readonly language: string; readonly query: string };
  /** Of a formula, and of the sum that it stands for. */
  readonly references?: readonly string[];
  readonly params: {
    readonly size?: number;
    readonly interval?: string;
    readonly orderBy?: { readonly type: string; readonly columnId?: string };
    readonly orderDirection?: string;
    readonly otherBucket?: boolean;
    readonly missingBucket?: boolean;
    readonly formula?: string;
    readonly tinymathAst?: { readonly name: string; readonly args: readonly string[]; readonly text: string };
  };
}

type Columns = Readonly<Record<string, Column>>;

interface SavedObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: Json;
  readonly references: readonly { readonly id: string; readonly name: string }[];
}

interface Panel {
  readonly type: string;
  readonly panelIndex: string;
  readonly gridData: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly embeddableConfig: {
    readonly attributes?: Json & { readonly references: SavedObject['references'] };
  };
}

interface TileLayer {
  readonly type: string;
  readonly query: { readonly query: string };
  readonly sourceDescriptor: {
    readonly type: string;
    readonly geoField: string;
    readonly indexPatternRefName: string;
    readonly metrics: readonly Json[];
  };
}

/** What Kibana shows in place of a value that is missing. */
export const MISSING = '(missing value)';

/** The time zone that a browser in Paris sends, or Kibana's setting `dateFormat:tz`. */
const READER = 'Europe/Paris';

/** A line of a panel: the values that it is about, and its figures. */
interface PanelRow {
  readonly keys: readonly string[];
  readonly figures: readonly (number | null)[];
}

const parse = (text: unknown) => JSON.parse(String(text)) as unknown;

export function readSavedObjects(language: 'en' | 'fr') {
  // test/docs/questions.test.ts holds the committed files to these.
  const objects = savedObjects(language).map((object) => parse(JSON.stringify(object)) as SavedObject);
  const byId = new Map(objects.map((object) => [object.id, object]));
  const dashboard = byId.get('moisson');
  const map = byId.get('moisson-map');
  const panels = parse(dashboard?.attributes.panelsJSON) as Panel[];
  const indexOf = (id = '') => String(byId.get(id)?.attributes.title);
  const layers = parse(map?.attributes.layerListJSON) as readonly TileLayer[];
  return {
    objects,
    dashboard,
    map,
    panels,
    lens: panels.filter(({ type }) => type === 'lens'),
    views: objects.filter(({ type }) => type === 'index-pattern'),
    lensSearch: (panel: Panel) => lensSearch(panel, indexOf),
    layers,
    tilesSearch: () => tilesSearch(indexOf(map?.references[0]?.id), layers[1]),
  };
}

/** What Kibana's query language asks of an index, as far as we write it. */
function queryOf(index: string, kuery: string): estypes.QueryDslQueryContainer {
  const filter = kuery === '' ? [] : kuery.split(' and ').map((part) => clauseOf(index, part));
  return { bool: { filter } };
}

function clauseOf(index: string, part: string): estypes.QueryDslQueryContainer {
  if (part.startsWith('not ')) return { bool: { must_not: [clauseOf(index, part.slice(4))] } };
  const [, field = '', wanted = ''] =
    /^([\w.]+) : (\*|"[^"]+"|\("[^"]+"(?: or "[^"]+")*\))$/.exec(part) ?? [];
  expect(fieldAt(index, field), part).toBeDefined();
  if (wanted === '*') return { exists: { field } };
  expect(fieldAt(index, field), part).toMatchObject({ type: 'keyword' });
  return { terms: { [field]: [...wanted.matchAll(/"([^"]+)"/g)].map(([, value = '']) => value) } };
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  terms: ['keyword'],
  date_histogram: ['date'],
  max: ['date', 'integer', 'float'],
  sum: ['integer', 'float'],
  median: ['float', 'integer'],
  unique_count: ['keyword', 'long'],
};

/** The aggregation that Lens makes of a column. */
function aggregationOf(index: string, { operationType, sourceField, filter, params }: Column): Json {
  const aggregation = plainAggregation(index, operationType, sourceField, params);
  if (filter === undefined) return aggregation;
  expect(filter.language).toBe('kuery');
  return { filter: queryOf(index, filter.query), aggs: { filtered: aggregation } };
}

function plainAggregation(index: string, operation: string, field: string, params: Column['params']): Json {
  if (operation === 'count') {
    expect(field).toBe('___records___');
    return { value_count: { field: '_index' } };
  }
  expect(TYPES[operation], `${operation} of ${index}.${field}`).toContain(fieldAt(index, field)?.type);
  switch (operation) {
    case 'terms':
      expect(params.orderBy).toEqual({ type: 'column', columnId: 'metric-0' });
      expect(params.orderDirection).toBe('desc');
      // Lens asks for what is missing only where it asks for the rest.
      expect(params.missingBucket).toBe(params.otherBucket);
      return { terms: { field, size: params.size, ...(params.missingBucket && { missing: MISSING }) } };
    case 'date_histogram':
      expect(params.interval).toBe('d');
      return { date_histogram: { field, calendar_interval: 'day', time_zone: READER, min_doc_count: 1 } };
    case 'median':
      return { percentiles: { field, percents: [50] } };
    case 'unique_count':
      return { cardinality: { field } };
    default:
      return { [operation]: { field } };
  }
}

/** The columns that are shown of a layer: the rest are parts of a formula. */
function shownIn(columns: Columns): readonly string[] {
  return Object.keys(columns).filter((id) => !/X\d+$/.test(id));
}

/** The columns that a metric is the sum of: itself, or the parts of its formula. */
function summands(columns: Columns, id: string): readonly string[] {
  const { operationType, references = [], params } = columns[id] ?? NO_COLUMN;
  if (operationType !== 'formula') return [id];
  const sum = columns[references[0] ?? ''] ?? NO_COLUMN;
  const { name, args, text } = sum.params.tinymathAst ?? { name: '', args: [], text: '' };
  expect([references.length, sum.operationType, name]).toEqual([1, 'math', 'add']);
  expect([sum.references, text]).toEqual([args, params.formula]);
  // What a person who opens the formula reads, and what it is made of.
  expect(params.formula).toBe(args.map((part) => formulaOf(columns[part] ?? NO_COLUMN)).join(' + '));
  return args;
}

const NO_COLUMN: Column = { operationType: '', sourceField: '', params: {} };

function formulaOf({ operationType, sourceField, filter }: Column): string {
  const field = sourceField === '___records___' ? [] : [sourceField];
  return `${operationType}(${[...field, ...(filter === undefined ? [] : [`kql='${filter.query}'`])].join(', ')})`;
}

/** The search of a panel, as Lens nests it, and how its answer is read. */
function lensSearch({ embeddableConfig: { attributes } }: Panel, indexOf: (id?: string) => string) {
  const index = indexOf(attributes?.references[0]?.id);
  const state = attributes?.state as {
    query: { query: string };
    datasourceStates: { formBased: { layers: { layer: { columns: Columns; columnOrder: string[] } } } };
    visualization: Json;
  };
  const { columns, columnOrder } = state.datasourceStates.formBased.layers.layer;
  expect(columnOrder).toEqual(Object.keys(columns));
  // Every column that is shown is one of them.
  const shown = valuesUnder(
    new Set(['metricAccessor', 'xAccessor', 'splitAccessor', 'accessors', 'columnId']),
    state.visualization,
  ).flat();
  expect([...shown].sort()).toEqual([...shownIn(columns)].sort());
  const [by = [], metrics = []] = ['by', 'metric'].map((kind) =>
    shownIn(columns).filter((id) => id.startsWith(kind)),
  );
  const asked = (id: string) => aggregationOf(index, columns[id] ?? NO_COLUMN);
  const parts = metrics.map((id) => summands(columns, id));
  // Each bucket in the one before, the measures innermost.
  const aggs = by.reduceRight<Json>(
    (inner, id) => ({ [id]: { ...asked(id), aggs: inner } }),
    Object.fromEntries(parts.flat().map((id) => [id, asked(id)])),
  );
  const rowsOf = (bucket: Json, depth = 0, keys: readonly string[] = []): PanelRow[] => {
    const id = by[depth];
    if (id === undefined) return [{ keys, figures: parts.map((ids) => sumOf(bucket, ids)) }];
    const { buckets } = bucket[id] as {
      buckets: readonly (Json & { key: string; key_as_string?: string })[];
    };
    // Of a day, its date in the reader's time zone.
    return buckets.flatMap((inner) =>
      rowsOf(inner, depth + 1, [...keys, inner.key_as_string?.slice(0, 10) ?? inner.key]),
    );
  };
  return {
    index,
    body: { size: 0, query: queryOf(index, state.query.query), aggs } as estypes.SearchRequest,
    operations: parts.map((ids) => ids.map((id) => columns[id]?.operationType).join(' + ')),
    size: columns[by[0] ?? '']?.params.size,
    read: ({ aggregations = {} }: estypes.SearchResponse): readonly PanelRow[] => rowsOf(aggregations),
  };
}

function sumOf(bucket: Json, ids: readonly string[]): number | null {
  const figures = ids.map((id) => figureOf(bucket[id] as Answered));
  return figures.includes(null) ? null : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}

interface Answered {
  readonly value?: number | null;
  readonly values?: Readonly<Record<string, number | null>>;
  readonly filtered?: Answered;
}

function figureOf({ filtered, values, value }: Answered): number | null {
  if (filtered !== undefined) return figureOf(filtered);
  return (values === undefined ? value : values['50.0']) ?? null;
}

/** The search of the map's tiles. */
function tilesSearch(index: string, layer: TileLayer | undefined) {
  const { geoField: field = '', metrics = [] } = layer?.sourceDescriptor ?? {};
  expect(fieldAt(index, field)).toMatchObject({ type: 'geo_point' });
  // Maps has no way of counting posts as `query` does.
  expect(metrics).toEqual([{ type: 'count' }]);
  const aggs = {
    tiles: {
      geotile_grid: { field, precision: 6, size: 10_000 },
      aggs: { centre: { geo_centroid: { field } } },
    },
  };
  const body = { size: 0, query: queryOf(index, layer?.query.query ?? ''), aggs };
  return { index, body: body as estypes.SearchRequest };
}
