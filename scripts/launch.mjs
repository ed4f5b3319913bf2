/** Runs one of our programs, prepared: `node scripts/launch.mjs <simulator, bench or chaos> <its own options>`. */
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { prepare, toStandardError } from './prepare.mjs';

/** Prepares, then runs the compiled module of a program, named from dist/. Ends with exit code 1 when it cannot. */
export async function launch(program) {
  try {
    await prepare();
  } catch (error) {
    toStandardError(error.message);
    process.exit(1);
  }
  await import(`../dist/${program}`);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  // The program reads its options from behind its own name, as every program does.
  const [name] = argv.splice(2, 1);
  await launch(`${name}/main.js`);
}
