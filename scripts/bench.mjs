/** `npm run bench -- <options>`: the benchmarks, with everything they need. */
import { prepare, toStandardError } from './prepare.mjs';

try {
  await prepare();
} catch (error) {
  toStandardError(error.message);
  process.exit(1);
}
await import('../dist/bench/main.js');
