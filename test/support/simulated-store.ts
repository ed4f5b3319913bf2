import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.js';
import type { Moisson, ServedStore, ServedStoreOptions } from './moisson.js';

export interface SimulatedStoreOptions extends SimulatorOptions {
  readonly store?: ServedStoreOptions;
  /** Settings of the workers beside those that lead to the simulator. */
  readonly environment?: (simulator: Simulator) => Readonly<Record<string, string>>;
}

/** A simulated country that answers without a rate, and a store that is fed from it, until `tell` has ended. */
export async function withSimulatedStore<T>(
  moisson: Pick<Moisson, 'open'>,
  { store: storeOptions, environment = () => ({}), ...options }: SimulatedStoreOptions,
  tell: (simulator: Simulator, store: ServedStore) => Promise<T>,
): Promise<T> {
  const simulator = await startSimulator({ rate: null, ...options });
  try {
    const store = await moisson.open({ ...simulator.environment, ...environment(simulator) }, storeOptions);
    try {
      return await tell(simulator, store);
    } finally {
      await store.close();
    }
  } finally {
    await simulator.close();
  }
}
