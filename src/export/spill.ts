import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import type { TextForm } from '../elasticsearch/index.js';
import type { SpilledFile } from './folder.js';

interface Open {
  readonly descriptor: number;
  bytes: number;
  rows: number;
}

/**
 * Text files that rows are appended to, each by a name: one open file for each, and no row is kept in memory. What was
 * written after the last note of an export that was killed is cut off again.
 */
export class Spill {
  readonly #files = new Map<string, Open>();

  /** `pathOf`: where the file of a part is; `head`: what a new one begins with. */
  constructor(
    private readonly pathOf: (part: string) => string,
    private readonly head: string,
    noted: Readonly<Record<string, SpilledFile>>,
  ) {
    for (const [part, { bytes, rows }] of Object.entries(noted)) {
      const descriptor = openSync(pathOf(part), 'r+');
      ftruncateSync(descriptor, bytes);
      this.#files.set(part, { descriptor, bytes, rows });
    }
  }

  /** Appends whole lines, whose texts are of a form. @throws what the file system throws. */
  append(part: string, lines: string, rows: number, form: TextForm): void {
    const file = this.#files.get(part) ?? this.#open(part);
    this.#write(file, lines, form);
    file.rows += rows;
  }

  /** What each file holds. */
  get noted(): Readonly<Record<string, SpilledFile>> {
    return Object.fromEntries([...this.#files].map(([part, { bytes, rows }]) => [part, { bytes, rows }]));
  }

  close(): void {
    for (const { descriptor } of this.#files.values()) closeSync(descriptor);
    this.#files.clear();
  }

  #open(part: string): Open {
    // What a note does not know of begins anew.
    const file = { descriptor: openSync(this.pathOf(part), 'w'), bytes: 0, rows: 0 };
    this.#files.set(part, file);
    this.#write(file, this.head, 'utf8');
    return file;
  }

  #write(file: Open, text: string, form: TextForm): void {
    // As a text: a buffer for each would stay in memory until it is collected.
    const bytes = Buffer.byteLength(text, form);
    let written = writeSync(file.descriptor, text, file.bytes, form);
    // What a disk that is nearly full leaves over.
    for (const rest = written < bytes ? Buffer.from(text, form) : Buffer.alloc(0); written < bytes; ) {
      written += writeSync(file.descriptor, rest, written, bytes - written, file.bytes + written);
    }
    file.bytes += bytes;
  }
}
