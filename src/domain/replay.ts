import type { Tally } from './tally.js';

/** Cases that were tried again. */
export interface Replayed {
  readonly closed: number;
  readonly failed: number;
}

/** An open case as an operator sees it. */
export interface CaseSummary {
  readonly id: string;
  readonly type: 'fenetre' | 'document';
  readonly classe: string;
  /** The search that lacks offers, or the id of the refused offer. */
  readonly subject: string;
  readonly message: string;
  readonly essais: number;
  /** ISO 8601, UTC. */
  readonly premierEchec: string;
  readonly dernierEchec: string;
}

/** What is kept of a case, as far as an operator wants to know it. */
interface OpenCase extends Omit<CaseSummary, 'subject'> {
  readonly place?: string;
  readonly offreId?: string;
}

export function summarizeCase(found: OpenCase): CaseSummary {
  const { id, type, classe, place, offreId, message, essais, premierEchec, dernierEchec } = found;
  const subject = place ?? offreId ?? '(no id)';
  return { id, type, classe, subject, message, essais, premierEchec, dernierEchec };
}

/** What a replay ends with. */
export interface ReplayReport {
  readonly run: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly documents: Replayed;
  readonly windows: Replayed;
  readonly tally: Tally;
  /** Cases open at the end, those that were opened meanwhile included. */
  readonly open: number;
  /** The first of them. */
  readonly left: readonly CaseSummary[];
}
