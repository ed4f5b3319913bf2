import { setHandler } from '@temporalio/workflow';
import { type CollectProgress, progressQuery } from './messages.js';

/** Lets a part of a run be asked how far it has come. */
export function answerProgress(progress: () => CollectProgress): void {
  setHandler(progressQuery, progress, {
    description: 'How far this part of a run has come: offers, calls, and places that lack offers.',
  });
}
