import { describe, expect, it } from 'vitest';
import { ALERTS } from '../../../src/domain/metrics/alerts.js';
import { dashboard } from '../../../src/domain/metrics/dashboard.js';
import { METRICS, type MetricDefinition } from '../../../src/domain/metrics/list.js';
import { prometheusRules, recordOf } from '../../../src/domain/metrics/rules.js';
import { VIEWS } from '../../../src/domain/metrics/views.js';

const CURVES = VIEWS.flatMap((view) => view.curves.map((curve) => ({ view, curve })));
const EXPRESSIONS = [
  ...CURVES.map(({ view, curve }) => [recordOf(view, curve), curve.expression] as const),
  ...ALERTS.map(({ name, expression }) => [name, expression] as const),
];

const definitionOf = (name: string): MetricDefinition | undefined =>
  METRICS[name.replace(/_(bucket|count|sum)$/, '') as keyof typeof METRICS];

/** Names of ours in an expression, with what selects their labels. */
const seriesIn = (expression: string) =>
  [...expression.matchAll(/(moisson_\w+)(?:\{([^}]*)\})?/g)].map(([, name = '', selector = '']) => ({
    name,
    selector,
  }));

describe.each(EXPRESSIONS)('%s', (_name, expression) => {
  it('asks for metrics and labels that the list has, and for values that it knows', () => {
    for (const { name, selector } of seriesIn(expression)) {
      const definition = definitionOf(name);
      expect(definition, name).toBeDefined();
      expect(/_(bucket|count|sum)$/.test(name)).toBe(definition?.kind === 'histogram');
      for (const [, label = '', sign, value = ''] of selector.matchAll(/(\w+)(=~|!~|!=|=)"([^"]*)"/g)) {
        const values = definition?.labels[label];
        expect(values, `${name} has no label ${label}`).toBeDefined();
        if (sign === '=' && values?.length !== 0) expect(values).toContain(value);
      }
    }
  });

  it('takes the rise of a counter, and never its value: that begins again with each process', () => {
    for (const { name } of seriesIn(expression)) {
      if (definitionOf(name)?.kind === 'gauge') continue;
      expect(expression).toMatch(new RegExp(`(rate|increase)\\(${name}`));
    }
  });
});

it('every metric of the list is shown somewhere', () => {
  const shown = EXPRESSIONS.flatMap(([, expression]) => seriesIn(expression));
  const missing = Object.keys(METRICS).filter(
    (metric) => !shown.some(({ name }) => name.replace(/_(bucket|count|sum)$/, '') === metric),
  );
  expect(missing).toEqual([]);
});

it('every expression of the dashboard is a rule, under a name of its own, and so is every alert', () => {
  const rules = prometheusRules(VIEWS, ALERTS).groups.flatMap(
    (group) => (group as { rules: { record?: string; alert?: string; expr: string }[] }).rules,
  );
  const names = rules.map(({ record, alert }) => record ?? alert);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^(moisson:[a-z0-9_:]+|Moisson[A-Za-z]+)$/);
  for (const language of ['en', 'fr'] as const) {
    const { panels } = dashboard(VIEWS, language) as { panels: { targets: { expr: string }[] }[] };
    const asked = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    expect(rules.map(({ expr }) => expr)).toEqual(expect.arrayContaining(asked));
    expect(asked).toHaveLength(CURVES.length);
  }
});

it('panels stand in a grid without covering each other', () => {
  const { panels } = dashboard(VIEWS, 'en') as {
    panels: { gridPos: { x: number; y: number; w: number; h: number } }[];
  };
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  for (const { gridPos } of panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
});
