import type { CellType, ExportColumn } from './columns.js';
import type { ExportRequest } from './request.js';

/** Raised when a field of the manifest goes or means something else. */
const MANIFEST_VERSION = 1;

export interface ExportedFile {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
}

/** What an export is: beside its files as `manifest.json`. */
export interface Manifest {
  readonly schemaVersion: number;
  readonly request: ExportRequest;
  /** The point in time of all rows, ISO 8601. */
  readonly asOf: string;
  /** The end of the last run before it, and the start of the last PROVEN one; null where there is none. */
  readonly updated: string | null;
  readonly provenAt: string | null;
  readonly simulated: boolean;
  /** Rows; as many as the index has offers of this kind at that point in time. */
  readonly rows: number;
  /** Of an export of changes: where the next one goes on. */
  readonly cursor?: string;
  readonly columns: readonly {
    readonly name: string;
    readonly type: CellType;
    readonly openOnly: boolean;
    readonly meaning: ExportColumn['meaning'];
  }[];
  readonly files: readonly ExportedFile[];
  readonly sources: readonly string[];
  readonly licence: string;
}

type Exported = Omit<Manifest, 'schemaVersion' | 'columns' | 'sources' | 'licence' | 'rows'> & {
  readonly columns: readonly Pick<ExportColumn, 'name' | 'type' | 'openOnly' | 'meaning'>[];
};

/** The duties of whoever is given the files. (docs/api/licence.md "Licence of the data") */
const LICENCE =
  'France Travail: refresh within 24 h, mirror removals, cite the source and the date of the update, keep personal data only while an offer is open. INSEE: Licence Ouverte 2.0.';
const SOURCES = ["France Travail, API Offres d'emploi", 'INSEE, communes of 2026'] as const;

export function manifestOf({ columns, files, ...exported }: Exported): Manifest {
  return {
    schemaVersion: MANIFEST_VERSION,
    ...exported,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    columns: columns.map(({ name, type, openOnly = false, meaning }) => ({ name, type, openOnly, meaning })),
    files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    sources: [...SOURCES],
    licence: LICENCE,
  };
}
