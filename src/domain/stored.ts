import type { Gap } from './proof.js';
import type { StockExamination } from './stock.js';

/** Refused offers that a PROVEN run may have, by number and by share of what it saw: each is an open case. */
const REFUSED = { least: 10, share: 0.001 };

/**
 * What the index lacks of what the run has seen: it has the last word, since nobody reads a certificate for offers that
 * are not there. `difference` says why the index is not the one that the run began with; `altered` counts the offers that
 * are not as they were stored, where all were read back because some were not.
 */
export function indexGaps(
  examination: StockExamination,
  difference: string | undefined,
  altered?: number,
): Gap[] {
  const { seen, stored, refused, readBack } = examination;
  const gaps: Gap[] = [];
  const gap = (missing: number, reason: string) =>
    gaps.push({ window: 'offres', missing, reason, remedy: 'mend-index' });
  const lacking = Math.max(0, seen - stored - refused);
  if (difference !== undefined) gap(lacking, difference);
  else if (lacking > 0)
    gap(lacking, `the index lacks ${lacking} of ${seen} offers that were seen and stored`);
  if (refused > Math.max(REFUSED.least, REFUSED.share * seen)) {
    gap(refused, `Elasticsearch refused ${refused} of ${seen} offers`);
  }
  if (readBack.wrong > 0) {
    const estimate = Math.ceil((readBack.wrong / readBack.asked) * stored);
    gap(
      Math.max(readBack.wrong, altered ?? estimate),
      `${readBack.wrong} of ${readBack.asked} offers that were read back are not as they were stored: the next run writes them again`,
    );
  }
  return gaps;
}
