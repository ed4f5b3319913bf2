import { unexamined } from '../../src/domain/stock.js';

/** An index that is all that the run has seen. */
export const EXAMINED = unexamined(0);
