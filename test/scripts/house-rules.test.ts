import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

type Files = Readonly<Record<string, string>>;

/** What a tool of the house says about a project made of these files alone. */
interface Said {
  readonly status: number | null;
  readonly output: string;
}

describe('the rules of the house', () => {
  let house: TemporaryFolder;
  beforeEach(async () => {
    house = await temporaryFolder();
    for (const name of ['biome.json', 'knip.json', 'tsconfig.json', 'package.json']) {
      copyFileSync(join(ROOT, name), join(house.path, name));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(house.path, 'node_modules'));
  });
  afterEach(() => house.remove());

  function put(files: Files): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house.path, name)), { recursive: true });
      writeFileSync(join(house.path, name), text);
    }
  }

  function said(tool: string, args: readonly string[]): Said {
    const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules', '.bin', tool), args, {
      cwd: house.path,
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  }

  const lint = (files: Files): Said => {
    put(files);
    return said('biome', ['lint', '--vcs-enabled=false', '.']);
  };

  it('let a clean house pass', () => {
    const clean = {
      'src/domain/a.ts': 'export const a = 1;\n',
      'src/workflows/b.ts': "import { a } from '../domain/a.js';\n\nexport const b = a;\n",
    };
    expect(lint(clean)).toMatchObject({ status: 0 });
  });

  it.each([
    ['values', "import { b } from './b.js';\n\nexport const a = () => b;\n"],
    [
      'types',
      "import type { b } from './b.js';\n\nexport const a = (): typeof b | undefined => undefined;\n",
    ],
  ])('find a circle of %s', (_, a) => {
    const b = "import { a } from './a.js';\n\nexport const b = (): unknown => a;\n";
    const { status, output } = lint({ 'src/domain/a.ts': a, 'src/domain/b.ts': b });
    expect(status).not.toBe(0);
    expect(output).toContain('noImportCycles');
  });

  it.each([
    ['src/domain/x.ts', '../workflows/index.js'],
    ['src/domain/offre/x.ts', '../../elasticsearch/index.js'],
    ['src/domain/x.ts', 'node:fs'],
    ['src/domain/x.ts', '@temporalio/common'],
    ['src/domain/x.ts', '../patience/index.js'],
    ['src/patience/x.ts', '../domain/clock.js'],
    ['src/france-travail/x.ts', '../elasticsearch/index.js'],
    ['src/elasticsearch/x.ts', '../france-travail/index.js'],
    ['src/activities/x.ts', '../workflows/messages.js'],
    ['src/activities/x.ts', '../../services/index.js'],
    ['src/workflows/x.ts', '../elasticsearch/index.js'],
    ['src/workflows/x.ts', '../config/index.js'],
    ['src/config/x.ts', '../workers/main.js'],
    ['src/client/x.ts', '../workers/main.js'],
    ['src/client/commands/x.ts', '../../activities/api.js'],
    ['src/workers/x.ts', '../client/main.js'],
    ['src/workers/x.ts', '../../simulator/index.js'],
    ['services/x.ts', '../src/domain/clock.js'],
    ['simulator/http/x.ts', '../../src/domain/clock.js'],
  ])('keep %s from %s, types included', (file, other) => {
    const { status, output } = lint({ [file]: `export type * from '${other}';\n` });
    expect(status).not.toBe(0);
    expect(output).toContain('noRestrictedImports');
  });

  it('find a function of more than 60 lines', () => {
    const lines = Array.from({ length: 61 }, (_, i) => `  console.log(${i});`);
    const { status, output } = lint({
      'src/client/x.ts': ['export function long() {', ...lines, '}', ''].join('\n'),
    });
    expect(status).not.toBe(0);
    expect(output).toContain('noExcessiveLinesPerFunction');
  });

  it('find a dead export, and a file that nobody needs', () => {
    put({
      'src/client/main.ts': "import { used } from '../domain/a.js';\n\nconsole.log(used);\n",
      'src/domain/a.ts': 'export const used = 1;\nexport const dead = 2;\n',
      'src/domain/alone.ts': 'export const alone = 3;\n',
    });
    const { status, output } = said('knip', ['--include', 'files,exports,types']);
    expect(status).not.toBe(0);
    expect(output).toMatch(/dead .*src\/domain\/a\.ts/);
    expect(output).toContain('src/domain/alone.ts');
  });
});
