import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/index.js';
import { settingNames } from '../../src/config/settings.js';
import { workerEnvironment } from '../../src/config/worker-environment.js';
import { useConfiguration } from '../support/configuration.js';

const { folder, file } = useConfiguration();

const environmentOf = (role: string, env: NodeJS.ProcessEnv = {}) =>
  workerEnvironment(role, {
    env: { PATH: '/bin', HOME: folder(), AWS_SECRET_ACCESS_KEY: 'not-ours', ...env },
    cwd: folder(),
  });
const configOf = (env: NodeJS.ProcessEnv) => loadConfig({ env, cwd: folder() });

describe('the environment of a worker', () => {
  it('holds the credentials of its own application and of no other, wherever they were written', () => {
    file(
      '.env',
      [1, 2]
        .map((n) => `FRANCE_TRAVAIL_CLIENT_ID_${n}=id-${n}\nFRANCE_TRAVAIL_CLIENT_SECRET_${n}=secret-${n}\n`)
        .join(''),
    );
    const given = { ELASTICSEARCH_URL: 'http://es:9200', FRANCE_TRAVAIL_RATE: '2', TEMPORAL_NAMESPACE: 'n' };
    const env = environmentOf('app-2', given);
    expect(Object.values(env)).not.toContain('secret-1');
    expect(Object.values(env)).not.toContain('not-ours');
    const config = configOf(env);
    expect(config.queues.applications).toEqual(['offres-app-1', 'offres-app-2']);
    expect(config.franceTravail.applications[1]).toMatchObject({
      clientId: 'id-2',
      clientSecret: 'secret-2',
    });
    expect(config).toMatchObject({ franceTravail: { rate: 2 }, elasticsearch: { url: 'http://es:9200' } });
    expect(config.temporal.namespace).toBe('n');

    const ingestion = JSON.stringify(environmentOf('ingestion', given));
    expect(ingestion).not.toMatch(/secret-\d/);
    expect(configOf(environmentOf('ingestion', given)).queues.applications).toHaveLength(2);
  });

  it.each(settingNames)('holds %s, which every worker may need', (name) => {
    expect(environmentOf('ingestion', { [name]: '1' })).toMatchObject({ [name]: '1' });
  });

  it.each(['MOISSON_WEBHOOK_URL', 'MOISSON_WEBHOOK_SECRET', 'MOISSON_ON_RUN'])(
    'of an application holds no %s: the worker `ingestion` alone tells',
    (name) => {
      file('.env', 'FRANCE_TRAVAIL_CLIENT_ID_1=id\nFRANCE_TRAVAIL_CLIENT_SECRET_1=secret\n');
      expect(environmentOf('app-1', { [name]: 'told' })).not.toHaveProperty(name);
      expect(environmentOf('ingestion', { [name]: 'told' })).toHaveProperty(name, 'told');
    },
  );

  it('names secrets.json where the credentials came from there', () => {
    file(
      'secrets.json',
      JSON.stringify({ client_id_job_market_1: 'id', client_secret_job_market_1: 'secret' }),
    );
    const [application] = configOf(environmentOf('app-1')).franceTravail.applications;
    expect(application).toMatchObject({
      clientSecret: 'secret',
      source: 'client_id_job_market_1 and client_secret_job_market_1 in secrets.json',
    });
  });
});
