export type { Case, CaseOutcome, NewCase } from './cases.js';
export {
  checkElasticsearch,
  createElasticsearch,
  type ElasticsearchHealth,
  type ElasticsearchSettings,
} from './client.js';
export type { IndexCondition } from './condition.js';
export {
  classify,
  ElasticsearchBlocked,
  ElasticsearchMisconfigured,
  ElasticsearchSaturated,
  ElasticsearchUnavailable,
  IndexMissing,
  StoreError,
} from './errors.js';
export type { FeedEvent, FeedLost, FeedPart } from './events/feed.js';
export type { Forgotten } from './forget.js';
export { type StoreIdentity, sameStore } from './identity.js';
export type { ViewPlace } from './long-view.js';
export { ANALYSIS_REMEDY } from './make-index.js';
export type { Checked } from './migration/check.js';
export type { Move } from './migration/next-index.js';
export type { MigrationPlan } from './migration/plan.js';
export type { KeptIndex } from './migration/switch.js';
export type { ClosedByOwnWord } from './missing-offres.js';
export { openStore } from './open.js';
export type { PageWrite } from './pages.js';
export type { PresenceCriteria, PresenceTable } from './presence-table.js';
export type { Presence } from './presences.js';
export { readerRole, workerRole } from './rights.js';
export {
  type CurrentRun,
  type KeptShape,
  type RunDocument,
  type StoredRun,
  startOnItsClock,
} from './runs.js';
export { ensureSchema } from './schemas.js';
export type { TextForm } from './search-bytes.js';
export { createStore, type Store } from './store.js';
export type { StoringRules } from './storing-rules.js';
export type { WindowRecord } from './windows.js';
export type { FrozenIndex } from './written-since.js';
