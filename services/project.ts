import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with our package.json: of the checkout, or of the installed package. We run from it and from dist/. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** An installed package has no sources; it was packed with its build. */
export function isCheckout(folder: string): boolean {
  return existsSync(join(folder, 'src'));
}
