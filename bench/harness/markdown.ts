import { cpus, totalmem } from 'node:os';
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
export function resultsPage(sections: readonly MeasuredSection[]): string {
  return [
    '# Benchmarks',
    '',
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)];
}
