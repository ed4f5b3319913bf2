import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const MOISSON = fileURLToPath(new URL('../../bin/moisson.mjs', import.meta.url));

/** Runs `moisson ...args` to its end, in a process of its own; `program` is another copy than this checkout's. */
export async function runMoisson(
  args: readonly string[],
  {
    cwd,
    env,
    program = MOISSON,
  }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly program?: string },
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: code as number | null, out, err };
}

/** What a user's terminal gives to a command: nothing of the developer's settings but where programs are kept. */
export function userEnvironment(settings: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PATH, HOME, MOISSON_CACHE } = process.env;
  return {
    PATH,
    HOME,
    ...(MOISSON_CACHE === undefined ? {} : { MOISSON_CACHE }),
    MOISSON_LANG: 'en',
    ...settings,
  };
}
