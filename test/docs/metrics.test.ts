import { describe, expect, it } from 'vitest';
import { DASHBOARDS, dashboardFile, metricsPage, PAGES, RULES, rulesFile } from '../../scripts/metrics.mjs';
import { ALERTS as alerts } from '../../src/domain/metrics/alerts.js';
import { dashboard } from '../../src/domain/metrics/dashboard.js';
import { METRICS as metrics } from '../../src/domain/metrics/list.js';
import { prometheusRules, recordOf } from '../../src/domain/metrics/rules.js';
import { VIEWS as views } from '../../src/domain/metrics/views.js';
import { read } from './pages.js';

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  it('the page of the metrics is that of the lists (else: node scripts/metrics.mjs)', () => {
    expect(read(PAGES[language])).toBe(metricsPage({ metrics, views, alerts, recordOf }, language));
  });

  it('the dashboard is made by the code (else: node scripts/metrics.mjs)', () => {
    expect(read(DASHBOARDS[language])).toBe(dashboardFile(dashboard(views, language)));
  });
});

it('the rules of Prometheus are made by the code (else: node scripts/metrics.mjs)', () => {
  expect(read(RULES)).toBe(rulesFile(prometheusRules(views, alerts)));
});
