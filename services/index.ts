export * from './down.js';
export * from './duckdb-install.js';
export * from './elasticsearch.js';
export { nodePlaces } from './elasticsearch-config.js';
export * from './elasticsearch-install.js';
export * from './home.js';
export {
  type AccountRoles,
  certificateFile,
  DamagedKey,
  keyFile,
  readKey,
} from './node-keys.js';
export * from './ports.js';
export * from './postgresql.js';
export * from './postgresql-install.js';
export { MissingRequirement } from './requirements.js';
export * from './setup.js';
export * from './state.js';
export * from './temporal.js';
export * from './temporal-install.js';
export * from './up.js';
export * from './wheel.js';
