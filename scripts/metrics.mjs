/**
 * Writes docs/metrics.md and its French page, the dashboards that Grafana imports and the rules that Prometheus loads, from
 * src/domain/metrics: `node scripts/metrics.mjs`. test/docs/metrics.test.ts holds the files to it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { fromBuild, inCell } from './generated.mjs';
import { prepareBuild, ROOT } from './prepare.mjs';

export const PAGES = /** @type {const} */ ({ en: 'docs/metrics.md', fr: 'docs/metrics.fr.md' });
export const DASHBOARDS = /** @type {const} */ ({
  en: 'docs/grafana/moisson.json',
  fr: 'docs/grafana/moisson.fr.json',
});
export const RULES = 'docs/prometheus/moisson-rules.yml';

const SCRAPE = `rule_files:
  - moisson-rules.yml
scrape_configs:
  - job_name: moisson
    static_configs:
      - targets: ['127.0.0.1:9464', '127.0.0.1:9465', '127.0.0.1:9466']`;

const TEXTS = {
  en: {
    title: 'Metrics',
    introduction: [
      'With `MOISSON_METRICS_PORT`, each worker process shows its metrics to Prometheus, on `/metrics` of a port of its own: the worker `ingestion` on that port, `app-1` on the next one, `app-2` on the one after. They listen on 127.0.0.1; `MOISSON_METRICS_ADDRESS` names another address of the machine, for a Prometheus elsewhere. There is no password: a firewall decides who reads. Metrics hold numbers, names of applications (`app-1`) and statuses; no offer, no id, no secret.',
      `\`\`\`\n${SCRAPE}\n\`\`\``,
      "Temporal's own metrics (`temporal_...`) come with them, by their default names and units, so that Temporal's public dashboards work as they are.",
      'Counters begin at 0 with each process. An activity that is repeated after it had stored its page counts its offers once more; the certificate of a run counts them once. A metric that is read from the index is the same on every worker `ingestion`: take its `max`.',
    ],
    metrics: ['Ours', ['metric', 'kind', 'labels', 'worker', 'what it says']],
    kinds: { counter: 'counter', gauge: 'gauge', histogram: 'histogram' },
    workers: { application: 'each application', ingestion: '`ingestion`', every: 'every' },
    dashboard: [
      'The dashboard',
      '[grafana/moisson.json](grafana/moisson.json) has these panels; import it in Grafana under Dashboards → New → Import, and choose your Prometheus. Every expression is also a recording rule. The expressions are tested on a real Prometheus that scrapes real workers; the import itself has not been tried in a Grafana.',
      ['panel', 'expression', 'recorded as'],
    ],
    alerts: [
      'Alerts',
      'Prometheus loads [prometheus/moisson-rules.yml](prometheus/moisson-rules.yml) (`rule_files`). Each alert has its sentence in English (`summary`) and in French (`resume`). `MoissonWorkerDown` takes the name of the job from the configuration above.',
      ['alert', 'when', 'for', 'severity', 'what it says'],
    ],
    note: '`node scripts/metrics.mjs` writes this page, the dashboards and the rules from the lists in `src/domain/metrics/`.',
  },
  fr: {
    title: 'Métriques',
    introduction: [
      "Avec `MOISSON_METRICS_PORT`, chaque processus worker montre ses métriques à Prometheus, sur `/metrics` d'un port à lui : le worker `ingestion` sur ce port, `app-1` sur le suivant, `app-2` sur celui d'après. Ils écoutent sur 127.0.0.1 ; `MOISSON_METRICS_ADDRESS` nomme une autre adresse de la machine, pour un Prometheus ailleurs. Il n'y a pas de mot de passe : un pare-feu décide qui lit. Les métriques contiennent des nombres, des noms d'applications (`app-1`) et des statuts ; ni offre, ni identifiant, ni secret.",
      `\`\`\`\n${SCRAPE}\n\`\`\``,
      'Les métriques de Temporal (`temporal_...`) les accompagnent, sous leurs noms et unités par défaut : les tableaux de bord publics de Temporal fonctionnent tels quels.',
      "Les compteurs partent de 0 avec chaque processus. Une activité répétée après avoir enregistré sa page compte ses offres une fois de plus ; le certificat d'une collecte les compte une fois. Une métrique lue dans l'index est la même sur chaque worker `ingestion` : prenez son `max`.",
    ],
    metrics: ['Les nôtres', ['métrique', 'genre', 'étiquettes', 'worker', 'ce qu’elle dit']],
    kinds: { counter: 'compteur', gauge: 'jauge', histogram: 'histogramme' },
    workers: { application: 'chaque application', ingestion: '`ingestion`', every: 'tous' },
    dashboard: [
      'Le tableau de bord',
      "[grafana/moisson.fr.json](grafana/moisson.fr.json) a ces panneaux ; importez-le dans Grafana sous Dashboards → New → Import, et choisissez votre Prometheus. Chaque expression est aussi une règle d'enregistrement. Les expressions sont testées sur un vrai Prometheus qui lit de vrais workers ; l'import lui-même n'a pas été essayé dans un Grafana.",
      ['panneau', 'expression', 'enregistrée sous'],
    ],
    alerts: [
      'Alertes',
      'Prometheus charge [prometheus/moisson-rules.yml](prometheus/moisson-rules.yml) (`rule_files`). Chaque alerte a sa phrase en anglais (`summary`) et en français (`resume`). `MoissonWorkerDown` prend le nom du job dans la configuration ci-dessus.',
      ['alerte', 'quand', 'pendant', 'gravité', 'ce qu’elle dit'],
    ],
    note: '`node scripts/metrics.mjs` écrit cette page, les tableaux de bord et les règles à partir des listes dans `src/domain/metrics/`.',
  },
};

