import type { StarColumn, StarRow } from '../domain/warehouse/star.js';

/** A row that a query gives; numbers of 64 bits are texts. */
export type DatabaseRow = Readonly<Record<string, unknown>>;

/** What a loader needs of a database. Every call throws a WarehouseFailed. */
export interface Database {
  readonly kind: 'postgresql' | 'duckdb';
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly DatabaseRow[]>;
  /** Appends rows to a table that has these columns. */
  copy(into: string, columns: readonly StarColumn[], rows: readonly StarRow[]): Promise<void>;
  close(): Promise<void>;
}
