import type { Language } from '../language.js';
import { type Breakdown, DATA_VIEWS, kueryOf, type LensPanel, type Metric } from './panels.js';

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
  const { metrics, by, title, view } = panel;
  const breakdowns = by.map((one, i) => [`by-${i}`, breakdownColumn(one, language)] as const);
  const measures = metrics.map((one, i) => [`metric-${i}`, metricColumn(one, language)] as const);
  const columns = [...breakdowns, ...measures];
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
      query: kueryOf(panel),
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

function metricColumn({ operation, field, isDate, among, label }: Metric, language: Language): Json {
  return {
    label: label[language],
    customLabel: true,
    dataType: isDate ? 'date' : 'number',
    operationType: operation,
    sourceField: field ?? '___records___',
    isBucketed: false,
    scale: 'ratio',
    ...(among && {
      filter: {
        language: 'kuery',
        query: `${among.field} : (${among.values.map((one) => `"${one}"`).join(' or ')})`,
      },
    }),
    params: { emptyAsNull: true },
  };
}

function breakdownColumn({ operation, field, size = 10, label }: Breakdown, language: Language): Json {
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
      otherBucket: false,
      missingBucket: false,
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
