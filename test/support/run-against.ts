import { expect } from 'vitest';
import { startSimulator } from '../../simulator/index.js';
import type { useMoisson } from './moisson.js';

type Moisson = ReturnType<typeof useMoisson>;
export type Operator = Parameters<Moisson['run']>[2];

/** Runs by the national plan, with these settings, against a simulated API. Gives what that API counted and saw come. */
export async function runAgainst(
  moisson: Moisson,
  options: { readonly offers: number; readonly rate: number },
  settings: Readonly<Record<string, string>>,
  operator?: Operator,
) {
  const simulator = await startSimulator(options);
  const arrivals: Record<string, number[]> = {};
  simulator.observe(({ application }) => {
    arrivals[application] = [...(arrivals[application] ?? []), performance.now()];
  });
  try {
    const environment = { ...simulator.environment, ...settings };
    const { certificate } = await moisson.run(environment, { plan: 'national' }, operator);
    expect(certificate).toMatchObject({ status: 'proven', distinct: options.offers });
    const applications = Object.values(simulator.records().applications);
    expect(applications).toHaveLength(2);
    return { applications, arrivals: Object.values(arrivals) };
  } finally {
    await simulator.close();
  }
}
