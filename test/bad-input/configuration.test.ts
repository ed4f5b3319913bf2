import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { beforeEach, describe, expect, it } from 'vitest';
import { settingNames } from '../../src/config/settings.js';
import { useConfiguration } from '../support/configuration.js';

/** Bad configuration: what is given, and the one sentence that is said. */
const PAIR = { FRANCE_TRAVAIL_CLIENT_ID_1: 'PAR_one', FRANCE_TRAVAIL_CLIENT_SECRET_1: 'secret-one' };
const ELASTICSEARCH = { ELASTICSEARCH_URL: 'https://es.test:9200' };

const VARIABLES: [given: NodeJS.ProcessEnv, sentence: string][] = [
  [
    { FRANCE_TRAVAIL_API_URL: 'host:9200' },
    'FRANCE_TRAVAIL_API_URL must be an http or https address, such as https://api.francetravail.io/partenaire/offresdemploi.',
  ],
  [
    { FRANCE_TRAVAIL_API_URL: 'ftp://host' },
    'FRANCE_TRAVAIL_API_URL must be an http or https address, such as https://api.francetravail.io/partenaire/offresdemploi.',
  ],
  [
    { FRANCE_TRAVAIL_API_URL: 'http://' },
    'FRANCE_TRAVAIL_API_URL must be an http or https address, such as https://api.francetravail.io/partenaire/offresdemploi.',
  ],
  [
    { FRANCE_TRAVAIL_API_URL: 'http://u:p@host' },
    'FRANCE_TRAVAIL_API_URL must not hold a user name or a password.',
  ],
  [
    { FRANCE_TRAVAIL_TOKEN_URL: 'host:9200' },
    'FRANCE_TRAVAIL_TOKEN_URL must be an http or https address, such as https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire.',
  ],
  [
    { FRANCE_TRAVAIL_TOKEN_URL: 'ftp://host' },
    'FRANCE_TRAVAIL_TOKEN_URL must be an http or https address, such as https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire.',
  ],
  [
    { FRANCE_TRAVAIL_TOKEN_URL: 'http://' },
    'FRANCE_TRAVAIL_TOKEN_URL must be an http or https address, such as https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire.',
  ],
  [
    { FRANCE_TRAVAIL_TOKEN_URL: 'http://u:p@host' },
    'FRANCE_TRAVAIL_TOKEN_URL must not hold a user name or a password.',
  ],
  [
    { MOISSON_WAREHOUSE_URL: 'mysql://u:hush@h/d' },
    'MOISSON_WAREHOUSE_URL must be the address of a PostgreSQL, such as postgresql://user@host:5432/database.',
  ],
  [
    { MOISSON_WAREHOUSE_URL: 'postgresql://h/d?sslmode=prefer' },
    'sslmode in MOISSON_WAREHOUSE_URL must be one of disable, require, verify-ca, verify-full.',
  ],
  [{ PGHOST: 'h', PGPORT: '0' }, 'PGPORT must be a port, from 1 to 65535.'],
  [
    { MOISSON_WAREHOUSE_PASSWORD: 'hush' },
    'MOISSON_WAREHOUSE_PASSWORD is set but neither MOISSON_WAREHOUSE_URL nor PGHOST names a server.',
  ],
  [
    { MOISSON_WAREHOUSE_SCHEMA: 'Moisson' },
    'MOISSON_WAREHOUSE_SCHEMA must be lower-case letters, digits and "_", not starting with a digit, such as moisson (got "Moisson").',
  ],
  [
    { MOISSON_WAREHOUSE_SCHEMA: 'pg_catalog' },
    'MOISSON_WAREHOUSE_SCHEMA must not be a schema of PostgreSQL itself.',
  ],
  [
    { MOISSON_WEBHOOK_URL: 'hooks.example' },
    'MOISSON_WEBHOOK_URL must be an http or https address, such as https://hooks.example/moisson.',
  ],
  ...['hush-hush', 'hush hush hush hush', 'hush-hush-hush-é'].map((secret): [NodeJS.ProcessEnv, string] => [
    { MOISSON_WEBHOOK_URL: 'https://h', MOISSON_WEBHOOK_SECRET: secret },
    'MOISSON_WEBHOOK_SECRET must be 16 characters or more, without spaces, line breaks or accents.',
  ]),
  [
    { MOISSON_WEBHOOK_SECRET: 'hush-hush-hush-hush' },
    'MOISSON_WEBHOOK_SECRET is set but MOISSON_WEBHOOK_URL is missing.',
  ],
  [
    { MOISSON_WEBHOOK_URL: 'http://hooks.example/x', MOISSON_WEBHOOK_SECRET: 'hush-hush-hush-hush' },
    'MOISSON_WEBHOOK_URL names another machine without encryption, while MOISSON_WEBHOOK_SECRET is set: whoever listens on the way could send signed notices again. Use https.',
  ],
  ...['tell "us', "tell 'us", '""'].map((command): [NodeJS.ProcessEnv, string] => [
    { MOISSON_ON_RUN: command },
    'MOISSON_ON_RUN must be a program and its arguments, each quote with its end.',
  ]),
  [
    { ELASTICSEARCH_URL: 'host:9200' },
    'ELASTICSEARCH_URL must be an http or https address, such as http://127.0.0.1:9200.',
  ],
  [
    { ELASTICSEARCH_URL: 'ftp://host' },
    'ELASTICSEARCH_URL must be an http or https address, such as http://127.0.0.1:9200.',
  ],
  [
    { ELASTICSEARCH_URL: 'http://' },
    'ELASTICSEARCH_URL must be an http or https address, such as http://127.0.0.1:9200.',
  ],
  [{ ELASTICSEARCH_URL: 'http://u:p@host' }, 'ELASTICSEARCH_URL must not hold a user name or a password.'],
  [{ FRANCE_TRAVAIL_API_URL: 'http://h/?a=1' }, 'FRANCE_TRAVAIL_API_URL must have no query and no fragment.'],
  [{ ELASTICSEARCH_URL: 'http://h/?a' }, 'ELASTICSEARCH_URL must have no query and no fragment.'],
  [
    { FRANCE_TRAVAIL_RATE: '0' },
    'FRANCE_TRAVAIL_RATE must be a number of calls per second above 0, such as 3 or 0.5, "auto" or "unlimited" (got "0").',
  ],
  [
    { FRANCE_TRAVAIL_RATE: '-1' },
    'FRANCE_TRAVAIL_RATE must be a number of calls per second above 0, such as 3 or 0.5, "auto" or "unlimited" (got "-1").',
  ],
  [
    { FRANCE_TRAVAIL_RATE: 'automatic' },
    'FRANCE_TRAVAIL_RATE must be a number of calls per second above 0, such as 3 or 0.5, "auto" or "unlimited" (got "automatic").',
  ],
  [
    { FRANCE_TRAVAIL_RATE: '3,5' },
    'FRANCE_TRAVAIL_RATE must be a number of calls per second above 0, such as 3 or 0.5, "auto" or "unlimited" (got "3,5").',
  ],
  [
    { FRANCE_TRAVAIL_RATE: '1e3' },
    'FRANCE_TRAVAIL_RATE must be a number of calls per second above 0, such as 3 or 0.5, "auto" or "unlimited" (got "1e3").',
  ],
  [
    { FRANCE_TRAVAIL_RATE: 'Infinity' },
    'FRANCE_TRAVAIL_RATE must be a number of calls per second above 0, such as 3 or 0.5, "auto" or "unlimited" (got "Infinity").',
  ],
  [
    { FRANCE_TRAVAIL_RATE: 'NaN' },
    'FRANCE_TRAVAIL_RATE must be a number of calls per second above 0, such as 3 or 0.5, "auto" or "unlimited" (got "NaN").',
  ],
  [
    { FRANCE_TRAVAIL_RATE: 'three' },
    'FRANCE_TRAVAIL_RATE must be a number of calls per second above 0, such as 3 or 0.5, "auto" or "unlimited" (got "three").',
  ],
  [
    { FRANCE_TRAVAIL_GUARD_MS: '12ms' },
    'FRANCE_TRAVAIL_GUARD_MS must be a number of milliseconds from 0 to 10000 (got "12ms").',
  ],
  [
    { FRANCE_TRAVAIL_GUARD_MS: '-1' },
    'FRANCE_TRAVAIL_GUARD_MS must be a number of milliseconds from 0 to 10000 (got "-1").',
  ],
  [
    { FRANCE_TRAVAIL_GUARD_MS: '10001' },
    'FRANCE_TRAVAIL_GUARD_MS must be a number of milliseconds from 0 to 10000 (got "10001").',
  ],
  [
    { FRANCE_TRAVAIL_COLD_START_MS: 'long' },
    'FRANCE_TRAVAIL_COLD_START_MS must be a number of milliseconds from 0 to 10000 (got "long").',
  ],
  [
    { FRANCE_TRAVAIL_TIMEOUT_MS: '0' },
    'FRANCE_TRAVAIL_TIMEOUT_MS must be a number of milliseconds from 1 to 600000 (got "0").',
  ],
  [
    { FRANCE_TRAVAIL_TIMEOUT_MS: '600001' },
    'FRANCE_TRAVAIL_TIMEOUT_MS must be a number of milliseconds from 1 to 600000 (got "600001").',
  ],
  [
    { FRANCE_TRAVAIL_RECHECK_MS: '3600001' },
    'FRANCE_TRAVAIL_RECHECK_MS must be a number of milliseconds from 0 to 3600000 (got "3600001").',
  ],
  [
    { FRANCE_TRAVAIL_CLIENT_ID: 'x' },
    'FRANCE_TRAVAIL_CLIENT_ID needs the number of its application: name it FRANCE_TRAVAIL_CLIENT_ID_1.',
  ],
  [
    { FRANCE_TRAVAIL_CLIENT_SECRET: 'x' },
    'FRANCE_TRAVAIL_CLIENT_SECRET needs the number of its application: name it FRANCE_TRAVAIL_CLIENT_SECRET_1.',
  ],
  [
    { FRANCE_TRAVAIL_CLIENT_ID_1: 'x' },
    'FRANCE_TRAVAIL_CLIENT_SECRET_1 is missing: FRANCE_TRAVAIL_CLIENT_ID_1 is there without it.',
  ],
  [
    { FRANCE_TRAVAIL_CLIENT_SECRET_1: 'x' },
    'FRANCE_TRAVAIL_CLIENT_ID_1 is missing: FRANCE_TRAVAIL_CLIENT_SECRET_1 is there without it.',
  ],
  [
    { ...PAIR, FRANCE_TRAVAIL_CLIENT_SECRET_1: ' \n' },
    'FRANCE_TRAVAIL_CLIENT_SECRET_1 is missing: FRANCE_TRAVAIL_CLIENT_ID_1 is there without it.',
  ],
  [
    { ...PAIR, FRANCE_TRAVAIL_CLIENT_ID_2: 'PAR_one', FRANCE_TRAVAIL_CLIENT_SECRET_2: 'y' },
    'FRANCE_TRAVAIL_CLIENT_ID_2 and FRANCE_TRAVAIL_CLIENT_SECRET_2 hold the id of FRANCE_TRAVAIL_CLIENT_ID_1 and FRANCE_TRAVAIL_CLIENT_SECRET_1: the API counts both as one application. Give the id of another application, or remove one of the two.',
  ],
  [
    { ...PAIR, FRANCE_TRAVAIL_CLIENT_ID_3: 'x', FRANCE_TRAVAIL_CLIENT_SECRET_3: 'y' },
    'FRANCE_TRAVAIL_CLIENT_ID_2 and FRANCE_TRAVAIL_CLIENT_SECRET_2 are missing, though application 3 is there: number them from 1 without a gap.',
  ],
  [
    { FRANCE_TRAVAIL_CLIENT_ID_0: 'x' },
    'FRANCE_TRAVAIL_CLIENT_ID_0 must end in a number from 1, written without zeros in front.',
  ],
  [
    { ...PAIR, FRANCE_TRAVAIL_CLIENT_ID_01: 'x' },
    'FRANCE_TRAVAIL_CLIENT_ID_01 must end in a number from 1, written without zeros in front.',
  ],
  [
    { ...PAIR, FRANCE_TRAVAIL_CLIENT_ID_99999999: 'x' },
    'FRANCE_TRAVAIL_CLIENT_ID_99999999 must end in a number from 1, written without zeros in front.',
  ],
  [
    { FRANCE_TRAVAIL_CLIENT_ID_A: 'x' },
    'FRANCE_TRAVAIL_CLIENT_ID_A must end in a number from 1, written without zeros in front.',
  ],
  [
    { ...PAIR, FRANCE_TRAVAIL_CLIENT_SECRET_1: 'two words' },
    'FRANCE_TRAVAIL_CLIENT_SECRET_1 must not hold spaces, line breaks or accents.',
  ],
  [
    { ...PAIR, FRANCE_TRAVAIL_CLIENT_ID_1: 'idé' },
    'FRANCE_TRAVAIL_CLIENT_ID_1 must not hold spaces, line breaks or accents.',
  ],
  [
    { ...ELASTICSEARCH, ELASTICSEARCH_API_KEY: 'k', ELASTICSEARCH_USERNAME: 'u' },
    'ELASTICSEARCH_API_KEY is set together with ELASTICSEARCH_USERNAME or ELASTICSEARCH_PASSWORD: keep one way.',
  ],
  [
    { ...ELASTICSEARCH, ELASTICSEARCH_API_KEY: 'k k' },
    'ELASTICSEARCH_API_KEY must not hold spaces, line breaks or accents.',
  ],
  [
    { ...ELASTICSEARCH, ELASTICSEARCH_USERNAME: 'u' },
    'ELASTICSEARCH_PASSWORD is missing: ELASTICSEARCH_USERNAME is there without it.',
  ],
  [
    { ...ELASTICSEARCH, ELASTICSEARCH_PASSWORD: 'p' },
    'ELASTICSEARCH_USERNAME is missing: ELASTICSEARCH_PASSWORD is there without it.',
  ],
  [{ ELASTICSEARCH_API_KEY: 'k' }, 'ELASTICSEARCH_API_KEY is set but ELASTICSEARCH_URL is missing.'],
  [
    { ...ELASTICSEARCH, ELASTICSEARCH_CA: 'none.pem' },
    'ELASTICSEARCH_CA must be the path of a file that can be read (ENOENT).',
  ],
  [
    { ...ELASTICSEARCH, ELASTICSEARCH_CA: '.' },
    'ELASTICSEARCH_CA must be the path of a file that can be read (EISDIR).',
  ],
  [
    { ...ELASTICSEARCH, ELASTICSEARCH_CA_FINGERPRINT: 'A1:B2' },
    'ELASTICSEARCH_CA_FINGERPRINT must be a SHA-256 fingerprint: 64 hexadecimal digits, with or without colons.',
  ],
  [
    { ELASTICSEARCH_URL: 'http://h:9200', ELASTICSEARCH_CA_FINGERPRINT: 'a1'.repeat(32) },
    'ELASTICSEARCH_CA_FINGERPRINT is set but ELASTICSEARCH_URL is not an https address.',
  ],
  [
    { ELASTICSEARCH_INDEX_PREFIX: 'Test' },
    'ELASTICSEARCH_INDEX_PREFIX must be lower-case letters, digits and "-", not starting with "-", such as "test-" (got "Test").',
  ],
  [
    { ELASTICSEARCH_INDEX_PREFIX: 'a*' },
    'ELASTICSEARCH_INDEX_PREFIX must be lower-case letters, digits and "-", not starting with "-", such as "test-" (got "a*").',
  ],
  [
    { ELASTICSEARCH_INDEX_PREFIX: '-a' },
    'ELASTICSEARCH_INDEX_PREFIX must be lower-case letters, digits and "-", not starting with "-", such as "test-" (got "-a").',
  ],
  [
    { MAX_CLOSED_SHARE: '20%' },
    'MAX_CLOSED_SHARE must be a share of the open offers from 0 to 1 (got "20%").',
  ],
  [{ EVENT_DAYS: '0' }, 'EVENT_DAYS must be a number of days from 1 to 3650 (got "0").'],
  [{ EVENT_DAYS: 'always' }, 'EVENT_DAYS must be a number of days from 1 to 3650 (got "always").'],
  [{ MOISSON_LOG_FORMAT: 'JSON' }, 'MOISSON_LOG_FORMAT must be one of text, json (got "JSON").'],
  [{ MOISSON_METRICS_PORT: 'on' }, 'MOISSON_METRICS_PORT must be a port from 0 to 65000 (got "on").'],
  [{ MOISSON_METRICS_PORT: '9464.5' }, 'MOISSON_METRICS_PORT must be a port from 0 to 65000 (got "9464.5").'],
  [{ MOISSON_METRICS_PORT: '65535' }, 'MOISSON_METRICS_PORT must be a port from 0 to 65000 (got "65535").'],
  [
    { MOISSON_METRICS_ADDRESS: 'localhost' },
    'MOISSON_METRICS_ADDRESS must be an IP address, such as 127.0.0.1 (got "localhost").',
  ],
  [
    { MOISSON_TRACES_URL: '127.0.0.1:4318' },
    'MOISSON_TRACES_URL must be an http or https address, such as http://127.0.0.1:4318/v1/traces.',
  ],
  [{ CLOSED_OFFERS: 'Delete' }, 'CLOSED_OFFERS must be one of mark, purge, delete (got "Delete").'],
  [
    { TEMPORAL_ADDRESS: 'http://h:7233' },
    'TEMPORAL_ADDRESS must be a host and a port, such as 127.0.0.1:7233, without http://.',
  ],
  [
    { TEMPORAL_ADDRESS: 'h:port' },
    'TEMPORAL_ADDRESS must be a host and a port, such as 127.0.0.1:7233, without http://.',
  ],
  [{ TEMPORAL_API_KEY: 'k' }, 'TEMPORAL_ADDRESS is missing, though TLS or an API key is set for Temporal.'],
  [{ TEMPORAL_ADDRESS: 'h', TEMPORAL_TLS: 'yes' }, 'TEMPORAL_TLS must be true or false.'],
  [
    { TEMPORAL_ADDRESS: 'h', TEMPORAL_TLS_CLIENT_CERT_PATH: 'c.pem' },
    'TEMPORAL_TLS_CLIENT_KEY_PATH is missing: a client certificate and its key go together.',
  ],
  [
    { TEMPORAL_ADDRESS: 'h', TEMPORAL_TLS_CLIENT_KEY_DATA: 'x' },
    'TEMPORAL_TLS_CLIENT_CERT_PATH is missing: a client certificate and its key go together.',
  ],
  [
    { TEMPORAL_ADDRESS: 'h', TEMPORAL_TLS_SERVER_CA_CERT_PATH: 'none.pem' },
    "TEMPORAL_* or the Temporal configuration file is wrong: ENOENT: no such file or directory, open 'none.pem'.",
  ],
  [
    { TEMPORAL_PROFILE: 'prod' },
    "TEMPORAL_* or the Temporal configuration file is wrong: Profile 'prod' not found in config data.",
  ],
  [{ TEMPORAL_CONFIG_FILE: 'none.toml' }, 'TEMPORAL_CONFIG_FILE must be the path of a file that exists.'],
];

