import { UnexpectedDownload } from './pinned.js';

/** Something this machine lacks to run a service itself; the message names it and the ways out. */
export class MissingRequirement extends Error {
  override name = 'MissingRequirement';
}

const WAYS_OUT = {
  Temporal: 'set TEMPORAL_ADDRESS to a running Temporal server, or use `docker compose up`',
  Elasticsearch: 'set ELASTICSEARCH_URL to a running Elasticsearch, or use `docker compose up`',
  DuckDB: 'export to NDJSON or CSV, which need no DuckDB',
  PostgreSQL: 'set MOISSON_WAREHOUSE_URL to a running PostgreSQL',
  hadolint: 'run the other tests by their names',
};
export type Installed = keyof typeof WAYS_OUT;

/** `missing` holds noun phrases: "a JDK 21 or newer", "Maven (mvn)". */
export function missingRequirement(service: Installed, missing: string[]): MissingRequirement {
  const what = missing.join(' and ');
  return new MissingRequirement(
    `${service} cannot be started here, because this machine lacks ${what}: ` +
      `install ${missing.length > 1 ? 'them' : 'it'}, or ${WAYS_OUT[service]}.`,
  );
}

/** A download that failed, with what its tool said and the ways out; what says so itself is left as it is. */
export function failedInstall(service: Installed, what: string, cause: unknown): Error {
  if (cause instanceof MissingRequirement || cause instanceof UnexpectedDownload) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${what} could not be installed. Check the network, or ${WAYS_OUT[service]}. ${reason}`, {
    cause,
  });
}
