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

/** Where an API is: the host of its address, with a port that is not the usual one. "api.francetravail.io" */
export function hostOf(api: string): string {
  return new URL(api).host;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/;

/** Whether a host ({@link hostOf}) is that of a simulator: it listens on this machine, on any port. */
export function isSimulator(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Whether two hosts ({@link hostOf}) are one API. */
export function isSameApi(one: string, other: string): boolean {
  return one === other || (isSimulator(one) && isSimulator(other));
}

/** Name of the header of Temporal's messages that carries it, and of the memo of a run that a client starts. */
export const INSTALLATION = 'moisson-installation';

/** What two installations differ in, as each has it. */
export interface Difference {
  readonly field: keyof Installation;
  readonly served: string;
  readonly wanted: string;
}

/** What of `served` is not what is `wanted`; undefined when nothing is. */
export function differenceOf(served: Installation, wanted: Installation): Difference | undefined {
  for (const field of ['prefix', 'cluster', 'api'] as const) {
    const [ours, theirs] = [served[field], wanted[field]];
    if (ours === undefined || theirs === undefined || ours === theirs) continue;
    return { field, served: ours, wanted: theirs };
  }
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