/** `secrets.json` of the older script. The word hush stands for what must not be quoted. */
const SECRETS_JSON: [what: string, text: string, sentence: string][] = [
  ['cut', '{"client_id_job_market_1": "PAR_a"', 'secrets.json is not valid JSON (line 1, column 35).'],
  ['empty', '', 'secrets.json is not valid JSON: it ends too early.'],
  [
    'with a comma too many',
    '{\n  "client_id_job_market_1": "hush",\n}',
    'secrets.json is not valid JSON (line 3, column 1).',
  ],
  ['with bare words', '{"client_id_job_market_1": hush}', 'secrets.json is not valid JSON.'],
  ['a list', '["hush"]', 'secrets.json must hold one object: { "client_id_job_market_1": "...", ... }.'],
  ['null', 'null', 'secrets.json must hold one object: { "client_id_job_market_1": "...", ... }.'],
  ['a text', '"hush"', 'secrets.json must hold one object: { "client_id_job_market_1": "...", ... }.'],
  [
    'with a list for a text',
    '{"client_id_job_market_1": ["hush"], "client_secret_job_market_1": "hush"}',
    'client_id_job_market_1 in secrets.json must be a text between quotes.',
  ],
  [
    'with a number for a text',
    '{"client_id_job_market_1": 3, "client_secret_job_market_1": "hush"}',
    'client_id_job_market_1 in secrets.json must be a text between quotes.',
  ],
  [
    'with null for a text',
    '{"client_id_job_market_1": "a", "client_secret_job_market_1": null}',
    'client_secret_job_market_1 in secrets.json must be a text between quotes.',
  ],
  [
    'half a pair',
    '{"client_id_job_market_1": "hush"}',
    'client_secret_job_market_1 in secrets.json is missing: client_id_job_market_1 is there without it.',
  ],
  [
    'with an empty secret',
    '{"client_id_job_market_1": "hush", "client_secret_job_market_1": "\\n"}',
    'client_secret_job_market_1 in secrets.json is missing: client_id_job_market_1 is there without it.',
  ],
  [
    'with a gap',
    '{"client_id_job_market_2": "a", "client_secret_job_market_2": "hush"}',
    'client_id_job_market_1 and client_secret_job_market_1 in secrets.json are missing, though application 2 is there: number them from 1 without a gap.',
  ],
  [
    'with a secret of two words',
    '{"client_id_job_market_1": "a", "client_secret_job_market_1": "hush hush"}',
    'client_secret_job_market_1 in secrets.json must not hold spaces, line breaks or accents.',
  ],
];

