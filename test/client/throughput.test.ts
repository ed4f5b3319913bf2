import { expect, it } from 'vitest';
import { Throughput } from '../../src/client/throughput.js';
import type { Phase } from '../../src/domain/phases.js';
import { EMPTY_TALLY } from '../../src/domain/tally.js';
import type { RunControl } from '../../src/workflows/messages.js';

const STARTED = '2026-11-24T08:00:00.000Z';
const at = (second: number) => new Date(Date.parse(STARTED) + 1000 * second);
const made = (calls: number, control: Partial<RunControl> = {}, phase: Phase = 'collecting') => ({
  phase,
  startedAt: STARTED,
  control: { paused: false, ...control },
  tally: { ...EMPTY_TALLY, calls },
});

it('is that of the whole run at first', () => {
  expect(new Throughput().after(made(120), at(60))).toBe(2);
});

it('is not known before the run has begun', () => {
  expect(new Throughput().after(made(0), at(0))).toBeUndefined();
});

it('forgets an opening that made hardly a call', () => {
  const throughput = new Throughput();
  expect(throughput.after(made(1, {}, 'opening'), at(20))).toBe(0.05);
  expect(throughput.after(made(6), at(30))).toBeUndefined();
  expect(throughput.after(made(36), at(36))).toBe(5);
});

it('is that of the last minute', () => {
  const throughput = new Throughput();
  throughput.after(made(60), at(30));
  throughput.after(made(180), at(50));
  expect(throughput.after(made(300), at(90))).toBe(4);
  expect(throughput.after(made(310), at(100))).toBe(2.6);
});

it('is no accident of a moment', () => {
  const throughput = new Throughput();
  throughput.after(made(100), at(49));
  expect(throughput.after(made(150), at(50))).toBe(3);
});

it('starts again after a pause', () => {
  const throughput = new Throughput();
  throughput.after(made(120), at(60));
  throughput.after(made(120, { paused: true }), at(65));
  throughput.after(made(120, { paused: true }), at(99));
  expect(throughput.after(made(120), at(100))).toBeUndefined();
  expect(throughput.after(made(180), at(110))).toBeCloseTo(60 / 11);
});

it('starts again at another rate', () => {
  const throughput = new Throughput();
  throughput.after(made(300), at(50));
  expect(throughput.after(made(360), at(60))).toBe(6);
  expect(throughput.after(made(361, { rate: 0.5 }), at(61))).toBeUndefined();
  expect(throughput.after(made(363, { rate: 0.5 }), at(65))).toBeUndefined();
  expect(throughput.after(made(366, { rate: 0.5 }), at(71))).toBe(0.5);
  expect(throughput.after(made(367), at(73))).toBeUndefined();
});

it('of a run whose rate was set before is measured before it is told', () => {
  const throughput = new Throughput();
  expect(throughput.after(made(300, { rate: 1 }), at(50))).toBeUndefined();
  expect(throughput.after(made(310, { rate: 1 }), at(60))).toBe(1);
});
