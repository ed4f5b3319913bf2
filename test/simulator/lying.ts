import { afterEach } from 'vitest';
import { type Lies, type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.js';
import { TestClient } from './client.js';

export const NOW = new Date('2026-07-01T10:00:00Z');

const simulators: Simulator[] = [];
afterEach(() => Promise.all(simulators.splice(0).map((simulator) => simulator.close())));

/** A simulator that tells these lies, closed after the test. Two of the same options differ by their lies alone. */
export async function lying(
  lies: Lies,
  options: Partial<SimulatorOptions> = {},
): Promise<{ simulator: Simulator; client: TestClient }> {
  const simulator = await startSimulator({ offers: 3000, rate: null, now: NOW, ...options, lies });
  simulators.push(simulator);
  return { simulator, client: await TestClient.login(simulator) };
}

/** The ids that a search shows, in order. */
export async function idsOf(client: TestClient, query = 'sort=1'): Promise<string[]> {
  return (await client.all(query)).map(({ id }) => id);
}

export async function totalOf(client: TestClient, query = 'sort=1'): Promise<number> {
  return (await client.search(`${query}&range=0-0`)).total;
}

export async function detailOf(client: TestClient, id: string | undefined): Promise<number> {
  const response = await client.get(`/v2/offres/${id}`);
  await response.arrayBuffer();
  return response.status;
}
