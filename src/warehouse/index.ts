export { openDuckdbFile } from './duckdb.js';
export { WarehouseFailed } from './failures.js';
export type { LoadProgress, LoadReport } from './load.js';
export { openWarehouse, type WarehouseLoader } from './loader.js';
export type { PostgresqlSettings } from './postgresql.js';
