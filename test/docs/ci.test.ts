import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { ALONE, BEGUN_FIRST, INSTALLED, LONG } from '../levels.js';
import { read } from './pages.js';

interface Workflow {
  jobs: {
    test: {
      strategy: { matrix: { node: number[] } };
      steps: { uses?: string; run?: string; with?: Record<string, string> }[];
    };
  };
}

const jobOf = (file: string) => (parse(read(file), { strict: true }) as Workflow).jobs.test;
const test = jobOf('.github/workflows/ci.yml');
const nightly = jobOf('.github/workflows/full.yml');

it('runs `npm test`, as .ci/run does', () => {
  expect(test.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm test']);
  expect(read('.ci/run').trimEnd().split('\n').at(-1)).toBe('npm test');
});

it('tries the oldest Node that package.json allows, and the even versions after it', () => {
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  const oldest = Number(/\d+/.exec(engines.node)?.[0]);
  const { node } = test.strategy.matrix;
  expect(node.length).toBeGreaterThan(2);
  expect(node).toEqual(node.map((_, i) => oldest + 2 * i));
  expect(test.steps.flatMap((step) => step.with?.['node-version'] ?? [])).toEqual([`\${{ matrix.node }}`]);
});

it('runs the long tests every night', () => {
  const commands = nightly.steps.flatMap(({ run }) => run ?? []);
  expect(commands.at(-1)).toBe('npm run test:full');
  // Its tests on a real Prometheus fail where there is none.
  expect(commands.slice(0, -1)).toEqual([expect.stringMatching(/apt-get install -y prometheus$/)]);
});

it('names no test that is not there', () => {
  const files = [...LONG, ...BEGUN_FIRST, ...ALONE, ...INSTALLED].flatMap((pattern) => {
    const [, before = '', names = '', after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
    return names === '' ? pattern : names.split(',').map((name) => `${before}${name}${after}`);
  });
  expect(files.length).toBeGreaterThan(LONG.length);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(new Set(files).size).toBe(files.length);
});

it('names actions by their major version', () => {
  const actions = [...test.steps, ...nightly.steps].flatMap(({ uses }) => uses ?? []);
  expect(actions.length).toBeGreaterThan(2);
  for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
});
