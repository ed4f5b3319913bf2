import type { Language } from '../domain/language.js';
import { describePlan } from '../domain/plans.js';
import { count, duration } from '../domain/progress.js';
import type { ScheduleState } from './schedule.js';
import { timesText } from './schedule-times-text.js';
import type { ScheduledRun } from './scheduled-runs.js';
import { type TableColumn, tableLines } from './table.js';
import { TEXTS } from './texts.js';

interface ScheduleTexts {
  readonly schedule: (name: string, id: string) => string;
  readonly done: Readonly<Record<ScheduleDone, string>>;
  readonly rows: Readonly<
    Record<'when' | 'run' | 'beside' | 'next' | 'running' | 'last' | 'notStarted' | 'note', string>
  >;
  readonly full: string;
  readonly plan: (plan: string) => string;
  readonly incremental: string;
  /** What becomes of a start while another run is running. */
  readonly waits: string;
  readonly skips: string;
  readonly watch: (id: string) => string;
  readonly notStarted: (skipped: string, missed: string) => string;
  readonly refused: string;
  readonly waiting: string;
  readonly offers: (n: string) => string;
  readonly none: string;
  readonly columns: readonly [name: string, when: string, run: string, next: string, last: string];
}

/** What a command has done to a schedule. */
export type ScheduleDone = 'created' | 'updated' | 'paused' | 'resumed' | 'deleted' | 'triggered';

const SCHEDULE_TEXTS: Readonly<Record<Language, ScheduleTexts>> = {
  en: {
    schedule: (name, id) => `schedule ${name} (${id})`,
    done: {
      created: 'created',
      updated: 'updated',
      paused: 'paused',
      resumed: 'resumed',
      deleted: 'deleted',
      triggered: 'triggered',
    },
    rows: {
      when: 'when',
      run: 'run',
      beside: 'beside a run',
      next: 'next',
      running: 'running',
      last: 'last',
      notStarted: 'not started',
      note: 'note',
    },
    full: 'full',
    plan: (plan) => `full, plan ${plan}`,
    incremental: 'incremental',
    waits: 'a start waits for the end of another run, two hours at most',
    skips: 'a start is skipped while another run is running',
    watch: (id) => `${id}: npx moisson watch --workflow-id ${id}`,
    notStarted: (skipped, missed) =>
      `${skipped} while the one before went on, ${missed} while the server was away`,
    refused: 'not started',
    waiting: 'waiting',
    offers: (n) => `${n} offers`,
    none: 'There is no schedule yet: make one with `npx moisson schedule create NAME --daily-at 03:30`.',
    columns: ['name', 'when', 'run', 'next (UTC)', 'last'],
  },
  fr: {
    schedule: (name, id) => `planification ${name} (${id})`,
    done: {
      created: 'créée',
      updated: 'modifiée',
      paused: 'en pause',
      resumed: 'reprise',
      deleted: 'supprimée',
      triggered: 'déclenchée',
    },
    rows: {
      when: 'quand',
      run: 'collecte',
      beside: 'à côté',
      next: 'prochaines',
      running: 'en cours',
      last: 'dernières',
      notStarted: 'non lancées',
      note: 'note',
    },
    full: 'complète',
    plan: (plan) => `complète, plan ${plan}`,
    incremental: 'incrémentale',
    waits: "un lancement attend la fin d'une autre collecte, deux heures au plus",
    skips: 'un lancement est sauté pendant une autre collecte',
    watch: (id) => `${id} : npx moisson watch --workflow-id ${id}`,
    notStarted: (skipped, missed) =>
      `${skipped} pendant que la précédente continuait, ${missed} en l'absence du serveur`,
    refused: 'non lancée',
    waiting: 'en attente',
    offers: (n) => `${n} offres`,
    none: "Il n'y a pas encore de planification : `npx moisson schedule create NOM --daily-at 03:30` en crée une.",
    columns: ['nom', 'quand', 'collecte', 'prochaine (UTC)', 'dernière'],
  },
};

/** The sentence of what a command has done to a schedule. */
export function doneText(
  { name, id }: Pick<ScheduleState, 'name' | 'id'>,
  done: ScheduleDone,
  language: Language,
): string {
  const t = SCHEDULE_TEXTS[language];
  return `${t.schedule(name, id)} ${t.done[done]}`;
}

