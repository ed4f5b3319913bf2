import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a file, by its path from the root of the repository. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Paths, from the root of the repository, of the files under `folder` whose names end in one of `endings`. */
export function filesUnder(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort();
}

/** What a Markdown page can be cited by: its headings, and the bold beginnings of the items of its numbered lists. */
export function headingsOf(markdown: string): string[] {
  const text = withoutCode(markdown);
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => title.trim());
  const items = [...text.matchAll(/^\d+\. \*\*(.+?)\.?\*\*/gm)].map(([, title = '']) => title);
  return [...headings, ...items];
}

/** The anchors of the headings, as GitHub makes them. */
export function anchorsOf(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Markdown without its fenced blocks. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/^```.*?^```$/gms, '');
}
