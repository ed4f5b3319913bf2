import type { Bench } from './bench.js';
import { type SimulatorProcess, startSimulatorProcess } from './simulator.js';
import { openStage, type Stage } from './stage.js';

/** Fresh servers and a fresh world for one section; all of it is stopped at the end, whatever happens. */
export async function onFreshStage<T>(
  bench: Bench,
  name: string,
  simulated: readonly string[],
  work: (stage: Stage, simulator: SimulatorProcess) => Promise<T>,
): Promise<T> {
  const stage = await openStage(bench, name);
  try {
    const simulator = await startSimulatorProcess(stage.folder, simulated);
    try {
      return await work(stage, simulator);
    } finally {
      await simulator.stop();
    }
  } finally {
    await stage.close();
  }
}
