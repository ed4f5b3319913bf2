import type { Language } from '../language.js';
import { kueryOf, type Sayable } from './kuery.js';
import { type Breakdown, DATA_VIEWS, type LensPanel, type Metric } from './panels.js';

/** A saved object that another one leads to. */
export interface Reference {
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

type Json = Readonly<Record<string, unknown>>;

const LAYER = 'layer';

/** What Kibana's Lens keeps of a panel, with the data view that it leads to. */
export function lensAttributes(panel: LensPanel, language: Language): Json & { references: Reference[] } {
  const { metrics, by, title, view, only = [] } = panel;
  const breakdowns = by.map((one, i) => [`by-${i}`, breakdownColumn(one, language)] as const);
  const measures = metrics.map((one, i) => [`metric-${i}`, one] as const);
  const columns = [...breakdowns, ...measures.flatMap(([id, metric]) => metricColumns(id, metric, language))];
  return {
    title: title[language],
    type: 'lens',
    visualizationType: VISUALIZATIONS[panel.shape],
    references: [
      { type: 'index-pattern', id: DATA_VIEWS[view].id, name: `indexpattern-datasource-layer-${LAYER}` },
    ],
    state: {
      datasourceStates: {
        formBased: {
          layers: {
            [LAYER]: {
              columns: Object.fromEntries(columns),
              columnOrder: columns.map(([id]) => id),
              incompleteColumns: {},
            },
          },
        },
      },
      visualization: visualization(
        panel.shape,
        breakdowns.map(([id]) => id),
        measures.map(([id]) => id),
      ),
      query: kueryOf(only),
      filters: [],
      internalReferences: [],
      adHocDataViews: {},
    },
  };
}

const VISUALIZATIONS: Readonly<Record<LensPanel['shape'], string>> = {
  metric: 'lnsMetric',
  bars: 'lnsXY',
  columns: 'lnsXY',
  table: 'lnsDatatable',
};

/** The column of a metric; of a formula, those that it is made of follow, as Lens writes them. */
function metricColumns(
  id: string,
  metric: Metric,
  language: Language,
): (readonly [id: string, column: Json])[] {
  const { operation, field, isDate, missingIsOne, only, label } = metric;
  const named = { label: label[language], customLabel: true };
  if (missingIsOne && field !== undefined) return formulaColumns(id, operation, field, named);
  const plain = plainColumn(operation, field, { emptyAsNull: true }, only);
  return [[id, { ...named, ...plain, ...(isDate && { dataType: 'date' }) }]];
}

const A_NUMBER = { dataType: 'number', isBucketed: false, scale: 'ratio' };

function plainColumn(
  operation: Metric['operation'],
  field: string | undefined,
  params: Json,
  only?: Metric['only'],
): Json {
  return {
    ...A_NUMBER,
    operationType: operation,
    sourceField: field ?? '___records___',
    ...(only !== undefined && { filter: kueryOf(only) }),
    params,
  };
}

/** What an operation makes of a field, and one more for each document without it. */
function formulaColumns(
  id: string,
  operation: Metric['operation'],
  field: string,
  named: Json,
): (readonly [id: string, column: Json])[] {
  const without: Sayable = { bool: { must_not: [{ exists: { field } }] } };
  const text = `${operation}(${field}) + count(kql='${kueryOf([without]).query}')`;
  const [some, none, sum] = [`${id}X0`, `${id}X1`, `${id}X2`];
  const part = { label: `Part of ${text}`, customLabel: true };
  const inFormula = { emptyAsNull: false };
  const location = { min: 0, max: text.length };
  const tinymathAst = { type: 'function', name: 'add', args: [some, none], location, text };
  return [
    [
      id,
      {
        ...named,
        ...A_NUMBER,
        operationType: 'formula',
        params: { formula: text, isFormulaBroken: false },
        references: [sum],
      },
    ],
    [some, { ...part, ...plainColumn(operation, field, inFormula) }],
    [none, { ...part, ...plainColumn('count', undefined, inFormula, [without]) }],
    [sum, { ...part, ...A_NUMBER, operationType: 'math', params: { tinymathAst }, references: [some, none] }],
  ];
}

function breakdownColumn(
  { operation, field, size = 10, withMissing = false, label }: Breakdown,
  language: Language,
): Json {
  const common = { label: label[language], customLabel: true, sourceField: field, isBucketed: true };
  if (operation === 'date_histogram') {
    const params = { interval: 'd', includeEmptyRows: true, dropPartials: false };
    return { ...common, dataType: 'date', operationType: operation, scale: 'interval', params };
  }
  return {
    ...common,
    dataType: 'string',
    operationType: operation,
    scale: 'ordinal',
    params: {
      size,
      orderBy: { type: 'column', columnId: 'metric-0' },
      orderDirection: 'desc',
      // Lens takes the second only with the first.
      otherBucket: withMissing,
      missingBucket: withMissing,
      parentFormat: { id: 'terms' },
    },
  };
}

function visualization(
  shape: LensPanel['shape'],
  breakdowns: readonly string[],
  metrics: readonly string[],
): Json {
  const layer = { layerId: LAYER, layerType: 'data' };
  if (shape === 'metric') return { ...layer, metricAccessor: metrics[0] };
  if (shape === 'table') {
    return { ...layer, columns: [...breakdowns, ...metrics].map((columnId) => ({ columnId })) };
  }
  const seriesType = shape === 'bars' ? 'bar_horizontal' : 'bar_stacked';
  const [x, split] = breakdowns;
  return {
    legend: { isVisible: true, position: 'right' },
    valueLabels: 'hide',
    preferredSeriesType: seriesType,
    layers: [
      {
        ...layer,
        seriesType,
        accessors: metrics,
        xAccessor: x,
        ...(split !== undefined && { splitAccessor: split }),
      },
    ],
  };
}
