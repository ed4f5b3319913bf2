import type { Language } from '../language.js';
import type { View } from './views.js';

/** Of Grafana's grid, which is 24 wide. */
const COLUMNS = 24;
const SIZES = { number: { w: 6, h: 4 }, lines: { w: 12, h: 8 } } as const;
const TYPES = { number: 'stat', lines: 'timeseries' } as const;
/** Whoever imports the dashboard chooses which Prometheus it asks. */
const SOURCE = { type: 'prometheus', uid: '$source' } as const;

/** A dashboard as Grafana imports it, in one language. Pure. */
export function dashboard(views: readonly View[], language: Language): object {
  return {
    uid: `moisson-${language}`,
    title: 'Moisson',
    tags: ['moisson'],
    schemaVersion: 39,
    editable: true,
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    templating: {
      list: [{ name: 'source', label: 'Prometheus', type: 'datasource', query: 'prometheus' }],
    },
    panels: panelsOf(views, language),
  };
}

/** From left to right, a new row where the next one does not fit or has another height. */
function panelsOf(views: readonly View[], language: Language): object[] {
  let [x, y, height] = [0, 0, 0];
  return views.map((view, i) => {
    const { w, h } = SIZES[view.form];
    if (x + w > COLUMNS || (height !== 0 && height !== h)) [x, y] = [0, y + height];
    const gridPos = { x, y, w, h };
    [x, height] = [x + w, h];
    return panelOf(view, i + 1, gridPos, language);
  });
}

function panelOf(view: View, id: number, gridPos: object, language: Language): object {
  const { form, unit, bad, title, curves } = view;
  const steps = [
    { color: 'green', value: null },
    ...(bad === undefined ? [] : [{ color: 'red', value: bad }]),
  ];
  return {
    id,
    type: TYPES[form],
    title: title[language],
    gridPos,
    datasource: SOURCE,
    fieldConfig: { defaults: { unit, min: 0, thresholds: { mode: 'absolute', steps } }, overrides: [] },
    ...(form === 'number' ? { options: { reduceOptions: { calcs: ['lastNotNull'] } } } : {}),
    targets: curves.map(({ expression, legend }, i) => ({
      refId: String.fromCharCode('A'.charCodeAt(0) + i),
      datasource: SOURCE,
      expr: expression,
      legendFormat: legend[language],
    })),
  };
}
