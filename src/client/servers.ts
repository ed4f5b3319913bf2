import type { Config } from '../config/index.js';
import { say } from './terminal.js';

export type ServerName = 'temporal' | 'elasticsearch';

/** Whose a server is: named by the configuration, started by `moisson up`, or whichever listens on the usual port. */
export type ServerOrigin = 'configured' | 'up' | 'usual';
export type Servers = Readonly<Record<ServerName, ServerOrigin>>;

const ORIGINS: Readonly<Record<ServerOrigin, string>> = {
  configured: 'configured',
  up: 'started by `npx moisson up`',
  usual: 'the usual address, not started from here',
};

/** For a person, in a few words. */
export function describeOrigin(origin: ServerOrigin): string {
  return ORIGINS[origin];
}

const VARIABLES = { temporal: 'TEMPORAL_ADDRESS', elasticsearch: 'ELASTICSEARCH_URL' } as const;
const NAMES = { temporal: 'Temporal', elasticsearch: 'Elasticsearch' } as const;

/** What to do about a server of which nobody said that it is meant. */
export function remedyFor(name: ServerName): string {
  return `start your own with \`npx moisson up\`, or set ${VARIABLES[name]}`;
}

/** Says of a server that nobody named that it is only taken because it listens there. */
export function warnOfUnnamed(
  name: ServerName,
  { temporal, elasticsearch }: Config,
  tell: (line: string) => void = say,
): void {
  const server = name === 'temporal' ? temporal : elasticsearch;
  if (server.configured) return;
  const address = name === 'temporal' ? temporal.address : elasticsearch.url;
  tell(
    `warning: ${NAMES[name]} is taken from ${address}, whoever started it: ${VARIABLES[name]} is not set, and nothing that \`npx moisson up\` started is running.`,
  );
}
