import type { Language } from './language.js';

/** How a run ended, for a person or a program; a document that has no end is `running`, or what Temporal says. */
export type RunVerdict = 'proven' | 'gap' | 'failed' | 'cancelled' | 'running' | 'lost' | 'unknown';

/** The same in words. */
export const VERDICT_TEXTS: Readonly<Record<Language, Readonly<Record<RunVerdict, string>>>> = {
  en: {
    proven: 'PROVEN',
    gap: 'GAP',
    failed: 'failed',
    cancelled: 'cancelled',
    running: 'running',
    lost: 'ended without a word',
    unknown: 'not known',
  },
  fr: {
    proven: 'PROVEN',
    gap: 'GAP',
    failed: 'échouée',
    cancelled: 'annulée',
    running: 'en cours',
    lost: 'finie sans un mot',
    unknown: 'inconnu',
  },
};

/** A run as a line of a list. Moments are ISO 8601 UTC. */
export interface RunLine {
  readonly run: string;
  readonly startedAt: string;
  readonly plan: string;
  readonly mode: string;
  readonly verdict: RunVerdict;
  /** Offers that are missing, of a gap; 0 where nobody knows how many. */
  readonly missing?: number;
  /** Distinct offers collected, and those that the API counted. */
  readonly offers?: number;
  readonly total?: number;
  readonly calls?: number;
  /** In seconds; of a run that goes on, until now. */
  readonly duration?: number;
  /** Absent in runs of earlier versions. */
  readonly startedBy?: string;
  /** Why it failed. */
  readonly message?: string;
}
