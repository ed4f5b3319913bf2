import type { Filters } from '../questions/filters.js';
import { type FilterTexts, readFilters } from '../questions/read-filters.js';
import type { Format } from './formats.js';
import type { Partition } from './parts.js';

/** Which offers: the open ones, closed ones as facts, or both. */
export const STATES = ['open', 'closed', 'all'] as const;
export type State = (typeof STATES)[number];

/** What is exported, as it stands in the manifest: whoever asks for the same goes on with an export that was broken off. */
export interface ExportRequest {
  readonly format: Format;
  readonly by: Partition;
  readonly state: State;
  readonly filters: Filters;
  /** Of an export of changes: those behind this place of the feed, or since this instant (ISO 8601). */
  readonly changes?: { readonly cursor?: string; readonly since?: string };
}

export function isSameRequest(one: ExportRequest, other: ExportRequest): boolean {
  return JSON.stringify(normal(one)) === JSON.stringify(normal(other));
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, normal(one)]),
  );
}

/** An export in a few words: `parquet by departement, open offers`. */
export function requestText({ format, by, state, filters, changes }: ExportRequest): string {
  const what = changes === undefined ? `${state === 'all' ? 'open and closed' : state} offers` : 'changes';
  const where = Object.keys(filters).length === 0 ? '' : `, where ${JSON.stringify(filters)}`;
  return `${format} by ${by}, ${what}${where}`;
}

const LISTS = ['departement', 'region', 'rome', 'contract'] as const;
const SINGLE = ['keyword', 'near'] as const;

/**
 * Filters as `--where` takes them, each `name=value`: those of `moisson query`. Several values of one name are alternatives.
 * A sentence for everything that means nothing.
 */
export function readWhere(
  texts: readonly string[],
): { readonly filters: Filters } | { readonly problems: readonly string[] } {
  const read: Record<string, string[]> = {};
  const problems: string[] = [];
  const names: readonly string[] = [...LISTS, ...SINGLE, 'within'];
  for (const text of texts) {
    const [, name = '', value = ''] = /^([a-z]+)=(.+)$/s.exec(text) ?? [];
    if (!names.includes(name)) {
      problems.push(
        `"${text}" is no filter: write name=value, such as departement=31. There are ${names.join(', ')}.`,
      );
    } else if (read[name] !== undefined && !LISTS.some((one) => one === name)) {
      problems.push(`The filter ${name} can be given once.`);
    } else {
      read[name] = [
        ...(read[name] ?? []),
        ...(LISTS.some((one) => one === name) ? value.split(',') : [value]),
      ];
    }
  }
  const within = read.within?.[0];
  if (within !== undefined && !/^\d{1,4}([.,]\d{1,3})?$/.test(within)) {
    problems.push('The filter within must be a number of kilometres, such as within=20.');
  }
  if (problems.length > 0) return { problems };
  return readFilters(filterTexts(read));
}

function filterTexts({
  keyword,
  near,
  within,
  ...lists
}: Readonly<Record<string, readonly string[]>>): FilterTexts {
  return {
    ...lists,
    ...(keyword?.[0] !== undefined && { keyword: keyword[0] }),
    ...(near?.[0] !== undefined && { near: near[0] }),
    ...(within?.[0] !== undefined && { within: Number(within[0].replace(',', '.')) }),
  };
}