const DOT_ENV: [what: string, text: string, sentence: string][] = [
  [
    'a line without =',
    'FRANCE_TRAVAIL_RATE=5\n\noops this-is-secret\nCLOSED_OFFERS=mark\n',
    '.env, line 3: a line must be NAME=value, a comment or empty.',
  ],
  [
    'a name with a space',
    'CLOSED OFFERS=mark\n',
    '.env, line 1: a line must be NAME=value, a comment or empty.',
  ],
  ['a wrong value', 'CLOSED_OFFERS=burn\n', 'CLOSED_OFFERS must be one of mark, purge, delete (got "burn").'],
];

const { folder, file, load, problems } = useConfiguration();

describe('a wrong variable', () => {
  it.each(VARIABLES)('%j: %s', (given, sentence) => {
    expect(problems(given)).toEqual([sentence]);
  });

  it('is known of every one that stands on its own', () => {
    const named = VARIABLES.flatMap(([given]) => Object.keys(given));
    expect(named).toEqual(expect.arrayContaining([...settingNames]));
  });
});

describe('secrets.json', () => {
  it.each(SECRETS_JSON)('%s', (_what, text, sentence) => {
    file('secrets.json', text);
    expect(problems()).toContain(sentence);
    expect(problems().join()).not.toContain('hush');
  });

  it('that every user can read is a warning', () => {
    file('secrets.json', '{}', 0o604);
    expect(load().warnings).toEqual([
      'secrets.json holds secrets and every user of this machine can read it: chmod 600 secrets.json.',
    ]);
  });
});

