import { setTimeout as sleep } from 'node:timers/promises';
import type { ClosingProgress } from '../workflows/messages.js';
import { closingProgressQuery } from '../workflows/messages.js';
import { askingLine } from './closing-text.js';
import { RecentRate } from './recent-rate.js';
import { barLine, type LineView } from './view.js';

/** A workflow that may be asked how far it has come. */
interface Asked {
  query(definition: typeof closingProgressQuery): Promise<ClosingProgress>;
}

/** Shows how far a closing has come that asks for every offer, until `end`. */
export async function watchAsking(handle: Asked, view: LineView, end: AbortSignal): Promise<void> {
  const recent = new RecentRate();
  while (!end.aborted) {
    // What cannot be asked for a while, or has not begun to ask, is asked again with the next line.
    const progress = await handle.query(closingProgressQuery).catch(() => undefined);
    if (progress !== undefined && progress.offres > 0 && !end.aborted) {
      // What was counted before a pause says nothing of the time after it.
      if (progress.control.paused) recent.forget();
      const rate = recent.after(progress.calls, Date.now() / 1000) ?? 0;
      view.show(barLine(askingLine(progress, rate), progress.answers.asked, progress.offres));
    }
    await sleep(view.intervalMs, undefined, { signal: end }).catch(() => {});
  }
}
