import {
  type ElasticsearchUp,
  findServices,
  homeFolder,
  type PostgresqlUp,
  readKey,
} from '../../services/index.js';
import { type Config, loadConfig } from '../config/index.js';
import type { Servers } from './servers.js';

/** What a command works with: the environment, and the configuration that follows from it. */
export interface Context {
  /** To be given to processes that the command starts: names the services that `up` left running. */
  readonly env: NodeJS.ProcessEnv;
  readonly config: Config;
  readonly servers: Servers;
  readonly home: string;
}

/**
 * The configuration, completed by the addresses of services that `npx moisson up` left running, and the key of a secured
 * one, where nothing else is configured.
 * @throws ConfigError, DamagedState, DamagedKey.
 */
export function readContext(env: NodeJS.ProcessEnv = process.env): Context {
  const cwd = process.cwd();
  const home = homeFolder(env);
  const configured = loadConfig({ env, cwd });
  const up = findServices(home);
  const completed = {
    ...env,
    ...(up.temporal && !configured.temporal.configured ? { TEMPORAL_ADDRESS: up.temporal.address } : {}),
    ...(up.elasticsearch && !configured.elasticsearch.configured ? variablesOf(up.elasticsearch) : {}),
    ...(up.postgresql && configured.warehouse === undefined ? warehouseOf(up.postgresql) : {}),
  };
  const servers: Servers = {
    temporal: configured.temporal.configured ? 'configured' : up.temporal ? 'up' : 'usual',
    elasticsearch: configured.elasticsearch.configured ? 'configured' : up.elasticsearch ? 'up' : 'usual',
  };
  return { env: completed, config: loadConfig({ env: completed, cwd }), servers, home };
}

function warehouseOf({ url, passwordFile }: PostgresqlUp): NodeJS.ProcessEnv {
  return { MOISSON_WAREHOUSE_URL: url, MOISSON_WAREHOUSE_PASSWORD_FILE: passwordFile };
}

function variablesOf({ url, keyFile }: ElasticsearchUp): NodeJS.ProcessEnv {
  return keyFile === undefined ? { ELASTICSEARCH_URL: url } : readKey(keyFile);
}
