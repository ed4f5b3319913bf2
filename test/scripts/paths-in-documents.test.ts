import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Documents that speak of this tree as it is. The changelog and the decision records speak of earlier ones too. */
const DOCUMENTS = ['.', 'docs', 'docs/api', 'bench', 'chaos']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
  .filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md' && !name.endsWith('RESULTS.md'));

/** A file of ours between backticks: a path from the root, or from `src/` as ARCHITECTURE.md writes it. */
const PATH = /`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|mjs|md|json|gz|yml))(?::\d+)?`/g;

it.each(DOCUMENTS)('every file that %s names is there', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const named = [...text.matchAll(PATH)].map(([, path]) => path ?? '');
  const places = [ROOT, join(ROOT, 'src'), join(ROOT, dirname(document))];
  const missing = named.filter(
    (path) => !path.startsWith('.moisson/') && !places.some((place) => existsSync(join(place, path))),
  );
  expect(missing).toEqual([]);
});

it('finds the documents', () => {
  expect(DOCUMENTS).toContain('ARCHITECTURE.md');
  expect(DOCUMENTS).toContain('docs/proof.md');
});
