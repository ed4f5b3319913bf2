import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PAGE_SIZE } from '../../src/domain/search.js';
import type { Bench, Section } from '../harness/bench.js';
import { atMost, ratio } from '../harness/figures.js';

/** From dist/bench/sections/ back to the project. */
const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
/** Offers that `npm start` simulates, and calls a second of its two applications. */
const OFFERS = 20_000;
const CALLS_PER_SECOND = 6;
const MOST_SECONDS = 50;

export const start: Section = {
  name: 'start',
  title: '`npm start` in a fresh clone of the last commit, with what it downloads in the caches',
  minutes: 3,
  async run(bench) {
    // The first fills the caches.
    await started(bench);
    const { proven, ended } = await started(bench);
    const floor = OFFERS / PAGE_SIZE / CALLS_PER_SECOND;
    return {
      figures: [
        atMost(
          'seconds until PROVEN',
          proven,
          MOST_SECONDS,
          `${ratio(proven, floor)} of the ${floor.toFixed(1)} s that its calls take at ${CALLS_PER_SECOND} a second; ${(ended - proven).toFixed(0)} s more until all is stopped`,
          (value) => value.toFixed(0),
        ),
      ],
      details: [],
      data: { proven, ended },
    };
  },
};

/** Seconds from `npm start` to the verdict, and to its end. @throws Error when there is no such verdict. */
async function started({ home, env }: Bench): Promise<{ readonly proven: number; readonly ended: number }> {
  const clone = join(home, 'start');
  rmSync(clone, { recursive: true, force: true });
  execFileSync('git', ['clone', '--quiet', PROJECT, clone]);
  const from = performance.now();
  const seconds = () => (performance.now() - from) / 1000;
  const { MOISSON_HOME: _, ...own } = env;
  const child = spawn('npm', ['start'], { cwd: clone, env: own, stdio: ['ignore', 'pipe', 'ignore'] });
  const stop = () => void child.kill('SIGTERM');
  process.once('exit', stop);
  try {
    const exited = once(child, 'exit');
    let proven: number | undefined;
    for await (const line of createInterface({ input: child.stdout })) {
      if (/\bPROVEN\b/.test(line)) proven ??= seconds();
    }
    const [code] = await exited;
    if (code !== 0 || proven === undefined) throw new Error(`npm start proved nothing (exit code ${code}).`);
    return { proven, ended: seconds() };
  } finally {
    process.off('exit', stop);
    rmSync(clone, { recursive: true, force: true });
  }
}
