import type { Filters } from '../domain/questions/filters.js';
import { unknownCode, unlistedCodes } from '../domain/questions/read-filters.js';
import type { Store } from '../elasticsearch/index.js';
import { UsageError } from './exit.js';

/** @throws UsageError for a code that no list and no stored offer has. */
export async function requireKnown(store: Store, filters: Filters): Promise<void> {
  const unlisted = unlistedCodes(filters);
  const sentences = await Promise.all(
    (['romeCode', 'typeContrat'] as const).map(async (field) => {
      const unknown = await store.unknownCodes(field, unlisted[field]);
      return unknown.map((code) => unknownCode(field, code));
    }),
  );
  if (sentences.flat().length > 0) throw new UsageError(sentences.flat().join('\n'));
}
