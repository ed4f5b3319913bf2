import { expect, it } from 'vitest';
import { Silence } from '../../src/client/watch-run.js';

it('a run that does not answer is told of once, and again when it answers', () => {
  const said: string[] = [];
  const silence = new Silence((line) => said.push(line));
  const at = (second: number) => new Date(Date.UTC(2026, 10, 27, 2, 0, second));
  silence.after(true, at(0));
  silence.after(false, at(6));
  expect(said).toEqual([]);
  silence.after(false, at(12));
  silence.after(false, at(30));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('has not answered since 02:00:00 UTC');
  silence.after(true, at(40));
  silence.after(true, at(41));
  expect(said.slice(1)).toEqual(['The run answers again.']);
  silence.after(false, at(45));
  silence.after(false, at(52));
  expect(said).toHaveLength(3);
});

it('a run that never answers is told of too', () => {
  const said: string[] = [];
  const silence = new Silence((line) => said.push(line));
  silence.after(false, new Date(5_000));
  silence.after(false, new Date(14_000));
  expect(said).toEqual([]);
  silence.after(false, new Date(15_000));
  expect(said).toHaveLength(1);
});

it('workers that were just started are given time before the first answer', () => {
  const said: string[] = [];
  const silence = new Silence((line) => said.push(line), 60_000);
  for (const at of [5_000, 20_000, 59_999]) silence.after(false, new Date(at));
  expect(said).toEqual([]);
  silence.after(false, new Date(60_000));
  expect(said).toHaveLength(1);
});
