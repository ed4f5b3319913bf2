import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Findings } from './findings.js';

/** Variables by name. Those that we read are trimmed, and absent when empty; the others are as they came. */
export type Values = ReadonlyMap<string, string>;

/** The variables that Moisson reads. */
export const OURS =
  /^(FRANCE_TRAVAIL|ELASTICSEARCH|TEMPORAL)_|^(CLOSED_OFFERS|MAX_CLOSED_SHARE|EVENT_DAYS)$|^MOISSON_(WEBHOOK_URL|WEBHOOK_SECRET|ON_RUN|LOG_FORMAT|METRICS_PORT|METRICS_ADDRESS|TRACES_URL)$|^MOISSON_WAREHOUSE_(URL|PASSWORD|SCHEMA)$|^PG(HOST|PORT|USER|PASSWORD|DATABASE|SSLMODE|SSLROOTCERT|PASSFILE)$|^(HTTPS?|NO)_PROXY$|^(https?|no)_proxy$/;
/** @temporalio/envconfig gives an empty one a meaning of its own: it removes a header. */
const UNTOUCHED = /^TEMPORAL_GRPC_META_/;
/** PEM text ends with a line break by right. */
const PEM = /_DATA$/;
const SECRET = /_(CLIENT_SECRET|WEBHOOK_SECRET|PASSWORD|API_KEY|WAREHOUSE_URL)(_|$)|^PGPASSWORD$/;

/** `NAME_FILE` instead of `NAME`: a file that holds the value, as Docker and Kubernetes hand on secrets. */
const BY_FILE =
  /^(FRANCE_TRAVAIL_CLIENT_(?:ID|SECRET)_\d+|(?:ELASTICSEARCH|TEMPORAL)_(?:PASSWORD|API_KEY)|MOISSON_(?:WEBHOOK_(?:URL|SECRET)|WAREHOUSE_(?:URL|PASSWORD)))_FILE$/;

/** Set for a worker process, whose environment holds all that it may know: no file is read beside it. */
export const COMPLETE = 'MOISSON_ENVIRONMENT_IS_COMPLETE';

/** The given environment over the file `.env` in `cwd`. */
export function readValues(env: NodeJS.ProcessEnv, cwd: string, findings: Findings): Values {
  const values = new Map<string, string>();
  const fromFile = env[COMPLETE] === undefined ? readDotEnv(cwd, findings) : {};
  for (const source of [fromFile, env]) {
    for (const [name, raw = ''] of Object.entries(source)) {
      if (!OURS.test(name) || UNTOUCHED.test(name)) {
        values.set(name, raw);
        continue;
      }
      const value = raw.trim();
      if (value === '') continue;
      if (value !== raw && !PEM.test(name)) {
        findings.warnings.push(`${name} had spaces or a line break around its value; they were removed.`);
      }
      values.set(name, value);
    }
  }
  readSecretFiles(values, cwd, findings);
  return values;
}

/** Puts what the files hold in the place of their names. */
function readSecretFiles(values: Map<string, string>, cwd: string, findings: Findings): void {
  for (const [source, file] of [...values]) {
    const [, name] = BY_FILE.exec(source) ?? [];
    if (name === undefined) continue;
    values.delete(source);
    if (values.has(name)) {
      findings.problems.push(`${name} and ${source} are both set: keep one of them.`);
      continue;
    }
    const text = readOptionalFile(resolve(cwd, file), `The file that ${source} names`, findings);
    const value = text?.trim() ?? '';
    if (value !== '') values.set(name, value);
    else if (text !== undefined) findings.problems.push(`The file that ${source} names is empty: ${file}.`);
    else if (!existsSync(resolve(cwd, file))) {
      findings.problems.push(`The file that ${source} names does not exist: ${file}.`);
    }
  }
}

function readDotEnv(cwd: string, findings: Findings): Record<string, string | undefined> {
  const text = readOptionalFile(join(cwd, '.env'), '.env', findings);
  if (text === undefined) return {};
  const variables = parseEnv(text);
  for (const name of Object.keys(variables)) {
    // The parser takes a line without "=" for the start of the next name.
    if (!/^[\w.-]+$/.test(name)) {
      const line = text.slice(0, text.indexOf(name.split('\n')[0] ?? '')).split('\n').length;
      findings.problems.push(`.env, line ${line}: a line must be NAME=value, a comment or empty.`);
    }
  }
  if (Object.keys(variables).some((name) => SECRET.test(name))) warnIfWorldReadable(cwd, '.env', findings);
  return variables;
}

/** The text of a file, or undefined when there is none; one that cannot be read is a problem. */
export function readOptionalFile(file: string, shownAs: string, findings: Findings): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT') findings.problems.push(`${shownAs} exists but cannot be read (${String(code)}).`);
    return undefined;
  }
}

export function warnIfWorldReadable(cwd: string, name: string, findings: Findings): void {
  // Windows has no such bits: Node reports every file as readable by all.
  if (process.platform === 'win32') return;
  if ((statSync(join(cwd, name)).mode & 0o004) !== 0) {
    findings.warnings.push(
      `${name} holds secrets and every user of this machine can read it: chmod 600 ${name}.`,
    );
  }
}
