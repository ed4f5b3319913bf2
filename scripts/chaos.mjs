/** `npm run chaos -- --kills 50 --seed 1`: breaks a run in every phase and in every way, and says what came of it. */
import { prepare, toStandardError } from './prepare.mjs';

try {
  await prepare();
} catch (error) {
  toStandardError(error.message);
  process.exit(1);
}
await import('../dist/chaos/main.js');
