/** A load that cannot be done, or was broken off: a sentence for a person. The warehouse is as it was. */
export class WarehouseFailed extends Error {
  override readonly name = 'WarehouseFailed';

  constructor(
    message: string,
    /** Whether the same call may succeed later: a database that is away, a disk that is full. */
    readonly retryable: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const UNCHANGED = 'Nothing was changed.';

/** A sentence of what only a person can put right. */
export function refused(sentence: string, cause?: unknown): WarehouseFailed {
  return new WarehouseFailed(`${sentence} ${UNCHANGED}`, false, { cause });
}

/** A sentence of what may be over by itself. */
export function broken(sentence: string, cause?: unknown): WarehouseFailed {
  return new WarehouseFailed(`${sentence} ${UNCHANGED}`, true, { cause });
}
