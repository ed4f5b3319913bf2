/**
 * How long anything is waited for and how often it is tried again, each with its reason: the one place to look when
 * something takes long, or gives up. Names that end in `_MS` are milliseconds, in `_S` seconds. What Temporal or
 * Elasticsearch keeps to itself is in the form that its options take.
 */
export * from './activities.js';
export * from './api.js';
export * from './client.js';
export * from './elasticsearch.js';
export * from './page.js';
export * from './runs.js';
export * from './warehouse.js';
export * from './workers.js';
