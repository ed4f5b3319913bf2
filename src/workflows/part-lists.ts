import { proxyActivities } from '@temporalio/workflow';
import type { StoreActivities } from '../activities/store-contract.js';
import type { References } from '../domain/lists.js';
import { storeCall } from '../patience/index.js';
import type { PartInput } from './part-contract.js';

const store = proxyActivities<StoreActivities>(storeCall);

/** The reference lists of a run, for a part of it. Most parts need none. */
export class PartLists {
  /** Once they were read; parts of earlier versions were given them. */
  known: References | undefined;
  readonly #run: string;

  constructor({ run, references }: Pick<PartInput, 'run' | 'references'>) {
    this.#run = run;
    this.known = references;
  }

  /** To be asked only while they are not known: a wait in vain would change the order of what a part does. */
  async read(): Promise<References> {
    const references = await store.referencesOf({ run: this.#run });
    this.known = references;
    return references;
  }
}
