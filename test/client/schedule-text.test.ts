import { describe, expect, it } from 'vitest';
import type { ScheduleState } from '../../src/client/schedule.js';
import { doneText, scheduleLines, scheduleListLines } from '../../src/client/schedule-text.js';
import { timesText } from '../../src/client/schedule-times-text.js';
import type { ScheduledRun } from '../../src/client/scheduled-runs.js';

const NIGHT: ScheduleState = {
  name: 'night',
  id: 'moisson-night',
  everyDayAt: ['03:30'],
  timezone: 'Europe/Paris',
  input: {},
  mode: 'full',
  plan: 'verified',
  paused: false,
  note: 'every day at 03:30 (Europe/Paris), plan verified',
  next: ['2026-11-28T02:30:00.000Z'],
  running: [],
  last: [],
  skipped: 0,
  missed: 0,
};
const FAST: ScheduleState = {
  ...NIGHT,
  name: 'fast',
  id: 'moisson-fast',
  everyDayAt: [],
  everyS: 900,
  timezone: 'UTC',
  mode: 'incremental',
  plan: 'national',
  note: 'every 15 min, incremental',
  next: ['2026-11-27T12:45:00.000Z'],
};
const start = { at: '2026-11-27T02:30:00.100Z', workflowId: 'ingestion-night-2026', run: 'r' };
const BESIDE = 'the run "ingestion-night" has been running since 02:30';
const RUNS: readonly ScheduledRun[] = [
  { ...start, verdict: 'proven', offers: 20_000, duration: 250 },
  { ...start, verdict: 'gap', missing: 12, offers: 19_988, duration: 250 },
  { ...start, verdict: 'refused', message: BESIDE },
  { ...start, verdict: 'waiting', message: BESIDE },
  { ...start, verdict: 'failed', message: 'The API refuses every application.' },
  { ...start, verdict: 'unknown' },
];

describe('when a schedule starts runs', () => {
  it.each([
    [{ everyS: 900, everyDayAt: [], timezone: 'UTC' }, 'every 15 min', 'toutes les 15 min'],
    [
      { everyS: 7_200, everyDayAt: [], timezone: 'UTC', jitterS: 90 },
      'every 2 h, up to 90 s later',
      'toutes les 2 h, avec 90 s de retard au plus',
    ],
    [
      { everyDayAt: ['03:30', '15:30'], timezone: 'Europe/Paris' },
      'every day at 03:30, 15:30 (Europe/Paris)',
      'chaque jour à 03:30, 15:30 (Europe/Paris)',
    ],
    [
      { cron: '30 3 * * 1-5', everyDayAt: [], timezone: 'Europe/Paris' },
      'cron 30 3 * * 1-5 (Europe/Paris)',
      'cron 30 3 * * 1-5 (Europe/Paris)',
    ],
  ])('%j is "%s" and "%s"', (times, english, french) => {
    expect([timesText(times, 'en'), timesText(times, 'fr')]).toEqual([english, french]);
  });
});

it('a schedule is shown with its next runs, and how each of the last came out', () => {
  expect(scheduleLines(NIGHT, RUNS, undefined, 'en')).toEqual([
    'schedule night (moisson-night)',
    '  when          every day at 03:30 (Europe/Paris)',
    '  run           full, plan verified',
    '  beside a run  a start waits for the end of another run, two hours at most',
    '  next          2026-11-28 03:30:00 (Europe/Paris)',
    '  last          2026-11-27 03:30:00  PROVEN, 20 000 offers, 4 min 10 s',
    '                2026-11-27 03:30:00  GAP: 12, 19 988 offers, 4 min 10 s',
    `                2026-11-27 03:30:00  not started: ${BESIDE}`,
    `                2026-11-27 03:30:00  waiting: ${BESIDE}`,
    '                2026-11-27 03:30:00  failed, The API refuses every application.',
    '                2026-11-27 03:30:00  not known',
  ]);
});

it('one that is paused, has a run that goes on and has missed some says so', () => {
  const state = {
    ...FAST,
    paused: true,
    note: 'paused by `moisson schedule`',
    running: ['ingestion-fast-1'],
  };
  expect(scheduleLines({ ...state, skipped: 3, missed: 1 }, [], 'triggered', 'en')).toEqual([
    'schedule fast (moisson-fast) triggered, paused',
    '  when          every 15 min',
    '  run           incremental',
    '  beside a run  a start is skipped while another run is running',
    '  running       ingestion-fast-1: npx moisson watch --workflow-id ingestion-fast-1',
    '  not started   3 while the one before went on, 1 while the server was away',
    '  note          paused by `moisson schedule`',
  ]);
  expect(doneText(FAST, 'deleted', 'en')).toBe('schedule fast (moisson-fast) deleted');
});

it('the list has a line for each, and what becomes of them beside each other', () => {
  const [proven, , refused] = RUNS;
  if (proven === undefined || refused === undefined) throw new Error('no runs');
  const lines = scheduleListLines(
    [
      { state: { ...FAST, paused: true }, last: refused },
      { state: NIGHT, last: proven },
    ],
    200,
    'en',
  );
  expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
    ['name', 'when', 'run', 'next (UTC)', 'last'],
    expect.anything(),
    ['fast', 'every 15 min', 'incremental', 'paused', `2026-11-27 02:30 not started: ${BESIDE}`],
    [
      'night',
      'every day at 03:30 (Europe/Paris)',
      'full, plan verified',
      '2026-11-28 02:30',
      '2026-11-27 02:30 PROVEN, 20 000 offers, 4 min 10 s',
    ],
    ['full: a start waits for the end of another run, two hours at most'],
    ['incremental: a start is skipped while another run is running'],
  ]);
  expect(scheduleListLines([], 80, 'en')[0]).toMatch(/^There is no schedule yet: .*schedule create/);
});

it('in French has the same lines, and no English in them', () => {
  const english = scheduleLines({ ...NIGHT, skipped: 1 }, RUNS, 'created', 'en');
  const french = scheduleLines({ ...NIGHT, skipped: 1 }, RUNS, 'created', 'fr');
  expect(french).toHaveLength(english.length);
  const own = french.join('\n').replaceAll(BESIDE, '').replace('The API refuses every application.', '');
  expect(own).not.toMatch(/\b(run|running|every|day|started|waiting|offers|while|last|next)\b/);
  expect(french[0]).toBe('planification night (moisson-night) créée');
  expect(scheduleListLines([], 80, 'fr')[0]).toContain("Il n'y a pas encore de planification");
});
