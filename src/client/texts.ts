import type { Language } from '../domain/language.js';
import type { Phase } from '../workflows/messages.js';

/** What the progress line and the list of runs say, in both languages. Numbers are written already. */
interface Texts {
  readonly phases: Readonly<Record<Phase, string>>;
  readonly paused: string;
  readonly regionsChecked: (done: number, all: number) => string;
  readonly left: (time: string) => string;
  readonly upTo: (time: string) => string;
  /** Stands behind the time that is left. */
  readonly afterwards: (time: string) => string;
  readonly pace: (calls: string) => string;
  readonly offers: (seen: string, total: string) => string;
  readonly gaps: (n: number, written: string) => string;
  readonly rate: (rate: string) => string;
  readonly refused: (n: string) => string;
  readonly calls: (n: string) => string;
  readonly parts: (done: number, all: number) => string;
  readonly columns: Readonly<Record<RunColumn, string>>;
  readonly verdicts: Readonly<Record<RunVerdict, string>>;
  readonly modes: Readonly<Record<string, string>>;
  readonly unknownSize: string;
  readonly noRun: string;
}

/** A column of the list of runs. */
export type RunColumn =
  | 'started'
  | 'plan'
  | 'mode'
  | 'verdict'
  | 'offers'
  | 'calls'
  | 'duration'
  | 'run'
  | 'startedBy';

/** How a run ended, for a person or a program; a document that has no end is `running`, or what Temporal says. */
export type RunVerdict = 'proven' | 'gap' | 'failed' | 'cancelled' | 'running' | 'lost' | 'unknown';

export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    phases: {
      opening: 'opening',
      collecting: 'collecting',
      verifying: 'checking regions',
      residual: 'what the regions do not show',
      reconciling: 'checking totals and unseen offers',
      closing: 'closing offers that are gone',
      publishing: 'writing the certificate',
      done: 'done',
    },
    paused: 'PAUSED',
    regionsChecked: (done, all) => `checking regions ${done} of ${all}`,
    left: (time) => `${time} left`,
    upTo: (time) => `up to ${time} left`,
    afterwards: (time) => `, then up to ${time}`,
    pace: (calls) => `${calls} calls/s`,
    offers: (seen, total) => `${seen} of ${total} offers`,
    gaps: (n, written) => `${written} ${n === 1 ? 'gap' : 'gaps'}`,
    rate: (rate) => `rate set to ${rate}`,
    refused: (n) => `${n} refused (429)`,
    calls: (n) => `${n} calls`,
    parts: (done, all) => `${done}/${all} parts`,
    columns: {
      started: 'started (UTC)',
      plan: 'plan',
      mode: 'mode',
      verdict: 'verdict',
      offers: 'offers',
      calls: 'calls',
      duration: 'duration',
      run: 'run',
      startedBy: 'started by',
    },
    verdicts: {
      proven: 'PROVEN',
      gap: 'GAP',
      failed: 'failed',
      cancelled: 'cancelled',
      running: 'running',
      lost: 'ended without a word',
      unknown: 'not known',
    },
    modes: { full: 'full', incremental: 'incremental' },
    unknownSize: 'unknown',
    noRun: 'There is no run yet: `npx moisson run` starts one.',
  },
  fr: {
    phases: {
      opening: 'ouverture',
      collecting: 'collecte',
      verifying: 'contrôle des régions',
      residual: 'ce que les régions ne montrent pas',
      reconciling: 'contrôle des totaux et des offres non vues',
      closing: 'fermeture des offres disparues',
      publishing: 'écriture du certificat',
      done: 'terminé',
    },
    paused: 'EN PAUSE',
    regionsChecked: (done, all) => `régions contrôlées ${done} sur ${all}`,
    left: (time) => `encore ${time}`,
    upTo: (time) => `encore ${time} au plus`,
    afterwards: (time) => `, puis ${time} au plus`,
    pace: (calls) => `${calls} appels/s`,
    offers: (seen, total) => `${seen} sur ${total} offres`,
    gaps: (n, written) => `${written} ${n === 1 ? 'manque' : 'manques'}`,
    rate: (rate) => `débit fixé à ${rate}`,
    refused: (n) => `${n} refus (429)`,
    calls: (n) => `${n} appels`,
    parts: (done, all) => `${done}/${all} parties`,
    columns: {
      started: 'début (UTC)',
      plan: 'plan',
      mode: 'mode',
      verdict: 'verdict',
      offers: 'offres',
      calls: 'appels',
      duration: 'durée',
      run: 'collecte',
      startedBy: 'lancée par',
    },
    verdicts: {
      proven: 'PROVEN',
      gap: 'GAP',
      failed: 'échouée',
      cancelled: 'annulée',
      running: 'en cours',
      lost: 'finie sans un mot',
      unknown: 'inconnu',
    },
    modes: { full: 'complète', incremental: 'incrémentale' },
    unknownSize: 'inconnu',
    noRun: "Il n'y a pas encore de collecte : `npx moisson run` en lance une.",
  },
};
