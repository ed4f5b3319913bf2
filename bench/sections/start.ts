import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { floorCalls } from '../../src/domain/certificate.js';
import type { Section } from '../harness/bench.js';
import { atMost, ratio } from '../harness/figures.js';
import { START_OFFERS } from './default-run.js';

/** From dist/bench/sections/ back to the project. */
const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
/** Of its two applications. */
const CALLS_PER_SECOND = 6;
const MOST_SECONDS = 50;

export const start: Section = {
  name: 'start',
  title:
    '`npm start` in a fresh clone of the last commit, and once more without what the first has collected',
  minutes: 3,
  async run({ home, env }) {
    const clone = join(home, 'start');
    const remove = () => rmSync(clone, { recursive: true, force: true });
    remove();
    execFileSync('git', ['clone', '--quiet', PROJECT, clone]);
    try {
      const fresh = await started(clone, env);
      rmSync(join(clone, '.moisson'), { recursive: true, force: true });
      const again = await started(clone, env);
      const floor = floorCalls(START_OFFERS) / CALLS_PER_SECOND;
      const limit = ({ proven, ended }: Started) =>
        `${ratio(proven, floor)} of the ${floor.toFixed(1)} s that its calls take at ${CALLS_PER_SECOND} a second; ${(ended - proven).toFixed(0)} s more until all is stopped`;
      const asSeconds = (value: number) => value.toFixed(0);
      return {
        figures: [
          {
            name: 'seconds until PROVEN, packages installed and built by it',
            measured: asSeconds(fresh.proven),
            limit: limit(fresh),
          },
          atMost('seconds until PROVEN', again.proven, MOST_SECONDS, limit(again), asSeconds),
        ],
        details: [],
        data: { fresh, again },
      };
    } finally {
      remove();
    }
  },
};

interface Started {
  /** Seconds from `npm start` to the verdict, and to its end. */
  readonly proven: number;
  readonly ended: number;
}

/** @throws Error when it does not come to PROVEN. */
async function started(cwd: string, { MOISSON_HOME: _, ...env }: NodeJS.ProcessEnv): Promise<Started> {
  const from = performance.now();
  const seconds = () => (performance.now() - from) / 1000;
  const child = spawn('npm', ['start'], { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
  const stop = () => void child.kill('SIGTERM');
  process.once('exit', stop);
  const exited = once(child, 'exit');
  let proven: number | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (/\bPROVEN\b/.test(line)) proven ??= seconds();
  }
  const [code] = await exited;
  process.off('exit', stop);
  if (code !== 0 || proven === undefined) throw new Error(`npm start proved nothing (exit code ${code}).`);
  return { proven, ended: seconds() };
}
