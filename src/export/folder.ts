import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endingOf } from '../domain/export/formats.js';
import type { ExportedFile, Manifest } from '../domain/export/manifest.js';
import { fileOf } from '../domain/export/parts.js';
import { type ExportRequest, isSameRequest, requestText } from '../domain/export/request.js';
import type { ViewPlace } from '../elasticsearch/index.js';
import { ExportRefused } from './failures.js';

const MANIFEST = 'manifest.json';
/** What is known of an export that goes on or was broken off. */
const JOURNAL = 'export-en-cours.json';
const TEMPORARY = 'export-en-cours.tmp';
const LOCK = 'export-en-cours.lock';
const PART = /^(?:offres-[\w-]+\.(?:ndjson|csv|parquet)|manifest\.json|export-en-cours\.json)\.part$/;

/** A text file that is being written: what it holds as of the last note. */
export interface SpilledFile {
  readonly bytes: number;
  readonly rows: number;
}

/** What is noted of an export, so that it goes on after it was killed. */
export interface Journal {
  readonly request: ExportRequest;
  readonly view: string;
  /** When the view was opened, ISO 8601. */
  readonly asOf: string;
  /** Rows to come in all. */
  readonly total: number;
  readonly months: readonly string[];
  /** Behind which place of the view reading goes on; absent before the first note. */
  readonly after?: ViewPlace;
  /** Whether all was read. */
  readonly isRead: boolean;
  /** Text files by the name of their part. */
  readonly spilled: Readonly<Record<string, SpilledFile>>;
  /** Files that are whole. */
  readonly files: readonly ExportedFile[];
}

/** The folder of an export. */
export class ExportFolder {
  constructor(readonly path: string) {}

  file(name: string): string {
    return join(this.path, name);
  }

  /** Held by whoever writes here. */
  get lock(): string {
    return this.file(LOCK);
  }

  /** For what DuckDB does not keep in memory. */
  get temporary(): string {
    return this.file(TEMPORARY);
  }

  /**
   * Makes the folder where there is none, and looks at what is in it: the journal of the same export that was broken off, or
   * nothing. `anew`: what an export left here is removed first.
   * @throws ExportRefused where it holds anything else.
   */
  open(request: ExportRequest, anew: boolean): Journal | undefined {
    mkdirSync(this.path, { recursive: true });
    const entries = readdirSync(this.path).filter(
      (name) => !PART.test(name) && name !== TEMPORARY && !name.startsWith(LOCK),
    );
    if (entries.length === 0) {
      this.#tidy();
      return undefined;
    }
    const journal = this.#read<Journal>(JOURNAL);
    const manifest = this.#read<Manifest>(MANIFEST);
    if (anew) {
      this.clear(journal, manifest);
      return this.open(request, false);
    }
    if (journal !== undefined) {
      if (isSameRequest(journal.request, request)) return journal;
      throw new ExportRefused(
        `In ${this.path}, an export of another kind was broken off (${requestText(journal.request)}). Finish it with its own options, take another folder, or give --anew, which removes what it wrote.`,
      );
    }
    if (manifest !== undefined) {
      throw new ExportRefused(
        `${this.path} holds a finished export (${requestText(manifest.request)}, as of ${manifest.asOf}). Take another folder, or give --anew, which removes it first.`,
      );
    }
    throw new ExportRefused(
      `${this.path} holds files that are not of an export of Moisson, such as ${entries[0]}: take an empty folder.`,
    );
  }

  /** Removes what an export wrote, and nothing else. */
  clear(journal: Journal | undefined, manifest?: Manifest): void {
    for (const { name } of journal?.files ?? manifest?.files ?? []) rmSync(this.file(name), { force: true });
    if (journal !== undefined) for (const name of unnoted(journal)) rmSync(this.file(name), { force: true });
    rmSync(this.file(MANIFEST), { force: true });
    this.#tidy();
    rmSync(this.file(JOURNAL), { force: true });
  }

  /** Replaces the journal at once: one that was killed in between leaves the one before. */
  note(journal: Journal): void {
    this.#replace(JOURNAL, journal);
  }

  /** Writes the manifest, and forgets the journal. */
  finish(manifest: Manifest): void {
    this.#tidy();
    this.#replace(MANIFEST, manifest);
    rmSync(this.file(JOURNAL), { force: true });
  }

  /** Removes what is on its way to be a file. */
  #tidy(): void {
    rmSync(this.temporary, { recursive: true, force: true });
    for (const name of readdirSync(this.path).filter((one) => PART.test(one))) rmSync(this.file(name));
  }

  #replace(name: string, content: object): void {
    const part = this.file(`${name}.part`);
    writeFileSync(part, `${JSON.stringify(content, null, 2)}\n`);
    renameSync(part, this.file(name));
  }

  #read<T>(name: string): T | undefined {
    let text: string;
    try {
      text = readFileSync(this.file(name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    try {
      return JSON.parse(text) as T;
    } catch {
      throw new ExportRefused(`${this.file(name)} is damaged: take another folder, or remove this one.`);
    }
  }
}

/** Files that may have been made after the last note. */
function unnoted({ request: { format, by }, spilled }: Journal): readonly string[] {
  return Object.keys(spilled).map((part) => `${fileOf(part, by)}.${endingOf(format)}`);
}
