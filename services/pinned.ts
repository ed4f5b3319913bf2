import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A download that is not one of those that were tried. Nothing of it has been run. */
export class UnexpectedDownload extends Error {
  override readonly name = 'UnexpectedDownload';

  constructor(file: string, sha256: string) {
    super(
      `${basename(file)} is not the file that is expected: its SHA-256 is ${sha256}. It was changed on its way here, or is for a platform that Moisson was never tried on; nothing of it was run.`,
    );
  }
}

/** Compares a file that was downloaded with the SHA-256 digests, in hex, of those that it may be. @throws UnexpectedDownload. */
export async function requirePinned(file: string, pins: readonly string[]): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const sha256 = hash.digest('hex');
  if (!pins.includes(sha256)) throw new UnexpectedDownload(file, sha256);
}
