import type { ListName } from '../lists.js';
import type { TypeName } from './page-shape.js';

/** One thing that a run met and the runs before it did not. Shares are parts of 1. */
export type Novelty =
  /** An attribute that no run has seen, and the share of offers that have it. What lies below it is not told apart. */
  | { readonly kind: 'attribute'; readonly path: string; readonly share: number }
  /** A known attribute with values of another type. */
  | {
      readonly kind: 'type';
      readonly path: string;
      readonly types: readonly TypeName[];
      readonly before: readonly TypeName[];
    }
  /** A value of a coded field that no run has seen, and how often it was met. */
  | { readonly kind: 'code'; readonly path: string; readonly value: string; readonly times: number }
  /** A share of offers with an attribute that moved by more than noise: see `movedFills`. */
  | { readonly kind: 'fill'; readonly path: string; readonly before: number; readonly now: number }
  | { readonly kind: 'header'; readonly name: string; readonly state: 'new' | 'gone' }
  /** A header that tells a limit has another value than in the run before. */
  | { readonly kind: 'limit'; readonly name: string; readonly before: string; readonly now: string }
  /** A reference list has other codes than in the run before. */
  | {
      readonly kind: 'list';
      readonly name: ListName;
      readonly added: number;
      readonly gone: number;
      /** Some of the added codes. */
      readonly examples: readonly string[];
    };
