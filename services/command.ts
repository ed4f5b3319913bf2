import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

import { toolEnvironment } from './environment.js';

const execute = promisify(execFile);

/** The path of the program `name` found through PATH, if any. */
export function findOnPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, name);
    if (folder && isProgram(candidate)) return candidate;
  }
  return undefined;
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Runs a tool to its end and gives what it printed (standard output, then standard error). Of our environment it gets
 * what tools need, none of our secrets, and what `set` adds. `uid`: runs it as this user; only root can.
 * @throws an Error with the last lines it printed when it cannot be started or fails.
 */
export async function run(
  program: string,
  args: string[],
  options: { env: NodeJS.ProcessEnv; cwd?: string; set?: NodeJS.ProcessEnv; uid?: number },
): Promise<string> {
  const { cwd, set, uid } = options;
  try {
    const env = { ...toolEnvironment(options.env), ...set };
    const { stdout, stderr } = await execute(program, args, {
      cwd,
      env,
      maxBuffer: 64 * 1024 * 1024,
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    return stdout + stderr;
  } catch (error) {
    const { stdout = '', stderr = '', code } = error as { stdout?: string; stderr?: string; code?: unknown };
    throw new Error(`${program} failed (${String(code)}):\n${lastLines(stdout + stderr)}`, { cause: error });
  }
}

export function lastLines(text: string, count = 15): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