describe('.env', () => {
  it.each(DOT_ENV)('with %s', (_what, text, sentence) => {
    file('.env', text);
    expect(problems()).toEqual([sentence]);
  });

  it('that is a folder', () => {
    mkdirSync(join(folder(), '.env'));
    expect(problems()).toEqual(['.env exists but cannot be read (EISDIR).']);
  });

  it('of binary bytes is never taken for variables in silence', () => {
    writeFileSync(join(folder(), '.env'), Buffer.from([0, 1, 2, 0xff, 0x3d, 0x0a, 0x41, 0x0a]));
    expect(problems()).toEqual([expect.stringMatching(/^\.env, line 1: a line must be NAME=value/)]);
  });
});

/** Every variable of `.env.example` with a value that is right, in configurations that are right. */
const RIGHT: Record<string, string>[] = [
  {
    ...PAIR,
    FRANCE_TRAVAIL_CLIENT_ID_2: 'PAR_two',
    FRANCE_TRAVAIL_CLIENT_SECRET_2: 'secret-two',
    FRANCE_TRAVAIL_API_URL: 'https://h/api',
    FRANCE_TRAVAIL_TOKEN_URL: 'https://h/token',
    FRANCE_TRAVAIL_RATE: '3',
    FRANCE_TRAVAIL_GUARD_MS: '12',
    FRANCE_TRAVAIL_COLD_START_MS: '120',
    FRANCE_TRAVAIL_TIMEOUT_MS: '15000',
    FRANCE_TRAVAIL_RECHECK_MS: '120000',
    ...ELASTICSEARCH,
    ELASTICSEARCH_USERNAME: 'u',
    ELASTICSEARCH_PASSWORD: 'p',
    ELASTICSEARCH_CA: 'ca.pem',
    ELASTICSEARCH_INDEX_PREFIX: 'a',
    CLOSED_OFFERS: 'mark',
    MAX_CLOSED_SHARE: '0.2',
    EVENT_DAYS: '30',
    MOISSON_LOG_FORMAT: 'json',
    MOISSON_METRICS_PORT: '9464',
    MOISSON_METRICS_ADDRESS: '127.0.0.1',
    MOISSON_TRACES_URL: 'http://h:4318/v1/traces',
    MOISSON_WEBHOOK_URL: 'https://h/hook?token=t',
    MOISSON_WEBHOOK_SECRET: 'a-secret-of-24-characters',
    MOISSON_ON_RUN: 'tell "two words"',
    MOISSON_WAREHOUSE_URL: 'postgresql://u:p@h:5432/d?sslmode=require',
    MOISSON_WAREHOUSE_PASSWORD: 'q',
    MOISSON_WAREHOUSE_SCHEMA: 'moisson',
    TEMPORAL_ADDRESS: 'h:7233',
    TEMPORAL_NAMESPACE: 'n',
    TEMPORAL_TLS: 'true',
    TEMPORAL_TLS_CLIENT_CERT_PATH: 'CWD/client.pem',
    TEMPORAL_TLS_CLIENT_KEY_PATH: 'CWD/client.pem',
    TEMPORAL_TLS_SERVER_CA_CERT_PATH: 'CWD/ca.pem',
    TEMPORAL_TLS_SERVER_NAME: 'temporal.test',
  },
  {
    ...ELASTICSEARCH,
    ELASTICSEARCH_API_KEY: 'a2V5',
    ELASTICSEARCH_CA_FINGERPRINT: 'a1'.repeat(32),
    TEMPORAL_ADDRESS: 'h:7233',
    TEMPORAL_API_KEY: 'k',
    TEMPORAL_CONFIG_FILE: 'CWD/temporal.toml',
    TEMPORAL_PROFILE: 'prod',
  },
  { HTTP_PROXY: 'http://h:3128', HTTPS_PROXY: 'h:3128', NO_PROXY: 'es.test, 10.0.0.7' },
  { http_proxy: 'http://h:3128', https_proxy: 'h:3128', no_proxy: '*' },
];

