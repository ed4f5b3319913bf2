import type { Alert } from './alerts.js';
import type { Curve, View } from './views.js';

/** How a recording rule is called: `moisson:` and the names of its view and curve. */
export function recordOf({ name }: View, curve: Curve): string {
  return ['moisson', name, curve.name].filter((part) => part !== '').join(':');
}

/**
 * The rules that Prometheus loads: every expression of the dashboard as a recording rule, which is how `promtool` checks
 * them and how long ranges stay quick, and the alerts. Pure.
 */
export function prometheusRules(views: readonly View[], alerts: readonly Alert[]): { groups: object[] } {
  const recorded = views.flatMap((view) =>
    view.curves.map((curve) => ({ record: recordOf(view, curve), expr: curve.expression })),
  );
  const alarms = alerts.map(({ name, expression, lasting, severity, summary }) => ({
    alert: name,
    expr: expression,
    for: lasting,
    labels: { severity },
    annotations: { summary: summary.en, resume: summary.fr },
  }));
  return {
    groups: [
      { name: 'moisson', interval: '1m', rules: recorded },
      { name: 'moisson-alerts', rules: alarms },
    ],
  };
}
