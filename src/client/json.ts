import type { Certificate } from '../domain/certificate.js';
import { parisInstant } from '../domain/clock.js';
import { print } from './terminal.js';

/**
 * Version of what `--json` prints, of every command. It is raised when a field goes or means something else; fields are
 * added without. See docs/json.md.
 */
export const JSON_SCHEMA_VERSION = 1;

/** Prints a result for a program: one JSON object on standard output. */
export function printJson(result: object): void {
  print(JSON.stringify({ schemaVersion: JSON_SCHEMA_VERSION, ...result }, null, 2));
}

/**
 * A certificate with every moment in true UTC: what the API's clock says is Paris time with a false Z
 * (docs/api/offers.md "Creation date").
 */
export function certificateJson(certificate: Certificate): object {
  const { frozenAt, since } = certificate;
  return {
    ...certificate,
    frozenAt: parisInstant(frozenAt) ?? frozenAt,
    ...(since === undefined ? {} : { since: parisInstant(since) ?? since }),
  };
}