describe('any variable', () => {
  const each = RIGHT.flatMap((right) => Object.keys(right).map((name) => [name, right] as const));

  beforeEach(() => {
    file('ca.pem', rootCertificates[0] ?? '');
    file('client.pem', 'client');
    file('temporal.toml', '[profile.default]\n[profile.prod]\n');
  });

  const inFolder = (env: Record<string, string>) =>
    Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace('CWD', folder())]));

  it('of .env.example is among these', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const named = [...example.matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(Object.keys(Object.assign({}, ...RIGHT))).toEqual(expect.arrayContaining(named));
  });

  it.each(each)('%s with a trailing line break is trimmed, with a warning', (name, right) => {
    const env = inFolder(right);
    const clean = load(env);
    const { warnings, ...config } = load({ ...env, [name]: `${env[name]}\n` });
    expect(clean.warnings).toEqual([]);
    expect(warnings).toEqual([`${name} had spaces or a line break around its value; they were removed.`]);
    expect({ ...config, warnings: [] }).toEqual(clean);
  });

  it.each(each)('%s that is empty is as if it were missing', (name, right) => {
    const { [name]: _dropped, ...without } = inFolder(right);
    const outcome = (env: NodeJS.ProcessEnv) => {
      const found = problems(env);
      return found.length > 0 ? found : load(env);
    };
    expect(outcome({ ...without, [name]: '' })).toEqual(outcome(without));
    expect(outcome({ ...without, [name]: ' \r\n' })).toEqual(outcome(without));
  });
});
