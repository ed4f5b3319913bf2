/** A column of a table, its cells written already. */
export interface TableColumn {
  readonly heading: string;
  readonly cells: readonly string[];
  /** Numbers stand to the right. */
  readonly right?: boolean;
  /** May be cut where the terminal is narrow. */
  readonly cut?: boolean;
}

const BETWEEN = '  ';
/** Narrower, a text says nothing. */
const NARROWEST = 12;

/** A table as lines, a rule under its headings. Texts are cut where it would be wider than `columns`. */
export function tableLines(table: readonly TableColumn[], columns = Number.POSITIVE_INFINITY): string[] {
  const widths = fitted(table, columns);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => {
        const width = widths[i] ?? 0;
        const shown = cell.length > width ? `${cell.slice(0, width - 1)}…` : cell;
        return table[i]?.right ? shown.padStart(width) : shown.padEnd(width);
      })
      .join(BETWEEN)
      .trimEnd();
  const rows = Math.max(0, ...table.map(({ cells }) => cells.length));
  return [
    line(table.map(({ heading }) => heading)),
    widths.map((width) => '─'.repeat(width)).join(BETWEEN),
    ...Array.from({ length: rows }, (_, row) => line(table.map(({ cells }) => cells[row] ?? ''))),
  ];
}

/** The widths of all columns, the widest texts made narrower until they fit. */
function fitted(table: readonly TableColumn[], columns: number): number[] {
  const widths = table.map(({ heading, cells }) =>
    Math.max(heading.length, ...cells.map(({ length }) => length)),
  );
  const total = () => widths.reduce((sum, width) => sum + width + BETWEEN.length, -BETWEEN.length);
  for (;;) {
    const over = total() - columns;
    const [widest] = table
      .map(({ cut }, i) => ({ i, width: cut ? (widths[i] ?? 0) : 0 }))
      .sort((a, b) => b.width - a.width);
    if (over <= 0 || widest === undefined || widest.width <= NARROWEST) return widths;
    widths[widest.i] = Math.max(NARROWEST, widest.width - over);
  }
}
