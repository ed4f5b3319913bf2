export type { Case, CaseOutcome, NewCase } from './cases.js';
export {
  checkElasticsearch,
  createElasticsearch,
  type ElasticsearchHealth,
  type ElasticsearchSettings,
} from './client.js';
export type { ClosureMode } from './closures.js';
export type { IndexCondition } from './condition.js';
export { createDatalake, type Datalake } from './datalake.js';
export {
  classify,
  DatalakeError,
  ElasticsearchBlocked,
  ElasticsearchMisconfigured,
  ElasticsearchSaturated,
} from './errors.js';
export { type LakeIdentity, sameLake } from './identity.js';
export { openDatalake } from './open.js';

export type { PageWrite } from './pages.js';
export type { PresenceCount, PresenceCriteria, PresenceTable } from './presence-table.js';
export type { Presence } from './presences.js';

export { readerRole, workerRole } from './rights.js';
export type { RunDocument, StoredRun } from './runs.js';
export { ensureSchema } from './schemas.js';

export type { WindowRecord } from './windows.js';
