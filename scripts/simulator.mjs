/** `npm run simulator -- <options>`: the stand-in of the API, alone. */
import { prepare, toStandardError } from './prepare.mjs';

try {
  await prepare();
} catch (error) {
  toStandardError(error.message);
  process.exit(1);
}
await import('../dist/simulator/main.js');
