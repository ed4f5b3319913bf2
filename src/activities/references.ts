import { ApplicationFailure } from '@temporalio/activity';
import type { Store } from '../elasticsearch/index.js';
import type { StoreActivities } from './store-contract.js';

/** What a run splits by, for its parts. */
export function referencesActivities(
  store: Pick<Store, 'closeRun' | 'referencesOf'>,
): Pick<StoreActivities, 'keepReferences' | 'referencesOf'> {
  return {
    keepReferences: ({ run, references }) => store.closeRun(run, { referentiels: references }),

    async referencesOf({ run }) {
      const references = await store.referencesOf(run);
      if (references !== undefined) return references;
      throw ApplicationFailure.nonRetryable(`the document of the run ${run} has no lists`, 'NoLists');
    },
  };
}
