/** An export that cannot go on: a sentence for a person. What was written stays, and the same command goes on with it. */
export class ExportFailed extends Error {
  override readonly name = 'ExportFailed';
}

/** What was asked for cannot be done in this folder, or not with these options: a sentence for a person. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused';
}

/** Runs what writes into a folder. @throws ExportFailed where the disk is full, the folder gone or not to be written to. */
export async function writing<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, isDiskFull } = error as { readonly code?: unknown; readonly isDiskFull?: boolean };
    if (isDiskFull === true || code === 'ENOSPC' || code === 'EDQUOT') {
      throw new ExportFailed(
        `The disk of ${folder} is full. Make room and start the same command again: it goes on where it was.`,
        { cause: error },
      );
    }
    if (typeof code === 'string' && /^E(ACCES|EXIST|PERM|ROFS|NOENT|NOTDIR|IO)$/.test(code)) {
      throw new ExportFailed(`The folder ${folder} cannot be written to (${code}).`, { cause: error });
    }
    throw error;
  }
}
