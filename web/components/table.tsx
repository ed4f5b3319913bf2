import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../context.js';

export interface TableColumn<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly number?: boolean;
}

interface TableProps<Row> {
  /** Says what the table is of, to those who do not see what stands above it. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table that may be wider than the screen: it is scrolled by itself, also with the keyboard. */
export function Table<Row>({ caption, columns, rows, keyOf }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a group, and no landmark of its own.
    <div class="scroll" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ heading, number }) => (
              <th key={heading} scope="col" class={number ? 'number' : ''}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ heading, cell, number }, i) =>
                i === 0 ? (
                  <th key={heading} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={heading} class={number ? 'number' : ''}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The table beneath a chart, closed until somebody wants it. Its rows are made only then. */
export function TableBeneath<Row>(table: TableProps<Row>) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="beneath" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t.table}
        <span class="unseen">: {table.caption}</span>
      </summary>
      {isOpen && <Table {...table} />}
    </details>
  );
}
