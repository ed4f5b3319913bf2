import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { describeConfig, metricsAddressOf, requireApplications } from '../src/config/index.js';
import { settingNames } from '../src/config/settings.js';
import { useConfiguration } from './support/configuration.js';

const PAIR = { FRANCE_TRAVAIL_CLIENT_ID_1: 'PAR_one', FRANCE_TRAVAIL_CLIENT_SECRET_1: 'secret-one' };
const FINGERPRINT = '0a1b'.repeat(16);
const ELASTICSEARCH = { ELASTICSEARCH_URL: 'https://es.test:9200' };
const CA = rootCertificates.slice(0, 2).join('\n');

const { folder, file, load, problems } = useConfiguration();

describe('loadConfig', () => {
  it('needs nothing', () => {
    expect(load()).toEqual({
      franceTravail: {
        apiUrl: 'https://api.francetravail.io/partenaire/offresdemploi',
        tokenUrl: 'https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire',
        applications: [],
        rate: 3,
        marginMs: 10,
        coldStartMs: 120,
        timeoutMs: 15_000,
        recheckMs: 120_000,
      },
      elasticsearch: { url: 'http://127.0.0.1:9200', configured: false },
      temporal: {
        address: '127.0.0.1:7233',
        namespace: 'default',
        connectionOptions: { address: '127.0.0.1:7233' },
        configured: false,
      },
      proxies: { direct: [] },
      closedOffers: 'purge',
      eventDays: 90,
      logFormat: 'text',
      indexPrefix: '',
      queues: { ingestion: 'ingestion', applications: [] },
      warnings: [],
    });
  });

  it('takes every variable', () => {
    file('ca.pem', CA);
    const config = load({
      ...PAIR,
      FRANCE_TRAVAIL_CLIENT_ID_2: 'PAR_two',
      FRANCE_TRAVAIL_CLIENT_SECRET_2: 'secret-two',
      FRANCE_TRAVAIL_API_URL: 'http://127.0.0.1:4010/api/',
      FRANCE_TRAVAIL_TOKEN_URL: 'http://127.0.0.1:4010/token?realm=x',
      FRANCE_TRAVAIL_RATE: '0.5',
      FRANCE_TRAVAIL_GUARD_MS: '30',
      FRANCE_TRAVAIL_COLD_START_MS: '0',
      FRANCE_TRAVAIL_TIMEOUT_MS: '2000',
      FRANCE_TRAVAIL_RECHECK_MS: '0',
      ...ELASTICSEARCH,
      ELASTICSEARCH_USERNAME: 'elastic',
      ELASTICSEARCH_PASSWORD: 'pass word',
      ELASTICSEARCH_CA: 'ca.pem',
      ELASTICSEARCH_INDEX_PREFIX: 'test-1-',
      CLOSED_OFFERS: 'mark',
      MAX_CLOSED_SHARE: '0.2',
      EVENT_DAYS: '30',
      MOISSON_LOG_FORMAT: 'json',
      MOISSON_METRICS_PORT: '9464',
      MOISSON_METRICS_ADDRESS: '::1',
      TEMPORAL_ADDRESS: 'temporal.test:7233',
      TEMPORAL_NAMESPACE: 'offres',
    });
    expect(config.franceTravail).toMatchObject({
      apiUrl: 'http://127.0.0.1:4010/api',
      tokenUrl: 'http://127.0.0.1:4010/token?realm=x',
      rate: 0.5,
      marginMs: 30,
      coldStartMs: 0,
      timeoutMs: 2_000,
      recheckMs: 0,
    });
    expect(config.franceTravail.applications).toEqual([
      {
        name: 'app-1',
        clientId: 'PAR_one',
        clientSecret: 'secret-one',
        source: 'FRANCE_TRAVAIL_CLIENT_ID_1 and FRANCE_TRAVAIL_CLIENT_SECRET_1',
      },
      expect.objectContaining({ name: 'app-2', clientSecret: 'secret-two' }),
    ]);
    expect(config.queues).toEqual({
      ingestion: 'test-1-ingestion',
      applications: ['test-1-offres-app-1', 'test-1-offres-app-2'],
    });
    expect(config.elasticsearch).toMatchObject({
      url: 'https://es.test:9200',
      configured: true,
      auth: { username: 'elastic', password: 'pass word' },
    });
    expect(config.elasticsearch.ca?.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(config).toMatchObject({
      closedOffers: 'mark',
      eventDays: 30,
      maxClosedShare: 0.2,
      logFormat: 'json',
      metrics: { address: '::1', firstPort: 9_464 },
      indexPrefix: 'test-1-',
      warnings: [],
    });
    expect(config.temporal).toMatchObject({
      address: 'temporal.test:7233',
      namespace: 'offres',
      configured: true,
      connectionOptions: { address: 'temporal.test:7233' },
    });
  });

  it('gives each role a port for its metrics, whichever run here, and none where none is wanted', () => {
    const config = load({ ...PAIR, MOISSON_METRICS_PORT: '9464' });
    expect(metricsAddressOf(config, 'ingestion')).toMatchObject({ host: '127.0.0.1', port: 9_464 });
    expect(metricsAddressOf(config, 'app-1')).toMatchObject({ shown: '127.0.0.1:9465' });
    const elsewhere = load({ MOISSON_METRICS_PORT: '9464', MOISSON_METRICS_ADDRESS: '::1' });
    expect(metricsAddressOf(elsewhere, 'ingestion')?.shown).toBe('[::1]:9464');
    for (const env of [{}, { MOISSON_METRICS_PORT: '0' }, { MOISSON_METRICS_ADDRESS: '::1' }]) {
      expect(metricsAddressOf(load(env), 'ingestion')).toBeUndefined();
    }
    expect(describeConfig(config).MOISSON_METRICS_PORT).toBe(
      '9464 (ingestion on 127.0.0.1:9464, app-1 on 127.0.0.1:9465)',
    );
  });

  it('knows a rate without limit', () => {
    expect(load({ FRANCE_TRAVAIL_RATE: 'unlimited' }).franceTravail.rate).toBe('unlimited');
  });

  it('knows a rate that follows the API', () => {
    const config = load({ FRANCE_TRAVAIL_RATE: 'auto' });
    expect(config.franceTravail.rate).toBe('auto');
    expect(describeConfig(config).FRANCE_TRAVAIL_RATE).toBe('auto');
  });

  it.each([FINGERPRINT, FINGERPRINT.replace(/..(?!$)/g, '$&:').toUpperCase()])(
    'takes a fingerprint instead of a certificate (%s)',
    (fingerprint) => {
      const config = load({ ...ELASTICSEARCH, ELASTICSEARCH_CA_FINGERPRINT: fingerprint });
      expect(config.elasticsearch.caFingerprint).toBe(fingerprint);
    },
  );

  it('takes an API key', () => {
    expect(load({ ...ELASTICSEARCH, ELASTICSEARCH_API_KEY: 'a2V5' }).elasticsearch.auth).toEqual({
      apiKey: 'a2V5',
    });
  });

  it('numbers ten applications and more', () => {
    const env: NodeJS.ProcessEnv = {};
    for (let n = 1; n <= 11; n++) {
      env[`FRANCE_TRAVAIL_CLIENT_ID_${n}`] = `id-${n}`;
      env[`FRANCE_TRAVAIL_CLIENT_SECRET_${n}`] = `secret-${n}`;
    }
    expect(load(env).franceTravail.applications.map(({ name }) => name)).toEqual(
      Array.from({ length: 11 }, (_, i) => `app-${i + 1}`),
    );
  });
});

describe('problems', () => {
  it('are told all at once', () => {
    const env = {
      FRANCE_TRAVAIL_RATE: 'fast',
      FRANCE_TRAVAIL_CLIENT_ID_1: 'x',
      ELASTICSEARCH_URL: 'nowhere',
      CLOSED_OFFERS: 'burn',
      TEMPORAL_TLS: 'maybe',
    };
    expect(problems(env)).toHaveLength(5);
    for (const name of ['RATE', 'CLIENT_SECRET_1', 'ELASTICSEARCH_URL', 'CLOSED_OFFERS', 'TEMPORAL_TLS']) {
      expect(() => load(env)).toThrow(name);
    }
  });

  it('never quote a secret', () => {
    const value = 'hush hush';
    const env = {
      FRANCE_TRAVAIL_CLIENT_ID_1: value,
      FRANCE_TRAVAIL_CLIENT_SECRET_1: value,
      FRANCE_TRAVAIL_CLIENT_SECRET: value,
      FRANCE_TRAVAIL_API_URL: `ftp://me:${value}@host`,
      ELASTICSEARCH_URL: `https://me:${value}@host`,
      ELASTICSEARCH_API_KEY: value,
      ELASTICSEARCH_PASSWORD: value,
    };
    const found = problems(env);
    expect(found.length).toBeGreaterThanOrEqual(6);
    expect(found.join()).not.toContain('hush');
  });

  it.each([
    ['an empty file', ''],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2Vw\n-----END PRIVATE KEY-----\n'],
    ['a broken certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
  ])('name ELASTICSEARCH_CA when it is %s', (_name, text) => {
    file('ca.pem', text);
    expect(problems({ ...ELASTICSEARCH, ELASTICSEARCH_CA: 'ca.pem' })).toEqual([
      'ELASTICSEARCH_CA must be the path of a PEM file with one or more certificates.',
    ]);
  });

  it('name both when a certificate and a fingerprint are given', () => {
    file('ca.pem', CA);
    const both = { ELASTICSEARCH_CA: 'ca.pem', ELASTICSEARCH_CA_FINGERPRINT: FINGERPRINT };
    expect(problems({ ...ELASTICSEARCH, ...both })).toEqual([
      'ELASTICSEARCH_CA is set together with ELASTICSEARCH_CA_FINGERPRINT: keep one way.',
    ]);
  });

  it('name ELASTICSEARCH_CA when the address is not https', () => {
    file('ca.pem', CA);
    expect(problems({ ELASTICSEARCH_URL: 'http://h:9200', ELASTICSEARCH_CA: 'ca.pem' })).toEqual([
      'ELASTICSEARCH_CA is set but ELASTICSEARCH_URL is not an https address.',
    ]);
  });
});

describe('.env', () => {
  it('is read, and the environment wins', () => {
    file(
      '.env',
      '# a comment\nFRANCE_TRAVAIL_RATE=5\nCLOSED_OFFERS="delete"\nTEMPORAL_NAMESPACE=from-file\n',
    );
    const config = load({ FRANCE_TRAVAIL_RATE: '7', TEMPORAL_NAMESPACE: '' });
    expect(config.franceTravail.rate).toBe(7);
    expect(config.closedOffers).toBe('delete');
    expect(config.temporal.namespace).toBe('from-file');
    expect(config.warnings).toEqual([]);
  });

  it('warns when all can read its secrets', () => {
    file('.env', 'FRANCE_TRAVAIL_CLIENT_ID_1=a\nFRANCE_TRAVAIL_CLIENT_SECRET_1=b\n', 0o644);
    expect(load().warnings).toEqual([expect.stringMatching(/^\.env holds secrets .*chmod 600 \.env\.$/)]);
    file('.env', 'FRANCE_TRAVAIL_RATE=1\n', 0o644);
    expect(load().warnings).toEqual([]);
  });
});

describe('secrets.json', () => {
  const secrets = {
    client_id_job_market_1: 'PAR_a',
    client_secret_job_market_1: 'old-a\n',
    client_id_job_market_2: 'PAR_b',
    client_secret_job_market_2: 'old-b',
    something_else: 3,
  };

  it('gives the applications of the older script', () => {
    file('secrets.json', JSON.stringify(secrets));
    const { franceTravail, warnings } = load();
    expect(franceTravail.applications).toEqual([
      {
        name: 'app-1',
        clientId: 'PAR_a',
        clientSecret: 'old-a',
        source: 'client_id_job_market_1 and client_secret_job_market_1 in secrets.json',
      },
      expect.objectContaining({ name: 'app-2', clientSecret: 'old-b' }),
    ]);
    expect(warnings).toEqual([
      expect.stringMatching(/^client_secret_job_market_1 in secrets\.json had spaces/),
    ]);
  });

  it('is not looked at when variables name applications, so that no pair is mixed', () => {
    file('secrets.json', 'broken', 0o644);
    expect(load(PAIR).franceTravail.applications.map(({ clientId }) => clientId)).toEqual(['PAR_one']);
    expect(load(PAIR).warnings).toEqual([]);
  });

  it('warns when all can read it', () => {
    file('secrets.json', '{}', 0o604);
    expect(load().warnings).toEqual([expect.stringMatching(/^secrets\.json holds secrets .*chmod 600/)]);
  });
});

describe('temporal.toml', () => {
  it('gives profiles, which variables override', () => {
    file(
      'temporal.toml',
      '[profile.prod]\naddress = "prod.test:7233"\nnamespace = "offres"\napi_key = "k"\n',
    );
    const { temporal } = load({
      TEMPORAL_CONFIG_FILE: join(folder(), 'temporal.toml'),
      TEMPORAL_PROFILE: 'prod',
    });
    expect(temporal).toMatchObject({ address: 'prod.test:7233', namespace: 'offres', configured: true });
    expect(temporal.connectionOptions).toMatchObject({ apiKey: 'k', tls: true });
  });

  it('that cannot be read is named without its text', () => {
    file('temporal.toml', '[profile.default]\napi_key = hush\n');
    const found = problems({ TEMPORAL_CONFIG_FILE: join(folder(), 'temporal.toml') });
    expect(found).toEqual([expect.stringMatching(/^TEMPORAL_\* .*not valid TOML \(line 2, column \d+\)\.$/)]);
  });
});

describe('warnings', () => {
  it('tell of one address without the other', () => {
    expect(load({ ...PAIR, FRANCE_TRAVAIL_API_URL: 'https://h' }).warnings).toEqual([
      'FRANCE_TRAVAIL_API_URL is set but FRANCE_TRAVAIL_TOKEN_URL is not: it keeps the address of France Travail.',
    ]);
    expect(load({ ...PAIR, FRANCE_TRAVAIL_TOKEN_URL: 'https://h' }).warnings).toHaveLength(1);
  });

  it('tell of a name that does nothing', () => {
    expect(load({ FRANCE_TRAVAIL_RATES: '3' }).warnings).toEqual([
      'FRANCE_TRAVAIL_RATES is not a variable of Moisson and has no effect.',
    ]);
  });
});

describe('the proxies', () => {
  it('are those that every tool reads, in either case', () => {
    expect(
      load({
        HTTP_PROXY: 'http://one.test:3128',
        https_proxy: ' relay.example:3129 ',
        HTTPS_PROXY: 'http://not.test',
        NO_PROXY: 'es.test, .internal.test:9200\t10.0.0.7,',
      }).proxies,
    ).toEqual({
      http: 'http://one.test:3128/',
      https: 'http://relay.example:3129/',
      direct: ['es.test', '.internal.test:9200', '10.0.0.7'],
    });
    expect(load({ HTTP_PROXY: '', https_proxy: ' ', no_proxy: '' }).proxies).toEqual({ direct: [] });
    file('.env', 'HTTPS_PROXY=https://file.test');
    expect(load().proxies).toEqual({ https: 'https://file.test/', direct: [] });
  });

  it.each(['socks5://p4ssword@h:1', 'http://', 'http://us:p4ssword@h:port', 'p4 ssword'])(
    'are refused by name, without their value: %s',
    (value) => {
      const sentence = 'must be the http or https address of a proxy, written http://host:port.';
      expect(problems({ HTTP_PROXY: value })).toEqual([`HTTP_PROXY ${sentence}`]);
      expect(problems({ https_proxy: value })).toEqual([`https_proxy ${sentence}`]);
    },
  );

  it('exclude a fingerprint where they are needed', () => {
    const env = { ...ELASTICSEARCH, ELASTICSEARCH_CA_FINGERPRINT: FINGERPRINT, HTTPS_PROXY: 'relay.example' };
    expect(problems(env)).toEqual([
      expect.stringMatching(/^ELASTICSEARCH_CA_FINGERPRINT cannot be checked through the proxy/),
    ]);
    expect(problems({ ...env, NO_PROXY: 'es.test' })).toEqual([]);
    expect(problems({ ...env, ELASTICSEARCH_URL: 'https://127.0.0.1:9200' })).toEqual([]);
  });

  it('are shown without user and password', () => {
    const shown = describeConfig(
      load({ HTTP_PROXY: 'http://us:hush@h:3128', HTTPS_PROXY: 'https://us:hush@s', NO_PROXY: 'a b' }),
    );
    expect(shown).toMatchObject({ HTTP_PROXY: 'http://h:3128', HTTPS_PROXY: 'https://s', NO_PROXY: 'a, b' });
    expect(JSON.stringify(shown)).not.toContain('hush');
  });
});

describe('a secret that leaves this machine without encryption', () => {
  const FAR_API = {
    FRANCE_TRAVAIL_API_URL: 'http://api.test/base',
    FRANCE_TRAVAIL_TOKEN_URL: 'http://token.test/token',
  };

  it.each<[string, NodeJS.ProcessEnv, string[]]>([
    [
      'of France Travail',
      { ...PAIR, ...FAR_API },
      [
        'FRANCE_TRAVAIL_TOKEN_URL names another machine without encryption: the client secret can be read on the way there. Use https.',
        'FRANCE_TRAVAIL_API_URL names another machine without encryption: the token can be read on the way there. Use https.',
      ],
    ],
    [
      'a key of Elasticsearch',
      { ELASTICSEARCH_URL: 'http://es.test:9200', ELASTICSEARCH_API_KEY: 'hush' },
      [
        'ELASTICSEARCH_URL names another machine without encryption: the API key can be read on the way there. Use https.',
      ],
    ],
    [
      'a password of Elasticsearch',
      {
        ELASTICSEARCH_URL: 'http://10.0.0.7:9200',
        ELASTICSEARCH_USERNAME: 'elastic',
        ELASTICSEARCH_PASSWORD: 'hush',
      },
      [
        'ELASTICSEARCH_URL names another machine without encryption: the password can be read on the way there. Use https.',
      ],
    ],
    [
      'a key of Temporal',
      { TEMPORAL_ADDRESS: 'temporal.test:7233', TEMPORAL_API_KEY: 'hush', TEMPORAL_TLS: 'false' },
      [
        'TEMPORAL_ADDRESS names another machine without encryption: the API key can be read on the way there. Use TEMPORAL_TLS=true.',
      ],
    ],
    [
      'a header of Temporal that signs in',
      { TEMPORAL_ADDRESS: 'temporal.test:7233', TEMPORAL_GRPC_META_AUTHORIZATION: 'Bearer hush' },
      [
        'TEMPORAL_ADDRESS names another machine without encryption: TEMPORAL_GRPC_META_AUTHORIZATION can be read on the way there. Use TEMPORAL_TLS=true.',
      ],
    ],
    [
      'a password of a proxy',
      { HTTPS_PROXY: 'http://us:hush@relay.example' },
      [
        'HTTPS_PROXY names another machine without encryption: the password of the proxy can be read on the way there. Use https.',
      ],
    ],
  ])('is warned of: %s', (_what, env, warnings) => {
    expect(load(env).warnings).toEqual(warnings);
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    [
      'no secret',
      { ...FAR_API, ELASTICSEARCH_URL: 'http://es.test:9200', HTTP_PROXY: 'http://relay.example' },
    ],
    [
      'this machine',
      {
        ...PAIR,
        FRANCE_TRAVAIL_API_URL: 'http://localhost:4010/api',
        FRANCE_TRAVAIL_TOKEN_URL: 'http://[::1]:4010/token',
        ELASTICSEARCH_URL: 'http://127.0.0.1:9200',
        ELASTICSEARCH_API_KEY: 'hush',
        TEMPORAL_ADDRESS: 'localhost:7233',
        TEMPORAL_API_KEY: 'hush',
        TEMPORAL_TLS: 'false',
      },
    ],
    [
      'https and TLS',
      {
        ...PAIR,
        ...ELASTICSEARCH,
        ELASTICSEARCH_API_KEY: 'hush',
        HTTP_PROXY: 'https://us:hush@relay.example',
      },
    ],
    ['a key that turns TLS on', { TEMPORAL_ADDRESS: 'temporal.test:7233', TEMPORAL_API_KEY: 'hush' }],
  ])('is not seen in %s', (_what, env) => {
    expect(load(env).warnings).toEqual([]);
  });
});

describe('requireApplications', () => {
  it('gives them, or says which variables are missing', () => {
    expect(requireApplications(load(PAIR))[0].name).toBe('app-1');
    expect(() => requireApplications(load())).toThrow(
      /FRANCE_TRAVAIL_CLIENT_ID_1 and FRANCE_TRAVAIL_CLIENT_SECRET_1/,
    );
  });
});

describe('describeConfig', () => {
  it('shows what is in use and hides what is secret', () => {
    const shown = describeConfig(
      load({
        ...PAIR,
        ...ELASTICSEARCH,
        FRANCE_TRAVAIL_RATE: 'unlimited',
        ELASTICSEARCH_API_KEY: 'key-hush',
        TEMPORAL_ADDRESS: 'h:7233',
        TEMPORAL_API_KEY: 'key-hush',
      }),
    );
    expect(shown).toMatchObject({
      FRANCE_TRAVAIL_RATE: 'unlimited',
      'app-1': 'FRANCE_TRAVAIL_CLIENT_ID_1 and FRANCE_TRAVAIL_CLIENT_SECRET_1 (set, hidden)',
      ELASTICSEARCH_URL: 'https://es.test:9200',
      ELASTICSEARCH_API_KEY: '(set, hidden)',
      TEMPORAL_API_KEY: '(set, hidden)',
    });
    expect(JSON.stringify(shown)).not.toMatch(/hush|PAR_one|secret-one/);
    expect(describeConfig(load()).ELASTICSEARCH_URL).toBe('(not set) http://127.0.0.1:9200');
  });
});

describe('a secret in a file of its own', () => {
  const FILES = {
    FRANCE_TRAVAIL_CLIENT_ID_1_FILE: 'id',
    FRANCE_TRAVAIL_CLIENT_SECRET_1_FILE: 'secret',
    ...ELASTICSEARCH,
    ELASTICSEARCH_USERNAME: 'elastic',
    ELASTICSEARCH_PASSWORD_FILE: 'password',
    TEMPORAL_ADDRESS: 'temporal.test:7233',
    TEMPORAL_API_KEY_FILE: 'key',
  };

  it('is read, without the line break at its end', () => {
    for (const name of ['id', 'secret', 'password', 'key']) file(name, `the-${name}\n`);
    const { franceTravail, elasticsearch, temporal, warnings } = load(FILES);
    expect(franceTravail.applications).toMatchObject([{ clientId: 'the-id', clientSecret: 'the-secret' }]);
    expect(elasticsearch.auth).toEqual({ username: 'elastic', password: 'the-password' });
    expect(temporal.connectionOptions).toMatchObject({ apiKey: 'the-key' });
    expect(warnings).toEqual([]);
  });

  it('is asked for where the file is not there, is empty or is a folder, and where both are given', () => {
    file('id', 'the-id');
    file('password', '\n');
    expect(problems({ ...FILES, TEMPORAL_API_KEY_FILE: '.', FRANCE_TRAVAIL_CLIENT_ID_1: 'another' })).toEqual(
      [
        'FRANCE_TRAVAIL_CLIENT_ID_1 and FRANCE_TRAVAIL_CLIENT_ID_1_FILE are both set: keep one of them.',
        'The file that FRANCE_TRAVAIL_CLIENT_SECRET_1_FILE names does not exist: secret.',
        'The file that ELASTICSEARCH_PASSWORD_FILE names is empty: password.',
        'The file that TEMPORAL_API_KEY_FILE names exists but cannot be read (EISDIR).',
        'FRANCE_TRAVAIL_CLIENT_SECRET_1 is missing: FRANCE_TRAVAIL_CLIENT_ID_1 is there without it.',
        'ELASTICSEARCH_PASSWORD is missing: ELASTICSEARCH_USERNAME is there without it.',
      ],
    );
  });
});

it('.env.example names every variable, and is itself a configuration without problems', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  for (const name of settingNames) expect(example).toContain(`${name}=`);
  file('.env', example);
  expect(load().warnings).toEqual([]);
});

describe('who is told how runs end', () => {
  const SECRET = 'a-secret-of-24-characters';

  it('is nobody by default, and by webhook, by command or by both where they are set', () => {
    expect(load()).not.toHaveProperty('notifications');
    const url = 'https://hooks.example/x?y=1';
    expect(load({ MOISSON_WEBHOOK_URL: url }).notifications).toEqual({ webhook: { url } });
    expect(
      load({ MOISSON_WEBHOOK_URL: url, MOISSON_WEBHOOK_SECRET: SECRET, MOISSON_ON_RUN: 'tell us' })
        .notifications,
    ).toEqual({ webhook: { url, secret: SECRET }, command: ['tell', 'us'] });
  });

  it.each([
    ['tell', ['tell']],
    ['  /opt/tell  --to  ops ', ['/opt/tell', '--to', 'ops']],
    ['"/opt/my tools/tell" \'two words\'', ['/opt/my tools/tell', 'two words']],
    ['tell --to="ops team"', ['tell', '--to=ops team']],
    ['tell ""', ['tell', '']],
    ['tell $HOME *.txt | sh; a\\b', ['tell', '$HOME', '*.txt', '|', 'sh;', 'a\\b']],
    [`tell "it's" 'a "word"'`, ['tell', "it's", 'a "word"']],
  ])('splits %j into %j, and gives nothing else a meaning', (text, words) => {
    expect(load({ MOISSON_ON_RUN: text }).notifications).toEqual({ command: words });
  });

  it('is refused a signature over http to another machine, and may have one to this machine', () => {
    const signed = (url: string) => ({ MOISSON_WEBHOOK_URL: url, MOISSON_WEBHOOK_SECRET: SECRET });
    expect(problems(signed('http://hooks.example/x'))).toHaveLength(1);
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      expect(load(signed(`http://${host}:8080/x`)).warnings).toEqual([]);
    }
    expect(load({ MOISSON_WEBHOOK_URL: 'http://hooks.example/x' }).warnings).toEqual([
      'MOISSON_WEBHOOK_URL names another machine without encryption: what is told can be read on the way there. Use https.',
    ]);
  });

  it('may stand in files', () => {
    file('url', 'https://hooks.example/x\n');
    file('secret', `${SECRET}\n`);
    const named = { MOISSON_WEBHOOK_URL_FILE: 'url', MOISSON_WEBHOOK_SECRET_FILE: 'secret' };
    expect(load(named).notifications).toEqual({
      webhook: { url: 'https://hooks.example/x', secret: SECRET },
    });
  });

  it('is described without what may be secret', () => {
    const config = load({
      MOISSON_WEBHOOK_URL: 'https://hooks.example/T0KEN?key=K3Y',
      MOISSON_WEBHOOK_SECRET: SECRET,
      MOISSON_ON_RUN: 'tell --password hush',
    });
    const described = describeConfig(config);
    expect(described).toMatchObject({
      MOISSON_WEBHOOK_URL: 'https://hooks.example (path hidden)',
      MOISSON_WEBHOOK_SECRET: '(set, hidden)',
      MOISSON_ON_RUN: 'tell (arguments hidden)',
    });
    expect(JSON.stringify(described)).not.toMatch(/T0KEN|K3Y|hush|a-secret/);
  });

  it('is read from a file that every user can read with a warning', () => {
    file('.env', `MOISSON_WEBHOOK_URL=https://h\nMOISSON_WEBHOOK_SECRET=${SECRET}\n`, 0o604);
    expect(load().warnings).toEqual([expect.stringContaining('.env holds secrets')]);
  });
});
