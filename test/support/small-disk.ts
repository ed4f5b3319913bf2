import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own that can be full: a tmpfs, which takes root, or sudo without a password. */
export interface SmallDisk {
  readonly path: string;
  /** Fills it but for so many bytes. */
  fill(left: number): void;
  /** Takes away what filled it. */
  free(): void;
  /** Makes it larger or smaller. */
  resize(megabytes: number): void;
  remove(): void;
}

export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'moisson-disk-'));
  const ballast = join(path, '.ballast');
  asRoot('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', path);
  // For whoever reaches in as another user.
  chmodSync(path, 0o777);
  return {
    path,
    fill(left) {
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
    },
    free: () => rmSync(ballast, { force: true }),
    resize: (to) => asRoot('mount', '-o', `remount,size=${to}m`, path),
    remove() {
      asRoot('umount', path);
      rmSync(path, { recursive: true });
    },
  };
}

function asRoot(...command: readonly string[]): void {
  const [program = '', ...args] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  execFileSync(program, args);
}
