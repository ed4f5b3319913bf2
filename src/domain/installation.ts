/**
 * What one set of workers reads from and writes to. A run is handed on to its workers with it, and a worker of another
 * one refuses. What is not known is compared with nothing.
 */
export interface Installation {
  /** Address of the API. */
  readonly api?: string;
  /** UUID of the Elasticsearch cluster. */
  readonly cluster?: string;
  /** Put before every index name; '' by default. */
  readonly prefix?: string;
}

/** Name of the header of Temporal's messages that carries it, and of the memo of a run that a client starts. */
export const INSTALLATION = 'moisson-installation';

/** What of `served` is not what is `wanted`, for a person; undefined when nothing is. */
export function differenceOf(served: Installation, wanted: Installation): string | undefined {
  const differs = (field: keyof Installation) =>
    served[field] !== undefined && wanted[field] !== undefined && served[field] !== wanted[field];
  if (differs('prefix')) {
    return `indexes with the prefix "${served.prefix}", not "${wanted.prefix}" (ELASTICSEARCH_INDEX_PREFIX)`;
  }
  if (differs('cluster')) {
    return `the Elasticsearch cluster ${served.cluster}, not ${wanted.cluster} (ELASTICSEARCH_URL)`;
  }
  if (differs('api')) return `the API at ${served.api}, not at ${wanted.api} (FRANCE_TRAVAIL_API_URL)`;
  return undefined;
}

/** What came through JSON as an installation; undefined when it is none. */
export function asInstallation(value: unknown): Installation | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const known = Object.entries(value).filter(
    ([name, text]) => ['api', 'cluster', 'prefix'].includes(name) && typeof text === 'string',
  );
  return Object.fromEntries(known) as Installation;
}
