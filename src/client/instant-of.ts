import { parisInstant } from '../domain/clock.js';

/** The instant that `--since` names, ISO 8601: a day begins at midnight in Paris. */
export function instantOf(since: string): string {
  if (since.includes('T')) return new Date(since).toISOString();
  return parisInstant(`${since}T00:00:00`) ?? since;
}
