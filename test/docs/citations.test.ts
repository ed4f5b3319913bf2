import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, filesUnder, headingsOf, ROOT, read, withoutCode } from './pages.js';

const CODE = ['src', 'simulator', 'services', 'test', 'bench', 'chaos', 'scripts'].flatMap((folder) =>
  filesUnder(folder, ['.ts', '.mts', '.mjs']),
);
const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...['docs', 'bench', 'chaos'].flatMap((folder) => filesUnder(folder, ['.md'])),
];

interface Citation {
  /** docs/api/search.md */
  readonly page: string;
  readonly headings: readonly string[];
}

/** Each `docs/page.md "Heading", "Heading"` of a source, also where a comment breaks the line in between. */
function citationsIn(source: string): Citation[] {
  const text = source.replace(/\n\s*(\*|\/\/) /g, ' ');
  return [...text.matchAll(/(docs\/[\w/.-]+\.md)((?:,? "[^"]+")*)/g)].map(([, page = '', list = '']) => ({
    page,
    headings: [...list.matchAll(/"([^"]+)"/g)].map(([, heading = '']) => heading),
  }));
}

/** What is wrong with a citation, in a sentence for each. */
function faultsOf({ page, headings }: Citation): string[] {
  if (!existsSync(join(ROOT, page))) return [`there is no ${page}`];
  const known = headingsOf(read(page));
  return headings
    .filter((heading) => !known.includes(heading))
    .map((heading) => `${page} has no "${heading}"`);
}

describe('citations in the code', () => {
  const cited = CODE.filter((file) => !file.startsWith('test/docs/')).map((file) => ({
    file,
    citations: citationsIn(read(file)),
  }));

  it('name pages and headings that are there', () => {
    const faults = cited.flatMap(({ file, citations }) =>
      citations.flatMap(faultsOf).map((fault) => `${file}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('are found: the rules of the API are cited by heading all over src', () => {
    const ofApi = cited.flatMap(({ file, citations }) =>
      file.startsWith('src/') ? citations.filter(({ page }) => page.startsWith('docs/api/')) : [],
    );
    expect(ofApi.length).toBeGreaterThan(40);
    expect(ofApi.filter(({ headings }) => headings.length === 0)).toEqual([]);
  });

  it('name no source that the repository does not hold', () => {
    const elsewhere = CODE.filter(
      (file) => !file.startsWith('test/docs/') && /facts\.md|\bOpenAPI\b/.test(read(file)),
    );
    expect(elsewhere).toEqual([]);
  });

  it('are judged: a page or heading that is not there is a fault, a line break in the middle is none', () => {
    const comment = (text: string) => citationsIn(`/**\n * ${text}\n */`).flatMap(faultsOf);
    expect(comment('(docs/api/search.md "Range", "Creation\n * window")')).toEqual([]);
    expect(comment('(docs/api/search.md "Range", "Rang")')).toEqual(['docs/api/search.md has no "Rang"']);
    expect(comment('(docs/api/serch.md "Range")')).toEqual(['there is no docs/api/serch.md']);
    expect(comment('(docs/proof.md "The clock")')).toEqual([]);
  });
});

describe('links in the pages', () => {
  it.each(PAGES)('%s: each leads to a file, and to a heading in it', (page) => {
    const links = [...withoutCode(read(page)).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)];
    const faults = links.flatMap(([, link = '']) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(join(ROOT, target))) return [link];
      return anchor === undefined || anchorsOf(read(target)).includes(anchor) ? [] : [link];
    });
    expect(faults).toEqual([]);
  });
});

describe('files that the pages name', () => {
  const FOLDERS = 'src|test|services|simulator|scripts|bench|chaos|docs|bin';
  const IN_SRC =
    'domain|patience|temporal|workflows|activities|elasticsearch|france-travail|workers|client|config';
  const named = new RegExp(`^(?:${FOLDERS}|${IN_SRC})/[\\w.-]+(?:/[\\w.-]+)*/?$`);

  // The changelog speaks of files of its time.
  it.each(PAGES.filter((page) => page !== 'CHANGELOG.md'))('%s: each is there', (page) => {
    const code = [...withoutCode(read(page)).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
    const paths = code.filter((text) => named.test(text));
    expect(
      paths.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, 'src', path))),
    ).toEqual([]);
  });

  it('are many in ARCHITECTURE.md and CONTRIBUTING.md', () => {
    for (const page of ['ARCHITECTURE.md', 'CONTRIBUTING.md']) {
      expect(
        [...read(page).matchAll(/`([^`\n]+)`/g)].filter(([, text = '']) => named.test(text)).length,
      ).toBeGreaterThan(10);
    }
  });
});
