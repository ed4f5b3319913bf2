import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A shell script that stands for a program; resolves to its path. */
export async function writeProgram(folder: string, name: string, script: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}
