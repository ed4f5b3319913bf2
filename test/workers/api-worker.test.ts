import { expect, it } from 'vitest';
import { startSimulator } from '../../simulator/index.js';
import { useMoisson } from '../support/moisson.js';

const moisson = useMoisson();

it('climbs above 3 calls a second as far as the headers of the API allow, told to keep the rate by itself', async () => {
  const simulator = await startSimulator({ offers: 12_000, rate: 6 });
  try {
    const environment = { ...simulator.environment, FRANCE_TRAVAIL_RATE: 'auto' };
    const { report } = await moisson.run(environment, { plan: 'national' });
    expect(report).toMatchObject({ status: 'proven', distinct: 12_000 });
    const applications = Object.values(simulator.books().applications);
    expect(applications).toHaveLength(2);
    for (const { mostAcceptedInOneSecond, refused, arrived } of applications) {
      // From 3 a second, a twentieth more with each answer: nobody else's limit is at work here than the guard of 10.
      expect(arrived).toBeGreaterThan(30);
      expect(mostAcceptedInOneSecond).toBeGreaterThan(3);
      expect(mostAcceptedInOneSecond).toBeLessThanOrEqual(6);
      expect(refused).toBeLessThanOrEqual(2);
    }
  } finally {
    await simulator.close();
  }
});

it('keeps to a fixed rate, whatever the headers allow', async () => {
  const simulator = await startSimulator({ offers: 3_000, rate: 10 });
  try {
    const environment = { ...simulator.environment, FRANCE_TRAVAIL_RATE: '2' };
    await moisson.run(environment, { plan: 'national' });
    for (const { mostAcceptedInOneSecond } of Object.values(simulator.books().applications)) {
      expect(mostAcceptedInOneSecond).toBeLessThanOrEqual(2);
    }
  } finally {
    await simulator.close();
  }
});
