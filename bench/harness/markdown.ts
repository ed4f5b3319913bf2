import { cpus, totalmem } from 'node:os';
import { count, share } from '../../src/domain/progress.js';
import type { Details, Figure, SectionResult } from './bench.js';
import { CORES } from './figures.js';

/** One call of `npm run bench`. */
export interface Invocation {
  readonly command: string;
  /** When it began, ISO 8601. */
  readonly date: string;
}

export interface MeasuredSection {
  readonly name: string;
  readonly title: string;
  readonly measuredBy: Invocation;
  readonly result: SectionResult | { readonly failure: string };
}

/** The page of results: every figure in one table, then the details of each section. */
export function resultsPage(
  sections: readonly MeasuredSection[],
  plots: readonly { readonly title: string; readonly file: string }[] = [],
): string {
  return [
    '# Benchmarks',
    '',
    ...leadTable(sections),
    ...plots.flatMap(({ title, file }) => [`![${title}](${file})`, '']),
    'Each command starts everything itself: the simulator of the API over HTTP, the workers, Temporal and Elasticsearch, all on one machine.',
    '',
    ...invocations(sections),
    '',
    `Machine: ${CORES} cores (${cpus()[0]?.model ?? 'unknown'}), ${(totalmem() / 1e9).toFixed(1)} GB of memory, ${process.platform}, Node ${process.versions.node}.`,
    '',
    ...figuresTable(sections),
    ...sections.flatMap(({ name, title, result }) =>
      'failure' in result || result.details.length === 0
        ? []
        : ['', `## ${name}: ${title}`, ...result.details.flatMap(detailsTable)],
    ),
    '',
  ].join('\n');
}

/** Calls a second that two applications may make together: as registered, and as much as the API's headers allow. */
const RATES = [6, 20];

/** What a user understands at once; nothing while no section has a row for it. */
function leadTable(sections: readonly MeasuredSection[]): string[] {
  const rows = sections.flatMap(({ result }) => ('failure' in result ? [] : (result.lead ?? [])));
  if (rows.length === 0) return [];
  const minutes = (calls: number, rate: number) => (calls / rate / 60).toFixed(1);
  return [
    ...table(
      ['run', 'offers', 'collected', 'calls', ...RATES.map((rate) => `minutes at 2 x ${rate / 2} calls/s`)],
      rows.map(({ run, offers, collected, calls }) => [
        run,
        count(offers),
        share(collected, offers),
        count(calls),
        ...RATES.map((rate) => minutes(calls, rate)),
      ]),
    ),
    '',
    'Minutes are calls divided by the rate; the table below says how much of it a run uses.',
    '',
  ];
}

/** When and by what the sections were measured, the latest last. */
function invocations(sections: readonly MeasuredSection[]): string[] {
  const dates = [...new Set(sections.map(({ measuredBy }) => measuredBy.date))].sort();
  return dates.map((date) => {
    const measured = sections.filter(({ measuredBy }) => measuredBy.date === date);
    const names = dates.length === 1 ? '' : `: ${measured.map(({ name }) => name).join(', ')}`;
    return `- ${date.slice(0, 16).replace('T', ' ')} UTC, \`${measured[0]?.measuredBy.command}\`${names}`;
  });
}

function figuresTable(sections: readonly MeasuredSection[]): string[] {
  return table(
    ['section', 'figure', 'measured', 'target', 'met', 'what limits it'],
    sections.flatMap(({ name, result }) =>
      'failure' in result
        ? [[name, '', '', '', 'FAILED', result.failure]]
        : result.figures.map((figure) => [name, ...cells(figure)]),
    ),
  );
}

function cells({ name, measured, target = '', met, limit }: Figure): string[] {
  return [name, measured, target, met === undefined ? '' : met ? 'yes' : '**no**', limit];
}

function detailsTable({ title, head, rows }: Details): string[] {
  return ['', `### ${title}`, '', ...table(head, rows)];
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)];
}
