import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
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

  /** Appends whole lines. @throws what the file system throws. */
  append(part: string, lines: string, rows: number): void {
    const file = this.#files.get(part) ?? this.#open(part);
    this.#write(file, lines);
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
    this.#write(file, this.head);
    return file;
  }

  #write(file: Open, text: string): void {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) {
      at += writeSync(file.descriptor, bytes, at, bytes.length - at, file.bytes + at);
    }
    file.bytes += bytes.length;
  }
}
