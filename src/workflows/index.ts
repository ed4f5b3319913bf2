export { IngestionWorkflow } from './ingestion.js';
export { RegionWorkflow } from './region.js';
export { SweepWorkflow } from './sweep.js';
