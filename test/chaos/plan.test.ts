import { expect, test } from 'vitest';
import { KINDS, PHASES, planRounds } from '../../chaos/plan.js';
import { PLANS } from '../../src/domain/plans.js';

test('the same seed plans the same strikes, another seed others', () => {
  expect(planRounds(50, 1)).toEqual(planRounds(50, 1));
  expect(planRounds(50, 1)).not.toEqual(planRounds(50, 2));
});

test('plans as many strikes as asked for, each kind and each phase about as often, in the order of phases', () => {
  const rounds = planRounds(88, 3);
  const strikes = rounds.flatMap((round) => round.strikes);
  expect(strikes).toHaveLength(88);
  for (const kind of KINDS) expect(strikes.filter((strike) => strike.kind === kind)).toHaveLength(8);
  for (const phase of PHASES) expect(strikes.filter((strike) => strike.phase === phase)).toHaveLength(11);
  for (const round of rounds) {
    const order = round.strikes.map(({ phase }) => PHASES.indexOf(phase));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    if (round.plan !== 'region') expect(round.strikes.map(({ phase }) => phase)).not.toContain('residual');
    if (round.plan !== 'verified') expect(round.strikes.map(({ phase }) => phase)).not.toContain('verifying');
  }
  expect(new Set(rounds.map(({ plan }) => plan))).toEqual(new Set(PLANS));
  expect(rounds.some(({ strikes }) => strikes.length > 1)).toBe(true);
});

test('has each kind alone in a round, once there are enough rounds', () => {
  const alone = planRounds(50, 1).filter(({ strikes }) => strikes.length === 1);
  expect(new Set(alone.flatMap(({ strikes }) => strikes.map(({ kind }) => kind)))).toEqual(new Set(KINDS));
});
