/** Room for a page of the largest offers: 150 times 9 000 characters of at most 3 bytes. */
const SCRATCH_BYTES = 4_194_304;

/** Puts pages of offers together. Each offer is encoded into one buffer that is used again and again. */
export class PageAssembler {
  readonly #scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES);

  /** The body of a search: `{"resultats":[...],"filtresPossibles":[...]}`. */
  assemble(rows: Int32Array, write: (row: number) => string, filters: string): Buffer {
    const scratch = this.#scratch;
    let end = scratch.write('{"resultats":[', 0);
    for (let i = 0; i < rows.length; i++) {
      if (i > 0) end += scratch.write(',', end);
      end += scratch.write(write(rows[i] as number), end);
    }
    end += scratch.write(`],"filtresPossibles":${filters}}`, end);
    return Buffer.from(scratch.subarray(0, end));
  }
}
