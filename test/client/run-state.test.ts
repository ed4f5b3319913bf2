import { expect, it } from 'vitest';
import { runStateOf } from '../../src/client/run-state.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';
import type { CollectProgress, RunProgress } from '../../src/workflows/messages.js';

const run: RunProgress = {
  run: 'r',
  phase: 'collecting',
  total: 20_000,
  startedAt: '2026-11-24T08:00:00.000Z',
  control: { paused: false },
  own: { ...EMPTY_TALLY, calls: 3, read: 150 },
  before: { calls: 3, children: 0 },
  children: [
    { workflowId: 'a', label: 'France 1' },
    { workflowId: 'b', label: 'France 2' },
  ],
};
const answer = (seen: number | undefined, read: number): CollectProgress => ({
  run: 'r',
  total: 20_000,
  tally: { ...EMPTY_TALLY, calls: 40, read },
  gaps: 1,
  ...(seen === undefined ? {} : { seen }),
});
const known = (...answers: CollectProgress[]) =>
  new Map(answers.map((progress, i) => [run.children[i]?.workflowId ?? '', progress]));

it('adds up what the parts say, each offer once', () => {
  const state = runStateOf(run, known(answer(3_000, 9_000), answer(2_000, 4_000)));
  expect(state).toMatchObject({ seen: 5_000, parts: 2, partsEnded: 0, gaps: 2, callsBefore: 3 });
  expect(state.tally.calls).toBe(83);
});

it('takes no child of an earlier run under the same id for its own', () => {
  const earlier = { ...answer(10_874, 10_874), run: 'earlier' };
  expect(runStateOf(run, known(earlier, answer(150, 150)))).toMatchObject({ seen: 150, gaps: 1 });
  const { run: _, ...unnamed } = answer(300, 300);
  expect(runStateOf(run, known(unnamed)).seen).toBe(300);
});

it('says once what stands against an application, whichever part has found it out', () => {
  const refused = { ...answer(150, 150), refusals: ['application 2 was refused'] };
  const failed = { ...answer(150, 150), refusals: ['application 2 was refused', 'application 1 failed'] };
  expect(runStateOf(run, known(answer(150, 150))).refusals).toEqual([]);
  expect(runStateOf(run, known(refused, failed)).refusals).toEqual([
    'application 2 was refused',
    'application 1 failed',
  ]);
  expect(runStateOf({ ...run, refusals: ['none polls'] }, new Map()).refusals).toEqual(['none polls']);
});

it('has no more offers than there are', () => {
  expect(runStateOf(run, known(answer(15_000, 15_000), answer(15_000, 15_000))).seen).toBe(20_000);
});

it('goes by the pages of workers of an earlier version', () => {
  expect(runStateOf(run, known(answer(undefined, 450))).seen).toBe(450);
});

it('is empty while no part has answered', () => {
  expect(runStateOf(run, new Map())).toMatchObject({ seen: 0, parts: 2, gaps: 0 });
});

it('keeps the offers of the country once they are read, and counts the parts of the phase alone', () => {
  const checking: RunProgress = {
    ...run,
    phase: 'verifying',
    before: { calls: 140, children: 2, collected: 19_998 },
    children: [
      ...run.children,
      { workflowId: 'c', label: 'Bretagne', ended: answer(0, 0) },
      { workflowId: 'd', label: 'Corse' },
    ],
  };
  const state = runStateOf(checking, known(answer(19_000, 47_651), answer(998, 1_000)));
  expect(state).toMatchObject({ seen: 19_998, parts: 2, partsEnded: 1, callsBefore: 140 });
});
