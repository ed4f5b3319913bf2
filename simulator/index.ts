export type { ApplicationBooks, Books, CallKind, OfferBooks } from './books.js';
export { API_FAULTS, type FaultKind, type FaultRule, mixedFaults, TOKEN_FAULTS } from './http/faults.js';
export type { Application } from './http/tokens.js';
export type {
  AnswerLies,
  ClockLie,
  DetailLies,
  Hidden,
  Lies,
  Missing,
  Replicas,
  Span,
  StockChanges,
  Trigger,
  Undated,
} from './lies/options.js';
export type { SimulatorOptions, Unverified } from './options.js';
export { type ObservedCall, type Simulator, startSimulator } from './simulator.js';
