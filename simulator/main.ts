import { createCommand } from './cli.js';
import type { Simulator } from './handle.js';
import { startSimulator } from './simulator.js';

const command = createCommand(async (options) => {
  const simulator = await startSimulator(options).catch((error: unknown) =>
    command.error(`error: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 2 }),
  );
  console.log(describe(simulator));
  const stop = (): void => {
    console.log(JSON.stringify(simulator.records(), null, 2));
    simulator.close().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});

// Commander says 1 for wrong usage; the house says 2.
command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
await command.parseAsync();

/** The block to copy into a shell or a `.env` file. */
function describe(simulator: Simulator): string {
  return [
    ...Object.entries(simulator.environment).map(([name, value]) => `${name}=${value}`),
    '',
    `# ${simulator.records().offers.open} offers at ${simulator.worldNow()} (Paris). Records: ${simulator.url}/_simulator/records`,
  ].join('\n');
}
