import { join } from 'node:path';
import type { Application } from '../france-travail/index.js';
import type { Findings } from './findings.js';
import { COMPLETE, readOptionalFile, type Values, warnIfWorldReadable } from './values.js';

const SECRETS_FILE = 'secrets.json';

/** How one source of credentials spells its names. */
interface Spelling {
  readonly pattern: RegExp;
  readonly id: (number: number) => string;
  readonly secret: (number: number) => string;
  /** Appended to a name in a sentence. */
  readonly place: string;
}

const VARIABLES: Spelling = {
  pattern: /^FRANCE_TRAVAIL_CLIENT_(?:ID|SECRET)_(.*)$/,
  id: (number) => `FRANCE_TRAVAIL_CLIENT_ID_${number}`,
  secret: (number) => `FRANCE_TRAVAIL_CLIENT_SECRET_${number}`,
  place: '',
};

const SECRETS_JSON: Spelling = {
  pattern: /^client_(?:id|secret)_job_market_(.*)$/,
  id: (number) => `client_id_job_market_${number}`,
  secret: (number) => `client_secret_job_market_${number}`,
  place: ` in ${SECRETS_FILE}`,
};

/** Credentials in the order of their numbers, or none. Variables, where there are any, hide secrets.json whole. */
export function readApplications(values: Values, cwd: string, findings: Findings): Application[] {
  for (const name of ['FRANCE_TRAVAIL_CLIENT_ID', 'FRANCE_TRAVAIL_CLIENT_SECRET']) {
    if (values.has(name)) {
      findings.problems.push(`${name} needs the number of its application: name it ${name}_1.`);
    }
  }
  const named = [...values.keys()].some((name) => name.startsWith('FRANCE_TRAVAIL_CLIENT_'));
  const handedOn = values.get(COMPLETE);
  const applications =
    named || handedOn !== undefined
      ? pairUp(values, VARIABLES, findings, handedOn === SECRETS_FILE ? SECRETS_JSON : VARIABLES)
      : pairUp(readSecretsFile(cwd, findings), SECRETS_JSON, findings);
  refuseTwins(applications, findings);
  return applications;
}

/** Two workers with one id would each take the whole rate of the application, and a third of their calls be refused. */
function refuseTwins(applications: readonly Application[], findings: Findings): void {
  const first = new Map<string, Application>();
  for (const application of applications) {
    const { clientId, name, source = name } = application;
    const twin = first.get(clientId);
    if (twin === undefined || clientId === WITHHELD) first.set(clientId, application);
    else {
      findings.problems.push(
        `${source} hold the id of ${twin.source ?? twin.name}: the API counts both as one application. Give the id of another application, or remove one of the two.`,
      );
    }
  }
}

/** In the environment of a worker, instead of the credentials of an application that is not its own. */
export const WITHHELD = 'withheld';

/** Applications as variables, in the order of their numbers, and where a person wrote them. */
export function variablesOf(applications: readonly Application[]): Record<string, string> {
  const variables = applications.flatMap(({ clientId, clientSecret }, i) => [
    [VARIABLES.id(i + 1), clientId],
    [VARIABLES.secret(i + 1), clientSecret],
  ]);
  const fromFile = applications.some(({ source }) => source?.endsWith(SECRETS_JSON.place));
  return { ...Object.fromEntries(variables), [COMPLETE]: fromFile ? SECRETS_FILE : 'variables' };
}

/** `toldAs` is how the place is named where a person wrote the credentials. */
function pairUp(values: Values, spelling: Spelling, findings: Findings, toldAs = spelling): Application[] {
  const numbers = new Set<number>();
  for (const name of values.keys()) {
    const suffix = spelling.pattern.exec(name)?.[1];
    if (suffix === undefined) continue;
    if (/^[1-9]\d{0,2}$/.test(suffix)) numbers.add(Number(suffix));
    else
      findings.problems.push(
        `${name}${spelling.place} must end in a number from 1, written without zeros in front.`,
      );
  }

  const applications: Application[] = [];
  const count = Math.max(0, ...numbers);
  for (let number = 1; number <= count; number++) {
    const [idName, secretName] = [spelling.id(number), spelling.secret(number)];
    const [clientId, clientSecret] = [idName, secretName].map((name) =>
      credential(name, values, spelling, findings),
    );
    if (!numbers.has(number)) {
      findings.problems.push(
        `${idName} and ${secretName}${spelling.place} are missing, though application ${count} is there: number them from 1 without a gap.`,
      );
    } else if (clientId === undefined) {
      findings.problems.push(`${idName}${spelling.place} is missing: ${secretName} is there without it.`);
    } else if (clientSecret === undefined) {
      findings.problems.push(`${secretName}${spelling.place} is missing: ${idName} is there without it.`);
    } else {
      const source = `${toldAs.id(number)} and ${toldAs.secret(number)}${toldAs.place}`;
      applications.push({ name: `app-${number}`, clientId, clientSecret, source });
    }
  }
  return applications;
}

function credential(
  name: string,
  values: Values,
  spelling: Spelling,
  findings: Findings,
): string | undefined {
  const value = values.get(name);
  if (value !== undefined && !/^[\x21-\x7e]+$/.test(value)) {
    findings.problems.push(`${name}${spelling.place} must not hold spaces, line breaks or accents.`);
  }
  return value;
}

/** The credentials of the older script's file, trimmed; an empty one is absent. */
function readSecretsFile(cwd: string, findings: Findings): Values {
  const text = readOptionalFile(join(cwd, SECRETS_FILE), SECRETS_FILE, findings);
  if (text === undefined) return new Map();
  warnIfWorldReadable(cwd, SECRETS_FILE, findings);

  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(parseSecrets(text, findings))) {
    if (!SECRETS_JSON.pattern.test(name)) continue;
    if (typeof value !== 'string') {
      findings.problems.push(`${name} in ${SECRETS_FILE} must be a text between quotes.`);
      continue;
    }
    if (value.trim() === '') continue;
    if (value.trim() !== value) {
      findings.warnings.push(
        `${name} in ${SECRETS_FILE} had spaces or a line break around its value; they were removed.`,
      );
    }
    values.set(name, value.trim());
  }
  return values;
}

function parseSecrets(text: string, findings: Findings): object {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    findings.problems.push(`${SECRETS_FILE} is not valid JSON${placeOf(error, text)}.`);
    return {};
  }
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json;
  findings.problems.push(`${SECRETS_FILE} must hold one object: { "${SECRETS_JSON.id(1)}": "...", ... }.`);
  return {};
}

/** Line and column, where the parser tells; never its message, which quotes the text. */
function placeOf(error: unknown, text: string): string {
  const message = String(error);
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return /end of JSON/.test(message) ? ': it ends too early' : '';
  const before = text.slice(0, Number(position)).split('\n');
  return ` (line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})`;
}