/** The page of one language. */
export function metricsPage({ metrics, views, alerts, recordOf }, language) {
  const t = TEXTS[language];
  const rows = Object.entries(metrics).map(([name, { kind, labels, worker, help }]) => [
    `\`${name}\``,
    t.kinds[kind],
    Object.entries(labels)
      .map(([label, values]) => `\`${label}\`${values.length === 0 ? '' : ` (${values.join(', ')})`}`)
      .join(', '),
    t.workers[worker],
    help[language],
  ]);
  const panels = views.flatMap((view) =>
    view.curves.map((curve) => [
      view.title[language],
      codeCell(curve.expression),
      codeCell(recordOf(view, curve)),
    ]),
  );
  const alarms = alerts.map(({ name, expression, lasting, severity, summary }) => [
    codeCell(name),
    codeCell(expression),
    lasting,
    severity,
    summary[language],
  ]);
  return [
    `# ${t.title}\n`,
    ...t.introduction.map((text) => `${text}\n`),
    `## ${t.metrics[0]}\n`,
    `${table(t.metrics[1], rows)}\n`,
    `## ${t.dashboard[0]}\n`,
    `${t.dashboard[1]}\n`,
    `${table(t.dashboard[2], panels)}\n`,
    `## ${t.alerts[0]}\n`,
    `${t.alerts[1]}\n`,
    `${table(t.alerts[2], alarms)}\n`,
    `${t.note}\n`,
  ].join('\n');
}

/** Code in a cell of a table. */
function codeCell(code) {
  return `\`${inCell(code)}\``;
}

/** The file of the rules. */
export function rulesFile(rules) {
  const head = '# Written by `node scripts/metrics.mjs` from src/domain/metrics/: change it there.\n';
  return `${head}${stringify(rules, { lineWidth: 0 })}`;
}

/** The file of a dashboard. */
export function dashboardFile(dashboard) {
  return `${JSON.stringify(dashboard, null, 2)}\n`;
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (pathToFileURL(argv[1] ?? '').href === import.meta.url) {
  await prepareBuild({ log: console.error });
  const { METRICS: metrics } = await fromBuild('domain/metrics/list.js');
  const { VIEWS: views } = await fromBuild('domain/metrics/views.js');
  const { ALERTS: alerts } = await fromBuild('domain/metrics/alerts.js');
  const { prometheusRules, recordOf } = await fromBuild('domain/metrics/rules.js');
  const { dashboard } = await fromBuild('domain/metrics/dashboard.js');
  for (const folder of ['grafana', 'prometheus']) mkdirSync(join(ROOT, 'docs', folder), { recursive: true });
  for (const language of ['en', 'fr']) {
    writeFileSync(join(ROOT, PAGES[language]), metricsPage({ metrics, views, alerts, recordOf }, language));
    writeFileSync(join(ROOT, DASHBOARDS[language]), dashboardFile(dashboard(views, language)));
  }
  writeFileSync(join(ROOT, RULES), rulesFile(prometheusRules(views, alerts)));
}
