import type { Cell, CellType } from './columns.js';

/** `csv-excel`: what a French Excel opens by a double click. */
export const FORMATS = ['parquet', 'ndjson', 'csv', 'csv-excel'] as const;
export type Format = (typeof FORMATS)[number];

export interface NamedColumn {
  readonly name: string;
  readonly type: CellType;
}

/** How rows become the text of a file. */
export interface TextFormat {
  /** Of its files. */
  readonly ending: string;
  /** Whether its lines may be made of texts whose characters are bytes of UTF-8 (`latin1`), or need plain ones. */
  readonly form: 'latin1' | 'utf8';
  /** What a file begins with. */
  readonly head: (columns: readonly NamedColumn[]) => string;
  /** With its line break. */
  readonly line: (cells: readonly Cell[], columns: readonly NamedColumn[]) => string;
}

/** Of a list within a cell. */
const BETWEEN = ' ; ';

/** How the files of a format end. */
export function endingOf(format: Format): string {
  return format === 'parquet' ? 'parquet' : textFormatOf(format).ending;
}

/** Parquet is made of NDJSON. */
export function textFormatOf(format: Format): TextFormat {
  switch (format) {
    case 'parquet':
    case 'ndjson':
      return NDJSON;
    case 'csv':
      return CSV;
    case 'csv-excel':
      return CSV_EXCEL;
  }
}

const NDJSON: TextFormat = {
  ending: 'ndjson',
  form: 'latin1',
  head: () => '',
  line: (cells, columns) => {
    let line = '{';
    for (const [i, { name }] of columns.entries()) {
      const cell = cells[i] ?? null;
      if (cell !== null) line += `${line === '{' ? '' : ','}"${name}":${JSON.stringify(cell)}`;
    }
    return `${line}}\n`;
  },
};

/** RFC 4180 but for its line breaks: comma, decimal point, UTF-8, `true` and `false`; an empty cell is null. */
const CSV: TextFormat = {
  ending: 'csv',
  form: 'latin1',
  head: (columns) => `${columns.map(({ name }) => name).join(',')}\n`,
  line: (cells) => `${cells.map((cell) => quoted(plain(cell), ',')).join(',')}\n`,
};

function plain(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.join(BETWEEN) : String(cell);
}

/**
 * Semicolon, decimal comma, a byte order mark, CRLF, VRAI and FAUX, instants as Excel reads them (UTC). A text that Excel
 * would take for a formula gets an apostrophe before it.
 */
const CSV_EXCEL: TextFormat = {
  ending: 'csv',
  // It looks at spaces and signs beyond ASCII.
  form: 'utf8',
  head: (columns) => `\uFEFF${columns.map(({ name }) => name).join(';')}\r\n`,
  line: (cells, columns) =>
    `${cells.map((cell, i) => quoted(excel(cell, columns[i]?.type), ';')).join(';')}\r\n`,
};

function excel(cell: Cell, type: CellType | undefined): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'VRAI' : 'FAUX';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (type === 'instant') return String(cell).slice(0, 19).replace('T', ' ');
  return withoutFormula(typeof cell === 'string' ? cell : cell.join(BETWEEN));
}

/** OWASP's list: what begins with one of these is a formula or a command to a spreadsheet, after spaces and full-width too. */
function withoutFormula(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** What a reader of CSV would end a cell at, or trim. */
const ODD = { ',': /[",\r\n]|^[ \t]|[ \t]$/, ';': /[";\r\n]|^[ \t]|[ \t]$/ } as const;

function quoted(text: string, separator: keyof typeof ODD): string {
  return ODD[separator].test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
