import type { Language } from '../domain/language.js';
import { PHASE_TEXTS, type Phase } from '../domain/phases.js';
import { type RunVerdict, VERDICT_TEXTS } from '../domain/run-line.js';

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

export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    phases: PHASE_TEXTS.en,
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
    verdicts: VERDICT_TEXTS.en,
    modes: { full: 'full', incremental: 'incremental' },
    unknownSize: 'unknown',
    noRun: 'There is no run yet: `npx moisson run` starts one.',
  },
  fr: {
    phases: PHASE_TEXTS.fr,
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
    verdicts: VERDICT_TEXTS.fr,
    modes: { full: 'complète', incremental: 'incrémentale' },
    unknownSize: 'inconnu',
    noRun: "Il n'y a pas encore de collecte : `npx moisson run` en lance une.",
  },
};
