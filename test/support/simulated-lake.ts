import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.js';
import type { Lake, LakeOptions, Moisson } from './moisson.js';

export interface SimulatedLakeOptions extends SimulatorOptions {
  readonly lake?: LakeOptions;
  /** Settings of the workers beside those that lead to the simulator. */
  readonly environment?: (simulator: Simulator) => Readonly<Record<string, string>>;
}

/** A simulated country that answers without a rate, and a lake that is fed from it, until `tell` has ended. */
export async function withSimulatedLake<T>(
  moisson: Pick<Moisson, 'open'>,
  { lake: lakeOptions, environment = () => ({}), ...options }: SimulatedLakeOptions,
  tell: (simulator: Simulator, lake: Lake) => Promise<T>,
): Promise<T> {
  const simulator = await startSimulator({ rate: null, ...options });
  try {
    const lake = await moisson.open({ ...simulator.environment, ...environment(simulator) }, lakeOptions);
    try {
      return await tell(simulator, lake);
    } finally {
      await lake.close();
    }
  } finally {
    await simulator.close();
  }
}
