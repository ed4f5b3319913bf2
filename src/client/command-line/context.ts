import type { Context } from '../context.js';
import { say } from '../terminal.js';

// Imported when a command runs: `--help` and `--version` answer at once.

async function readContext(): Promise<Context> {
  return (await import('../context.js')).readContext();
}

/** The context, once the warnings of the configuration have been said. */
export async function showWarnings(): Promise<Context> {
  const context = await readContext();
  for (const warning of context.config.warnings) say(`warning: ${warning}`);
  return context;
}
