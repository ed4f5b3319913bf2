export type { Case, CaseOutcome, NewCase, OpenCases, ProvenRun, StoredCase } from './cases.js';
export {
  checkElasticsearch,
  createElasticsearch,
  type ElasticsearchHealth,
  type ElasticsearchSettings,
} from './client.js';
export type { Closing, Closure, ClosureMode, ClosureResult } from './closures.js';
export type { DiskCondition, IndexCondition } from './condition.js';
export { createDatalake, type Datalake, type DatalakeOptions } from './datalake.js';
export {
  Cancelled,
  classify,
  DatalakeError,
  type DatalakeErrorCode,
  DocumentRejected,
  ElasticsearchBlocked,
  ElasticsearchMisconfigured,
  ElasticsearchSaturated,
  ElasticsearchUnavailable,
} from './errors.js';
export { type LakeIdentity, sameLake } from './identity.js';
export type { RejectedOffre, RomeWeightsByPlace, Suivi } from './offres.js';
export type { Page, PageWrite } from './pages.js';
export type { PresenceCount, PresenceCriteria, PresenceTable } from './presence-table.js';
export type { Presence, PresenceContent } from './presences.js';
export type { Readings } from './readings.js';
export type { DocumentsReplay, ReplayedDocuments } from './replay.js';
export type { RunDocument, RunStatus, StoredRun } from './runs.js';
export { ensureSchema, type SchemaOutcome } from './schemas.js';
export type { Examination } from './stock.js';
export type { WindowRecord } from './windows.js';
