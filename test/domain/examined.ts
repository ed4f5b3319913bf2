import type { StockExamination } from '../../src/domain/stock.js';

/** An index that is all that the run has seen. */
export const EXAMINED: StockExamination = {
  open: 0,
  seen: 0,
  stored: 0,
  refused: 0,
  readBack: { asked: 0, wrong: 0 },
  unseen: { fresh: 0, recent: 0, old: 0 },
  erasable: 0,
  boards: [],
  sample: [],
  controls: [],
};
