type Language = 'en' | 'fr';
type ByLanguage = Readonly<Record<Language, string>>;

/** The pages of the metrics, by language. */
export const PAGES: ByLanguage;

/** The files that Grafana imports, by language. */
export const DASHBOARDS: ByLanguage;

/** The file that Prometheus loads. */
export const RULES: string;

/** The page of the metrics in one language. */
export function metricsPage(
  made: {
    readonly metrics: Readonly<Record<string, object>>;
    readonly views: readonly object[];
    readonly alerts: readonly object[];
    readonly recordOf: (view: never, curve: never) => string;
  },
  language: Language,
): string;

export function rulesFile(rules: object): string;

export function dashboardFile(dashboard: object): string;
