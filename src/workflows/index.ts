export { CloseWorkflow } from './close.js';
export { IngestionWorkflow } from './ingestion.js';
export { PlanWorkflow } from './plan.js';
export { RegionWorkflow } from './region.js';
export { ReplayWorkflow } from './replay.js';
export { ReplayWindowWorkflow } from './replay-window.js';
export { SweepWorkflow } from './sweep.js';
