import type { Texts } from './language.js';
import { count, duration } from './progress.js';

/**
 * What somebody is told: how a run ended (`proven`, `gap`, `failed`), that a start of a schedule did not come to a run
 * (`missed`), that a run waits and no worker serves it (`no-worker`), or that the last proven run is too old (`stale`).
 */
type NoticeKind = 'proven' | 'gap' | 'failed' | 'missed' | 'no-worker' | 'stale';

/** The run that a notice is about, as far as it is known. Moments are ISO 8601 UTC. */
export interface NoticedRun {
  readonly run: string;
  readonly workflowId: string;
  readonly plan?: string;
  readonly mode?: string;
  readonly startedBy?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** Offers that are missing, of a gap; 0 where nobody knows how many. */
  readonly missing?: number;
  /** Distinct offers collected, and those that the API counted. */
  readonly offers?: number;
  readonly total?: number;
  readonly calls?: number;
  /** In seconds. */
  readonly duration?: number;
  /** Why it failed, or did not start. */
  readonly message?: string;
}

/** The schedule that a notice is about. */
interface NoticedSchedule {
  readonly id: string;
  /** Starts that it missed. */
  readonly starts?: number;
}

/** One thing to be told, once. Holds no offer, no person and no secret. */
export interface Notice {
  /** The same whenever and by whomever it is told: who receives it twice can tell. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly text: Texts;
  readonly run?: NoticedRun;
  readonly schedule?: NoticedSchedule;
}

/** Whether a notice asks somebody to do something. */
export function isTrouble({ kind }: Pick<Notice, 'kind'>): boolean {
  return kind !== 'proven';
}

/** How a run ended. `document`: the id of its document, which differs from that of the run after a reset. */
export function noticeOfEnd(kind: 'proven' | 'gap' | 'failed', document: string, run: NoticedRun): Notice {
  return { id: `${kind}/${document}`, kind, text: END_TEXTS[kind](run), run };
}

const END_TEXTS: Readonly<Record<'proven' | 'gap' | 'failed', (run: NoticedRun) => Texts>> = {
  proven: (run) => ({
    en: `The run ${run.workflowId} is PROVEN: ${figures(run).join(', ')}.`,
    fr: `La collecte ${run.workflowId} est PROVEN : ${figures(run, 'offres').join(', ')}.`,
  }),
  gap: (run) => ({
    en: `The run ${run.workflowId} ended with a GAP: ${lacking(run.missing, 'an unknown number of')} offers are missing. \`npx moisson report\` says where.`,
    fr: `La collecte ${run.workflowId} finit avec un GAP : offres manquantes : ${lacking(run.missing, 'nombre inconnu')}. \`npx moisson report\` dit où.`,
  }),
  failed: ({ workflowId, message = '' }) => ({
    en: `The run ${workflowId} failed: ${message}`,
    fr: `La collecte ${workflowId} a échoué : ${message}`,
  }),
};

function figures({ offers, duration: seconds }: NoticedRun, unit = 'offers'): string[] {
  return [
    ...(offers === undefined ? [] : [`${count(offers)} ${unit}`]),
    ...(seconds === undefined ? [] : [duration(seconds)]),
  ];
}

function lacking(missing: number | undefined, unknown: string): string {
  return missing === undefined || missing === 0 ? unknown : count(missing);
}

/** A start of a schedule that was refused. */
export function noticeOfRefusal(schedule: string, run: NoticedRun): Notice {
  const { message = '' } = run;
  return {
    id: `missed/${run.run}`,
    kind: 'missed',
    text: {
      en: `The schedule ${schedule} could not start a run: ${message}`,
      fr: `La planification ${schedule} n'a pas pu lancer de collecte : ${message}`,
    },
    run,
    schedule: { id: schedule, starts: 1 },
  };
}

/** Starts of a schedule that were due while Temporal was away, for too long to be made up for. `since`: when it was made. */
export function noticeOfAbsence(schedule: string, starts: number, since: string): Notice {
  return {
    id: `missed/${schedule}/${since}/${starts}`,
    kind: 'missed',
    text: {
      en: `The schedule ${schedule} has missed ${startsText(starts, 'start')} so far while Temporal was away.`,
      fr: `La planification ${schedule} a manqué jusqu'ici ${startsText(starts, 'lancement')} en l'absence de Temporal.`,
    },
    schedule: { id: schedule, starts },
  };
}

/** Starts of a schedule that were due while its run before waits for a worker. `since`: ISO 8601 UTC. */
export function noticeOfBlockage(schedule: string, starts: number, run: NoticedRun, since: string): Notice {
  return {
    id: `missed/${schedule}/behind/${run.run}`,
    kind: 'missed',
    text: {
      en: `The schedule ${schedule} has missed ${startsText(starts, 'start')}: its run ${run.workflowId} has had no worker since ${since}. \`npx moisson worker\` starts the workers.`,
      fr: `La planification ${schedule} a manqué ${startsText(starts, 'lancement')} : sa collecte ${run.workflowId} n'a pas de worker depuis ${since}. \`npx moisson worker\` lance les workers.`,
    },
    run,
    schedule: { id: schedule, starts },
  };
}

function startsText(n: number, unit: string): string {
  return `${count(n)} ${unit}${n === 1 ? '' : 's'}`;
}

/** A run that no worker serves. `since`: ISO 8601 UTC; `queue`: the task queue that nobody polls. */
export function noticeOfNoWorker(run: NoticedRun, queue: string, since: string): Notice {
  return {
    id: `no-worker/${run.run}`,
    kind: 'no-worker',
    text: {
      en: `The run ${run.workflowId} waits: no worker has polled the task queue ${queue} since ${since}. \`npx moisson worker\` starts the workers.`,
      fr: `La collecte ${run.workflowId} attend : aucun worker n'a interrogé la file ${queue} depuis ${since}. \`npx moisson worker\` lance les workers.`,
    },
    run,
  };
}

/** The last proven run is older than the licence allows. `hours`: since its end. */
export function noticeOfAge(document: string, run: NoticedRun, hours: number): Notice {
  return {
    id: `stale/${document}`,
    kind: 'stale',
    text: {
      en: `The last proven run, ${run.workflowId}, ended ${hours} hours ago: the licence asks to refresh every 24 hours.`,
      fr: `La dernière collecte prouvée, ${run.workflowId}, a fini il y a ${hours} heures : la licence demande une mise à jour toutes les 24 heures.`,
    },
    run,
  };
}
