import { type Browser, chromium } from 'playwright-core';

/** Debian's; `CHROMIUM` names another one. */
const DEBIANS = '/usr/bin/chromium';

/** A headless Chromium. @throws an Error where none is installed, which says that nothing was looked at, and what to do. */
export async function startChromium(env: NodeJS.ProcessEnv): Promise<Browser> {
  const program = env.CHROMIUM ?? DEBIANS;
  try {
    return await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  } catch (error) {
    throw new Error(
      `Chromium cannot be started from ${program}: nothing was looked at in a browser. Install it (Debian: apt-get install chromium), or name it by CHROMIUM, and try again. ${(error as Error).message}`,
    );
  }
}
