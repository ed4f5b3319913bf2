export type { ObservedCall, Simulator } from './handle.js';
export { type FaultKind, type FaultRule, mixedFaults } from './http/faults.js';
export type {
  Hidden,
  Lies,
  Undated,
} from './lies/options.js';
export type { SimulatorOptions } from './options.js';
export type { Records } from './records.js';
export { startSimulator } from './simulator.js';