/** What runs it starts. */
function runText({ plan, mode }: Pick<ScheduleState, 'plan' | 'mode'>, language: Language): string {
  const t = SCHEDULE_TEXTS[language];
  if (mode === 'incremental') return t.incremental;
  return mode === 'full' ? t.plan(plan) : describePlan(plan, mode);
}

/** A schedule, and how its last runs ended, the newest first. */
export function scheduleLines(
  state: ScheduleState,
  runs: readonly ScheduledRun[],
  done: ScheduleDone | undefined,
  language: Language,
): string[] {
  const t = SCHEDULE_TEXTS[language];
  const { rows } = t;
  const width = Math.max(...Object.values(rows).map(({ length }) => length)) + 2;
  const row = (name: string, value: string) => `  ${name.padEnd(width)}${value}`;
  const local = (at: string) => new Date(at).toLocaleString('sv-SE', { timeZone: state.timezone });
  const zoned = (at: string) => `${local(at)} (${state.timezone})`;
  const title = done === undefined ? t.schedule(state.name, state.id) : doneText(state, done, language);
  const first = (name: string, i: number) => (i === 0 ? name : '');
  return [
    `${title}${state.paused && done !== 'paused' ? `, ${t.done.paused}` : ''}`,
    row(rows.when, timesText(state, language)),
    row(rows.run, runText(state, language)),
    row(rows.beside, state.mode === 'incremental' ? t.skips : t.waits),
    ...(state.paused ? [] : state.next.slice(0, 3).map((at, i) => row(first(rows.next, i), zoned(at)))),
    ...state.running.map((id, i) => row(first(rows.running, i), t.watch(id))),
    ...runs.map((run, i) => row(first(rows.last, i), `${local(run.at)}  ${outcomeText(run, language)}`)),
    ...(state.skipped + state.missed === 0
      ? []
      : [row(rows.notStarted, t.notStarted(count(state.skipped), count(state.missed)))]),
    // Until a person pauses it, the note says what stands above.
    ...(state.note.startsWith(timesText(state, 'en')) ? [] : [row(rows.note, state.note)]),
  ];
}

/** How a start came out: `PROVEN, 20 000 offers, 4 min 10 s`. */
function outcomeText(run: ScheduledRun, language: Language): string {
  const t = SCHEDULE_TEXTS[language];
  const { verdicts, unknownSize } = TEXTS[language];
  const { verdict, missing, offers, duration: seconds, message } = run;
  const size = missing === undefined ? '' : `: ${missing === 0 ? unknownSize : count(missing)}`;
  if (verdict === 'refused' || verdict === 'waiting') {
    return `${verdict === 'refused' ? t.refused : t.waiting}${message === undefined ? '' : `: ${message}`}`;
  }
  return [
    `${verdicts[verdict]}${size}`,
    ...(offers === undefined ? [] : [t.offers(count(offers))]),
    ...(seconds === undefined ? [] : [duration(seconds)]),
    ...(verdict === 'failed' && message !== undefined ? [message] : []),
  ].join(', ');
}

/** Every schedule in a line, with how its last run ended. */
export function scheduleListLines(
  schedules: readonly { readonly state: ScheduleState; readonly last?: ScheduledRun }[],
  columns: number,
  language: Language,
): string[] {
  const t = SCHEDULE_TEXTS[language];
  if (schedules.length === 0) return [t.none];
  const minute = (at: string) => at.slice(0, 16).replace('T', ' ');
  const cells = schedules.map(({ state, last }) => [
    state.name,
    timesText(state, language),
    runText(state, language),
    state.paused ? t.done.paused : minute(state.next[0] ?? ''),
    last === undefined ? '' : `${minute(last.at)} ${outcomeText(last, language)}`,
  ]);
  const table = t.columns.map(
    (heading, i): TableColumn => ({ heading, cells: cells.map((row) => row[i] ?? ''), cut: i === 4 }),
  );
  const modes = new Set(schedules.map(({ state }) => state.mode));
  return [
    ...tableLines(table, columns),
    ...(modes.has('full') ? [`${t.full}: ${t.waits}`] : []),
    ...(modes.has('incremental') ? [`${t.incremental}: ${t.skips}`] : []),
  ];
}
