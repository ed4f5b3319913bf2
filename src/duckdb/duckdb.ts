import { createRequire } from 'node:module';

/** What is used of `@duckdb/node-api`, which is in no package.json: it is fetched when it is first needed. */
interface DuckdbModule {
  readonly DuckDBInstance: {
    create(path: string, options: Readonly<Record<string, string>>): Promise<Instance>;
  };
}

interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}

interface Connection {
  run(sql: string): Promise<{ readonly rowsChanged: number }>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): readonly DuckdbRow[] }>;
  closeSync(): void;
}

/** Numbers beyond 2^53 are texts. */
type DuckdbRow = Readonly<Record<string, unknown>>;

/** A DuckDB that is open in this process. */
export interface Duckdb {
  /** Runs statements; gives the number of rows that the last one wrote. @throws DuckdbFailed. */
  run(sql: string): Promise<number>;
  /** @throws DuckdbFailed. */
  rows(sql: string): Promise<readonly DuckdbRow[]>;
  close(): void;
}

/** DuckDB refused or could not do something; its sentence holds no value of an offer. */
export class DuckdbFailed extends Error {
  override readonly name = 'DuckdbFailed';

  constructor(
    message: string,
    /** Whether the disk is full. */
    readonly isDiskFull: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

interface DuckdbOptions {
  /** Path of the module, as `installDuckdb` gives it. */
  readonly module: string;
  /** A database file; in memory without. */
  readonly file?: string;
  /** For what does not fit into memory. */
  readonly temporary: string;
  /** @default MEMORY_MB */
  readonly memoryMb?: number;
}

/** Beside what Node takes: an export stays below 512 MB. */
const MEMORY_MB = 128;

/** Opens one. Nothing is ever downloaded by DuckDB itself. @throws DuckdbFailed. */
export async function openDuckdb({
  module,
  file = ':memory:',
  temporary,
  memoryMb = MEMORY_MB,
}: DuckdbOptions): Promise<Duckdb> {
  const { DuckDBInstance } = createRequire(import.meta.url)(module) as DuckdbModule;
  const settings = {
    memory_limit: `${memoryMb}MB`,
    threads: '1',
    // One thread keeps the order anyway; promised, it would hold back whole groups of rows.
    preserve_insertion_order: 'false',
    // By itself it keeps what it has freed, some 150 MB after a few files, for the next statement.
    allocator_flush_threshold: '1MB',
    allocator_bulk_deallocation_flush_threshold: '1MB',
    temp_directory: temporary,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    TimeZone: 'UTC',
  };
  const { TimeZone, ...options } = settings;
  const instance = await failing(() => DuckDBInstance.create(file, options));
  const connection = await failing(() => instance.connect());
  await failing(() => connection.run(`SET TimeZone = '${TimeZone}'`));
  return {
    run: async (sql) => (await failing(() => connection.run(sql))).rowsChanged,
    rows: async (sql) => (await failing(() => connection.runAndReadAll(sql))).getRowObjectsJson(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const [line = ''] = said.split('\n');
    throw new DuckdbFailed(
      line.slice(0, 300),
      /no space left|disk full|failed to (?:write|allocate).*disk/i.test(said),
      {
        cause,
      },
    );
  }
}

/** A text as SQL. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
