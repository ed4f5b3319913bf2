import type { References } from '../domain/lists.js';
import type { CreationWindow } from '../domain/search.js';
import type { Children } from './children.js';
import type { Collector } from './collector.js';

/** What the parts of one run share. */
export interface RunScope {
  readonly run: string;
  /** The freeze: bounds on creation that every search of the run carries. */
  readonly creation: CreationWindow;
  readonly queues: readonly string[];
  readonly references: References;
  /** Whether the run's document has the lists, so that parts are not given them. Not in runs of earlier versions. */
  readonly listsApart: boolean;
  readonly collector: Collector;
  readonly children: Children;
}
